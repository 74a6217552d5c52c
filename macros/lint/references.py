"""Every id that a record names exists.

A misspelt id would make its figure, its row or its link vanish without a word.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, place_of_key
from macros.messages import msg
from macros.records import NOT_STATED
from macros.suggestions import closest
from macros.upstream import IMPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.lint.rule import Area
    from macros.records import (
        Anchor,
        Audit,
        Claim,
        Comparison,
        Conditions,
        Field,
        Import,
        Model,
        Provider,
        Question,
        Rate,
        Source,
        Term,
        UseCase,
    )
    from macros.source.location import Location

CODES = ("reference",)
AREA: Area = "references"
FIX = msg("Correct the id; where it is right, add the record that it names.")

_KINDS = {
    "models": msg("model"),
    "providers": msg("provider"),
    "platforms": msg("platform"),
    "conditions": msg("condition"),
    "sources": msg("source"),
    "fields": msg("field"),
    "comparisons": msg("comparison"),
}


class _Reference(NamedTuple):
    kind: str
    """Folder of the record that is named."""
    name: str
    location: Location


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each id that no record has."""
    catalog = checked.catalog
    references = chain(
        chain.from_iterable(map(_of_model, catalog.models.values())),
        chain.from_iterable(map(_of_provider, catalog.providers.values())),
        chain.from_iterable(map(_of_source, catalog.sources.values())),
        chain.from_iterable(map(_of_field, catalog.fields.values())),
        chain.from_iterable(map(_of_comparison, catalog.comparisons.values())),
        chain.from_iterable(map(_of_audit, catalog.audits.values())),
        chain.from_iterable(map(_of_use_case, catalog.use_cases.values())),
        chain.from_iterable(map(_of_question, catalog.questions.values())),
        chain.from_iterable(map(_of_term, catalog.terms.values())),
        chain.from_iterable(map(_of_import, catalog.imports.values())),
        chain.from_iterable(map(_of_rate, catalog.rates.values())),
    )
    for reference in references:
        if reference.name not in checked.ids[reference.kind]:
            yield _unknown(reference, checked.ids[reference.kind])
    for mapping in catalog.imports.values():
        if mapping.id not in IMPORTERS:
            yield _unread(mapping)


def _of_model(model: Model) -> Iterator[_Reference]:
    yield _Reference("providers", model.provider, place(model.anchor, "provider"))
    for field_id, claims in model.claims.items():
        yield _Reference("fields", field_id, place_of_key(model.anchor, "claims", field_id))
        yield from chain.from_iterable(map(_of_claim, claims))


def _of_claim(claim: Claim) -> Iterator[_Reference]:
    yield from _of_select(claim.select, claim.anchor)
    for evidence in claim.evidence:
        yield _Reference("sources", evidence.source, place(evidence.anchor, "source"))


def _of_select(select: Conditions, anchor: Anchor | None) -> Iterator[_Reference]:
    if (platform := select.get("platform", NOT_STATED)) != NOT_STATED:
        yield _Reference("platforms", str(platform), place(anchor, "select", "platform"))


def _of_provider(provider: Provider) -> Iterator[_Reference]:
    if provider.first_party is not None:
        yield _Reference("platforms", provider.first_party, place(provider.anchor, "first_party"))


def _of_source(source: Source) -> Iterator[_Reference]:
    yield from _listed("models", source.about, source.anchor, "about")
    if source.cited_by is not None:
        yield _Reference("sources", source.cited_by, place(source.anchor, "cited_by"))
    for name, slug in source.slugs.items():
        yield _Reference("models", slug.model, place(source.anchor, "slugs", name, "model"))


def _of_field(field: Field) -> Iterator[_Reference]:
    for key in ("select", "run", "must_state", "comparable_on", "set_keys"):
        yield from _listed("conditions", getattr(field, key), field.anchor, key)
    for key in field.default:
        yield _Reference("conditions", key, place_of_key(field.anchor, "default", key))


def _of_comparison(comparison: Comparison) -> Iterator[_Reference]:
    yield from _listed("models", comparison.models, comparison.anchor, "models")
    yield from _listed("models", comparison.alongside, comparison.anchor, "alongside")
    yield from _listed("fields", comparison.rows, comparison.anchor, "rows")
    yield from _listed("sources", comparison.cites, comparison.anchor, "cites")


def _of_audit(audit: Audit) -> Iterator[_Reference]:
    yield _Reference("sources", audit.text, place(audit.anchor, "text"))
    if audit.comparison is not None:
        yield _Reference("comparisons", audit.comparison, place(audit.anchor, "comparison"))
    for finding in audit.findings:
        for evidence in finding.evidence:
            yield _Reference("sources", evidence.source, place(evidence.anchor, "source"))


def _of_use_case(use_case: UseCase) -> Iterator[_Reference]:
    yield from _listed("fields", use_case.fields, use_case.anchor, "fields")
    for requirement in use_case.requirements:
        yield _Reference("fields", requirement.field, place(requirement.anchor, "field"))
    for candidate in use_case.candidates:
        yield _Reference("models", candidate.model, place(candidate.anchor, "model"))
        yield from _listed("fields", candidate.test_first, candidate.anchor, "test_first")
        yield from _listed("sources", candidate.sources, candidate.anchor, "sources")


def _of_question(question: Question) -> Iterator[_Reference]:
    for option in question.options:
        for requirement in option.requirements:
            yield _Reference("fields", requirement.field, place(requirement.anchor, "field"))


def _of_term(term: Term) -> Iterator[_Reference]:
    if term.field is not None:
        yield _Reference("fields", term.field, place(term.anchor, "field"))


def _of_import(mapping: Import) -> Iterator[_Reference]:
    yield _Reference("sources", mapping.source, place(mapping.anchor, "source"))
    for kind, key in (("platforms", "platforms"), ("providers", "makers"), ("models", "models")):
        for theirs, name in getattr(mapping, key).items():
            yield _Reference(kind, name, place(mapping.anchor, key, theirs))
    for decided in mapping.decided:
        yield _Reference("models", decided.model, place(decided.anchor, "model"))
        yield _Reference("fields", decided.field, place(decided.anchor, "field"))
        yield from _of_select(decided.select, decided.anchor)


def _of_rate(rate: Rate) -> Iterator[_Reference]:
    for evidence in rate.evidence:
        yield _Reference("sources", evidence.source, place(evidence.anchor, "source"))


def _listed(kind: str, names: Iterable[str], anchor: Anchor | None, key: str) -> Iterator[_Reference]:
    for index, name in enumerate(names):
        yield _Reference(kind, name, place(anchor, key, index))


def _unread(mapping: Import) -> Diagnostic:
    if near := closest(mapping.id, IMPORTERS):
        hint = msg("Did you mean “{meant}”?", meant=near)
    else:
        hint = msg("Name the file after one of the readers: {names}.", names=list(IMPORTERS))
    return Diagnostic("reference", place(mapping.anchor), msg("there is no reader {name}", name=mapping.id), hint)


def _unknown(reference: _Reference, known: frozenset[str]) -> Diagnostic:
    kind = _KINDS[reference.kind]
    if near := closest(reference.name, sorted(known)):
        hint = msg("Did you mean “{meant}”?", meant=near)
    else:
        hint = msg("Correct the id, or add data/{folder}/{name}.yml.", folder=reference.kind, name=reference.name)
    return Diagnostic(
        "reference", reference.location, msg("there is no {kind} {name}", kind=kind, name=reference.name), hint
    )
