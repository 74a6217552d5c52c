"""What the calendar brings: figures that begin or cease to hold, services that end, and answers to be weighed anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from macros.claims import advise, service_ends
from macros.claims.narrowing import is_repudiated
from macros.claims.status import is_cancelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.claims import Standing
    from macros.records import Claim, UseCase

ComingKind = Literal["begins", "announced", "ceases", "ends", "was-due"]


@dataclass(frozen=True, slots=True)
class Coming:
    """A day on which something of a model changes."""

    day: date
    kind: ComingKind
    """`begins`, `ceases`: the claim holds from that day on, or not any more; `announced`: a source says that it will
    hold from then on; `ends`: the service does; `was-due`: it was due to end, and its source has not been read since
    long before."""
    claim: Claim
    """The claim that says so."""


@dataclass(frozen=True, slots=True)
class Review:
    """A use case whose candidates are to be weighed again."""

    use_case: UseCase
    due: date
    """The day on which the choice has lasted as long as the case asks for, counted from its review."""
    changed: tuple[tuple[str, Standing, Standing], ...]
    """Candidates of which something else is said now than on the day of the review: model, then, now."""


def coming(catalog: Catalog, within: int, model: str | None = None) -> tuple[Coming, ...]:
    """What changes after the as-of day and within so many days of it, in order; what was due stands first."""
    last = catalog.as_of + timedelta(days=within)
    found = [
        one
        for name in catalog.models
        if model in (None, name)
        for one in (*_limits(catalog, name), *_ends(catalog, name))
        if one.kind == "was-due" or catalog.as_of < one.day <= last
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.claim.model, one.claim.field, one.kind)))


def reviews(catalog: Catalog, within: int, model: str | None = None) -> tuple[Review, ...]:
    """The use cases, or those with a candidate, that are due within so many days, or whose answer has changed."""
    last = catalog.as_of + timedelta(days=within)
    cases = (
        case
        for case in catalog.use_cases.values()
        if model is None or any(one.model == model for one in case.candidates)
    )
    found = (_review(case, catalog) for case in cases)
    return tuple(
        sorted((one for one in found if one.due <= last or one.changed), key=lambda one: (one.due, one.use_case.id))
    )


def _limits(catalog: Catalog, model: str) -> Iterator[Coming]:
    for claims in catalog.models[model].claims.values():
        for claim in claims:
            if not is_repudiated(claim) and not is_cancelled(claim):
                if claim.from_:
                    kind: ComingKind = "announced" if claim.status == "announced" else "begins"
                    yield Coming(date.fromisoformat(claim.from_), kind, claim)
                if claim.until:
                    yield Coming(date.fromisoformat(claim.until), "ceases", claim)


def _ends(catalog: Catalog, model: str) -> Iterator[Coming]:
    for end in service_ends(catalog, model):
        if end.shutdown.claim and end.days_left is not None:
            day = catalog.as_of + timedelta(days=end.days_left)
            yield Coming(day, "was-due" if end.was_due else "ends", end.shutdown.claim)


def _review(case: UseCase, catalog: Catalog) -> Review:
    reviewed = date.fromisoformat(case.reviewed)
    now = advise(catalog, case)
    then = advise(replace(catalog, as_of=min(reviewed, catalog.as_of)), case)
    changed = ((one.candidate.model, old.standing, one.standing) for old, one in zip(then, now, strict=True))
    return Review(case, reviewed + timedelta(days=case.horizon_days), tuple(one for one in changed if one[1] != one[2]))
