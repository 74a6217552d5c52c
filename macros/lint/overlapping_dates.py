"""A value that replaced another begins where the other ends: `until` of the old one is `from` of the new one.

Of two values in force at once only one is shown, for other reasons than the date, and which one may be the old price.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from macros.claims.agreement import agree
from macros.claims.conditions import by_identity
from macros.claims.evidence import newest_read
from macros.claims.in_force import are_in_force_together, interval_of, is_dated
from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("overlapping-dates",)
AREA: Area = "sense"
FIX = msg("Give the old value `until` with the day in `from` of the new one, or correct the day that is wrong.")


@dataclass(frozen=True, slots=True)
class _Overlap:
    """A claim that needs another first or last day."""

    claim: Claim
    other: Claim
    until: str | None = None
    """The day on which it has to end; else it has to begin when the other ends."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each claim that lacks the day on which it was replaced, or replaced another.

    Values that sources give for the same time are a disagreement instead, and stay side by side.
    """
    for _, field, claims in checked.figures():
        if any(map(is_dated, claims)):
            yield from _of_field(claims, field)


def _of_field(claims: tuple[Claim, ...], field: Field) -> Iterator[Diagnostic]:
    standing = [claim for claim in claims if not is_repudiated(claim)]
    for alike in by_identity(standing).values():
        told: list[Claim] = []
        for one, other in combinations(alike, 2):
            if one.preferred or other.preferred or agree(one, other, field):
                continue
            found = _overlap(one, other) if are_in_force_together(one, other, standing) else None
            if found and interval_of(found.claim, standing) is not found.claim:
                continue  # it repeats a dated claim, which is told instead
            if found and not any(found.claim is claim for claim in told):
                told.append(found.claim)
                yield _told(found)


def _overlap(one: Claim, other: Claim) -> _Overlap | None:
    """Which of two claims that are in force at once should have ended, or begun; None where sources disagree."""
    if not is_dated(one) or not is_dated(other):
        dated, undated = (one, other) if is_dated(one) else (other, one)
        return _overlap_undated(undated, dated) if is_dated(dated) else None
    if one.from_ != other.from_:
        older, newer = sorted((one, other), key=lambda claim: claim.from_ or "")
        return _Overlap(older, newer, until=newer.from_)
    if one.from_ is None and one.until and other.until and one.until != other.until:
        older, newer = sorted((one, other), key=lambda claim: claim.until or "")
        return _Overlap(newer, older)
    return None


def _overlap_undated(undated: Claim, dated: Claim) -> _Overlap | None:
    """An undated claim that was read before the other began, or after it had ended, is the old value, or the new."""
    read = newest_read(undated)
    if read is None:
        return None
    if dated.from_ and read.isoformat() < dated.from_:
        return _Overlap(undated, dated, until=dated.from_)
    return _Overlap(undated, dated) if dated.until and read.isoformat() >= dated.until else None


def _told(found: _Overlap) -> Diagnostic:
    said = {
        "value": written(found.claim.value),
        "other": written(found.other.value),
        "line": place(found.other.anchor, "value").line,
        "day": found.until or found.other.until,
    }
    where = place(found.claim.anchor, "value")
    if found.until:
        return Diagnostic(
            "overlapping-dates",
            where,
            msg("{value} is still in force when {other} begins on {day} (line {line})", **said),
            msg("Write `until: {day}`, or reject the claim if it never held.", day=said["day"]),
        )
    return Diagnostic(
        "overlapping-dates",
        where,
        msg("{value} is in force already while {other} lasts until {day} (line {line})", **said),
        msg("Write `from: {day}`, or reject the claim if it never held.", day=said["day"]),
    )
