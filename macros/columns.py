"""Text in a terminal's columns, in which a Japanese character takes two."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

COLUMNS = 100
"""The width that every line is kept to, unless one word alone is longer."""

_WIDE = "\u2e80-\uffef\U00020000-\U0003fffd"
_OPENING = "（「『［【"
_CLOSING = "、。，．）」』］】：；！？ー"
_UNIT = re.compile(rf" |[{_OPENING}]*(?:[^ {_WIDE}]+|[{_WIDE}])[{_CLOSING}]*")
"""What is never broken: a word, or one wide character with the brackets and stops that cling to it."""


def width(text: str) -> int:
    """How many columns `text` takes."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def padded(text: str, columns: int) -> str:
    """`text` with spaces behind it up to `columns`."""
    return text + " " * (columns - width(text))


def wrapped(text: str, first: str = "", rest: str | None = None, columns: int = COLUMNS) -> list[str]:
    """`text` in lines of at most `columns`, the first one after `first`, the others after `rest`.

    Without `rest`, the other lines are indented to where the text of the first one starts.
    """
    indent = " " * width(first) if rest is None else rest
    lines: list[str] = []
    line = start = first
    for unit in _UNIT.findall(" ".join(text.split())):
        # A unit that does not fit starts a line, unless it would stand alone in this one as well.
        if width(line + unit) > columns and unit != " " and line != start:
            lines.append(line.rstrip())
            line = start = indent
        line += unit
    return [*lines, line.rstrip()]
