"""macros/source/characters.py"""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.source.characters import _code, character_name, find_forbidden


@pytest.mark.parametrize(
    ("character", "code"),
    [
        *(
            (c, "file-bidi-character")
            for c in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        ),
        *((c, "file-line-break") for c in "\v\f\x85\u2028\u2029\r"),
        *((c, "file-control-character") for c in "\0\x01\x08\x1b\x1f\x7f\x80\x9f"),
        *(
            (c, "file-invisible-character")
            for c in "\u00ad\u200b\u200c\u200d\u2060\u2064\ufeff\ufff9\u3164\u115f\u2800"
        ),
        *((c, "file-tag-character") for c in "\U000e0001\U000e0041\U000e007f"),
        *((c, "file-private-character") for c in "\ue000\uf8ff\U000f0000\U0010fffd"),
        *((c, "file-unassigned-character") for c in "\u0378\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\ud800\udfff"),
    ],
)
def test_a_character_that_hides_something_is_found(character: str, code: str) -> None:
    """Each by its own code, with line and column in code points."""
    found = find_forbidden(f"価格\n😀 {character}x{character}")
    assert found is not None
    assert (found.code, found.index, found.line, found.column) == (code, 5, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\tb\nc\r\n",
        "GPT‑5 “mini” – 0,25 $ ± 3 % · 約2.6倍、３",
        "価格\u3000ガ カ\u3099 ﾊﾟ 葛\U000e0100飾区 神",
        "❤\ufe0f ✅ 🇯🇵 👍🏽",
        "naïve Ångström Ελλάδα Привет עברית العربية हिन्दी 한국어",
        "no-break\u00a0space and thin\u2009space",
        "Яндекс GPT, τ²-bench, 3 μs, Δt, Ω, версия 3",
    ],
)
def test_what_people_write_is_allowed(text: str) -> None:
    """Any script, emoji and the forms of Japanese names; right-to-left letters need no control character."""
    assert find_forbidden(text) is None


@pytest.mark.parametrize("text", ["\ufe0fa", "a \ufe0fb", "a\n\U000e0101b", "a\ufe0f\ufe0fb", "a\U000e0100\ufe01b"])
def test_a_variation_selector_needs_a_character_before_it(text: str) -> None:
    """Selectors in a row can carry a text nobody sees."""
    found = find_forbidden(text)
    assert found is not None
    assert found.code == "file-invisible-character"


@pytest.mark.parametrize(
    ("text", "column"), [("GРT-5", 2), ("о3", 1), ("price of gрt", 11), ("GΡT-5", 2), ("a\nminі", 4), ("Kаnа", 2)]
)
def test_a_letter_that_only_looks_latin_is_found_in_a_latin_word(text: str, column: int) -> None:
    """With it, a name of one model could stand beside the figure of another, and no search would find it."""
    found = find_forbidden(text)
    assert found is not None
    assert (found.code, found.column) == ("file-look-alike-character", column)


def test_the_first_of_several_is_reported() -> None:
    """Whatever their kinds are."""
    found = find_forbidden("a\rb\u200b\u202e")
    assert found is not None
    assert (found.code, found.column, found.name) == ("file-line-break", 2, "U+000D CARRIAGE RETURN")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\0", "U+0000 NULL"),
        ("\x01", "U+0001"),
        ("\U0010ffff", "U+10FFFF"),
    ],
)
def test_a_character_is_named_by_number_and_name(character: str, name: str) -> None:
    """Its number alone where it has no name."""
    assert character_name(character) == name


def test_nothing_invisible_is_left_out() -> None:
    """Every control, format, private, surrogate and unassigned code point is refused, but for tab and line ends."""
    invisible = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    missed = {
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in invisible and _code.__wrapped__(chr(code)) is None
    }
    assert missed == {ord("\t"), ord("\n"), ord("\r")}


@given(st.text())
def test_the_place_is_that_of_the_character(text: str) -> None:
    """Index, line and column agree, and nothing before the index is forbidden."""
    found = find_forbidden(text)
    if found is None:
        return
    lines = text[: found.index].split("\n")
    assert (found.line, found.column) == (len(lines), len(lines[-1]) + 1)
    assert find_forbidden(text[: found.index]) is None
