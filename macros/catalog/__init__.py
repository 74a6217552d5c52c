"""Every record by kind and id: the whole of `data/`, as of one day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from macros.building.audits import build_audit
from macros.building.fields import build_condition, build_field
from macros.building.guidance import build_question, build_term, build_use_case
from macros.building.imports import build_import
from macros.building.models import build_model
from macros.building.others import build_comparison, build_platform, build_provider, build_source
from macros.building.rates import build_rate
from macros.catalog.files import Files
from macros.collector import collector_paused
from macros.diagnostics import Diagnostic, sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from macros.building import Record
    from macros.records import (
        Audit,
        Comparison,
        ConditionKey,
        Field,
        Import,
        Model,
        Platform,
        Provider,
        Question,
        Rate,
        Source,
        Term,
        UseCase,
    )
    from macros.scope import Scope

_Ordered = TypeVar("_Ordered", "Field", "UseCase", "Question")

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
    questions: Mapping[str, Question] = field(default_factory=dict)
    """In the order of `Question.order`."""
    terms: Mapping[str, Term] = field(default_factory=dict)
    imports: Mapping[str, Import] = field(default_factory=dict)
    """By the name of the reader."""
    rates: Mapping[str, Rate] = field(default_factory=dict)
    broken: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of records that failed their schema. Their ids resolve, so one mistake gives one message."""
    answers: dict[tuple[object, ...], Any] = field(init=False, default_factory=dict, repr=False, compare=False)
    """What has been asked of these records before (`macros.claims.remembering`); a changed catalogue begins without."""

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


def load_catalog(root: Path, as_of: date | None, scope: Scope | None = None) -> Loaded:
    """Every record below `root/data`, for the day `as_of`; without one, for the newest `read` date of any evidence.

    Nothing is raised for a bad file: what cannot be read or fails its schema is told in the diagnostics and named in
    `Catalog.broken`. With a `scope` and a day, only what decides about the files of the scope is read: other models may
    lack their claims, and what was left unread is named in `Catalog.broken` as well.
    """
    with collector_paused():
        files = Files()
        files.read(root, scope if as_of else None)
        fields = files.built("fields", build_field)
        files.check_values(fields)
        models = files.beside_heads(files.built("models", build_model))
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
            questions=_ordered(files.built("questions", build_question)),
            terms=files.built("terms", build_term),
            imports=files.built("imports", build_import),
            rates=files.built("rates", build_rate),
            broken=frozenset(files.broken),
        )
        return Loaded(catalog, tuple(sort(files.diagnostics)))


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
