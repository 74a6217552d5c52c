"""A use case names each model once at each effort.

A candidate that is named twice would be recommended for two reasons that differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("candidate-is-unique",)
AREA: Area = "recommendations"
FIX = msg("Put both reasons into one candidate, or name another effort.")

TWICE = msg("{model} stands here for the second time at the same effort")
ONE = msg("Put both reasons into one candidate, or name another effort.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each candidate that stands in its use case before."""
    for use_case in checked.catalog.use_cases.values():
        seen: set[tuple[str, str | None]] = set()
        for candidate in use_case.candidates:
            if (same := (candidate.model, candidate.effort)) in seen:
                message = TWICE.filled(model=candidate.model)
                yield Diagnostic("candidate-is-unique", place(candidate.anchor, "model"), message, ONE)
            seen.add(same)
