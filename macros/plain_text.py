"""Text that stays what it is: what a file holds can begin no line, steer no terminal and command no runner of CI."""

from __future__ import annotations

import re

_SPELT = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    r"|(?<![!-~]):(?=:)"  # GitHub takes a line that begins with :: for a command, and lines are broken at spaces
    r"|#(?=#\[)"  # and ##[ anywhere in one
)
"""Characters that end a line, move the cursor, turn the direction of writing or are half of a character; and those
with which a command would begin."""


def one_line(text: str) -> str:
    r"""`text` with each such character spelt as its code, such as `\n`, `\x3a` or `\u202e`."""
    return _SPELT.sub(lambda found: _code(found[0]), text)


def _code(character: str) -> str:
    if character in ":#":
        return rf"\x{ord(character):02x}"
    return character.encode("unicode_escape").decode("ascii")
