"""How a figure changed over time: every claim that was ever said to hold, in periods, by what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.claims.absence import PRICE
from macros.claims.conditions import by_identity
from macros.claims.in_force import interval_of, is_before, is_dated, says_what_is_offered
from macros.claims.narrowing import is_repudiated
from macros.claims.status import is_cancelled, is_to_come, is_unconfirmed
from macros.claims.traits import release_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from macros.catalog import Catalog
    from macros.records import Claim, Field, Value

PeriodStatus = Literal["current", "as-announced", "ended", "upcoming", "announced", "cancelled"]
"""`current`: in force on the day; `as-announced`: the same, and nobody has read it since it was to begin; `ended`;
`upcoming`: it begins later; `announced`: the same, and a source only announces it; `cancelled`: it never held."""


@dataclass(frozen=True, slots=True)
class Period:
    """The claims that give one value for one stretch of time."""

    claims: tuple[Claim, ...]
    begins: str | None
    """First day, ISO 8601; None where no claim says when it began."""
    until: str | None
    """First day no longer in force; None where no end is known."""
    status: PeriodStatus

    @property
    def claim(self) -> Claim:
        """The claim that stands for the others: a dated one where there is one."""
        return next((claim for claim in self.claims if is_dated(claim)), self.claims[0])


@dataclass(frozen=True, slots=True)
class Series:
    """What one figure (a price of one platform, tier and band) was, is and is said to become."""

    periods: tuple[Period, ...]
    """Newest first; those without any day between what holds later and what ended before."""

    @property
    def has_days(self) -> bool:
        """Whether any claim says from when or until when it holds."""
        return any(is_dated(claim) for period in self.periods for claim in period.claims)

    def before(self, period: Period) -> Period | None:
        """What held on the day before a period began, or the last that had ended by then; None where none is known."""
        begins = period.begins
        if begins is None:
            return None
        held = [one for one in self.periods if one is not period and one.status != "cancelled"]
        until_then = [one for one in held if (one.begins or "") < begins and (one.until is None or one.until >= begins)]
        if until_then:
            return max(until_then, key=lambda one: (one.until is not None, one.begins or ""))
        ended = [one for one in held if one.until and one.until < begins]
        return max(ended, key=lambda one: one.until or "", default=None)


def history(catalog: Catalog, model_id: str, field_id: str) -> tuple[Series, ...]:
    """Every claim of a field that was not rejected and does not repeat a checked text, each in exactly one period.

    The series stand in the file's order. A claim without dates stands in the period of the dated one it repeats, as
    `in_force` has it. Raises KeyError for a model or field that the catalogue does not hold.
    """
    field = catalog.fields[field_id]
    claims = [claim for claim in catalog.models[model_id].claims.get(field_id, ()) if not is_repudiated(claim)]
    not_out = says_what_is_offered(field) and is_before(catalog.as_of, release_date(catalog, model_id))
    return tuple(
        Series(tuple(sorted(_periods(alike, catalog.as_of, not_out=not_out), key=_place, reverse=True)))
        for alike in by_identity(claims).values()
    )


def dated_series(catalog: Catalog, model_id: str, field: Field) -> tuple[Series, ...]:
    """The series of a field in which some claim has a date: those that have a history."""
    if not any(map(is_dated, catalog.models[model_id].claims.get(field.id, ()))):
        return ()
    return tuple(series for series in history(catalog, model_id, field.id) if series.has_days)


def priced_over_time(catalog: Catalog, model_id: str) -> tuple[Field, ...]:
    """The prices of a model that have a history, in the site's order."""
    prices = (field for field in catalog.fields.values() if field.group == PRICE)
    return tuple(field for field in prices if dated_series(catalog, model_id, field))


def _periods(alike: Sequence[Claim], day: date, *, not_out: bool) -> Iterator[Period]:
    found: dict[tuple[str | None, str | None, Value, bool], list[Claim]] = {}
    for claim in alike:
        interval = interval_of(claim, alike)
        found.setdefault((interval.from_, interval.until, claim.value, is_cancelled(claim)), []).append(claim)
    for (begins, until, _, _), claims in found.items():
        status: PeriodStatus = "upcoming" if not_out else _status(begins, until, claims, day)
        yield Period(tuple(claims), begins, until, "cancelled" if is_cancelled(claims[0]) else status)


def _status(begins: str | None, until: str | None, claims: Iterable[Claim], day: date) -> PeriodStatus:
    today = day.isoformat()
    if until is not None and until <= today:
        return "ended"
    if begins is not None and today < begins:
        return "announced" if all(is_to_come(claim, day) for claim in claims) else "upcoming"
    return "as-announced" if all(map(is_unconfirmed, claims)) else "current"


def _place(period: Period) -> tuple[str, bool, str]:
    """Where a period stands among those of its series, the oldest first."""
    return (period.begins or "", period.until is None, period.until or "")
