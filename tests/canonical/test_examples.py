"""macros/canonical: a file as somebody wrote it, and the form that it gets"""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.canonical import canonical, modeline
from macros.source import SourceFault

EXAMPLES = Path(__file__).parents[1] / "examples" / "canonical"
FIELDS = ("input_price", "output_price")


def form(raw: bytes, kind: str) -> str:
    return canonical(raw, kind, f"data/{kind}/x.yml", FIELDS)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.in.yml")), ids=lambda path: path.name.removesuffix(".in.yml"))
def test_a_file_gets_the_form_beside_it(path: Path) -> None:
    """Each pair shows some of the rules at once."""
    kind, case, _, _ = path.name.split(".")
    expected = (EXAMPLES / f"{kind}.{case}.out.yml").read_text(encoding="utf-8")
    assert form(path.read_bytes(), kind) == expected
    assert form(expected.encode(), kind) == expected


@pytest.mark.parametrize(
    "raw",
    [
        b"name: Hoshi\r\nurl: https://hoshi.example/\r\n",
        b"\xef\xbb\xbfname: Hoshi\nurl: https://hoshi.example/\n",
        b"name: Hoshi\nurl: https://hoshi.example/",
        b"\n\n  name: Hoshi\n  url: https://hoshi.example/\n\n\n",
        b"{url: 'https://hoshi.example/', name: Hoshi}",
    ],
    ids=["CRLF", "byte order mark", "no final newline", "indented", "brackets"],
)
def test_what_editors_leave_behind_goes(raw: bytes) -> None:
    """Line ends are LF, the last one too, and there is no byte order mark."""
    assert form(raw, "providers") == f"{modeline('providers')}\nname: Hoshi\nurl: https://hoshi.example/\n"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"name: [", "yaml-unclosed-bracket"),
        (b"name: &a x", "yaml-anchor"),
        (b"name: x\nname: y", "yaml-duplicate-key"),
        (b"name: no", "yaml-ambiguous-word"),
        (b"# only comments", "yaml-only-comments"),
        (b"", "file-empty"),
        (b"\xef\xbb\xbf\xef\xbb\xbfname: x", "file-byte-order-mark"),
    ],
)
def test_what_the_reader_refuses_has_no_form(raw: bytes, code: str) -> None:
    """The fault is the reader's own, so fmt and check say the same."""
    with pytest.raises(SourceFault) as caught:
        form(raw, "providers")
    assert caught.value.code == code


def test_comments_inside_brackets_are_kept() -> None:
    """The library's own round trip loses them."""
    raw = b"name: Hoshi\nurl: https://hoshi.example/\nlist: [a, # one\n  # two\n  b]\nempty: {# three\n}\n"
    assert form(raw, "providers").splitlines()[3:] == [
        "list:",
        "  - a  # one",
        "  # two",
        "  - b",
        "empty: {}  # three",
    ]
