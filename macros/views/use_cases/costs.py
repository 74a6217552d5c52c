"""What the work of a use case costs on each candidate at list prices, with the calculation behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import cost_at_work
from macros.claims.selection import BAND
from macros.formatting import money, tokens
from macros.messages import msg, translate
from macros.views.arithmetic import marks_of_prices
from macros.views.citations import Citation, cite_calculation
from macros.views.labels import why_no_price
from macros.views.parts import Figure, claim_figure
from macros.views.steps import cost_steps
from macros.views.templating import render
from macros.views.use_cases.words import CandidateName, candidate_in_words, candidate_name

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import AssumedCost
    from macros.records import Candidate, UseCase
    from macros.views.context import PageContext
    from macros.views.marks import MarkWords

_TITLE = msg("Cost of this work on {model}")
_NO_EFFORT = msg("no effort is stated, so reasoning is left out")
_NO_ASSUMPTION = msg("nothing is assumed for this effort, so reasoning is left out")
_CAPTION = msg("Cost at list prices: {title}")


@dataclass(frozen=True, slots=True)
class CostView:
    """What the work costs on one candidate."""

    per_request: str
    """The amount; where a price is missing, that none is recorded or in force."""
    per_month: str
    citation: Citation | None
    """Opens the calculation; None where a price is missing."""
    reasoning: str
    """The tokens that are assumed, or why there are none."""
    at_least: bool
    """The model may reason as well, and nobody has assumed how much."""
    limit: Figure | None
    """The limit that the input exceeds."""
    marks: tuple[MarkWords, ...]
    """The cautions of the prices."""


@dataclass(frozen=True, slots=True)
class CostsView:
    """All candidates side by side."""

    caption: str
    rows: tuple[tuple[CandidateName, CostView], ...]


def use_case_costs(context: PageContext, use_case: str) -> Markup:
    """What a request and a month cost on each candidate, in the record's order."""
    record = context.catalog.use_cases[use_case]
    view = CostsView(
        caption=translate(_CAPTION.filled(title=record.title), context.language),
        rows=tuple(
            (candidate_name(context, candidate), cost_view(context, record, candidate))
            for candidate in record.candidates
        ),
    )
    return render("use_case_costs", context.language, view=view)


def cost_view(context: PageContext, use_case: UseCase, candidate: Candidate) -> CostView:
    """What the work costs on one candidate."""
    language = context.language
    found = cost_at_work(context.catalog, use_case, candidate)
    # The limit comes before the cost, so its source gets the earlier number.
    limit = claim_figure(context, found.cost.limit) if found.cost.limit and not found.cost.fits else None
    per_request, per_month = found.cost.per_request, found.cost.per_month
    if per_request is None or per_month is None:
        missing = translate(why_no_price(found.cost.missing), language)
        return CostView(missing, missing, None, _reasoning(context, candidate, found), False, limit, ())
    known = found.reasoning_is_known
    title = translate(_TITLE.filled(model=candidate_in_words(context, candidate)), language)
    reasoning = _reasoning(context, candidate, found)
    steps = cost_steps(context.catalog, candidate.model, found.workload, found.cost, language)
    return CostView(
        per_request=money(per_request.normalize(), language),
        per_month=money(per_month.normalize(), language),
        citation=cite_calculation(context, title, steps if known else (*steps, reasoning), found.cost.prices),
        reasoning=reasoning,
        at_least=not known,
        limit=limit,
        marks=marks_of_prices(context, found.cost.prices, {BAND: found.workload.input_tokens}),
    )


def _reasoning(context: PageContext, candidate: Candidate, found: AssumedCost) -> str:
    if found.reasoning_is_known:
        return tokens(found.workload.reasoning_tokens, context.language)
    return translate(_NO_EFFORT if candidate.effort is None else _NO_ASSUMPTION, context.language)
