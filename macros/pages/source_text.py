"""The text of one page and the line and column of every place in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from macros.source.location import Location


@dataclass(frozen=True)
class SourceText:
    """A page's file."""

    file: str
    """Path relative to the project's root, with forward slashes."""
    text: str
    """The whole file, lines ended by LF."""
    body: int = 0
    """Where the Markdown begins, after the front matter."""

    def location(self, offset: int) -> Location:
        """Line and column of the character at `offset` of the whole text."""
        line = bisect_right(self._line_starts, offset)
        return Location(self.file, line, offset - self._line_starts[line - 1] + 1)

    def offset(self, location: Location) -> int:
        """The offset of a line and column; the reverse of `location`."""
        return self._line_starts[location.line - 1] + location.column - 1

    def line_start(self, offset: int) -> int:
        """Where the line of `offset` begins."""
        return self._line_starts[bisect_right(self._line_starts, offset) - 1]

    def find(self, needle: str, near: int) -> int:
        """Where `needle` stands at or after `near`, else anywhere in the Markdown, else `near` itself."""
        after = self.text.find(needle, near)
        if after >= 0:
            return after
        before = self.text.find(needle, self.body)
        return before if before >= 0 else near

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts += [index + 1 for index, character in enumerate(self.text) if character == "\n"]
        return starts
