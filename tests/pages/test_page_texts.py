"""macros/pages/texts.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.pages import PageText
from macros.pages.reader import read_page

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


def test_words_and_calls_of_one_paragraph_are_one_passage(read: Read) -> None:
    """In their order, with the white space between them and the spots where no call can stand."""
    page, found = read(
        "## Price {: #price }\n\nIt *costs*{{ tokens('1') }}, [say](a.md).\nYes<kbd>1</kbd>[^1]\n\n- One\n"
        "\n[^1]: Foot.\n"
    )
    assert not found
    said = [
        [(one.text, one.spaced, one.spot) if isinstance(one, PageText) else one.name for one in passage]
        for passage in page.passages
    ]
    assert said[2:5] == [
        [("Price", False, "heading")],
        [
            ("It", False, "text"),
            ("costs", True, "text"),
            "tokens",
            (",", False, "text"),
            ("say", True, "link"),
            (".", False, "text"),
            ("Yes", True, "text"),
        ],
        [("One", False, "text")],
    ]
    assert [(one.text, one.spot) for one in page.passages[0] if isinstance(one, PageText)] == [("A page.", "head")]
    assert not {"1", "↩"} & {text.text for text in page.texts}


def test_links_know_the_heading_they_stand_under(read: Read) -> None:
    """Those to other sites too; a footnote stands under none."""
    page, found = read("[a](b.md)\n\n## A {: #a }\n\n[c](d.md#e) <https://example.com/>[^1]\n\n[^1]: [f](g.md)\n")
    assert not found
    sections = {link.href: link.section for link in page.links if link.path != page.path}
    assert sections == {"b.md": "", "d.md#e": "a", "g.md": ""}
    (outer,) = page.outer_links
    assert (outer.address, outer.section, outer.location.line) == ("https://example.com/", "a", 11)
