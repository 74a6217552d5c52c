"""Where macro calls may stand: tables and lists on a line of their own, the others in running text.

What a macro makes is put into the finished HTML. In an attribute, in code or in a heading it would break the page; a
table inside a sentence would tear the paragraph apart.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.headings import with_sections
from macros.pages.tokens import STAND_IN
from macros.pages.tree import HEADINGS, Text
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.messages import Message
    from macros.pages.calls import Region
    from macros.pages.source_text import SourceText
    from macros.pages.tree import Element

_TOKEN = re.compile(STAND_IN)
_NEVER: dict[str, Message] = {
    **dict.fromkeys(HEADINGS, msg("in a heading")),
    "a": msg("in the text of a link"),
    "code": msg("in code"),
    "pre": msg("in code"),
    "kbd": msg("in <kbd>"),
    "sub": msg("in <sub>"),
    "sup": msg("in <sup>"),
    "summary": msg("in the title of a box"),
}
"""Elements that no call may stand in."""
_BOX_TITLE = "admonition-title"
_AROUND_BLOCKS = frozenset({"", "div", "details"})
"""Elements that a call with a block of its own may stand in, apart from its paragraph: the page and boxes."""

MISPLACED = msg("{name} stands {where}")
NOT_ALONE = msg("{name} makes a block and does not stand alone in a paragraph")
LOST = msg("{name} stands where nothing is shown, or is shown twice")

MOVE = msg("Move it into running text.")
ALONE = msg("Put it on a line of its own, with an empty line before and after, outside lists, tables and quotations.")
IN_ATTRIBUTE = msg("in an address, a title or an attribute")


def sections(tree: Element) -> dict[str, str]:
    """For each token the id of the heading it stands under; none in footnotes, which stand under no heading."""
    found: dict[str, str] = {}
    for node, section in with_sections(tree):
        if isinstance(node, Text):
            found.update(dict.fromkeys(_TOKEN.findall(node.data), section))
    return found


def check_placement(tree: Element, regions: Mapping[str, Region], source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic for each call of `regions` (by token) that stands where its result cannot stand."""
    shown = Counter[str]()
    for token, text in _shown(tree):
        region = regions[token]
        shown[token] += 1
        if region.call and (fault := _misplaced(region.call.name, token, text)):
            yield Diagnostic("page-macro-place", source.location(region.start), *fault)
    in_attributes = {
        token for element in tree.walk() for value in element.attributes.values() for token in _TOKEN.findall(value)
    }
    for token, region in regions.items():
        if region.call is None or shown[token] == 1:
            continue
        message = MISPLACED.filled(where=IN_ATTRIBUTE) if token in in_attributes else LOST
        place = source.location(region.start)
        yield Diagnostic("page-macro-place", place, message.filled(name=region.call.name), MOVE)


def _shown(tree: Element) -> Iterator[tuple[str, Text]]:
    """Each token that stands in text, with that text."""
    for text in tree.texts():
        for token in _TOKEN.findall(text.data):
            yield token, text


def _misplaced(name: str, token: str, text: Text) -> tuple[Message, Message] | None:
    """What is wrong with the place of a call, and what to do."""
    around = list(text.parent.ancestors())
    for element in around:
        if element.tag in _NEVER:
            return MISPLACED.filled(name=name, where=_NEVER[element.tag]), MOVE
    if text.parent.attributes.get("class") == _BOX_TITLE:
        return MISPLACED.filled(name=name, where=_NEVER["summary"]), MOVE
    macro = MACROS.get(name)
    if macro is not None and macro.block and not _alone(token, text):
        return NOT_ALONE.filled(name=name), ALONE
    return None


def _alone(token: str, text: Text) -> bool:
    """Whether the token is all there is in a paragraph without attributes, in the page or in a box."""
    paragraph, *around = text.parent.ancestors()
    return (
        paragraph.tag == "p"
        and not paragraph.attributes
        and paragraph.children == [text]
        and text.data == token
        and all(element.tag in _AROUND_BLOCKS for element in around)
    )
