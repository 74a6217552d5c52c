"""Every text in two languages that the records hold, with its place and with what may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Anchor, Audit, Claim, Field, Import, Question, Text, UseCase

Nature = Literal["calls", "plain", "quoted", "word"]
"""`calls`: prose that may call macros, which is how figures come into it. `plain`: prose without calls, for places that
show none (titles, notes in evidence). `quoted`: what somebody else says, figures included. `word`: the name of a thing,
or a label."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """One text of one record."""

    kind: str
    """Folder of the record."""
    record: str
    """Id of the record."""
    text: Text
    nature: Nature
    anchor: Anchor | None
    """The text's own place; its languages stand below it."""

    def written(self, language: Language) -> str:
        """The text in one language."""
        return self.text.ja if language == "ja" else self.text.en

    def place(self, language: Language) -> Location:
        """Where the text of one language stands. A record that was made without a file stands at the start of it."""
        return self.anchor.at(language) if self.anchor else Location("data")


def page_of(kind: str, record: str) -> str | None:
    """Where the generated page stands that shows a record's texts, below its language's root; None without one."""
    folder = {"use-cases": "choose", "audits": "fact-check"}.get(kind)
    return f"{folder}/{record}" if folder else None


def texts_of(catalog: Catalog) -> Iterator[RecordText]:
    """All texts of all records, in the order of the kinds."""
    for model in catalog.models.values():
        for claims in model.claims.values():
            for claim in claims:
                yield from _of_claim(claim)
    yield from _of_vocabulary(catalog)
    for comparison in catalog.comparisons.values():
        yield _one("comparisons", comparison.id, comparison.title, "plain", comparison.anchor, "title")
        yield _one("comparisons", comparison.id, comparison.summary, "plain", comparison.anchor, "summary")
    for audit in catalog.audits.values():
        yield from _of_audit(audit)
    for use_case in catalog.use_cases.values():
        yield from _of_use_case(use_case)
    for question in catalog.questions.values():
        yield from _of_question(question)
    for term in catalog.terms.values():
        yield _one("terms", term.id, term.term, "word", term.anchor, "term")
        yield _one("terms", term.id, term.definition, "calls", term.anchor, "definition")
    for mapping in catalog.imports.values():
        yield from _of_import(mapping)
    for rate in catalog.rates.values():
        if rate.note:
            yield _one("rates", rate.id, rate.note, "plain", rate.anchor, "note")


def _of_vocabulary(catalog: Catalog) -> Iterator[RecordText]:
    """Names and meanings that many records use."""
    for platform in catalog.platforms.values():
        yield _one("platforms", platform.id, platform.name, "word", platform.anchor, "name")
    for condition in catalog.conditions.values():
        yield _one("conditions", condition.id, condition.label, "word", condition.anchor, "label")
        for value, text in condition.values.items():
            yield _one("conditions", condition.id, text, "word", condition.anchor, "values", value)
    for source in catalog.sources.values():
        yield _one("sources", source.id, source.licence, "word", source.anchor, "licence")
        yield _one("sources", source.id, source.note, "plain", source.anchor, "note")
    for field in catalog.fields.values():
        yield from _of_field(field)


def _one(kind: str, record: str, text: Text, nature: Nature, anchor: Anchor | None, *keys: str | int) -> RecordText:
    return RecordText(kind, record, text, nature, anchor.below(*keys) if anchor else None)


def _of_claim(claim: Claim) -> Iterator[RecordText]:
    if claim.rejected:
        yield _one("models", claim.model, claim.rejected.note, "plain", claim.anchor, "rejected", "note")
    if claim.preferred:
        yield _one("models", claim.model, claim.preferred, "plain", claim.anchor, "preferred")
    if claim.note:
        yield _one("models", claim.model, claim.note, "plain", claim.anchor, "note")
    for evidence in claim.evidence:
        if evidence.covers_model:
            yield _one("models", claim.model, evidence.covers_model, "plain", evidence.anchor, "covers_model")


def _of_field(field: Field) -> Iterator[RecordText]:
    yield _one("fields", field.id, field.label, "word", field.anchor, "label")
    yield _one("fields", field.id, field.meaning, "plain", field.anchor, "meaning")
    for value, text in field.choices.items():
        yield _one("fields", field.id, text, "word", field.anchor, "choices", value)
    if field.unit:
        yield _one("fields", field.id, field.unit, "word", field.anchor, "unit")


def _of_audit(audit: Audit) -> Iterator[RecordText]:
    yield _one("audits", audit.id, audit.title, "plain", audit.anchor, "title")
    yield _one("audits", audit.id, audit.summary, "plain", audit.anchor, "summary")
    for finding in audit.findings:
        yield _one("audits", audit.id, finding.said, "quoted", finding.anchor, "said")
        yield _one("audits", audit.id, finding.where, "quoted", finding.anchor, "where")
        yield _one("audits", audit.id, finding.explanation, "calls", finding.anchor, "explanation")
        for evidence in finding.evidence:
            if evidence.remark:
                yield _one("audits", audit.id, evidence.remark, "plain", evidence.anchor, "remark")


def _of_import(mapping: Import) -> Iterator[RecordText]:
    for key, reason in mapping.ignored.items():
        yield _one("imports", mapping.id, reason, "plain", mapping.anchor, "ignored", key)
    for decided in mapping.decided:
        yield _one("imports", mapping.id, decided.note, "plain", decided.anchor, "note")


def _of_use_case(use_case: UseCase) -> Iterator[RecordText]:
    identifier, anchor = use_case.id, use_case.anchor
    yield _one("use-cases", identifier, use_case.title, "plain", anchor, "title")
    yield _one("use-cases", identifier, use_case.description, "plain", anchor, "description")
    for requirement in use_case.requirements:
        yield _one("use-cases", identifier, requirement.reason, "plain", requirement.anchor, "reason")
    for candidate in use_case.candidates:
        yield _one("use-cases", identifier, candidate.reason, "calls", candidate.anchor, "reason")
    if use_case.caution:
        yield _one("use-cases", identifier, use_case.caution, "calls", anchor, "caution")
    for index, text in enumerate(use_case.would_change):
        yield _one("use-cases", identifier, text, "calls", anchor, "would_change", index)


def _of_question(question: Question) -> Iterator[RecordText]:
    identifier, anchor = question.id, question.anchor
    yield _one("questions", identifier, question.question, "plain", anchor, "question")
    yield _one("questions", identifier, question.why, "plain", anchor, "why")
    for option in question.options:
        yield _one("questions", identifier, option.label, "plain", option.anchor, "label")
        for requirement in option.requirements:
            yield _one("questions", identifier, requirement.reason, "plain", requirement.anchor, "reason")
