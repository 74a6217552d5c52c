"""Every value of the real records: where it stands, and the record with another value there."""

from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from macros.building import BUILDERS
from macros.source import read_document
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A value of a record."""

    file: str
    """Below the project's folder: `data/models/gpt-5.yml`."""
    path: Path

    @property
    def kind(self) -> str:
        return self.file.split("/")[1]

    @property
    def form(self) -> tuple[str, ...]:
        """The path without what tells one record, list entry or field from another: all places of one kind share it."""
        free = {"claims", "slugs", "choices", "values", "reasoning_tokens_by_effort"}
        steps = ["*" if isinstance(step, int) else step for step in self.path]
        return (self.kind, *("*" if index and steps[index - 1] in free else step for index, step in enumerate(steps)))


@cache
def documents() -> dict[str, Any]:
    """The plain data of every record, by file."""
    files = [path for kind in BUILDERS for path in sorted((ROOT / "data" / kind).glob("*.yml"))]
    return {(name := path.relative_to(ROOT).as_posix()): read_document(path.read_bytes(), name).data for path in files}


def values(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value below the top of `data`, with its path; containers before what is in them."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in below:
        yield (*path, key), value
        yield from values(value, (*path, key))


def replaced(data: Any, path: Path, value: object) -> Any:
    """A copy of `data` with another value at `path`, which may be the one after the last of a list."""
    changed = deepcopy(data)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    if isinstance(parent, list) and path[-1] == len(parent):
        parent.append(value)
    else:
        parent[path[-1]] = value
    return changed


def as_yaml(data: Any) -> str:
    """`data` as YAML that reads the same, a value a line. JSON is YAML, and has one way only to write a text."""
    return json.dumps(data, ensure_ascii=False, default=_number, indent=1) + "\n"


def _number(value: object) -> float:
    assert isinstance(value, Decimal)
    assert Decimal(str(float(value))) == value
    return float(value)
