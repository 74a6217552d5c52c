"""Where running text stands in finished HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

PROSE = frozenset({"p", "li", "dd", "td"})
"""The nearest block around running text is one of these."""
_BLOCKS = PROSE | {"div", "section", "article", "aside", "details", "table", "tr", "ul", "ol", "dl"}
_NEVER = frozenset(
    {
        *("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "th", "dt"),  # titles
        *("a", "button", "label", "select", "textarea", "nav"),  # what a reader acts on
        *("code", "pre", "kbd", "samp", "blockquote", "q", "cite", "del", "time"),  # others' words, and figures
        *("script", "style", "template", "svg", "math", "head", "title"),
    }
)
"""Elements without running text."""
_NEVER_WITH = frozenset({"kb-table", "kb-figure", "kb-value", "kb-locator", "kb-conditions", "kb-effort", "kb-mark"})
"""Classes of elements without it: figures and names, where they are printed, and what is said of each.
A class that ends in `-title` is one too."""
_NEVER_HAVING = frozenset({"popover", "lang", "hidden"})
"""Attributes of elements without it: what opens on demand, and words of another language."""
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


class Run(NamedTuple):
    """A stretch of text without any markup in it."""

    start: int
    end: int
    begins: str
    """The place that begins between the run before and this one, of the places that were asked for; else empty."""


def runs_of_prose(html: str, places: Collection[str] = ()) -> list[Run]:
    """Every run of running text in `html`, in order. `places` are ids at which something begins."""
    reader = _Reader(html, places)
    reader.feed(html)
    reader.close()
    return reader.runs


class _Reader(HTMLParser):
    """Reads HTML without decoding anything, so that the place of each text in it stays known."""

    def __init__(self, html: str, places: Collection[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.runs: list[Run] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._places = places
        self._begins = ""
        self._open: list[tuple[str, bool]] = []
        """Open elements, and whether running text can stand in each."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if (identifier := attributes.get("id")) in self._places:
            self._begins = identifier or ""
        if tag in _VOID:
            return
        around = not self._open or self._open[-1][1]
        classes = (attributes.get("class") or "").split()
        barred = any(one in _NEVER_WITH or one.endswith("-title") for one in classes)
        here = tag not in _NEVER and not barred and _NEVER_HAVING.isdisjoint(attributes)
        self._open.append((tag, around and here))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        # What holds a tag is a rest that the parser gave up on.
        if "<" in data or not self._in_prose():
            return
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.runs.append(Run(start, start + len(data), self._begins))
        self._begins = ""

    def _in_prose(self) -> bool:
        if not self._open or not self._open[-1][1]:
            return False
        block = next((tag for tag, _ in reversed(self._open) if tag in _BLOCKS), "")
        return block in PROSE
