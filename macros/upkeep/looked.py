"""Where a missing figure was looked for: what follows from the sources' records.

A source that is about a model and was read, but gave no evidence for a field, is a place where the figure was probably
not to be seen; nobody wrote down that it was looked for. A source that nobody has read yet may have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.records import Field, Source


@dataclass(frozen=True, slots=True)
class Looked:
    """Sources about a model that give no evidence for a field of it."""

    read: tuple[Source, ...] = ()
    """The field's best kind of source first, then the newest reading."""
    unread: tuple[Source, ...] = ()
    """In the same order of kinds."""


def looked_for(catalog: Catalog, models: Sequence[str], field_id: str) -> Looked:
    """The sources about all of `models` that give no evidence for the field of at least one of them."""
    field = catalog.fields[field_id]
    giving = [
        {evidence.source for claim in catalog.models[model].claims.get(field_id, ()) for evidence in claim.evidence}
        for model in models
    ]
    found = [
        source
        for source in catalog.sources.values()
        if set(models) <= set(source.about) and not all(source.id in given for given in giving)
    ]
    found.sort(key=lambda source: source.id)
    found.sort(key=lambda source: source.read or "", reverse=True)
    found.sort(key=lambda source: _kind(source, field))
    return Looked(
        read=tuple(source for source in found if source.read),
        unread=tuple(source for source in found if not source.read),
    )


def _kind(source: Source, field: Field) -> int:
    order = field.source_order
    return order.index(source.kind) if source.kind in order else len(order)
