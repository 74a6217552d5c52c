"""Every model with the figures that the guide holds its requirements against, each with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose, cost_at_work, first_party_end, required_figure
from macros.claims.guide import contenders, default_effort
from macros.claims.selection import BAND
from macros.messages import localized, msg, translate
from macros.uses.guides import GUIDE_PRICES, guide_fields
from macros.views.conditions import platform_name
from macros.views.guide.asked import value_as_data
from macros.views.parts import Shown, only_shown
from macros.views.service import distance
from macros.views.service_marks import ServiceClause, service_clauses, state_of, tell
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.use_cases.words import CandidateName, candidate_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.records import Candidate, UseCase
    from macros.views.context import PageContext

_CAPTION = msg("Figures that the guide decides by")


@dataclass(frozen=True, slots=True)
class Column:
    """One field; where its figure depends on the length of the input, for one situation."""

    field: FieldName
    id: str
    """Of the field, or `input_price@voice`."""
    datatype: str
    situation: str
    """In words; empty where the figure is the same in all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in words and as data."""

    column: str
    value: str | None
    """None: nothing is recorded."""
    shown: Shown
    conditions: str


@dataclass(frozen=True, slots=True)
class End:
    """What is recorded of the end of service on the maker's own platform."""

    state: str
    days_left: int
    platform: str
    day: Shown
    distance: str


@dataclass(frozen=True, slots=True)
class Row:
    """A model at one effort."""

    model: str
    effort: str
    by_default: bool
    """Whether the model is looked at in this row where no situation names it as a candidate."""
    name: CandidateName
    costs: str
    """By situation: the cost of a request, whether it is all of it, whether the input fits, the reasoning assumed."""
    end: End | None
    elsewhere: tuple[ServiceClause, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The whole table."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def guide_figures(context: PageContext) -> Markup:
    """A row for each model at each effort that the guide may name."""
    columns = tuple(_columns(context))
    rows = tuple(_row(context, candidate, columns) for candidate in every_contender(context.catalog))
    view = FiguresView(translate(_CAPTION, context.language), columns, rows)
    return render("guide_figures", context.language, view=view)


def every_contender(catalog: Catalog) -> tuple[Candidate, ...]:
    """Each model at each effort that some situation looks at, once, by model."""
    found = {
        (one.model, one.effort or ""): one
        for use_case in catalog.use_cases.values()
        for one in contenders(catalog, use_case)
    }
    return tuple(found[key] for key in sorted(found))


def _columns(context: PageContext) -> Iterator[Column]:
    catalog = context.catalog
    for name in dict.fromkeys((*guide_fields(catalog), *GUIDE_PRICES)):
        field = catalog.fields[name]
        shown = field_name(context, field)
        yield Column(shown, name, field.datatype, "")
        if BAND in field.select and name in guide_fields(catalog):
            for use_case in catalog.use_cases.values():
                title = str(localized(use_case.title, context.language))
                yield Column(shown, f"{name}@{use_case.id}", field.datatype, title)


def _row(context: PageContext, candidate: Candidate, columns: tuple[Column, ...]) -> Row:
    catalog = context.catalog
    own = catalog.providers[catalog.models[candidate.model].provider].first_party
    tell(context, candidate.model)
    return Row(
        model=candidate.model,
        effort=candidate.effort or "",
        by_default=candidate.effort == default_effort(catalog, candidate.model),
        name=candidate_name(context, candidate),
        costs=" ".join(_cost(catalog, use_case, candidate) for use_case in catalog.use_cases.values()),
        end=_end(context, candidate.model, own),
        elsewhere=service_clauses(context, candidate.model, leaving_out=own),
        cells=tuple(_cell(context, column.id, _choice(catalog, candidate, column.id)) for column in columns),
    )


def _choice(catalog: Catalog, candidate: Candidate, column: str) -> Choice:
    name, _, situation = column.partition("@")
    length = catalog.use_cases[situation].workload.input_tokens if situation else None
    if name in GUIDE_PRICES and length is None:
        return choose(catalog, candidate.model, name)
    return required_figure(catalog, candidate.model, name, candidate.effort, length)


def _cell(context: PageContext, column: str, choice: Choice) -> Cell:
    shown = only_shown(context, choice)
    value = None if choice.claim is None else value_as_data(choice.claim.value)
    measured = context.catalog.fields[choice.field].kind_of_fact == "measurement"
    return Cell(column, value, shown, shown.figure.conditions if shown.figure and measured else "")


def _cost(catalog: Catalog, use_case: UseCase, candidate: Candidate) -> str:
    found = cost_at_work(catalog, use_case, candidate)
    per_request = found.cost.per_request
    parts = (
        use_case.id,
        "unknown" if per_request is None else value_as_data(per_request),
        "whole" if found.reasoning_is_known else "least",
        "fits" if found.cost.fits else "too-long",
        str(found.workload.reasoning_tokens),
    )
    return ":".join(parts)


def _end(context: PageContext, model: str, own: str | None) -> End | None:
    end = first_party_end(context.catalog, model)
    if end is None or end.days_left is None or own is None:
        return None
    return End(
        state=state_of(end),
        days_left=end.days_left,
        platform=platform_name(own, context.catalog, context.language),
        day=only_shown(context, end.shutdown),
        distance=distance(end.days_left, context),
    )
