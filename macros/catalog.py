"""Every record by kind and id: the whole of `data/`, as of one day."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from macros import reading
from macros.building import BUILDERS
from macros.building.audits import build_audit
from macros.building.fields import build_condition, build_field
from macros.building.guidance import build_term, build_use_case
from macros.building.models import build_model
from macros.building.node import Node
from macros.building.others import build_comparison, build_platform, build_provider, build_source
from macros.diagnostics import Diagnostic, sort
from macros.schema import validate
from macros.schema.files import check_beside, check_own
from macros.schema.values import validate_values
from macros.source import SourceFault, list_records, read_document, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from macros.building import Record
    from macros.records import (
        Audit,
        Comparison,
        ConditionKey,
        Field,
        Model,
        Platform,
        Provider,
        Source,
        Term,
        UseCase,
    )
    from macros.source import Document, Found

_Record = TypeVar("_Record")
_Ordered = TypeVar("_Ordered", "Field", "UseCase")

NO_EVIDENCE = date(1970, 1, 1)
"""What a catalogue without any evidence is as of, where no day is given."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The records, each kind by id."""

    as_of: date
    """The day the site is built for."""
    models: Mapping[str, Model]
    providers: Mapping[str, Provider]
    platforms: Mapping[str, Platform]
    conditions: Mapping[str, ConditionKey]
    sources: Mapping[str, Source]
    fields: Mapping[str, Field]
    """In the order of `Field.order`."""
    comparisons: Mapping[str, Comparison]
    audits: Mapping[str, Audit] = field(default_factory=dict)
    use_cases: Mapping[str, UseCase] = field(default_factory=dict)
    """In the order of `UseCase.order`."""
    terms: Mapping[str, Term] = field(default_factory=dict)
    broken: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of records that failed their schema. Their ids resolve, so one mistake gives one message."""

    def records(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, by id. The kinds are the folders of `data/`; raises AttributeError for any other."""
        found: Mapping[str, Record] = getattr(self, kind.replace("-", "_"))
        return found


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalogue and what was wrong with the files it was read from."""

    catalog: Catalog
    diagnostics: tuple[Diagnostic, ...]
    """Sorted by place."""


def load_catalog(root: Path, as_of: date | None) -> Loaded:
    """Every record below `root/data`, for the day `as_of`; without one, for the newest `read` date of any evidence.

    Nothing is raised for a bad file: what cannot be read or fails its schema is told in the diagnostics and named in
    `Catalog.broken`.
    """
    with collector_paused():
        files = _Files()
        files.read(root)
        fields = files.built("fields", build_field)
        files.check_values(fields)
        models = files.built("models", build_model)
        catalog = Catalog(
            as_of=as_of or _newest_read(models.values()),
            models=models,
            providers=files.built("providers", build_provider),
            platforms=files.built("platforms", build_platform),
            conditions=files.built("conditions", build_condition),
            sources=files.built("sources", build_source),
            fields=_ordered(fields),
            comparisons=files.built("comparisons", build_comparison),
            audits=files.built("audits", build_audit),
            use_cases=_ordered(files.built("use-cases", build_use_case)),
            terms=files.built("terms", build_term),
            broken=frozenset(files.broken),
        )
        return Loaded(catalog, tuple(sort(files.diagnostics)))


@dataclass
class _Files:
    """The files of `data/` while they are read: those that are sound, and what is wrong with the others."""

    sound: dict[str, dict[str, Document]] = field(default_factory=lambda: {kind: {} for kind in BUILDERS})
    broken: set[tuple[str, str]] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, root: Path) -> None:
        """Read every file and hold it against its schema."""
        found, faults = list_records(root, {kind: kind for kind in BUILDERS})
        self.diagnostics += map(reading.explain, faults)
        self.broken |= set(filter(None, map(_meant_by, faults)))
        self.diagnostics += check_beside(root, BUILDERS)
        if unusable := check_own(root, BUILDERS):
            self.diagnostics += unusable
            self.broken |= {(file.kind, file.identifier) for file in found}
            return
        for file in found:
            self._read_one(file)

    def check_values(self, fields: Mapping[str, Field]) -> None:
        """Hold the claims of the sound models against their fields."""
        for identifier, document in list(self.sound["models"].items()):
            self._refuse("models", identifier, validate_values(document, fields))

    def built(self, kind: str, build: Callable[[str, Node], _Record]) -> dict[str, _Record]:
        """The records of the sound files of one kind, by id."""
        return {identifier: build(identifier, Node.root(document)) for identifier, document in self.sound[kind].items()}

    def _read_one(self, file: Found) -> None:
        try:
            document = read_document(read_file(file.path, file.file), file.file)
        except SourceFault as fault:
            self._refuse(file.kind, file.identifier, [reading.explain(fault)])
            return
        self.sound[file.kind][file.identifier] = document
        self._refuse(file.kind, file.identifier, validate(file.kind, document))

    def _refuse(self, kind: str, identifier: str, problems: list[Diagnostic]) -> None:
        """Take a file out if there is anything against it."""
        if problems:
            self.diagnostics += problems
            self.broken.add((kind, identifier))
            self.sound[kind].pop(identifier, None)


def _meant_by(fault: SourceFault) -> tuple[str, str] | None:
    """Kind and id of the record that a file of no use was meant for: of `terms/Token.yaml` the term token.

    Its id resolves, so that a file that is only misnamed is told once and not by everything that names the record.
    """
    _, _, below = fault.location.file.partition("/")
    kind, _, name = below.partition("/")
    return (kind, name.rpartition(".")[0].lower() or name.lower()) if kind in BUILDERS and name else None


def _ordered(records: Mapping[str, _Ordered]) -> dict[str, _Ordered]:
    """The records in the order that they ask for themselves, then by id."""
    return dict(sorted(records.items(), key=lambda item: (item[1].order, item[0])))


def _newest_read(models: Iterable[Model]) -> date:
    """The newest day on which any evidence was read."""
    reads = (
        evidence.read
        for model in models
        for claims in model.claims.values()
        for claim in claims
        for evidence in claim.evidence
    )
    newest = max(reads, default=None)
    return NO_EVIDENCE if newest is None else date.fromisoformat(newest)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the garbage collector: it would walk over thousands of finished trees time and again, to free nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
