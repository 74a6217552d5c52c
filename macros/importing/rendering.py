"""The files that additions give: each record grown by what is added to it, in canonical form, and new records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.canonical import NotCanonical, grown, written
from macros.canonical.growing import Append, Put, grow_data
from macros.importing.yaml_data import yaml_claim, yaml_evidence
from macros.messages import translate
from macros.skeletons.made import CLAIMS
from macros.skeletons.wrapping import explained
from macros.source import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path as FilePath

    from macros.canonical.growing import Edit
    from macros.catalog import Catalog
    from macros.importing.parts import State
    from macros.importing.planning import Addition
    from macros.messages import Language
    from macros.records import Model, Source
    from macros.source.document import Path, Plain

_REFRESHED = ("printed", "printed_unit", "read", "commit")
"""What of evidence of the collection's own source a later reading may change. Nothing else is touched."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where something is to be written."""

    root: FilePath
    catalog: Catalog
    """Of a project without errors."""
    state: State
    """Of the collection from which it is."""
    language: Language


@dataclass(frozen=True, slots=True)
class Rendered:
    """What additions give."""

    files: dict[str, str]
    """Texts by path in the project."""
    places: tuple[tuple[str, Path], ...]
    """File and path of each addition, in their order."""
    unusual: frozenset[str]
    """Files that have no canonical form, and so were left alone."""


def file_of(model: str) -> str:
    """Where a model's record stands."""
    return f"data/models/{model}.yml"


Texts = dict[tuple[str, str], str | None]
"""What edits made of a file, by its path and theirs; None: it has no canonical form."""


def render(project: Project, made: Mapping[str, Model], additions: Sequence[Addition], texts: Texts) -> Rendered:
    """Every file that the additions touch, as it would be written. Nothing is written here.

    `made` are models that have no record yet; one to which nothing is added gets none. The record of the source is
    told which models it is about, and when it was read. `texts` remembers from one call to the next what edits gave.
    Raises SourceFault for a file that cannot be read.
    """
    catalog, state = project.catalog, project.state
    growing = _Growing(catalog)
    edits: dict[str, list[Edit]] = {}
    places = []
    for one in additions:
        file, path = file_of(one.claim.model), growing.path(one)
        edits.setdefault(file, []).extend(_edits(one, path))
        places.append((file, path))
    source = catalog.sources[state.record.source]
    if of_source := list(_source_edits(source, additions, state.read.isoformat())):
        edits[f"data/sources/{source.id}.yml"] = of_source
    new = {file_of(model.id): model for model in made.values()}
    found = {file: _text(project, file, new.get(file), of_file, texts) for file, of_file in edits.items()}
    files = {file: text for file, text in found.items() if text is not None}
    return Rendered(files, tuple(places), frozenset(found.keys() - files.keys()))


def _text(project: Project, file: str, new: Model | None, edits: Sequence[Edit], texts: Texts) -> str | None:
    key, fields = (file, repr(edits)), list(project.catalog.fields)
    if key not in texts:
        try:
            texts[key] = (
                grown(read_file(project.root / file, file), file.split("/")[1], file, edits, fields)
                if new is None
                else _new_record(new, edits, fields, project.language)
            )
        except NotCanonical:
            texts[key] = None
    return texts[key]


def _new_record(model: Model, edits: Sequence[Edit], fields: Sequence[str], language: Language) -> str:
    head: dict[str, Plain] = {
        "name": model.name,
        "provider": model.provider,
        "family": model.family,
        "api_ids": [*model.api_ids],
        "claims": {},
    }
    data = grow_data(head, edits)
    assert isinstance(data, dict)  # noqa: S101 - what grows stays what it is
    return written(data, "models", fields, explained(translate(CLAIMS.filled(name=model.name), language)))


def _source_edits(source: Source, additions: Sequence[Addition], read: str) -> Iterator[Edit]:
    """What the check asks of a source that evidence cites: that it lists the model, and was read that late."""
    if additions and (source.read or "") < read:
        yield Put(("read",), read)
    for model in dict.fromkeys(one.claim.model for one in additions):
        if model not in source.about:
            yield Append(("about",), model)


class _Growing:
    """How long the lists of the records have become."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._counts: dict[tuple[str, Path], int] = {}

    def path(self, addition: Addition) -> Path:
        """Where an addition will stand."""
        model, name = addition.claim.model, addition.claim.field
        known = self._catalog.models.get(model)
        claims = known.claims.get(name, ()) if known else ()
        if addition.index is None:
            return self._next(model, ("claims", name), len(claims))
        pieces: Path = ("claims", name, addition.index, "evidence")
        if addition.item is not None:
            return (*pieces, addition.item)
        return self._next(model, pieces, len(claims[addition.index].evidence))

    def _next(self, model: str, path: Path, there: int) -> Path:
        count = self._counts.get((model, path), there)
        self._counts[model, path] = count + 1
        return (*path, count)


def _edits(addition: Addition, path: Path) -> Iterator[Edit]:
    evidence = yaml_evidence(addition.claim.evidence[0])
    if addition.index is None:
        yield Append(path[:-1], yaml_claim(addition.claim))
    elif addition.item is None:
        yield Append(path[:-1], evidence)
    else:
        yield from (Put((*path, key), evidence.get(key)) for key in _REFRESHED)
