"""Marks in place of what only a page knows: numbers long enough to be nobody's figure, and HTML cut at them."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

_DIGITS = 18
_COUNTED = 4
"""Digits of a mark's own number."""


class Marks:
    """Marks drawn for one purpose. They pass through views and templates like the numbers they stand for."""

    def __init__(self) -> None:
        self._prefix = str(10 ** (_DIGITS - 1) + secrets.randbelow(10 ** (_DIGITS - 1)))

    def of(self, number: int) -> int:
        """The mark with this number, which has at most four digits."""
        return int(f"{self._prefix}{number:0{_COUNTED}}")

    def cut(self, rendered: Markup) -> tuple[tuple[Markup, ...], tuple[int, ...]]:
        """The texts around the marks, and the numbers of the marks between them."""
        texts, marks, end = [], [], 0
        for found in re.finditer(rf"{self._prefix}(\d{{{_COUNTED}}})", rendered):
            texts.append(rendered[end : found.start()])
            marks.append(int(found[1]))
            end = found.end()
        return (*texts, rendered[end:]), tuple(marks)
