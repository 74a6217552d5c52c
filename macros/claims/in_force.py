"""Which claims hold on a day: `from` inclusive, `until` exclusive, and no price before the model is out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.claims.conditions import identity
from macros.claims.evidence import newest_read
from macros.claims.status import is_cancelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from macros.records import Claim, Field

_OFFERED = ("price", "limits")
"""Groups of fields that say what is offered."""
_SINCE_EVER = ""
_FOR_EVER = date.max.isoformat()


def is_in_force(claim: Claim, among: Iterable[Claim], day: date) -> bool:
    """Whether the claim holds on `day`.

    An undated claim holds always, unless a dated one of the same identity in `among` has the same value and its
    interval contains the undated claim's newest reading: then it is the same price, seen later, and holds in that
    interval only. Otherwise a price that was cut would seem to have been in force before the cut as well.

    What was announced holds from its day on, and what was cancelled never does.
    """
    return not is_cancelled(claim) and _contains(interval_of(claim, among), day)


def are_in_force_together(one: Claim, other: Claim, among: Collection[Claim]) -> bool:
    """Whether there is a day on which both hold, as `is_in_force` has it."""
    if is_cancelled(one) or is_cancelled(other):
        return False
    first, second = interval_of(one, among), interval_of(other, among)
    return _begins_before_end(first, second) and _begins_before_end(second, first)


def says_what_is_offered(field: Field) -> bool:
    """Whether the field is a price or a limit, which no model has before its release."""
    return field.group in _OFFERED


def is_before(day: date, released: str | None) -> bool:
    """Whether the model was not out on `day`.

    A release known to the month counts from its first day (`2025-09-01` comes after `2025-09`); an unknown one hides
    nothing.
    """
    return released is not None and day.isoformat() < released


def interval_of(claim: Claim, among: Iterable[Claim]) -> Claim:
    """The claim whose `from` and `until` apply: itself, or the dated claim whose interval it takes over."""
    read = newest_read(claim)
    if is_dated(claim) or read is None:
        return claim
    same = (other for other in among if is_dated(other) and other.value == claim.value and not is_cancelled(other))
    return next((other for other in same if identity(other) == identity(claim) and _contains(other, read)), claim)


def _begins_before_end(one: Claim, other: Claim) -> bool:
    return (one.from_ or _SINCE_EVER) < (other.until or _FOR_EVER)


def is_dated(claim: Claim) -> bool:
    """Whether the claim says itself from when or until when it holds."""
    return claim.from_ is not None or claim.until is not None


def _contains(claim: Claim, day: date) -> bool:
    """Whether from ≤ day < until; ISO days compare as text."""
    text = day.isoformat()
    return (claim.from_ is None or claim.from_ <= text) and (claim.until is None or text < claim.until)
