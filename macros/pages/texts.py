"""The words of a page that readers see or hear, each with its place: head, headings, running text, alt texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.pages.headings import is_permalink
from macros.pages.page import PageText
from macros.pages.tokens import STAND_IN
from macros.pages.tree import HEADINGS, Element, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.pages.calls import Region
    from macros.pages.page import Argument, MacroCall, Passage, Spot
    from macros.pages.source_text import SourceText

_SPOKEN = ("title", "description")
"""Keys of the head whose texts are shown in tabs and search results."""
_PIECES = re.compile(rf"{STAND_IN}|\n|(?:(?!{STAND_IN})[^\n])+")
_SILENT = ("code", "kbd", "pre")
"""Elements whose text is no wording of the page."""
_NOTE_MARKS = frozenset({"footnote-ref", "footnote-backref"})
"""Classes of the numbers and arrows that Markdown makes of a footnote."""
_BLOCKS = frozenset({*HEADINGS, "dd", "dt", "li", "p", "summary", "td", "th"})
"""The nearest of these around a text holds its passage."""


def read_passages(
    tree: Element,
    head: Mapping[str, Argument],
    regions: Mapping[str, Region],
    calls: Mapping[str, MacroCall],
    source: SourceText,
) -> Iterator[Passage]:
    """The page's own words outside code, and the calls between them. Each text is of one line of the source.

    `regions` are all stretches between braces and `calls` those that are macro calls, by the token that stands for each
    in the tree.
    """
    for key in _SPOKEN:
        if isinstance(said := head.get(key), str):
            place = source.location(max(source.text.find(said, 0, source.body), 0))
            yield (PageText(said, place, spot="head"),)
    reader = _Reader(regions, calls, source)
    for node in tree.nodes():
        if isinstance(node, Text):
            reader.read(node)
        elif alt := node.attributes.get("alt"):
            place = source.location(source.find(alt, node.place))
            reader.passages[id(node)] = [PageText(alt, place, spot="image")]
    yield from (tuple(passage) for passage in reader.passages.values() if passage)


class _Reader:
    """Gathers the passages of a tree, text by text in document order."""

    def __init__(self, regions: Mapping[str, Region], calls: Mapping[str, MacroCall], source: SourceText) -> None:
        self.passages: dict[int, list[PageText | MacroCall]] = {}
        self._regions = regions
        self._calls = calls
        self._source = source
        self._space = False
        """Whether white space stands before what comes next."""

    def read(self, text: Text) -> None:
        """Add the words and calls of one text to its passage."""
        if text.parent.inside(*_SILENT) or is_permalink(text.parent) or _is_note_mark(text.parent):
            return
        block = next((one for one in text.parent.ancestors() if one.tag in _BLOCKS), text.parent)
        passage = self.passages.setdefault(id(block), [])
        spot = _spot(text.parent)
        near = text.place
        for piece in _PIECES.findall(text.data):
            if region := self._regions.get(piece):
                near = region.end
                passage += [self._calls[piece]] if piece in self._calls else []
                self._space = False
                continue
            if said := piece.strip():
                # An entity or an escape is written otherwise in the source; then the place is that of the words before.
                place = self._source.text.find(said, near)
                near = near if place < 0 else place
                spaced = bool(passage) and (self._space or piece[0].isspace())
                passage.append(PageText(said, self._source.location(near), spaced, spot))
                near += len(said) if place >= 0 else 0
            self._space = piece[-1].isspace()


def _is_note_mark(element: Element) -> bool:
    return element.attributes.get("class") in _NOTE_MARKS


def _spot(element: Element) -> Spot:
    """Where the text of an element stands."""
    if element.inside(*HEADINGS, "summary") or any(
        one.attributes.get("class") == "admonition-title" for one in element.ancestors()
    ):
        return "heading"
    return "link" if element.inside("a") else "text"
