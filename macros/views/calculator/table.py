"""What the assumed work of each guide costs, as a table that needs no script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import cost
from macros.claims.absence import PRICE
from macros.claims.selection import BAND
from macros.messages import msg, translate
from macros.views.arithmetic import marks_of_prices
from macros.views.calculator.amounts import amount_in_words
from macros.views.citations import Citation, cite_calculation
from macros.views.labels import why_missing
from macros.views.links import model_link
from macros.views.parts import Figure, claim_figure
from macros.views.steps import cost_steps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.claims import Cost
    from macros.views.calculator.presets import Preset
    from macros.views.context import PageContext
    from macros.views.marks import MarkWords

_TITLE = msg("Cost of this work on {model}: {title}")
_MISSING = msg("{field}: {why}")


@dataclass(frozen=True, slots=True)
class WorkCosts:
    """What the assumed work of one guide costs on the page's model."""

    work: Preset
    per_month: str
    per_request: str
    citation: Citation | None
    """Opens the calculation; None where nothing can be computed."""
    missing: tuple[str, ...]
    """Each price that there is none of, and why."""
    limit: Figure | None
    """The limit that the input exceeds."""
    marks: tuple[MarkWords, ...]
    """The cautions of the prices."""


@dataclass(frozen=True, slots=True)
class MonthCost:
    """A month of one guide's assumed work."""

    text: str
    fits: bool
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelCosts:
    """A model, and what a month of each guide's assumed work costs on it."""

    name: str
    href: str
    """Where each calculation can be opened."""
    months: tuple[MonthCost, ...]


def costs_of_model(context: PageContext, model: str, works: Iterable[Preset]) -> tuple[WorkCosts, ...]:
    """A row for each guide, with the calculation behind each cost."""
    return tuple(_work_costs(context, model, work) for work in works)


def costs_by_model(context: PageContext, models: Iterable[str], works: tuple[Preset, ...]) -> tuple[ModelCosts, ...]:
    """A row for each model, with a month of each guide's work."""
    return tuple(
        ModelCosts(
            context.catalog.models[model].name,
            model_link(context, model, "cost" if _has_prices(context, model) else None),
            tuple(_month(context, model, work) for work in works),
        )
        for model in models
    )


def _has_prices(context: PageContext, model: str) -> bool:
    """Whether the model's page has a section on its costs."""
    fields = context.catalog.fields
    return any(fields[field].group == PRICE for field in context.catalog.models[model].claims if field in fields)


def _month(context: PageContext, model: str, work: Preset) -> MonthCost:
    found = cost(context.catalog, model, work.workload)
    text = amount_in_words(found.bill, work.requests, context.language)
    return MonthCost(text, found.fits, _missing(context, found))


def _work_costs(context: PageContext, model: str, work: Preset) -> WorkCosts:
    language = context.language
    found = cost(context.catalog, model, work.workload)
    # The limit comes before the cost, so its source gets the earlier number.
    limit = claim_figure(context, found.limit) if found.limit and not found.fits else None
    title = _TITLE.filled(model=context.catalog.models[model].name, title=work.title)
    steps = cost_steps(context.catalog, model, work.workload, found, language)
    return WorkCosts(
        work=work,
        per_month=amount_in_words(found.bill, work.requests, language),
        per_request=amount_in_words(found.bill, 1, language),
        citation=cite_calculation(context, translate(title, language), steps, found.prices) if found.prices else None,
        missing=_missing(context, found),
        limit=limit,
        marks=marks_of_prices(context, found.prices, {BAND: work.input}),
    )


def _missing(context: PageContext, found: Cost) -> tuple[str, ...]:
    fields = context.catalog.fields
    said = (_MISSING.filled(field=fields[choice.field].label, why=why_missing(choice)) for choice in found.missing)
    return tuple(translate(one, context.language) for one in said)
