"""Headings: one title, and an id of its own at every other heading, the same in both languages.

An id that Markdown makes from Japanese words is `_1`, `_2` …: it changes when a heading is added, and every link to it
breaks. The text of headings goes on into tables of contents and browser tabs, so it is kept free of everything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.markdown import NO_ID_GIVEN
from macros.pages.page import Heading
from macros.pages.tree import HEADINGS, Element, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.pages.source_text import SourceText

_ALLOWED_INSIDE = frozenset({"em", "strong", "code"})
_UNFIT = re.compile(r"[<>{}]|&(?=#|\w+;)")

NO_TITLE = msg("the text of the page has no title")
NOT_FIRST = msg("something stands before the title of the page")
SECOND_TITLE = msg("the page has a second title")
NO_ID = msg("this heading has no id of its own")
SKIPPED = msg("a heading of level {level} follows one of level {previous}")
CONTENT = msg("a heading holds <{tag}>")
UNFIT = msg("the code in a heading contains “{text}”")

WRITE_TITLE = msg("Begin the text with one line # Title.")
LOWER = msg("Write ## or more before it.")
WRITE_ID = msg("Write an id behind it, the same in both languages: ## Price {: #price }")
NEXT_LEVEL = msg("Go down one level at a time.")
ONLY_WORDS = msg("Write only words in a heading; they may be emphasised.")


def read_headings(tree: Element, source: SourceText) -> list[Heading]:
    """The headings, in order. Only an id written at a heading counts as its id."""
    return [_heading(element, source) for element in tree.walk() if element.tag in HEADINGS]


def with_sections(tree: Element) -> Iterator[tuple[Element | Text, str]]:
    """All elements and texts in document order, each with the id of the heading that it stands under.

    None stands under a heading without an id, nor do footnotes, which are shown at the end of the page.
    """
    current = ""
    for node in tree.nodes():
        if isinstance(node, Text):
            yield node, current
            continue
        if node.tag in HEADINGS:
            identifier = node.attributes.get("id", "")
            current = "" if identifier.startswith(NO_ID_GIVEN) else identifier
        elif node.attributes.get("class") == "footnote":
            current = ""
        yield node, current


def check_headings(tree: Element, headings: list[Heading], source: SourceText) -> Iterator[Diagnostic]:
    """Diagnostics for titles, missing ids, skipped levels and headings that hold more than words."""
    yield from _check_titles(tree, headings, source)
    previous = 1
    for heading in headings:
        if heading.level > 1 and heading.id is None:
            yield Diagnostic("page-heading-id", heading.location, NO_ID, WRITE_ID)
        if heading.level > previous + 1:
            text = SKIPPED.filled(level=heading.level, previous=previous)
            yield Diagnostic("page-heading", heading.location, text, NEXT_LEVEL)
        previous = heading.level
    for element in tree.walk():
        if element.parent is not None and element.parent.inside(*HEADINGS) and not _fits(element):
            place = source.location(source.line_start(element.place))
            yield Diagnostic("page-heading", place, CONTENT.filled(tag=element.tag), ONLY_WORDS)
        elif element.tag == "code" and element.inside(*HEADINGS) and (unfit := _UNFIT.search(element.text())):
            place = source.location(source.find(unfit[0], element.place))
            yield Diagnostic("page-heading", place, UNFIT.filled(text=unfit[0]), ONLY_WORDS)


def _heading(element: Element, source: SourceText) -> Heading:
    identifier = element.attributes.get("id", "")
    return Heading(
        level=HEADINGS[element.tag],
        text="".join(text.data for text in element.texts() if not is_permalink(text.parent)),
        id=None if identifier.startswith(NO_ID_GIVEN) else identifier,
        location=source.location(source.line_start(element.place)),
    )


def _check_titles(tree: Element, headings: list[Heading], source: SourceText) -> Iterator[Diagnostic]:
    """MkDocs takes a first line with `# ` for the title, whatever Markdown makes of it; the macros plugin runs it."""
    titles = [heading for heading in headings if heading.level == 1]
    first = next((element for element in tree.walk() if element.parent is tree), None)
    if not titles:
        yield Diagnostic("page-title", source.location(source.body), NO_TITLE, WRITE_TITLE)
    elif first is not None and first.tag != "h1":
        yield Diagnostic("page-title", source.location(source.line_start(first.place)), NOT_FIRST, WRITE_TITLE)
    for title in titles[1:]:
        yield Diagnostic("page-title", title.location, SECOND_TITLE, LOWER)


def _fits(element: Element) -> bool:
    return element.tag in _ALLOWED_INSIDE or is_permalink(element)


def is_permalink(element: Element) -> bool:
    """Whether it is the link to itself that Markdown puts behind each heading."""
    heading = element.parent
    return (
        element.tag == "a"
        and element.attributes.get("class") == "headerlink"
        and heading is not None
        and element.attributes.get("href") == f"#{heading.attributes.get('id')}"
    )
