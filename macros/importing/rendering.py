"""The files that changes give: each record grown by what is added to it, in canonical form, and new records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.canonical import NotCanonical, grown, written
from macros.canonical.growing import Append, Put
from macros.importing.new_models import NewModel
from macros.importing.planning import Addition
from macros.importing.yaml_data import yaml_claim, yaml_evidence
from macros.messages import translate
from macros.skeletons.made import CLAIMS
from macros.skeletons.wrapping import explained
from macros.source import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path as FilePath

    from macros.canonical.growing import Edit
    from macros.catalog import Catalog
    from macros.importing.parts import State
    from macros.messages import Language
    from macros.records import Model, Source
    from macros.source.document import Path

Change = Addition | NewModel

_REFRESHED = ("printed", "printed_unit", "read", "commit")
"""What of evidence of the collection's own source a later reading may change. Nothing else is touched."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change stands once it is written."""

    file: str
    path: Path
    """In the file; empty for the whole of it."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What changes give."""

    files: dict[str, str]
    """Texts by path in the project."""
    places: tuple[Place, ...]
    """In the order of the changes."""
    unusual: frozenset[str]
    """Files that have no canonical form, and so were left alone."""


def file_of(model: str) -> str:
    """Where a model's record stands."""
    return f"data/models/{model}.yml"


def model_of(change: Change) -> str:
    """The model that a change is about."""
    return change.id if isinstance(change, NewModel) else change.claim.model


def render(root: FilePath, catalog: Catalog, changes: Sequence[Change], state: State, language: Language) -> Rendered:
    """Every file that the changes touch, as it would be written. Nothing is written here.

    The record of the source is told which models it is about, and when it was read. Raises SourceFault for a file that
    cannot be read.
    """
    fields = list(catalog.fields)
    files: dict[str, str] = {}
    places: list[Place] = []
    edits: dict[str, list[Edit]] = {}
    growing = _Growing(catalog)
    for change in changes:
        file = file_of(model_of(change))
        if isinstance(change, NewModel):
            head = explained(translate(CLAIMS.filled(name=change.data["name"]), language))
            files[file] = written(change.data, "models", fields, head)
            places.append(Place(file, ()))
        else:
            path = growing.path(change)
            edits.setdefault(file, []).extend(_edits(change, path))
            places.append(Place(file, path))
    source = catalog.sources[state.record.source]
    if of_source := list(_source_edits(source, changes, state.read.isoformat())):
        edits[f"data/sources/{source.id}.yml"] = of_source
    unusual = set()
    for file, of_file in edits.items():
        try:
            files[file] = grown(read_file(root / file, file), file.split("/")[1], file, of_file, fields)
        except NotCanonical:
            unusual.add(file)
    return Rendered(files, tuple(places), frozenset(unusual))


def _source_edits(source: Source, changes: Sequence[Change], read: str) -> Iterator[Edit]:
    """What the check asks of a source that evidence cites: that it lists the model, and was read that late."""
    if changes and (source.read or "") < read:
        yield Put(("read",), read)
    for model in dict.fromkeys(map(model_of, changes)):
        if model not in source.about:
            yield Append(("about",), model)


class _Growing:
    """How long the lists of the records have become."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._counts: dict[tuple[str, Path], int] = {}

    def path(self, addition: Addition) -> Path:
        """Where an addition will stand."""
        model, name = self._catalog.models[addition.claim.model], addition.claim.field
        if addition.index is None:
            return self._next(model, ("claims", name), len(model.claims.get(name, ())))
        pieces: Path = ("claims", name, addition.index, "evidence")
        if addition.item is not None:
            return (*pieces, addition.item)
        return self._next(model, pieces, len(model.claims[name][addition.index].evidence))

    def _next(self, model: Model, path: Path, there: int) -> Path:
        count = self._counts.get((model.id, path), there)
        self._counts[model.id, path] = count + 1
        return (*path, count)


def _edits(addition: Addition, path: Path) -> Iterator[Edit]:
    evidence = yaml_evidence(addition.claim.evidence[0])
    if addition.index is None:
        yield Append(path[:-1], yaml_claim(addition.claim))
    elif addition.item is None:
        yield Append(path[:-1], evidence)
    else:
        yield from (Put((*path, key), evidence.get(key)) for key in _REFRESHED)
