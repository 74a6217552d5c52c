"""Which words can answer a question: those of the schema, ids of the catalogue, and names of a field's values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.building import BUILDERS
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED, NOT_STATED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Field
    from macros.schema.outline import Outline


def known_words(key: str, outline: Outline, field: Field | None, catalog: Catalog) -> tuple[tuple[str, ...], bool]:
    """The words, and whether no other is allowed. `field` is the one that a claim is about."""
    if key == "claim.value":
        return _values(field)
    item = outline.items or outline
    if item.choices:
        return item.choices, True
    if "boolean" in outline.types:
        return ("true", "false"), True
    if item.ids is not None and item.ids in BUILDERS:
        return _ids(item.ids, catalog, with_not_stated=".select." in key), True
    if item.ids == "families":
        return tuple(sorted({model.family for model in catalog.models.values()})), False
    condition = (
        catalog.conditions.get(key.rpartition(".")[2]) if key.startswith(("claim.select.", "claim.run.")) else None
    )
    if condition is not None:
        return (*dict.fromkeys([*condition.values, NOT_STATED]),), False
    return outline.words, False


def _values(field: Field | None) -> tuple[tuple[str, ...], bool]:
    """What the values of a field are called. Of a list, each item is one of them, or a new one."""
    if field is None:
        return (), False
    if field.datatype == "flag":
        return ("true", "false", NOT_DISCLOSED, NOT_APPLICABLE), True
    closed = field.datatype == "choice" and bool(field.choices)
    return (*field.choices, NOT_DISCLOSED, NOT_APPLICABLE) if field.choices else (), closed


def _ids(kind: str, catalog: Catalog, *, with_not_stated: bool) -> tuple[str, ...]:
    """Ids of a kind, also of records that have a fault: that is told where it is."""
    ids = {*catalog.records(kind), *(name for broken, name in catalog.broken if broken == kind)}
    return (*sorted(ids), NOT_STATED) if with_not_stated else tuple(sorted(ids))
