"""What was announced is read again once its first day has come: whether it holds, was put off, or was withdrawn.

Until then readers see it as announced, and nobody knows whether it ever came true.

It is a warning, so that time alone turns no check red.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.conditions import identity
from macros.claims.evidence import newest_read
from macros.claims.in_force import is_in_force
from macros.claims.narrowing import is_repudiated
from macros.claims.status import is_unconfirmed, was_read_since
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place_of_key, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.lint.rule import Area
    from macros.records import Claim

CODES = ("announced-not-confirmed",)
AREA: Area = "sense"
FIX = msg("Read the source again and add what it says now, or write `status: cancelled` with a `note`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each announced claim in force of which nobody has read anything since it began."""
    day = checked.catalog.as_of
    for _, _, claims in checked.figures():
        for claim in claims:
            is_open = is_unconfirmed(claim) and not is_repudiated(claim)
            if is_open and is_in_force(claim, claims, day) and not _is_told(claim, claims):
                yield _not_confirmed(claim)


def _is_told(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether another claim for the same thing was read since: it confirms this one, or sources disagree."""
    others = (one for one in claims if one is not claim and not is_repudiated(one) and identity(one) == identity(claim))
    return any(not is_unconfirmed(one) and was_read_since(one, claim.from_) for one in others)


def _not_confirmed(claim: Claim) -> Diagnostic:
    return Diagnostic(
        "announced-not-confirmed",
        place_of_key(claim.anchor, "status"),
        msg(
            "{value} was announced for {day}, and was last read on {read}",
            value=written(claim.value),
            day=claim.from_,
            read=newest_read(claim),
        ),
        msg("Read the source again and add what it says now, or write `status: cancelled` with a `note`."),
        severity="warning",
    )
