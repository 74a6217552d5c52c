"""Runs of a measurement as rows of a table: whose, with what result, and how, one condition a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import msg, translate
from macros.records import NOT_STATED, Band, Tasks
from macros.views.conditions import condition_in_words, condition_label, condition_value
from macros.views.evidence import notes
from macros.views.parts import Figure, claim_figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Claim, Field
    from macros.views.context import PageContext
    from macros.views.service_marks import ModelName

_NOT_STATED = msg("not stated")


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run."""

    model: ModelName
    figure: Figure
    conditions: tuple[str, ...]
    """One for each column."""
    notes: tuple[str, ...]


def run_row(context: PageContext, claim: Claim, keys: Iterable[str], model: ModelName) -> RunRow:
    """One run below the columns `keys`; the caller says how much its model's name tells."""
    return RunRow(
        model=model,
        figure=claim_figure(context, claim),
        conditions=tuple(condition_cell(context, claim, key) for key in keys),
        notes=tuple(notes(context, claim)),
    )


def stated_keys(field: Field, claims: Iterable[Claim]) -> tuple[str, ...]:
    """The field's conditions that at least one claim states."""
    stated = {key for claim in claims for key, value in {**claim.select, **claim.run}.items() if value != NOT_STATED}
    return tuple(key for key in (*field.select, *field.run) if key in stated)


def column_names(context: PageContext, keys: Iterable[str]) -> tuple[str, ...]:
    """The conditions' names with a capital, as headers begin; Japanese has none."""
    labels = (condition_label(key, context.catalog, context.language) for key in keys)
    return tuple(label[:1].upper() + label[1:] for label in labels)


def condition_cell(context: PageContext, claim: Claim, key: str) -> str:
    """A condition below a header that names it; an absent one counts like one that is not stated."""
    value = {**claim.select, **claim.run}.get(key, NOT_STATED)
    if value == NOT_STATED:
        return translate(_NOT_STATED, context.language)
    if isinstance(value, Band | Tasks):
        return condition_in_words(key, value, context.catalog, context.language)
    return condition_value(key, value, context.catalog, context.language)
