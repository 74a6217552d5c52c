"""The figures that pages show where they ask for no conditions, and that were read too long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.choice import choose
from macros.claims.evidence import newest_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim, Field


def stale_figures(catalog: Catalog) -> Iterator[Choice]:
    """Each choice by default whose newest reading is older than figures of its field stay fresh.

    The day is the catalogue's, so that the same data as of the same day always give the same answer.
    """
    for model in catalog.models.values():
        for field_id, claims in model.claims.items():
            field = catalog.fields.get(field_id)
            if field is None or _are_fresh(claims, field, catalog.as_of):
                continue
            choice = choose(catalog, model.id, field_id)
            if choice.stale:
                yield choice


def _are_fresh(claims: Iterable[Claim], field: Field, day: date) -> bool:
    """Whether every claim was seen lately; then whatever is chosen is fresh, and nothing has to be chosen."""
    reads = (read for claim in claims if (read := newest_read(claim)))
    return all((day - read).days <= field.fresh_for_days for read in reads)
