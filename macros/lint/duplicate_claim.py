"""The same claim is written once.

Written twice, it would be counted, listed and cited twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from macros.lint.rule import Area
    from macros.records import Claim
    from macros.source.location import Location

CODES = ("duplicate-claim",)
AREA: Area = "evidence"
FIX = msg("Merge the evidence of both into one claim.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim of the same conditions, dates and value as one before it."""
    first: dict[Hashable, Location] = {}
    for claim, _ in checked.standing():
        here = place(claim.anchor)
        before = first.setdefault(_what_it_says(claim), here)
        if before is not here:
            yield Diagnostic(
                "duplicate-claim",
                here,
                msg("the same claim as in line {line}", line=before.line),
                msg("Merge the evidence of both into one claim."),
            )


def _what_it_says(claim: Claim) -> Hashable:
    """Unlike in `identity`, the lowest price band is a condition: a price for it and one for all lengths are two."""
    stated = (
        frozenset((key, value) for key, value in conditions.items() if value != NOT_STATED)
        for conditions in (claim.select, claim.run)
    )
    return (claim.model, claim.field, *stated, claim.from_, claim.until, claim.value)
