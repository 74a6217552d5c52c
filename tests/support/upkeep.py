"""An invented catalogue with a comparison, a use case and sources that are about its models."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.pages import MacroCall, Page
from macros.records import AssumedWorkload, Candidate, Comparison, Requirement, Source, Text, UseCase
from macros.source.location import Location
from tests.support.claims import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Claim

WORDS = Text("語", "words")
HERE = Location("docs/en/a.md")


def comparison(*rows: str, models: tuple[str, ...] = ("nova", "lumen"), alongside: tuple[str, ...] = ()) -> Comparison:
    """A comparison of two models."""
    return Comparison("nova-vs-lumen", WORDS, WORDS, models, alongside, rows, ())


def use_case(
    *candidates: Candidate,
    fields: tuple[str, ...] = (),
    requirements: tuple[Requirement, ...] = (),
    reviewed: str = "2026-11-01",
    horizon_days: int = 90,
) -> UseCase:
    """A use case of inputs of 1,000 tokens."""
    workload = AssumedWorkload(1000, Decimal(0), 100, 10)
    return UseCase("chat", WORDS, WORDS, 1, reviewed, workload, horizon_days, fields, candidates, requirements)


def candidate(model: str, effort: str | None = None) -> Candidate:
    """A candidate without more."""
    return Candidate(model, WORDS, effort)


def at_least(field: str, bound: int = 1) -> Requirement:
    """A limit."""
    return Requirement(field, ">=", Decimal(bound), WORDS)


def about(*models: str, identifier: str, read: str | None = "2026-11-01", kind: str = "official") -> Source:
    """A source about these models."""
    plain = catalogue({}).sources["official"]
    return replace(plain, id=identifier, about=models, read=read, kind=kind, url=f"https://{identifier}.example/")  # type: ignore[arg-type]


def page(*calls: MacroCall, path: str = "en/a.md", language: Language = "en") -> Page:
    """A page with these calls."""
    return Page(path, language, HERE, {}, calls)


def called(name: str, conditions: Mapping[str, str] | None = None, **arguments: Any) -> MacroCall:
    """One call."""
    return MacroCall(name, arguments, conditions or {}, HERE)


def catalog_of(
    models: Mapping[str, Mapping[str, Sequence[Claim]]],
    *,
    comparisons: Sequence[Comparison] = (),
    use_cases: Sequence[UseCase] = (),
    sources: Sequence[Source] = (),
    fields: Sequence[str] = (),
    families: Mapping[str, str] | None = None,
) -> Catalog:
    """A catalogue of these models, in which only `fields` exist, if any are named (and those that models have)."""
    whole = catalogue(models)
    named = {*fields, *(name for claims in models.values() for name in claims)}
    return replace(
        whole,
        models={
            name: replace(model, name=name.title(), family=(families or {}).get(name, "family"))
            for name, model in whole.models.items()
        },
        fields={name: field for name, field in whole.fields.items() if not fields or name in named},
        comparisons={one.id: one for one in comparisons},
        use_cases={one.id: one for one in use_cases},
        sources={**whole.sources, **{one.id: one for one in sources}},
    )
