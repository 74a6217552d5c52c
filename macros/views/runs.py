"""Every run of a measurement as a table: whose, how, and with what result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.standing import standing_claims
from macros.messages import msg, translate
from macros.records import NOT_STATED, Band, Tasks
from macros.views.conditions import condition_in_words, condition_label, condition_value
from macros.views.evidence import notes
from macros.views.parts import Figure, claim_figure
from macros.views.service_marks import ModelName, model_name, plain_name
from macros.views.table import FieldName, field_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from macros.records import Claim, Field
    from macros.views.context import PageContext

_NOT_STATED = msg("not stated")


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run."""

    model: ModelName
    """With the end of its service in the model's first row."""
    figure: Figure
    conditions: tuple[str, ...]
    """One for each column."""
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunsView:
    """A whole table."""

    caption: str
    field: FieldName
    columns: tuple[str, ...]
    """Names of the conditions that any of the runs states."""
    runs: tuple[RunRow, ...]
    rejected: tuple[RunRow, ...]


def runs_view(context: PageContext, caption: str, models: Sequence[str], field_id: str) -> RunsView:
    """All claims of the field that stand, model by model in the record's order, then the rejected ones."""
    catalog = context.catalog
    field = catalog.fields[field_id]
    standing = [claim for model in models for claim in standing_claims(catalog, model, field_id)]
    rejected = [claim for model in models for claim in catalog.models[model].claims.get(field_id, ()) if claim.rejected]
    keys = _stated_keys(field, standing)
    first_rows = {claim.model: claim for claim in reversed([*standing, *rejected])}

    def row(claim: Claim) -> RunRow:
        return _run(context, claim, keys, first=first_rows[claim.model] is claim)

    return RunsView(
        caption=caption,
        field=field_name(context, field),
        columns=tuple(_header(condition_label(key, catalog, context.language)) for key in keys),
        runs=tuple(map(row, standing)),
        rejected=tuple(map(row, rejected)),
    )


def _stated_keys(field: Field, claims: Iterable[Claim]) -> tuple[str, ...]:
    """The field's conditions that at least one claim states."""
    stated = {key for claim in claims for key, value in {**claim.select, **claim.run}.items() if value != NOT_STATED}
    return tuple(key for key in (*field.select, *field.run) if key in stated)


def _run(context: PageContext, claim: Claim, keys: Iterable[str], *, first: bool) -> RunRow:
    name = model_name if first else plain_name
    return RunRow(
        model=name(context, claim.model, claim.field),
        figure=claim_figure(context, claim),
        conditions=tuple(_condition(context, claim, key) for key in keys),
        notes=tuple(notes(context, claim)),
    )


def _condition(context: PageContext, claim: Claim, key: str) -> str:
    """A condition below a header that names it; an absent one counts like one that is not stated."""
    value = {**claim.select, **claim.run}.get(key, NOT_STATED)
    if value == NOT_STATED:
        return translate(_NOT_STATED, context.language)
    if isinstance(value, Band | Tasks):
        return condition_in_words(key, value, context.catalog, context.language)
    return condition_value(key, value, context.catalog, context.language)


def _header(label: str) -> str:
    """A condition's name with a capital, as headers begin; Japanese has none."""
    return label[:1].upper() + label[1:]
