"""Plain data to a tree, for records that no file holds yet."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.canonical.tree import Collection, Entry, Scalar

if TYPE_CHECKING:
    from macros.source.document import Path, Plain


def tree_of(data: Mapping[str, Plain]) -> Collection:
    """The tree of a record's data."""
    return _collection(data, None)


def lines_at(root: Collection, path: Path) -> list[str]:
    """The comments above the value at `path`, or those at the end of a mapping or list without its last step.

    Raises KeyError where a step before the last leads nowhere.
    """
    collection = root
    for number, step in enumerate(path, 1):
        entry = _entry_at(collection, step)
        if number == len(path):
            return collection.closing if entry is None else entry.before
        if entry is None or not isinstance(entry.value, Collection):
            raise KeyError(path)
        collection = entry.value
    return root.closing


def _entry_at(collection: Collection, step: str | int) -> Entry | None:
    if isinstance(step, int):
        return collection.entries[step] if step < len(collection.entries) else None
    return next((entry for entry in collection.entries if entry.key == step), None)


def _collection(data: Mapping[str, Plain] | list[Plain], owner: Entry | None) -> Collection:
    made = Collection(isinstance(data, Mapping), in_brackets=False, start=0, end=0, column=0, owner=owner)
    pairs = data.items() if isinstance(data, Mapping) else [(None, value) for value in data]
    made.entries += [entry_of(value, made, key) for key, value in pairs]
    return made


def entry_of(value: Plain, home: Collection, key: str | None = None) -> Entry:
    """An entry of `home`, which it is not put into: under a key, or an item of a list."""
    entry = Entry(Scalar("", "", 0), home, 0, key)
    if isinstance(value, dict | list):
        entry.value = _collection(value, entry)
    else:
        entry.value = Scalar(value, f"{value:f}" if isinstance(value, Decimal) else str(value), 0)
    return entry
