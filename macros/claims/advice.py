"""What may be said of models for a piece of work, on the day the catalogue is looked at from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from macros.claims.bill import Workload
from macros.claims.choice import choose
from macros.claims.costs import LIMITS, cost
from macros.claims.lifecycle import first_party_end
from macros.claims.requirements import required_figure, verdict_on
from macros.claims.traits import model_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
class Demands:
    """What the work asks of a model: what the use case says, or what a reader has put in its place."""

    requirements: tuple[Requirement, ...]
    horizon_days: int
    monthly_budget: Decimal | None = None
    """What a month may cost at most, in US dollars."""


@dataclass(frozen=True, slots=True)
class AssumedCost:
    """What a use case costs on a candidate."""

    workload: Workload
    """With the reasoning tokens assumed at the candidate's effort, or none where there is no assumption."""
    cost: Cost
    reasoning_is_known: bool
    """False: the model may reason, and how much is not assumed, so that the cost is the least it can be."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One candidate of a use case."""

    candidate: Candidate
    standing: Standing
    held: tuple[Held, ...]
    """Every requirement, in the order of the demands."""
    end: ServiceEnd | None
    """Of the service on the maker's own platform; None where nothing is recorded."""
    within: bool | None
    """Whether that end lies within the horizon; None where no day is recorded, which is no promise."""
    fits: bool = True
    """Whether the assumed input fits the model, as far as a limit is recorded."""
    affordable: Verdict | None = None
    """Whether a month stays within the budget; None where there is none."""

    @property
    def untested(self) -> tuple[Held, ...]:
        """The requirements for which no figure is recorded."""
        return tuple(held for held in self.held if held.verdict == "unknown")

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Of every requirement, of the budget, and whether the assumed input fits."""
        fits: Verdict = "met" if self.fits else "not-met"
        return (*(held.verdict for held in self.held), *((self.affordable,) if self.affordable else ()), fits)


def demands_of(use_case: UseCase) -> Demands:
    """What the use case asks for itself."""
    return Demands(use_case.requirements, use_case.horizon_days)


def advise(catalog: Catalog, use_case: UseCase) -> tuple[Advice, ...]:
    """What is to be said of each candidate, in the record's order. Raises KeyError for one the catalogue lacks."""
    demands = demands_of(use_case)
    return tuple(advice_on(catalog, use_case, candidate, demands) for candidate in use_case.candidates)


def advice_on(
    catalog: Catalog, use_case: UseCase, candidate: Candidate, demands: Demands, requests: int | None = None
) -> Advice:
    """What is to be said of one model for the work; `requests` a month take the place of the assumed ones."""
    held = tuple(_held(catalog, use_case, candidate, requirement) for requirement in demands.requirements)
    end = first_party_end(catalog, candidate.model)
    within = None if end is None else end.within(demands.horizon_days)
    budget, affordable = demands.monthly_budget, None
    if budget is not None:
        affordable = within_budget(cost_at_work(catalog, use_case, candidate, requests), budget)
    fits = _fits(catalog, candidate.model, use_case.workload.input_tokens)
    advice = Advice(candidate, "recommended", held, end, within, fits, affordable)
    ended = end is not None and end.state == "ended"
    return replace(advice, standing=standing_of(advice.verdicts, ended=ended, within=within))


def standing_of(verdicts: Sequence[Verdict], *, ended: bool, within: bool | None) -> Standing:
    """What follows from the verdicts and the end of service: what rules out first, then what shortens the use."""
    if "not-met" in verdicts:
        return "ruled-out"
    if ended:
        return "ended"
    if within:
        return "existing-only"
    return "test-first" if "unknown" in verdicts else "recommended"


def within_budget(costs: AssumedCost, budget: Decimal) -> Verdict:
    """Whether a month stays within the budget; a cost that is only the least it can be never proves that it does."""
    per_month = costs.cost.per_month
    if per_month is None:
        return "unknown"
    if per_month > budget:
        return "not-met"
    return "met" if costs.reasoning_is_known else "unknown"


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


def cost_at_work(catalog: Catalog, use_case: UseCase, candidate: Candidate, requests: int | None = None) -> AssumedCost:
    """What the use case's work costs on a candidate at list prices; `requests` a month in place of the assumed ones."""
    assumed = use_case.workload
    reasoning = _assumed_reasoning(catalog, use_case, candidate)
    workload = Workload(
        input_tokens=assumed.input_tokens,
        visible_output_tokens=assumed.visible_output_tokens,
        reasoning_tokens=reasoning or 0,
        cached_share=assumed.cached_share,
        requests_per_month=assumed.requests_per_month if requests is None else requests,
    )
    return AssumedCost(workload, cost(catalog, candidate.model, workload), reasoning is not None)


def _assumed_reasoning(catalog: Catalog, use_case: UseCase, candidate: Candidate) -> int | None:
    """Hidden tokens of one request; None where the model may reason and nothing is assumed of how much."""
    if candidate.effort == REASONING_OFF or model_type(catalog, candidate.model) == "non-reasoning":
        return 0
    return use_case.workload.reasoning_tokens_by_effort.get(candidate.effort or "")


def _held(catalog: Catalog, use_case: UseCase, candidate: Candidate, requirement: Requirement) -> Held:
    choice = figure_at_work(catalog, use_case, candidate, requirement.field)
    return Held(requirement, choice, verdict_on(choice, requirement.operator, requirement.bound))


def _fits(catalog: Catalog, model: str, tokens: int) -> bool:
    """Whether an input of so many tokens fits; a model without a recorded limit takes it."""
    choices = (choose(catalog, model, field) for field in LIMITS if field in catalog.fields)
    limits = (choice.claim.value for choice in choices if choice.claim)
    most = next((value for value in limits if isinstance(value, Decimal)), None)
    return most is None or tokens <= most
