"""macros/pages/texts.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.pages import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic
    from macros.pages import Page

    Read = Callable[[str], tuple[Page, list[Diagnostic]]]


def texts(page: Page) -> list[tuple[str, str]]:
    return [(text.text, f"{text.location.line}:{text.location.column}") for text in page.texts]


def test_a_page_keeps_its_own_words_with_their_places(read: Read) -> None:
    """Head, headings, running text, tables, lists, boxes and notes, line by line; neither code nor what macros say."""
    page, found = read(
        "First line\nsecond *line* `code`.\n\n"
        "## Price {: #price }\n\n"
        "- {{ quoted('first, quoted', 'seed-note') }}first, after {{ as_of() }}\n\n"
        "| A | B |\n|---|---|\n| one | `two` |\n\n"
        '!!! note "A box"\n\n    In the box.\n\n'
        "```\ncode\n```\n\n"
        "![Costs](a.png) note[^n]\n\n[^n]: At the foot.\n"
    )
    assert not found
    assert texts(page)[:12] == [
        ("A page.", "2:14"),
        ("Title", "5:3"),
        ("First line", "7:1"),
        ("second", "8:1"),
        ("line", "8:9"),
        (".", "8:21"),
        ("Price", "10:4"),
        ("first, after", "12:45"),
        ("A", "14:3"),
        ("B", "14:7"),
        ("one", "16:3"),
        ("A box", "18:11"),
    ]
    assert texts(page)[12:15] == [("In the box.", "20:5"), ("Costs", "26:3"), ("note", "26:17")]
    assert ("At the foot.", "28:7") in texts(page)
    assert not {"code", "two", "first, quoted", "¶"} & {text for text, _ in texts(page)}


def test_a_word_written_as_an_entity_has_the_place_of_those_before(read: Read) -> None:
    """Near enough to find it."""
    page, _ = read("Before\nR&amp;D here.\n\nAfter.\n")
    assert ("R&D here.", "7:7") in texts(page)
    assert ("After.", "10:1") in texts(page)


@pytest.mark.parametrize("raw", [b"no head", b"---\ndescription: A page.\n---\n\n" + b"[" * 1000, b"\xff"])
def test_a_page_that_is_not_read_has_no_words(raw: bytes) -> None:
    """What is wrong with it is told already."""
    page, found = read_page("en/x.md", raw)
    assert found
    assert page.texts == ()
