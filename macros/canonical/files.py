"""Which files are to be written in canonical form, and what becomes of each."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros import reading
from macros.building import BUILDERS
from macros.canonical import NotCanonical, canonical
from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.source import Location, SourceFault, list_records, read_document, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from macros.source import Found

CODE = "not-canonical"
"""The code of the one diagnostic made here; all others are those of the reader."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files that somebody asked for."""

    found: Sequence[Found]
    faults: Sequence[Diagnostic]
    """What is wrong with their names and kinds: such files are never opened."""
    fields: Sequence[str]
    """Ids of all fields, in the order of the catalogue; empty where one of them could not be read."""


@dataclass(frozen=True, slots=True)
class Formed:
    """One file, and how it would be written."""

    file: str
    """Its path as messages show it."""
    path: Path
    before: str = ""
    after: str = ""
    fault: Diagnostic | None = None
    """Why it is left alone."""
    changed: bool = False
    """Whether its bytes would change; a byte order mark and line ends count."""


class NoRecords(Exception):  # noqa: N818 - it is an answer to a question on the command line
    """A path that holds no record. Its argument is the path."""


def choose(root: Path, paths: Iterable[Path]) -> Chosen:
    """The records at or below `paths`, or all of them, in the order of their paths.

    Raises NoRecords for a path at which the folder `data/` has nothing.
    """
    found, faults = list_records(root, {kind: kind for kind in BUILDERS})
    told = list(map(reading.explain, faults))
    fields = _field_order(found)
    wanted: list[str] = []
    for path in paths:
        below = _below(root, path)
        if not any(
            _is_at(file, below) for file in (*(one.file for one in found), *(one.location.file for one in told))
        ):
            raise NoRecords(path)
        wanted.append(below)
    if not wanted:
        return Chosen(found, told, fields)
    return Chosen(
        [one for one in found if any(_is_at(one.file, below) for below in wanted)],
        [one for one in told if any(_is_at(one.location.file, below) for below in wanted)],
        fields,
    )


def form(file: Found, fields: Sequence[str]) -> Formed:
    """The canonical form of one file. Nothing is written, and nothing is raised for what cannot be read."""
    try:
        raw = read_file(file.path, file.file)
        after = canonical(raw, file.kind, file.file, fields)
    except SourceFault as fault:
        return Formed(file.file, file.path, fault=reading.explain(fault))
    except NotCanonical:
        return Formed(file.file, file.path, fault=_not_canonical(file.file))
    return Formed(file.file, file.path, raw.decode(), after, changed=raw != after.encode())


def _not_canonical(file: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        Location(file),
        msg("no canonical form was found that surely says the same, so the file was left alone"),
        msg("Write what is unusual in it in a plainer way, and report the file as a fault of this program."),
    )


def _field_order(found: Iterable[Found]) -> list[str]:
    """Ids of the fields by their `order`. Without all of them, claims are left in the order they have."""
    orders: dict[str, int] = {}
    for file in found:
        if file.kind == "fields":
            try:
                data = read_document(read_file(file.path, file.file), file.file).data
            except SourceFault:
                return []
            order = data.get("order") if isinstance(data, dict) else None
            if not isinstance(order, int):
                return []
            orders[file.identifier] = order
    return sorted(orders, key=lambda identifier: (orders[identifier], identifier))


def _below(root: Path, path: Path) -> str:
    """`path` as messages show it, without following a symbolic link; an empty text for the project's folder."""
    # os.path, because Path.resolve() follows links
    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(root))  # noqa: PTH100
    return "" if relative == os.curdir else relative.replace(os.sep, "/")


def _is_at(file: str, below: str) -> bool:
    return not below or file == below or file.startswith(f"{below}/")
