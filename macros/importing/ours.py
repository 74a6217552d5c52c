"""What the catalogue says of a figure of a collection: the claim that the rules choose under its conditions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.conditions import is_stated, spelled, stated_conditions
from macros.claims.in_force import is_dated
from macros.claims.selection import BAND, LOWEST, PLATFORM
from macros.records import NOT_STATED, Band

if TYPE_CHECKING:
    from collections.abc import Hashable

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.records import Claim, Condition


class Ours:
    """The catalogue while a collection is held against it: each question is answered once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._days: dict[date, Catalog] = {catalog.as_of: catalog}
        self._answers: dict[Hashable, Choice] = {}

    def beside(self, theirs: Claim) -> Choice:
        """The choice under the conditions that `theirs` states.

        A price that begins or ends is held against the one that we show on a day on which it holds: on the as-of day
        if it is in force then, else on its first or last one.
        """
        asked = {
            **{
                key: _asked(key, value)
                for key, value in theirs.select.items()
                if key == PLATFORM or value != NOT_STATED
            },
            **{key: value for key, value in theirs.run.items() if value != NOT_STATED},
        }
        day = self._day(theirs)
        key = (theirs.model, theirs.field, day, frozenset(asked.items()))
        if key not in self._answers:
            self._answers[key] = choose(self._on(day), theirs.model, theirs.field, _plain(asked))
        return self._answers[key]

    def shown(self, model: str, field: str, like: Claim) -> Claim | None:
        """The claim of another field or model that is shown under the select conditions of `like`."""
        select = {key: value for key, value in like.select.items() if key in self.catalog.fields[field].select}
        return self.beside(replace(like, model=model, field=field, select=select, run={})).claim

    def shown_by_default(self, model: str, field: str, platform: str | None) -> Choice:
        """What is shown of a field, on a platform where one is named."""
        return choose(self.catalog, model, field, {PLATFORM: platform} if platform else None)

    def _day(self, theirs: Claim) -> date:
        day = self.catalog.as_of
        if theirs.from_ and theirs.from_ > day.isoformat():
            return date.fromisoformat(theirs.from_)
        if theirs.until and theirs.until <= day.isoformat():
            return date.fromisoformat(theirs.until) - timedelta(days=1)
        return day

    def _on(self, day: date) -> Catalog:
        if day not in self._days:
            self._days[day] = replace(self.catalog, as_of=day)
        return self._days[day]


def open_keys(theirs: Claim, ours: Claim, catalog: Catalog) -> tuple[str, ...]:
    """The conditions of a measurement that ours states and theirs leaves open, so that they may be of two runs.

    What the collection itself was once read for is its own run again.
    """
    source = theirs.evidence[0].source
    if any(evidence.source == source for evidence in ours.evidence):
        return ()
    decisive = catalog.fields[ours.field].comparable_on if ours.run else ()
    return tuple(key for key in decisive if is_stated(ours.run, key) and not is_stated(theirs.run, key))


def same_conditions(one: Claim, other: Claim) -> bool:
    """Whether two claims of one field state the same, and so are about the same thing."""
    return stated_conditions(one.select) == stated_conditions(other.select) and stated_conditions(
        one.run
    ) == stated_conditions(other.run)


def holds_when(claim: Claim, theirs: Claim, day: date) -> bool:
    """Whether a claim of ours says when it holds as theirs does, or theirs says nothing and it holds on `day`."""
    if is_dated(theirs):
        return (claim.from_, claim.until) == (theirs.from_, theirs.until)
    text = day.isoformat()
    return (claim.from_ or "") <= text and (claim.until is None or text < claim.until)


def _asked(key: str, value: Condition) -> Condition:
    """A condition as a page asks for it: of a band, a number of input tokens that it covers."""
    if key == BAND and isinstance(value, Band):
        return LOWEST if value.over is None else value.over + 1
    return value


def _plain(asked: dict[str, Condition]) -> dict[str, str | int]:
    """Conditions as text, which is how a claim's are compared with them."""
    return {key: value if isinstance(value, str | int) else spelled(value) for key, value in asked.items()}
