"""A reader's answers become demands, and all models are ranked by them: what the guide and its script both do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims.advice import Standing, advice_on, demands_of
from macros.claims.traits import effort_scale
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED, Candidate, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.catalog import Catalog
    from macros.claims.advice import Advice, AssumedCost, Demands
    from macros.records import Option, Question, UseCase

ORDER: tuple[Standing, ...] = ("recommended", "test-first", "existing-only", "ended", "ruled-out")
"""Standings, best first."""

_UNCURATED = Text("", "")
"""Nobody has given a reason for a model that is only looked up."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A model in its place."""

    advice: Advice
    curated: bool
    """Whether the use case names it as a candidate, with a reason."""


def demanded(use_case: UseCase, questions: Iterable[Question], answers: Mapping[str, str]) -> Demands:
    """What the work asks for once a reader has answered: ids of options by ids of questions.

    What an option requires takes the place of what the use case requires of any field its question is about. A
    question without an answer, or with one that there is not, leaves everything as the use case assumes it.
    """
    demands = demands_of(use_case)
    for question in questions:
        option = next((one for one in question.options if one.id == answers.get(question.id)), None)
        if option is not None:
            demands = _with(demands, question, option)
    return demands


def fields_of(question: Question) -> frozenset[str]:
    """The fields that a question is about."""
    return frozenset(requirement.field for option in question.options for requirement in option.requirements)


def contenders(catalog: Catalog, use_case: UseCase) -> tuple[Candidate, ...]:
    """The use case's candidates, then every other model at the effort that it uses when a request names none."""
    curated = {candidate.model for candidate in use_case.candidates}
    others = (model for model in sorted(catalog.models) if model not in curated)
    return (*use_case.candidates, *(Candidate(model, _UNCURATED, default_effort(catalog, model)) for model in others))


def ranking(
    catalog: Catalog, use_case: UseCase, demands: Demands | None = None, requests: int | None = None
) -> tuple[Ranked, ...]:
    """Every model in its place: by standing, then by unknown requirements, then by cost, then by name.

    `requests` a month take the place of the assumed ones. A cost that is only the least it can be goes after those that
    are known, and an unknown one goes last.
    """
    asked = demands_of(use_case) if demands is None else demands
    found = [
        Ranked(advice_on(catalog, use_case, one, asked, requests), curated=one in use_case.candidates)
        for one in contenders(catalog, use_case)
    ]
    return tuple(sorted(found, key=lambda one: _place(catalog, one.advice)))


def _with(demands: Demands, question: Question, option: Option) -> Demands:
    asked = fields_of(question)
    kept = tuple(one for one in demands.requirements if one.field not in asked)
    return replace(
        demands,
        requirements=(*kept, *option.requirements),
        horizon_days=option.horizon_days or demands.horizon_days,
        monthly_budget=option.monthly_budget or demands.monthly_budget,
    )


def default_effort(catalog: Catalog, model: str) -> str | None:
    """The effort at which a model is looked at that nobody has weighed: what it uses when a request names none."""
    default = effort_scale(catalog, model).default
    return None if default in (NOT_APPLICABLE, NOT_DISCLOSED) else default


def _place(catalog: Catalog, advice: Advice) -> tuple[object, ...]:
    candidate = advice.candidate
    name = catalog.models[candidate.model].name
    unknown = advice.verdicts.count("unknown")
    return (ORDER.index(advice.standing), unknown, *_cost_place(advice.cost), name, candidate.effort or "")


def _cost_place(costs: AssumedCost) -> tuple[object, ...]:
    if costs.cost.per_month is None:
        return (2, 0)
    return (0 if costs.reasoning_is_known else 1, costs.cost.per_month)
