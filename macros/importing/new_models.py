"""Records for models of our providers that the catalogue does not hold: a name, its ids, and what could be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from macros.claims.folding import folded
from macros.claims.subject import names_of
from macros.importing.theirs import found_in
from macros.importing.yaml_data import yaml_claim
from macros.records import Model
from macros.schema.store import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.catalog import Catalog
    from macros.importing.parts import Placed, State
    from macros.records import Claim
    from macros.source.document import Plain

_LATER_STATE = re.compile(r"[-_@:](?:\d{4}-?\d{2}-?\d{2}|latest)$")
"""What an id of one dated version ends with."""


@dataclass(frozen=True, slots=True)
class NewModel:
    """A model to be added."""

    id: str
    data: dict[str, Plain]
    """What its record holds."""


@dataclass(frozen=True, slots=True)
class NewModels:
    """Those that can be made, and the entries of which nothing can."""

    made: tuple[NewModel, ...]
    nameless: tuple[Placed, ...]
    """Entries without a figure, or without a name that could be an id."""
    not_wanted: int = 0
    """How many models no pattern names."""


def new_models(placed: Iterable[Placed], state: State, catalog: Catalog, only: Sequence[str] = ()) -> NewModels:
    """A record for each model of our providers that is not here, several entries of one model together.

    `only` are patterns such as `gpt-5*`; without any, every model is wanted.
    """
    entries: dict[str, list[Placed]] = {}
    nameless = []
    for one in placed:
        if one.bucket == "new-model":
            identifier = _identifier(one)
            if identifier is None or not one.entry.readings:
                nameless.append(one)
            else:
                entries.setdefault(identifier, []).append(one)
    wanted = {identifier: group for identifier, group in sorted(entries.items()) if is_wanted(identifier, only)}
    made = tuple(_made(identifier, group, state, catalog) for identifier, group in wanted.items())
    return NewModels(made, tuple(nameless), len(entries) - len(wanted))


def is_wanted(identifier: str, only: Sequence[str]) -> bool:
    """Whether a model's id fits one of the patterns; without patterns, any does."""
    return not only or any(fnmatchcase(identifier, pattern) for pattern in only)


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


def _made(identifier: str, group: list[Placed], state: State, catalog: Catalog) -> NewModel:
    """The record. Of several readings of one figure, the first is its evidence."""
    api_ids = tuple(dict.fromkeys(name for one in group for name in _ids(one)))
    name, provider = group[0].entry.subject.rpartition("/")[2], group[0].provider or ""
    model = Model(identifier, name, provider, _family(group, identifier), api_ids, (), {})
    names = names_of([*catalog.models.values(), model])
    claims: dict[str, dict[object, Claim]] = {}
    for one in group:
        for found in found_in(one, model, state, catalog, names):
            claim = found.claim
            said = (str(claim.select), str(claim.run), claim.from_, claim.until, claim.value)
            claims.setdefault(claim.field, {}).setdefault(said, claim)
    data: dict[str, Plain] = {
        "name": name,
        "provider": provider,
        "family": model.family,
        "api_ids": [*api_ids],
        "claims": {field: [yaml_claim(claim) for claim in said.values()] for field, said in claims.items()},
    }
    return NewModel(identifier, data)


def _family(group: list[Placed], identifier: str) -> str:
    """The family that the collection names, where it can be one of ours; else the model is one by itself."""
    form, _ = _form("id")
    named = (folded(one.entry.family) for one in group if one.entry.family)
    return next((name for name in named if form.fullmatch(name)), identifier)
