"""Invented collections, read as they would be from a disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from macros.upstream.opened import Opened
from macros.upstream.reading import read_upstream
from macros.upstream.tree import leaves

if TYPE_CHECKING:
    from macros.upstream import Entry, Reading, Upstream


def opened(content: Any, name: str = "file.json") -> Opened:
    """A file with these bytes, this text, or this as JSON."""
    if not isinstance(content, bytes | str):
        content = json.dumps(content)
    return Opened(name, raw=content.encode() if isinstance(content, str) else content)


def read(importer: str, content: Any, name: str = "file.json") -> Upstream:
    return read_upstream(importer, opened(content, name))


def of(entry: Entry, field: str) -> list[Reading]:
    """The readings of one field."""
    return [reading for reading in entry.readings if reading.field == field]


def said(reading: Reading) -> tuple[str, str, str | None]:
    """Value, print and unit."""
    return str(reading.value), reading.printed, reading.printed_unit


def accounted(entry: Entry) -> list[str]:
    """Every key of which the entry says what became of it."""
    read_from = {key for reading in entry.readings for key in reading.keys}
    return sorted([*read_from, *entry.said, *(left.key for left in entry.leftovers)])


def keys_of(tree: Any, whole: frozenset[str] = frozenset()) -> list[str]:
    """Every key that an entry has to account for, each once."""
    return sorted({path for path, _ in leaves(tree, whole)})


@pytest.fixture
def files(tmp_path: Any) -> Any:
    """Writes files of a checkout and opens it."""

    def write(**named: str) -> Opened:
        for name, text in named.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Opened("tree", folder=tmp_path)

    return write
