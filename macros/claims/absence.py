"""When a figure holds that is on record and not in force on the day that is asked for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from macros.claims.in_force import interval_of, is_before
from macros.claims.results import OutOfForce
from macros.claims.status import is_cancelled, is_to_come

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.claims.question import Question
    from macros.claims.results import Step
    from macros.records import Claim

PRICE = "price"
"""The group of fields that are prices."""


def out_of_force(steps: Iterable[Step], question: Question) -> OutOfForce | None:
    """What the step `in-force` has dropped, if it has left nothing; None where nothing was on record before it."""
    dropped = next((step.dropped for step in steps if step.name == "in-force" and not step.kept), ())
    if not dropped:
        return None
    day = question.catalog.as_of
    is_price = question.field.group == PRICE
    if is_before(day, question.released):
        return OutOfForce(day, released=question.released, is_price=is_price)
    claims = [claim for claim in dropped if not is_cancelled(claim)]
    intervals = [interval_of(claim, claims) for claim in claims]
    ended = [one.until for one in intervals if one.until and one.until <= day.isoformat()]
    next_day = min((one.from_ for one in intervals if one.from_ and day.isoformat() < one.from_), default=None)
    return OutOfForce(
        day,
        last_day=_day_before(max(ended)) if ended else None,
        next_day=date.fromisoformat(next_day) if next_day else None,
        announced=_is_announced(next_day, claims, day),
        is_price=is_price,
    )


def _is_announced(begins: str | None, claims: Iterable[Claim], day: date) -> bool:
    """Whether whatever begins on that day is announced."""
    return begins is not None and all(is_to_come(claim, day) for claim in claims if claim.from_ == begins)


def _day_before(until: str) -> date | None:
    """The last day in force; None for an end before all days."""
    day = date.fromisoformat(until)
    return None if day == date.min else day - timedelta(days=1)
