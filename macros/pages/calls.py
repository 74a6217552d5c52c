"""Macro calls in a page or in a text of the data, found and read without running anything.

Jinja is a programming language, and the build runs whatever a page contains of it. So its delimiters may stand in a
page only as `{{ name('literal', …) }}`. What is between them is read in `expressions.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.messages import Message, msg
from macros.pages.refused import WRITE_A_CALL, Refused

if TYPE_CHECKING:
    from macros.pages.expressions import RawCall

_DELIMITER = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_EXPRESSION = re.compile(r"""\{\{((?:'[^'\n{}]*'|"[^"\n{}]*"|[^'"{}\n])*+)\}\}""")
_STATEMENT = re.compile(r"\{%[^\n]*?%\}|\{#[\w-]*\}|\{#[^\n]*?#\}")
_HEADING_ID = re.compile(r"\{#[\w-]+\}")
"""An id as other sites write it; here it is a comment of Jinja."""
_UNREADABLE = re.compile(r"\{\{(?:(?!\{\{|\n[ ]*\n)(?s:.))*?\}{2,}")
"""What was probably meant as one expression, up to its end, so that it gives one message."""

NOT_CLOSED = msg("this {{ is not closed by }} on its line, or there are braces in between")
STATEMENT = msg("a page is not a program; “{text}” is not run")
STRAY = msg("“{text}” belongs to a template language and closes nothing here")

WRITE_AN_ID = msg("The id of a heading is written {: #id }, with a colon.")
PART_THE_BRACES = msg("Put a space between the two characters.")
REMOVE_IT = msg("Remove it. Pages hold Markdown and macro calls, nothing else.")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that may not stand in a page."""

    start: int
    """Offset in the text."""
    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text between delimiters."""

    start: int
    end: int
    call: RawCall | None
    """None where it is not a call as pages may have it."""


@dataclass(slots=True)
class Scan:
    """What was found in a text."""

    regions: list[Region] = field(default_factory=list)
    """In order, without overlap. Outside them stands no delimiter of Jinja."""
    faults: list[Fault] = field(default_factory=list)


def scan(text: str, start: int = 0) -> Scan:
    """All delimiters of Jinja in `text` from `start` on, in one pass."""
    found = Scan()
    while delimiter := _DELIMITER.search(text, start):
        region, faults = _read(text, delimiter)
        found.regions.append(region)
        found.faults += faults
        start = region.end
    return found


def _read(text: str, delimiter: re.Match[str]) -> tuple[Region, list[Fault]]:
    """The region that begins with `delimiter`."""
    start = delimiter.start()
    opening = delimiter[0]
    if opening == "{{":
        expression = _EXPRESSION.match(text, start)
        if expression is None:
            unreadable = _UNREADABLE.match(text, start)
            end = unreadable.end() if unreadable else delimiter.end()
            return Region(start, end, None), [Fault(start, NOT_CLOSED, WRITE_A_CALL)]
        from macros.pages.expressions import parse  # noqa: PLC0415 - brings Jinja, and most texts have no calls

        try:
            return Region(start, expression.end(), parse(expression[1])), []
        except Refused as refused:
            return Region(start, expression.end(), None), [Fault(start, refused.message, refused.hint)]
    if opening in {"{%", "{#"}:
        statement = _STATEMENT.match(text, start)
        end = statement.end() if statement else delimiter.end()
        hint = WRITE_AN_ID if _HEADING_ID.match(text, start) else REMOVE_IT
        return Region(start, end, None), [Fault(start, STATEMENT.filled(text=text[start:end]), hint)]
    return Region(start, delimiter.end(), None), [Fault(start, STRAY.filled(text=opening), PART_THE_BRACES)]
