"""A figure that begins after the day on which it was read is `announced`, until somebody has read it from that day on.

Without the mark, readers would take a plan for the price that is charged; with one that has outlived its day, a price
that is charged for a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import newest_read
from macros.claims.narrowing import is_repudiated
from macros.claims.question import MEASUREMENT
from macros.claims.status import was_read_since
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, place_of_key
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim

CODES = ("announced-not-marked", "announced-not-needed", "announced-measurement")
AREA: Area = "sense"
FIX = msg("Write `status: announced`, or remove it once the figure was read on or after its first day.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each claim that was read only before it begins and does not say so, or says so wrongly."""
    for claim, field in checked.claims():
        if claim.status and field.kind_of_fact == MEASUREMENT:
            yield Diagnostic(
                "announced-measurement",
                place_of_key(claim.anchor, "status"),
                msg("{field} is measured, and nobody can announce a measurement", field=field.id),
                msg("Remove `status`."),
            )
        elif claim.status == "announced" and was_read_since(claim, claim.from_):
            yield _not_needed(claim)
        elif claim.status is None and _only_before(claim) and not is_repudiated(claim):
            yield _not_marked(claim)


def _only_before(claim: Claim) -> bool:
    """Whether it was read only before it begins."""
    return claim.from_ is not None and not was_read_since(claim, claim.from_)


def _not_marked(claim: Claim) -> Diagnostic:
    return Diagnostic(
        "announced-not-marked",
        place(claim.anchor, "from"),
        msg("it begins on {day}, and was last read on {read}", day=claim.from_, read=newest_read(claim)),
        msg("Write `status: announced`, or correct the day that is wrong."),
    )


def _not_needed(claim: Claim) -> Diagnostic:
    return Diagnostic(
        "announced-not-needed",
        place_of_key(claim.anchor, "status"),
        msg("it was read on {read}, and so is not only announced for {day}", day=claim.from_, read=newest_read(claim)),
        msg("Remove `status`."),
    )
