"""Problems to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import Diagnostic
from macros.messages import Message, msg
from macros.source.location import Location

if TYPE_CHECKING:
    from macros.diagnostics import Severity

HOSTILE = "a%0A b\n::error::x\r\n::set-output name=x::y\x1b[31m\u202e##[add-mask]a,b:c"
"""What would begin a line, a command or a colour, if it were printed as it is."""


def problem(code: str, line: int = 1, severity: Severity = "error", text: str = "it is wrong") -> Diagnostic:
    """One in an invented file."""
    return Diagnostic(code, Location("data/models/nova-5.yml", line, 7), Message(text), msg("Remove it."), severity)


def many(code: str, count: int) -> list[Diagnostic]:
    """Warnings of one code, in two files."""
    return [
        Diagnostic(code, Location(f"data/models/{'ab'[line % 2]}.yml", line), Message("it is old"), None, "warning")
        for line in range(1, count + 1)
    ]


@pytest.fixture
def hostile() -> Diagnostic:
    """A problem whose every text is hostile."""
    text = Message("{name} is none", {"name": HOSTILE})
    return Diagnostic("reference", Location(f"data/{HOSTILE}.yml", 3, 5), text, text)
