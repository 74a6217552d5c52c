"""What matters in a guide, most important first: each field with the figure of each candidate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims import choose, figure_at_work
from macros.messages import msg, translate
from macros.records import Band
from macros.views.conditions import band
from macros.views.parts import Shown, claim_figure, claim_figures, shown
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.use_cases.words import CandidateName, candidate_name

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import Choice
    from macros.records import Candidate, UseCase
    from macros.views.context import PageContext
    from macros.views.parts import Figure

_CAPTION = msg("What matters, most important first: {title}")
_NOT_AT_EFFORT = msg("no figure recorded at this effort")


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One candidate's figure."""

    shown: Shown
    conditions: str
    """How it was measured, or for which inputs it holds; empty where nothing is to be said."""
    also: tuple[Figure, ...]
    """The same offer for inputs of other lengths, or under further conditions."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One field."""

    place: int
    """From 1, the most important."""
    field: FieldName
    cells: tuple[FigureCell, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The whole table."""

    caption: str
    columns: tuple[CandidateName, ...]
    rows: tuple[FigureRow, ...]


def use_case_fields(context: PageContext, use_case: str) -> Markup:
    """A table of the fields that matter, in their order, for each candidate at its effort."""
    record = context.catalog.use_cases[use_case]
    view = FiguresView(
        caption=translate(_CAPTION.filled(title=record.title), context.language),
        columns=tuple(candidate_name(context, candidate) for candidate in record.candidates),
        rows=tuple(_row(context, record, place, field) for place, field in enumerate(record.fields, 1)),
    )
    return render("use_case_fields", context.language, view=view)


def _row(context: PageContext, use_case: UseCase, place: int, field: str) -> FigureRow:
    name = field_name(context, context.catalog.fields[field])
    cells = tuple(_cell(context, use_case, candidate, field) for candidate in use_case.candidates)
    return FigureRow(place, name, cells)


def _cell(context: PageContext, use_case: UseCase, candidate: Candidate, field: str) -> FigureCell:
    choice = figure_at_work(context.catalog, use_case, candidate, field)
    beside = (*(one for one in choice.bands if one is not choice.claim), *choice.variants)
    return FigureCell(
        _shown(context, candidate, choice),
        conditions=_conditions(context, choice),
        also=claim_figures(context, beside),
    )


def _shown(context: PageContext, candidate: Candidate, choice: Choice) -> Shown:
    """The figure; where only that of another effort is recorded, it stands below as such."""
    found = shown(context, choice)
    if found.figure or "effort" not in choice.selection:
        return found
    other = choose(context.catalog, candidate.model, choice.field).claim
    if other is None:
        return found
    words = translate(_NOT_AT_EFFORT, context.language)
    return replace(found, missing=words, others=(claim_figure(context, other),))


def _conditions(context: PageContext, choice: Choice) -> str:
    """How a measurement was made, or for which inputs a price holds; of other facts the table says enough."""
    if choice.claim is None:
        return ""
    if context.catalog.fields[choice.field].kind_of_fact == "measurement":
        return claim_figure(context, choice.claim).conditions
    inputs = choice.claim.select.get("band")
    return band(inputs, context.language) if isinstance(inputs, Band) else ""
