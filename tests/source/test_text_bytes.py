"""macros/source/text.py: what cannot be shown as an example file, because an editor would show something else."""

from __future__ import annotations

import pytest

from macros.source import SourceFault, read_document, read_text
from macros.source.limits import MAX_BYTES

LINE = "name: GPT-5 mini\n"


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        pytest.param(b"", "file-empty", 1, 1, id="nothing"),
        pytest.param(b" \r\n\n", "file-empty", 1, 1, id="only white space"),
        pytest.param(b"\xef\xbb\xbfname: x\n", "file-byte-order-mark", 1, 1, id="UTF-8 with BOM"),
        pytest.param(LINE.encode("utf-16"), "file-utf-16", 1, 1, id="UTF-16"),
        pytest.param(LINE.encode("utf-16-be"), "file-utf-16", 1, 1, id="UTF-16 without BOM"),
        pytest.param(LINE.encode("utf-32"), "file-utf-16", 1, 1, id="UTF-32"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "file-not-utf-8", 1, 1, id="an image"),
        pytest.param("label: 価格\n".encode("shift_jis"), "file-not-utf-8", 1, 8, id="Shift_JIS"),
        pytest.param("a: é\nb: 価".encode() + b"\xff\n", "file-not-utf-8", 2, 5, id="column in code points"),
        pytest.param("a: é\r\nb: 価".encode() + b"\xff\n", "file-not-utf-8", 2, 5, id="after CRLF"),
        pytest.param(b"a: \xed\xa0\x80\n", "file-not-utf-8", 1, 4, id="a surrogate in bytes"),
        pytest.param(b"a: \xc0\x80\n", "file-not-utf-8", 1, 4, id="an overlong NUL"),
        pytest.param(b"a: \xe4\xbe", "file-not-utf-8", 1, 4, id="cut off"),
        pytest.param(b"name: x\nb: \0\n", "file-control-character", 2, 4, id="NUL"),
        pytest.param("a: 価\x1b[31m\n".encode(), "file-control-character", 1, 5, id="terminal escape"),
        pytest.param("a: b\x85c: d\n".encode(), "file-line-break", 1, 5, id="NEL hides a key"),
        pytest.param("a: b\u2028c: d\n".encode(), "file-line-break", 1, 5, id="LINE SEPARATOR"),
        pytest.param(b"a: b\rc: d\n", "file-line-break", 1, 5, id="lone CR"),
        pytest.param("a: b # \u202e\n".encode(), "file-bidi-character", 1, 8, id="bidi control in a comment"),
        pytest.param(b"a: 1\n#" + b"x" * MAX_BYTES, "file-too-large", 1, 1, id="too large"),
    ],
)
def test_bytes_that_are_no_plain_text_are_refused(raw: bytes, code: str, line: int, column: int) -> None:
    """Before any YAML is parsed, with the place in lines and code points."""
    with pytest.raises(SourceFault) as caught:
        read_text(raw, "data/models/a.yml")
    fault = caught.value
    assert (fault.code, fault.location.line, fault.location.column) == (code, line, column)
    assert fault.location.file == "data/models/a.yml"


def test_line_ends_stay_as_they_are() -> None:
    """A page's text is handed on unchanged."""
    assert read_text(b"a\r\nb\n", "a.md") == "a\r\nb\n"


def test_crlf_is_read_like_lf() -> None:
    """A file from a Windows editor gives the same data at the same places."""
    text = "name: x\nlabel:\n  ja: 価格\nnote: |\n  one\n  two\n"
    assert read_document(text.replace("\n", "\r\n").encode(), "a.yml") == read_document(text.encode(), "a.yml")


def test_a_file_of_exactly_the_limit_is_read() -> None:
    """The limit itself is allowed."""
    start = b"a: 1\n#"
    document = read_document(start + b"x" * (MAX_BYTES - len(start)), "a.yml")
    assert document.data == {"a": 1}
