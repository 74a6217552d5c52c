"""The path of one value as plain data, for programs: every key is always there, and figures are text."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from macros.formatting import figure_text
from macros.messages import LANGUAGES, translate
from macros.records.plain import plain_conditions, plain_text, plain_value
from macros.views.explain.claims import Numbered, around
from macros.views.explain.history import history_data
from macros.views.explain.steps import PURPOSES, detail
from macros.views.labels import choice_marks

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Choice, Step
    from macros.records import Anchor, Claim, Evidence


def explain_data(choice: Choice, catalog: Catalog) -> dict[str, Any]:
    """Everything that led to a choice, ready for `json.dumps`.

    `claims` holds all claims of the field in the file's order; everything else names them by their `number` in it.
    A step drops claims because the claim does what its `why` says; `found` is what it found about each one. Decimals
    and dates are text; what does not apply is null.
    """
    field = catalog.fields[choice.field]
    numbered = Numbered.of(choice, catalog)
    return {
        "model": choice.model,
        "field": choice.field,
        "as_of": catalog.as_of.isoformat(),
        "selection": plain_conditions(choice.selection),
        "state": choice.state,
        "chosen": numbered.number(choice.claim) if choice.claim else None,
        "formatted": _formatted(choice.claim, catalog) if choice.claim else None,
        "marks": [mark.key for mark in choice_marks(choice)],
        "freshness": {
            "newest_read": choice.newest_read.isoformat() if choice.newest_read else None,
            "age_days": choice.age_days,
            "fresh_for_days": field.fresh_for_days,
            "stale": choice.stale,
            "undated_copy": choice.undated_copy,
        },
        **{group: numbered.numbers(claims) for group, claims in around(choice).items()},
        "steps": [_step(step, choice, numbered, catalog) for step in choice.steps],
        "history": history_data(choice, numbered, catalog),
        "claims": [_claim(number, claim, catalog) for number, claim in numbered],
    }


def _step(step: Step, choice: Choice, numbered: Numbered, catalog: Catalog) -> dict[str, Any]:
    return {
        "name": step.name,
        "why": {language: translate(PURPOSES[step.name], language) for language in LANGUAGES},
        "kept": numbered.numbers(step.kept),
        "dropped": [
            {
                "number": numbered.number(claim),
                "found": {language: detail(step.name, claim, choice, catalog, language) for language in LANGUAGES},
            }
            for claim in step.dropped
        ],
    }


def _claim(number: int, claim: Claim, catalog: Catalog) -> dict[str, Any]:
    return {
        "number": number,
        "at": _place(claim.anchor),
        "value": plain_value(claim.value),
        "formatted": _formatted(claim, catalog),
        "uncertainty": plain_value(claim.uncertainty),
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
        "reported_by": claim.reported_by,
        "precision": claim.precision,
        "method": claim.method,
        "relayed": claim.relayed,
        "from": claim.from_,
        "until": claim.until,
        "status": claim.status,
        "audit": claim.audit,
        "rejected": {"reason": claim.rejected.reason, "note": plain_text(claim.rejected.note)}
        if claim.rejected
        else None,
        "preferred": plain_text(claim.preferred),
        "note": plain_text(claim.note),
        "evidence": [_evidence(evidence, catalog) for evidence in claim.evidence],
    }


def _evidence(evidence: Evidence, catalog: Catalog) -> dict[str, Any]:
    source = catalog.sources.get(evidence.source)  # None: its record is broken, and only its id resolves
    return {
        "at": _place(evidence.anchor),
        "source": evidence.source,
        "title": source.title if source else None,
        "url": source.url if source else None,
        "kind": source.kind if source else None,
        "republish": source.republish if source else None,
        "subject": evidence.subject,
        "printed": evidence.printed,
        "printed_unit": evidence.printed_unit,
        "year": evidence.year,
        "rounded": evidence.rounded,
        "locator": evidence.locator,
        "covers_model": plain_text(evidence.covers_model),
        "read": evidence.read,
        "commit": evidence.commit,
        "age_days": (catalog.as_of - date.fromisoformat(evidence.read)).days,
    }


def _formatted(claim: Claim, catalog: Catalog) -> dict[str, dict[str, str]]:
    field = catalog.fields[claim.field]
    return {language: asdict(figure_text(claim.value, field, language, claim.uncertainty)) for language in LANGUAGES}


def _place(anchor: Anchor | None) -> str | None:
    return str(anchor.at()) if anchor else None
