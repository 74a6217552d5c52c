"""A record as its single statements, each by its place, so that two states of it can be held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path = tuple[str, ...]
Leaves = dict[Path, object]

_IDS = (("id",), ("model", "effort"), ("field", "operator"), ("source", "subject"))
"""By which keys the entries of a list are told apart, the first that fit."""


def leaves(data: Mapping[str, Any], leaving_out: tuple[str, ...] = ()) -> Leaves:
    """Every statement of a record by its place. A text in two languages is one; so is a list of words."""
    return dict(_under({key: value for key, value in data.items() if key not in leaving_out}, ()))


def _under(value: Any, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, dict) and not is_text(value):
        for key, below in value.items():
            yield from _under(below, (*path, str(key)))
    elif isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        for index, entry in enumerate(value):
            yield from _under(entry, (*path, _name(entry, index)))
    else:
        yield path, tuple(value) if isinstance(value, list) else value


def is_text(value: object) -> bool:
    """Whether it is a text in both languages."""
    return (
        isinstance(value, dict) and value.keys() == {"ja", "en"} and all(isinstance(one, str) for one in value.values())
    )


def _name(entry: Any, index: int) -> str:
    """What an entry of a list is known by; its number where it has no name."""
    if isinstance(entry, dict):
        for keys in _IDS:
            if keys[0] in entry:
                return " ".join(str(entry[key]) for key in keys if key in entry)
    return str(index + 1)
