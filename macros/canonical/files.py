"""Which files are to be written in canonical form, and what becomes of each."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros import reading
from macros.building import BUILDERS
from macros.canonical import NotCanonical, canonical
from macros.catalog import load_catalog
from macros.completion import FILE, ids_schema
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
    has_ids: bool
    """Whether the list of ids that editors complete is among them."""


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


def choose(root: Path, paths: Sequence[Path] = ()) -> Chosen:
    """The records at or below `paths`, or all of them, in the order of their paths.

    Raises NoRecords for a path at which the folder `data/` has nothing.
    """
    found, faults = list_records(root, {kind: kind for kind in BUILDERS})
    told = list(map(reading.explain, faults))
    present = {FILE, *(one.file for one in found), *(one.location.file for one in told)}
    wanted = [_below(root, path) for path in paths] or [""]
    for below, path in zip(wanted, paths, strict=False):
        if not any(_is_at(file, below) for file in present):
            raise NoRecords(path)
    chosen = {file for file in present if any(_is_at(file, below) for below in wanted)}
    return Chosen(
        [one for one in found if one.file in chosen],
        [one for one in told if one.location.file in chosen],
        _field_order(found),
        FILE in chosen,
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


def form_ids(root: Path) -> Formed | None:
    """The list of ids that editors complete, as the records give it; None where that cannot be told or has no place."""
    path = root / FILE
    catalog = load_catalog(root, None).catalog
    if catalog.broken or not path.parent.is_dir():
        return None
    after = ids_schema(catalog)
    try:
        before = read_file(path, FILE).decode()
    except SourceFault as fault:
        if fault.code != "file-missing":
            return Formed(FILE, path, fault=reading.explain(fault))
        before = ""
    except UnicodeDecodeError:
        before = ""
    return Formed(FILE, path, before, after, changed=before != after)


def _not_canonical(file: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        Location(file),
        msg("no standard form was found that surely says the same, so the file was left alone"),
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
