"""A page's HTML as a tree in which every node knows its place in the Markdown it came from.

HTML carries no places. But it says the same words in the same order as its source, so the reader of the HTML follows in
the source, word by word; macro calls, whose places are known exactly, keep it from going astray.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from macros.pages.tokens import STAND_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.pages.source_text import SourceText

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Levels of headings by tag."""
VOID = frozenset({"br", "hr", "img"})
_LOOK_AHEAD, _FARTHEST = 50, 2_000
"""How far in the source the next word may stand, for each of its characters and at all; farther away it is another word
that is spelt alike."""
_WORD = re.compile(rf"{STAND_IN}|[^\s<>&*_`\[\](){{}}|\\\"'\ue000\ue001]+")


_VISIBLE = re.compile(r"\S")


@dataclass
class Element:
    """One element."""

    tag: str
    attributes: dict[str, str]
    place: int
    """Offset in the source of its first text; without any, shortly before what became the element."""
    parent: Element | None = None
    children: list[Element | Text] = field(default_factory=list)

    def ancestors(self) -> Iterator[Element]:
        """The element itself and all around it, innermost first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def nodes(self) -> Iterator[Element | Text]:
        """The element and all elements and texts in it, in document order."""
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if isinstance(node, Element):
                waiting += reversed(node.children)

    def walk(self) -> Iterator[Element]:
        """The element and all elements in it, in document order."""
        return (node for node in self.nodes() if isinstance(node, Element))

    def texts(self) -> Iterator[Text]:
        """All texts in it, in document order."""
        return (node for node in self.nodes() if isinstance(node, Text))

    def text(self) -> str:
        """All text in it as one."""
        return "".join(part.data for part in self.texts())

    def inside(self, *tags: str) -> bool:
        """Whether it is, or stands in, an element of one of `tags`."""
        return any(element.tag in tags for element in self.ancestors())


@dataclass
class Text:
    """A run of text, entities decoded."""

    data: str
    place: int
    parent: Element


def parse(html: str, source: SourceText, tokens: Mapping[str, int]) -> Element:
    """The tree of `html`, under a root without a tag.

    `tokens` gives the place of the macro call that each token stands for.
    """
    builder = _Builder(source, tokens)
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Builds the tree while following in the source."""

    def __init__(self, source: SourceText, tokens: Mapping[str, int]) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, source.body)
        self._current = self.root
        self._source = source
        self._tokens = tokens
        self._cursor = source.body
        self._without_text: list[Element] = []
        """Open elements whose first text has not come yet."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._follow_footnote(tag, attributes)
        element = Element(tag, attributes, self._next(), self._current)
        self._current.children.append(element)
        if tag not in VOID:
            self._current = element
            self._without_text.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._current.tag == tag and self._current.parent is not None:
            self._without_text = [element for element in self._without_text if element is not self._current]
            self._current = self._current.parent

    def handle_data(self, data: str) -> None:
        place = self._follow(data)
        self._current.children.append(Text(data, place, self._current))
        if data.strip():
            for element in self._without_text:
                element.place = place
            self._without_text = []

    def handle_comment(self, data: str) -> None:
        self._strange(data)

    def handle_decl(self, decl: str) -> None:
        self._strange(decl)

    def unknown_decl(self, data: str) -> None:
        self._strange(data)

    def handle_pi(self, data: str) -> None:
        self._strange(data)

    def _strange(self, data: str) -> None:
        """Keep what is neither element nor text; no check allows an element named `!`."""
        self._follow(data)
        self._current.children.append(Element("!", {}, self._cursor, self._current))

    def _follow(self, data: str) -> int:
        """Move on to behind the words of `data` in the source; where the first of them stands."""
        first: int | None = None
        for word in _WORD.findall(data):
            known = self._tokens.get(word)
            farthest = self._cursor + min(_LOOK_AHEAD * len(word), _FARTHEST)
            place = self._source.text.find(word, self._cursor, farthest) if known is None else known
            if place >= 0:
                self._cursor = place + (len(word) if known is None else 0)
                first = place if first is None else first
        return self._cursor if first is None else first

    def _next(self) -> int:
        """The next place in the source that is not empty."""
        visible = _VISIBLE.search(self._source.text, self._cursor)
        return visible.start() if visible else self._cursor

    def _follow_footnote(self, tag: str, attributes: dict[str, str]) -> None:
        """Footnotes are gathered at the page's end, but defined anywhere."""
        name = attributes.get("id", "")
        if tag == "li" and name.startswith("fn:"):
            self._cursor = self._source.find(f"[^{name.removeprefix('fn:')}]:", self._source.body)
