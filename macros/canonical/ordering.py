"""The order of keys: that of the schema, and of claims that of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.canonical.tree import Collection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.schema.outline import Outline


def put_in_order(root: Collection, kind: str, outline: Outline, fields: Sequence[str]) -> None:
    """Sort the keys of every mapping of a record. Items of lists and keys nobody knows keep their order.

    `fields` are the ids of all fields, in the order of the catalogue.
    """
    _sort_keys(root, list(outline.properties))
    for entry in root.entries:
        below = entry.value
        if isinstance(below, Collection):
            if kind == "models" and entry.key == "claims":
                _sort_keys(below, fields)
            _sort_below(below, outline.below(entry.key or ""))


def _sort_below(collection: Collection, outline: Outline) -> None:
    _sort_keys(collection, list(outline.properties))
    for entry in collection.entries:
        if isinstance(entry.value, Collection):
            _sort_below(entry.value, outline.below(0 if entry.key is None else entry.key))


def _sort_keys(collection: Collection, order: Sequence[str]) -> None:
    """Known keys first, in `order`; the others after them as they stand."""
    places = {key: place for place, key in enumerate(order)}
    if collection.is_mapping:
        collection.entries.sort(key=lambda entry: places.get(entry.key or "", len(places)))
