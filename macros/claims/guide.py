"""A reader's answers become demands, and all models are ranked by them: what the guide and its script both do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.advice import Standing, advice_on, cost_at_work, demands_of
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
    cost: AssumedCost
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
        Ranked(
            advice_on(catalog, use_case, one, asked, requests),
            cost_at_work(catalog, use_case, one, requests),
            curated=one in use_case.candidates,
        )
        for one in contenders(catalog, use_case)
    ]
    return tuple(sorted(found, key=lambda one: _place(catalog, one)))


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


def place_of(standing: Standing, unknown: int, month: Decimal | None, name: str, *, whole: bool) -> tuple[object, ...]:
    """What models are put in order by; `whole`: nothing of the cost of a month is left out."""
    cost = (2, Decimal(0)) if month is None else (0 if whole else 1, month)
    return (ORDER.index(standing), unknown, *cost, name)


def _place(catalog: Catalog, ranked: Ranked) -> tuple[object, ...]:
    advice, costs = ranked.advice, ranked.cost
    unknown = advice.verdicts.count("unknown")
    name = catalog.models[advice.candidate.model].name
    place = place_of(advice.standing, unknown, costs.cost.per_month, name, whole=costs.reasoning_is_known)
    return (*place, advice.candidate.effort or "")
