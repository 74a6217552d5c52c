"""Models of our providers that the catalogue does not hold, as they are put into it: a name and ids, no claims yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from macros.claims.folding import folded
from macros.records import Model
from macros.schema.store import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.importing.parts import Placed

_LATER_STATE = re.compile(r"[-_@:](?:\d{4}-?\d{2}-?\d{2}|latest)$")
"""What an id of one dated version ends with."""


@dataclass(frozen=True, slots=True)
class NewModels:
    """Those that can be made, and what cannot."""

    made: tuple[Model, ...]
    """By id."""
    nameless: int = 0
    """Entries without a figure, or without a name that could be an id."""
    not_wanted: int = 0
    """Models that no pattern names."""


def new_models(placed: Iterable[Placed], only: Sequence[str] = ()) -> NewModels:
    """A model for each that is not here, several entries of one model together.

    `only` are patterns such as `gpt-5*`; without any, every model is wanted.
    """
    entries: dict[str, list[Placed]] = {}
    nameless = 0
    for one in placed:
        if one.bucket == "new-model":
            identifier = _identifier(one)
            if identifier is None or not one.entry.readings:
                nameless += 1
            else:
                entries.setdefault(identifier, []).append(one)
    made = tuple(
        _made(identifier, group) for identifier, group in sorted(entries.items()) if is_wanted(identifier, only)
    )
    return NewModels(made, nameless, len(entries) - len(made))


def is_wanted(identifier: str, only: Sequence[str]) -> bool:
    """Whether a model's id fits one of the patterns; without patterns, any does."""
    return not only or any(fnmatchcase(identifier, pattern) for pattern in only)


def _made(identifier: str, group: list[Placed]) -> Model:
    name = group[0].entry.subject.rpartition("/")[2]
    api_ids = tuple(dict.fromkeys(name for one in group for name in _ids(one)))
    return Model(identifier, name, group[0].provider or "", _family(group, identifier), api_ids, (), {})


def _identifier(placed: Placed) -> str | None:
    """The shortest id that its names give, without the day of a version."""
    made = (folded(_LATER_STATE.sub("", name.rpartition("/")[2])) for name in _ids(placed))
    form, longest = _form("id")
    fitting = [name for name in made if form.fullmatch(name) and len(name) <= longest]
    return min(fitting, key=lambda name: (len(name), name), default=None)


def _ids(placed: Placed) -> Iterator[str]:
    """Its names that a request can use: not the one for people, unless it has no other."""
    form, longest = _form("apiId")
    fitting = [name for name in placed.entry.names if form.fullmatch(name) and len(name) <= longest]
    yield from [name for name in fitting if name != placed.entry.subject] or fitting


def _form(name: str) -> tuple[re.Pattern[str], int]:
    schema: dict[str, Any] = read_schema("common.schema.json")["$defs"][name]
    return re.compile(schema["pattern"]), schema["maxLength"]


def _family(group: list[Placed], identifier: str) -> str:
    """The family that the collection names, where it can be one of ours; else the model is one by itself."""
    form, longest = _form("id")
    named = (folded(one.entry.family) for one in group if one.entry.family)
    return next((name for name in named if form.fullmatch(name) and len(name) <= longest), identifier)
