"""Changes to a record that leave everything else of it as it stands: an item more in a list, another value of a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.canonical.making import entry_of
from macros.canonical.tree import Collection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.canonical.tree import Entry
    from macros.source.document import Path, Plain


@dataclass(frozen=True, slots=True)
class Append:
    """One item more at the end of the list at `path`; where there is none, it is made, with what leads to it."""

    path: Path
    value: Plain


@dataclass(frozen=True, slots=True)
class Put:
    """The value of the key at `path`, whose mapping has to be there; None takes the key away."""

    path: Path
    value: Plain | None


Edit = Append | Put


def grow_tree(root: Collection, edits: Iterable[Edit]) -> None:
    """Change the tree of a record. Raises KeyError where a path leads through what is no mapping or list."""
    for edit in edits:
        if isinstance(edit, Append):
            _list_at(root, edit.path).entries.append(entry_of(edit.value, _list_at(root, edit.path)))
            continue
        home, key = _down(root, edit.path[:-1]), str(edit.path[-1])
        there = _entry(home, key)
        if edit.value is None:
            home.entries = [entry for entry in home.entries if entry is not there]
        elif there is None:
            home.entries.append(entry_of(edit.value, home, key))
        else:
            there.value = entry_of(edit.value, home, key).value


def grow_data(data: Plain, edits: Iterable[Edit]) -> Plain:
    """What the record says afterwards; `data` itself stays as it is."""
    for edit in edits:
        data = _grown(data, edit.path, edit)
    return data


def _grown(data: Plain, path: Path, edit: Edit) -> Plain:
    if not path:
        if not isinstance(data, list) or not isinstance(edit, Append):
            raise KeyError(edit.path)
        return [*data, edit.value]
    step, rest = path[0], path[1:]
    if isinstance(data, list) and isinstance(step, int):
        return [*data[:step], _grown(data[step], rest, edit), *data[step + 1 :]]
    if not isinstance(data, dict) or not isinstance(step, str):
        raise KeyError(edit.path)
    if isinstance(edit, Put) and not rest:
        if edit.value is None:
            return {key: value for key, value in data.items() if key != step}
        return {**data, step: edit.value}
    return {**data, step: _grown(data.get(step, {} if rest else []), rest, edit)}


def _list_at(root: Collection, path: Path) -> Collection:
    found = _down(root, path[:-1], make=True)
    key = str(path[-1])
    entry = _entry(found, key)
    if entry is None:
        entry = entry_of([], found, key)
        found.entries.append(entry)
    if not isinstance(entry.value, Collection):
        raise KeyError(path)
    return entry.value


def _down(collection: Collection, path: Path, *, make: bool = False) -> Collection:
    for step in path:
        entry = _entry(collection, step)
        if entry is None and make:
            entry = entry_of({}, collection, str(step))
            collection.entries.append(entry)
        if entry is None or not isinstance(entry.value, Collection):
            raise KeyError(path)
        collection = entry.value
    return collection


def _entry(collection: Collection, step: str | int) -> Entry | None:
    if isinstance(step, int):
        return collection.entries[step] if step < len(collection.entries) else None
    return next((entry for entry in collection.entries if entry.key == step), None)
