"""Every run of a measurement as a table: whose, how, and with what result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.standing import standing_claims
from macros.views.run_rows import RunRow, column_names, run_row, stated_keys
from macros.views.service_marks import plain_name, short_name
from macros.views.table import FieldName, field_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.records import Claim
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class RunsView:
    """A whole table."""

    caption: str
    field: FieldName
    columns: tuple[str, ...]
    """Names of the conditions that any of the runs states."""
    runs: tuple[RunRow, ...]
    """With a reminder of the end of service in a model's first row."""
    rejected: tuple[RunRow, ...]


def runs_view(context: PageContext, caption: str, models: Sequence[str], field_id: str) -> RunsView:
    """All claims of the field that stand, model by model in the record's order, then the rejected ones."""
    catalog = context.catalog
    field = catalog.fields[field_id]
    standing = [claim for model in models for claim in standing_claims(catalog, model, field_id)]
    rejected = [claim for model in models for claim in catalog.models[model].claims.get(field_id, ()) if claim.rejected]
    keys = stated_keys(field, standing)
    first_rows = {claim.model: claim for claim in reversed([*standing, *rejected])}

    def row(claim: Claim) -> RunRow:
        name = short_name if first_rows[claim.model] is claim else plain_name
        return run_row(context, claim, keys, name(context, claim.model, claim.field))

    return RunsView(
        caption=caption,
        field=field_name(context, field),
        columns=column_names(context, keys),
        runs=tuple(map(row, standing)),
        rejected=tuple(map(row, rejected)),
    )
