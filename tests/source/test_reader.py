"""macros/source/reader.py and tree.py: locations, and what must hold for any bytes whatever"""

from __future__ import annotations

import json
import time
from decimal import Decimal
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.messages import LANGUAGES
from macros.reading import explain
from macros.source import Document, Location, Mark, SourceFault, read_document
from macros.source.characters import find_forbidden
from macros.source.events import HAS_FAST
from macros.source.limits import MAX_BYTES, MAX_NODES, MAX_TEXT

needs_fast = pytest.mark.skipif(not HAS_FAST, reason="PyYAML was built without the C parser")

WORDS = [
    "a",
    "b",
    "é",
    "😀",
    "no",
    "1.5",
    "010",
    "x?y",
    "k: v\n",
    "k:",
    "v: ",
    "：",
    "\u3000",
    "\\n",
    "\\u00e9",
    "\\x41",
]
MARKS = [*",:-?[]{}\"'|>#&*!%@`~=\\", "|-", ">2", "---", "...", "<<", "{{", "}}", ": ", ", "]
SPACES = [" ", "\n", "\n  ", "\n- ", "\r\n", "\t", "\\\n"]
YAML_LIKE = st.lists(st.sampled_from([*WORDS, *MARKS, *SPACES]), max_size=24).map("".join)


def read(raw: bytes, *, fast: bool) -> Document | tuple[str, Location]:
    """The document, or code and place of the fault."""
    with patch("macros.source.reader.HAS_FAST", fast):
        try:
            return read_document(raw, "a.yml")
        except SourceFault as fault:
            return fault.code, fault.location


def test_every_value_and_key_has_its_place() -> None:
    """Line and column count from 1, in code points, as editors do."""
    text = 'name: x\nラベル: {ja: "価格", 😀: [a, 0.5]}\nlist:\n  - one\n  - two: 2\n'
    document = read_document(text.encode(), "data/a.yml")
    assert document.data == {
        "name": "x",
        "ラベル": {"ja": "価格", "😀": ["a", Decimal("0.5")]},
        "list": ["one", {"two": 2}],
    }
    places = {
        (): (1, 1),
        ("name",): (1, 7),
        ("ラベル", "ja"): (2, 11),
        ("ラベル", "😀", 1): (2, 24),
        ("list", 1): (5, 5),
        ("list", 1, "two"): (5, 10),
        ("list", 1, "three"): (5, 5),
    }
    assert {path: document.locate(path) for path in places} == {
        path: Location("data/a.yml", *place) for path, place in places.items()
    }
    assert document.locate_key(("ラベル", "😀")) == Location("data/a.yml", 2, 17)
    assert document.locate_key(("list", 1, "two")) == Location("data/a.yml", 5, 5)


def test_a_fault_names_file_and_place() -> None:
    """That is all it says by itself; macros/reading puts it into words."""
    with pytest.raises(SourceFault) as caught:
        read_document(b"a: 1\na: 2\n", "data/models/x.yml")
    assert str(caught.value) == "data/models/x.yml:2:1: yaml-duplicate-key"
    assert caught.value.arguments == {"key": "a", "first_line": 1}


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_give_a_document_or_a_fault(raw: bytes) -> None:
    """Nothing else is ever raised."""
    assert isinstance(read(raw, fast=HAS_FAST), Document | tuple)


@settings(deadline=None, max_examples=600)
@given(YAML_LIKE)
@example('a: "\\U00110000"')
@example('a: "\\UFFFFFFFF"')
@example("a: !!binary %")
def test_anything_like_yaml_gives_a_document_or_a_fault_with_words(text: str) -> None:
    """And the place of the fault lies in the file, or just behind its end."""
    lines = text.split("\n")
    try:
        read_document(text.encode(), "a.yml")
    except SourceFault as fault:
        place, said = fault.location, [explain(fault).in_(language) for language in LANGUAGES]
    else:
        return
    assert all(str(place) in words for words in said)
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@needs_fast
@settings(deadline=None, max_examples=600, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(YAML_LIKE, YAML_LIKE.map("a: {}".format), YAML_LIKE.map('a: "{}"\nb: c'.format)))
@example("a: |#b\n  c")
@example("a: >-#")
@example("a: {b: c?d}")
@example("a: [?b]")
@example('a: "\\ud83d\\ude00"')
@example("? a\n: |2\n   b")
def test_both_parsers_give_the_same(text: str) -> None:
    """Same data and same places, or the same fault at the same place."""
    assert read(text.encode(), fast=True) == read(text.encode(), fast=False)


ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=40)


@settings(deadline=None)
@given(ANY_TEXT, st.booleans())
def test_a_quoted_text_reads_back_as_itself_or_is_refused(text: str, escaped: bool) -> None:
    """In double quotes, with and without escapes; it is refused exactly where a character is not allowed."""
    quoted = json.dumps(text, ensure_ascii=escaped)
    allowed = find_forbidden(text) is None and not {"\t", "\r"} & set(text)
    # JSON escapes what lies beyond U+FFFF as two surrogates, which are no characters in YAML.
    allowed = allowed and not (escaped and any(character > "\uffff" for character in text))
    found = read(f"a: {quoted}\n".encode(errors="surrogatepass"), fast=HAS_FAST)
    if allowed:
        assert isinstance(found, Document)
        assert found.data == {"a": text}
    else:
        assert isinstance(found, tuple)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40))
def test_a_text_in_single_quotes_reads_back_as_itself_or_is_refused(text: str) -> None:
    """Doubling the apostrophe is all the escaping there is."""
    found = read(f"a: '{text.replace(chr(39), chr(39) * 2)}'\n".encode(), fast=HAS_FAST)
    assert isinstance(found, Document) == (find_forbidden(text) is None)
    if isinstance(found, Document):
        assert found.data == {"a": text}


BOMBS = {
    "flow lists": "a: " + "[" * 100_000,
    "flow mappings": "a: " + "{b: " * 50_000,
    "block lists": "- " * 100_000,
    "block mappings": "".join(f"{' ' * depth}a:\n" for depth in range(700)),
    "explicit keys": "? " * 100_000,
    "many small nodes": "a: [" + "b," * 100_000 + "]",
    "aliases": "a: &a [b]\nc: [" + "*a," * 50_000 + "]",
    "merge keys": "a: {<<: {<<: {b: c}}}",
    "a number of 200,000 digits": "a: " + "9" * 200_000,
    "underscores": "a: " + "9_" * 2_400,
    "unclosed quote": 'a: "' + "\n" * 200_000,
    "escapes": 'a: "' + "\\u0041" * 40_000 + '"',
    "broken at the end": "".join(f"k{number}: v\n" for number in range(5_000)) + "x",
    "one long line": "a: " + "b " * 120_000,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in BOMBS.items()])
def test_no_file_takes_long_or_breaks_the_stack(text: str) -> None:
    """Each of these once hung or crashed some reader of YAML."""
    assert len(text) <= MAX_BYTES
    started = time.process_time()
    assert isinstance(read(text.encode(), fast=HAS_FAST), tuple)
    assert time.process_time() - started < 20  # a few seconds at most on a slow machine; a hang is endless


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "b" * MAX_TEXT, None),
        ("a: " + "b" * (MAX_TEXT + 1), "yaml-long-text"),
        ("a: " + "[" * 11 + "]" * 11, None),
        ("a: " + "[" * 12 + "]" * 12, "yaml-too-deep"),
        ("a: [b, c, d, e, f, g]", None),
        ("a: [b, c, d, e, f, g, h]", "yaml-too-many-nodes"),
    ],
)
def test_limits_are_inclusive(text: str, code: str | None) -> None:
    """The limit itself is allowed, one more is not."""
    with patch("macros.source.tree.MAX_NODES", 9 if "," in text else MAX_NODES):
        found = read(text.encode(), fast=HAS_FAST)
    assert (None if isinstance(found, Document) else found[0]) == code


def test_marks_of_scalars_have_nothing_below() -> None:
    """Only mappings and lists have children."""
    assert read_document(b"a: 1\n", "a.yml").mark == Mark(1, 1, {"a": Mark(1, 4)}, {"a": (1, 1)})
