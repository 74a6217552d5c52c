"""Full-width characters where YAML needs ASCII: a Japanese keyboard gives `name：` and a space that is not a space."""

from __future__ import annotations

import re
from typing import get_args

from macros.source.characters import character_name
from macros.source.faults import Code, SourceFault, SyntaxCode
from macros.source.location import Location

_SPACE = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_STRUCTURE = rf"(?:-[{_SPACE}]|[A-Za-z0-9_.-]+(?:：|:[{_SPACE}])|[{_SPACE}])"

_IN_SCALAR = re.compile(rf"{_STRUCTURE}|.*[{_SPACE}]\Z", re.DOTALL)
_IN_LINE = re.compile(rf" *(?:- +)*{_STRUCTURE}")

_LINES: dict[Code, tuple[int, ...]] = {
    **dict.fromkeys(get_args(SyntaxCode), (-1, 0)),
    "yaml-not-a-mapping": (0,),
    "yaml-null": (0, 1),
    "yaml-null-in-braces": (0, 1),
}
"""Faults that a wide character can cause, and the lines, counted from the fault's own, on which it then stands."""


def wide_in_scalar(text: str) -> str | None:
    """The name of the wide character by which an unquoted scalar differs from what was meant, or None.

    The scalar starts or ends with a wide space, or was meant as `key: …` or `- …`.
    """
    found = None if text.isascii() else _IN_SCALAR.match(text)
    return character_name(found.group()[-1]) if found else None


def wide_fault(text: str, fault: SourceFault) -> SourceFault | None:
    """The fault of a wide character in `text` that made a parser stop with `fault`, or None."""
    lines = text.split("\n")
    for offset in _LINES.get(fault.code, ()):
        number = fault.location.line + offset
        found = _IN_LINE.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if found and not found.group().isascii():
            place = Location(fault.location.file, number, found.end())
            return SourceFault("yaml-wide-character", place, {"character": character_name(found.group()[-1])})
    return None
