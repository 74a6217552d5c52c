"""The words of a page that readers see or hear, each with its place: head, headings, running text, alt texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.pages.headings import is_permalink
from macros.pages.page import PageText
from macros.pages.tokens import STAND_IN
from macros.pages.tree import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.pages.calls import Region
    from macros.pages.page import Argument
    from macros.pages.source_text import SourceText
    from macros.pages.tree import Element

_SPOKEN = ("title", "description")
"""Keys of the head whose texts are shown in tabs and search results."""
_PIECES = re.compile(rf"{STAND_IN}|\n|(?:(?!{STAND_IN})[^\n])+")


def read_texts(
    tree: Element, head: Mapping[str, Argument], regions: Mapping[str, Region], source: SourceText
) -> Iterator[PageText]:
    """The page's own words outside code, without what macros say. Each text is of one line of the source.

    `regions` are the macro calls, by the token that stands for each in the tree.
    """
    for key in _SPOKEN:
        if isinstance(said := head.get(key), str):
            yield PageText(said, source.location(max(source.text.find(said, 0, source.body), 0)))
    for node in tree.nodes():
        if not isinstance(node, Text):
            if alt := node.attributes.get("alt"):
                yield PageText(alt, source.location(source.find(alt, node.place)))
        elif not node.parent.inside("code", "pre") and not is_permalink(node.parent):
            yield from _lines(node, regions, source)


def _lines(text: Text, regions: Mapping[str, Region], source: SourceText) -> Iterator[PageText]:
    near = text.place
    for piece in _PIECES.findall(text.data):
        if region := regions.get(piece):
            near = region.end
        elif said := piece.strip():
            # An entity or an escape is written otherwise in the source; then the place is that of the words before.
            place = source.text.find(said, near)
            near = near if place < 0 else place
            yield PageText(said, source.location(near))
            near += len(said) if place >= 0 else 0
