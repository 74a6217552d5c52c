"""What the guide answers to each situation as it stands: the models in their order, without any script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import demands_of, ranking
from macros.formatting import day, join, money, number
from macros.messages import localized, msg, nmsg, translate
from macros.views.labels import why_no_price
from macros.views.links import link
from macros.views.parts import Shown, only_shown
from macros.views.service_marks import tell
from macros.views.templating import render
from macros.views.texts import said
from macros.views.use_cases.ends import EndView, end_view
from macros.views.use_cases.words import (
    CandidateName,
    Status,
    bound_in_words,
    candidate_in_words,
    candidate_name,
    field_label,
    standing_status,
    verdict_status,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from macros.claims import Advice, AssumedCost, Ranked, Standing
    from macros.records import UseCase
    from macros.views.context import PageContext

SHOWN = 5
"""How many models are shown with all that is known; the others are named."""

_LEAST = msg("{amount} or more")
_ENDED_ON = msg("{model} ({day})")


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One requirement with its verdict."""

    field: str
    bound: str
    verdict: Status
    shown: Shown


@dataclass(frozen=True, slots=True)
class Line:
    """One model in its place."""

    key: str
    """`voice gpt-5-mini minimal`: the situation, the model and its effort."""
    name: CandidateName
    standing: Status
    held: tuple[HeldLine, ...]
    cost: str
    reason: Markup | None
    """Of a candidate that the guide itself names."""
    end: EndView


@dataclass(frozen=True, slots=True)
class Others:
    """Models of which the same is said."""

    standing: Status
    count: str
    names: str


@dataclass(frozen=True, slots=True)
class SituationView:
    """One situation with its answer."""

    id: str
    title: str
    href: str
    none: bool
    """No model is recommended as it stands."""
    lines: tuple[Line, ...]
    curated: tuple[Line, ...]
    """Candidates of the situation's own guide that are not among the first."""
    others: tuple[Others, ...]


@dataclass(frozen=True, slots=True)
class AnswersView:
    """All situations."""

    situations: tuple[SituationView, ...]
    none_fits: str


def guide_answers(context: PageContext) -> Markup:
    """For each situation the first models in full, its own candidates, and the names of all others by standing."""
    views = tuple(_situation(context, use_case) for use_case in context.catalog.use_cases.values())
    return render("guide_answers", context.language, view=AnswersView(views, link(context, "choose/#none-fits")))


def _situation(context: PageContext, use_case: UseCase) -> SituationView:
    ranked = ranking(context.catalog, use_case, demands_of(use_case))
    open_ones = [one for one in ranked if one.advice.standing in ("recommended", "test-first")]
    first = open_ones[:SHOWN]
    curated = [one for one in ranked if one.curated and one not in first]
    left = [one for one in ranked if one not in first and one not in curated]
    return SituationView(
        id=use_case.id,
        title=str(localized(use_case.title, context.language)),
        href=link(context, f"choose/{use_case.id}/"),
        none=not any(one.advice.standing == "recommended" for one in ranked),
        lines=tuple(_line(context, use_case, one) for one in first),
        curated=tuple(_line(context, use_case, one) for one in curated),
        others=tuple(_others(context, left)),
    )


def _line(context: PageContext, use_case: UseCase, ranked: Ranked) -> Line:
    advice = ranked.advice
    candidate = advice.candidate
    tell(context, candidate.model)
    return Line(
        key=" ".join(filter(None, (use_case.id, candidate.model, candidate.effort))),
        name=candidate_name(context, candidate),
        standing=standing_status(context, advice.standing),
        held=tuple(
            HeldLine(
                field_label(context, held.requirement.field),
                bound_in_words(context, held.requirement),
                verdict_status(context, held.verdict),
                only_shown(context, held.choice),
            )
            for held in advice.held
        ),
        cost=_cost(context, ranked.cost),
        reason=said(context, candidate.reason) if ranked.curated else None,
        end=end_view(context, use_case, advice),
    )


def _cost(context: PageContext, costs: AssumedCost) -> str:
    per_month = costs.cost.per_month
    if per_month is None:
        return translate(why_no_price(costs.cost.missing), context.language)
    amount = money(per_month.normalize(), context.language)
    return amount if costs.reasoning_is_known else translate(_LEAST.filled(amount=amount), context.language)


def _others(context: PageContext, left: Sequence[Ranked]) -> Iterator[Others]:
    standings: dict[Standing, list[Advice]] = {}
    for one in left:
        standings.setdefault(one.advice.standing, []).append(one.advice)
    for standing, advised in standings.items():
        counted = nmsg("{number} model", "{number} models", len(advised))
        yield Others(
            standing_status(context, standing),
            translate(counted.filled(number=number(len(advised), context.language)), context.language),
            join((_name(context, advice) for advice in advised), context.language),
        )


def _name(context: PageContext, advice: Advice) -> str:
    """With the day on which its service ends, where that is why it is not for new work."""
    name = candidate_in_words(context, advice.candidate)
    claim = advice.end.shutdown.claim if advice.end else None
    if claim is None or advice.standing not in ("existing-only", "ended"):
        return name
    return translate(_ENDED_ON.filled(model=name, day=day(str(claim.value), context.language)), context.language)
