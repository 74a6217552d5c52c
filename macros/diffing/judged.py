"""A guide as one side has it: what it says of each candidate, and what the work costs there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import advise, cost_at_work

if TYPE_CHECKING:
    from decimal import Decimal

    from macros.catalog import Catalog
    from macros.claims import Advice
    from macros.records import Candidate, UseCase

Key = tuple[str, str | None]
"""Model and effort of a candidate."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A guide on one side."""

    advice: dict[Key, Advice]
    costs: dict[Key, Decimal | None]
    """Of a month, in US dollars; None where a price is missing."""

    @property
    def recommended(self) -> tuple[Key, ...]:
        """The candidates for new work, in the record's order."""
        return tuple(key for key, one in self.advice.items() if one.standing == "recommended")

    @property
    def by_cost(self) -> tuple[Key, ...]:
        """The candidates whose cost is known, the cheapest first."""
        known = [(cost, place, key) for place, (key, cost) in enumerate(self.costs.items()) if cost is not None]
        return tuple(key for _, _, key in sorted(known, key=lambda one: one[:2]))

    @property
    def standings(self) -> dict[Key, str]:
        """What is said of each candidate."""
        return {key: one.standing for key, one in self.advice.items()}

    @property
    def verdicts(self) -> dict[tuple[Key, str], str]:
        """What is said of each requirement, candidate by candidate."""
        return {
            (key, f"{held.requirement.field} {held.requirement.operator}"): held.verdict
            for key, one in self.advice.items()
            for held in one.held
        }


def judged(catalog: Catalog, use_case: UseCase) -> Judged:
    """What a guide says on the catalogue's day. Raises what the data of a broken guide makes the claims raise."""
    advice = {_key(one.candidate): one for one in advise(catalog, use_case)}
    costs = {
        _key(candidate): cost_at_work(catalog, use_case, candidate).cost.per_month for candidate in use_case.candidates
    }
    return Judged(advice, costs)


def _key(candidate: Candidate) -> Key:
    return candidate.model, candidate.effort
