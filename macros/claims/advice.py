"""What a use case may say of each of its candidates, on the day the catalogue is looked at from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.claims.bill import Workload
from macros.claims.costs import cost
from macros.claims.lifecycle import first_party_end
from macros.claims.requirements import required_figure, verdict_on
from macros.claims.traits import model_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog
    from macros.claims.requirements import Verdict
    from macros.claims.results import Choice, Cost, ServiceEnd
    from macros.records import AssumedWorkload, Candidate, Requirement, UseCase

Standing = Literal["recommended", "test-first", "existing-only", "ended", "ruled-out"]
"""`recommended`: for new work; `test-first`: a required figure is not recorded; `existing-only`: the service on the
maker's own platform ends within the horizon, so only for what already runs on it; `ended`: that service has ended;
`ruled-out`: a requirement is not met. What rules a candidate out goes first, then what shortens its use."""

_USUAL_EFFORT = "medium"
REASONING_OFF = "none"
"""The effort at which a model that could reason does not."""


@dataclass(frozen=True, slots=True)
class Held:
    """A requirement, held against a candidate."""

    requirement: Requirement
    choice: Choice
    """The figure, or that there is none."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Advice:
    """One candidate of a use case."""

    candidate: Candidate
    standing: Standing
    held: tuple[Held, ...]
    """Every requirement, in the use case's order."""
    end: ServiceEnd | None
    """Of the service on the maker's own platform; None where nothing is recorded."""
    within: bool | None
    """Whether that end lies within the horizon; None where no day is recorded, which is no promise."""

    @property
    def untested(self) -> tuple[Held, ...]:
        """The requirements for which no figure is recorded."""
        return tuple(held for held in self.held if held.verdict == "unknown")


@dataclass(frozen=True, slots=True)
class AssumedCost:
    """What a use case costs on a candidate."""

    workload: Workload
    """With the reasoning tokens assumed at the candidate's effort, or none where there is no assumption."""
    cost: Cost
    reasoning_is_known: bool
    """False: the model may reason, and how much is not assumed, so that the cost is the least it can be."""


def advise(catalog: Catalog, use_case: UseCase) -> tuple[Advice, ...]:
    """What is to be said of each candidate, in the record's order. Raises KeyError for one the catalogue lacks."""
    return tuple(_advice(catalog, use_case, candidate) for candidate in use_case.candidates)


def figure_at_work(catalog: Catalog, use_case: UseCase, candidate: Candidate, field_id: str) -> Choice:
    """The figure of a field that counts for the work: at the candidate's effort, for inputs of this length."""
    return required_figure(catalog, candidate.model, field_id, candidate.effort, use_case.workload.input_tokens)


def usual_effort(by_effort: Mapping[str, int]) -> str | None:
    """The effort at which a use case's work stands for any model: medium, or else the one in the middle.

    None where nothing is assumed of reasoning.
    """
    if _USUAL_EFFORT in by_effort:
        return _USUAL_EFFORT
    by_tokens = sorted(by_effort, key=lambda effort: by_effort[effort])
    return by_tokens[len(by_tokens) // 2] if by_tokens else None


def preset_workload(assumed: AssumedWorkload) -> Workload:
    """The work of a use case for any model, with the reasoning that is assumed at its usual effort."""
    usual = usual_effort(assumed.reasoning_tokens_by_effort)
    return Workload(
        input_tokens=assumed.input_tokens,
        visible_output_tokens=assumed.visible_output_tokens,
        reasoning_tokens=assumed.reasoning_tokens_by_effort[usual] if usual else 0,
        cached_share=assumed.cached_share,
        requests_per_month=assumed.requests_per_month,
    )


def cost_at_work(catalog: Catalog, use_case: UseCase, candidate: Candidate) -> AssumedCost:
    """What the use case's work costs on a candidate at list prices."""
    assumed = use_case.workload
    reasoning = _assumed_reasoning(catalog, use_case, candidate)
    workload = Workload(
        input_tokens=assumed.input_tokens,
        visible_output_tokens=assumed.visible_output_tokens,
        reasoning_tokens=reasoning or 0,
        cached_share=assumed.cached_share,
        requests_per_month=assumed.requests_per_month,
    )
    return AssumedCost(workload, cost(catalog, candidate.model, workload), reasoning is not None)


def _assumed_reasoning(catalog: Catalog, use_case: UseCase, candidate: Candidate) -> int | None:
    """Hidden tokens of one request; None where the model may reason and nothing is assumed of how much."""
    if candidate.effort == REASONING_OFF or model_type(catalog, candidate.model) == "non-reasoning":
        return 0
    return use_case.workload.reasoning_tokens_by_effort.get(candidate.effort or "")


def _advice(catalog: Catalog, use_case: UseCase, candidate: Candidate) -> Advice:
    held = tuple(_held(catalog, use_case, candidate, requirement) for requirement in use_case.requirements)
    end = first_party_end(catalog, candidate.model)
    within = None if end is None else end.within(use_case.horizon_days)
    return Advice(candidate, _standing(held, end, within=within), held, end, within)


def _held(catalog: Catalog, use_case: UseCase, candidate: Candidate, requirement: Requirement) -> Held:
    choice = figure_at_work(catalog, use_case, candidate, requirement.field)
    return Held(requirement, choice, verdict_on(choice, requirement.operator, requirement.bound))


def _standing(held: tuple[Held, ...], end: ServiceEnd | None, *, within: bool | None) -> Standing:
    verdicts = {one.verdict for one in held}
    if "not-met" in verdicts:
        return "ruled-out"
    if end is not None and end.state == "ended":
        return "ended"
    if within:
        return "existing-only"
    return "test-first" if "unknown" in verdicts else "recommended"
