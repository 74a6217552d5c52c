"""Explanations as comment lines of a readable length, in either language."""

from __future__ import annotations

import re
import unicodedata

WIDTH = 96
"""Columns of a line of explanation, without its indentation."""
MARK = "##"
"""How a line of explanation begins: when the # of a gap is removed, it stays a comment."""

_PIECE = re.compile(r"[ -~]+|.[、。，．）」』ー？！]*", re.DOTALL)
"""What is never broken, apart from spaces: ASCII words, and a Japanese character with the punctuation after it."""


def explained(text: str) -> list[str]:
    """`text` as comment lines."""
    lines: list[str] = []
    line = MARK
    for word in text.split():
        pieces = [piece for part in _PIECE.findall(word) for piece in part.split()]
        for number, piece in enumerate(pieces):
            space = " " if number == 0 else ""
            if line != MARK and _width(line + space + piece) > WIDTH:
                lines.append(line)
                line = MARK
            line += piece if line != MARK and not space else f" {piece}"
    return [*lines, line]


def _width(text: str) -> int:
    """Columns, where a Japanese character is as wide as two Latin ones."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
