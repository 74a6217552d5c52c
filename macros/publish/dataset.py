"""The catalogue as one JSON document: every claim that may be handed on, with its evidence and its sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from macros.publish.permission import permitted
from macros.records.plain import plain_conditions, plain_text, plain_value

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim, Evidence, Field, Model, Source

LICENCE = "CC BY 4.0 for what is ours; the figures under the terms of their sources"
"""What the document says of itself."""


def dataset(catalog: Catalog) -> dict[str, Any]:
    """Models, claims, fields and sources, ready for `json.dumps`, and what was left out and why.

    Figures and dates are text, so that no digit is lost. A claim whose evidence may not be passed on is not in it;
    `left_out` counts, by source, the pieces of evidence that stayed behind, and all claims that did.
    """
    export = _Export(catalog)
    models = [export.model(model) for model in catalog.models.values()]
    return {
        "as_of": catalog.as_of.isoformat(),
        "licence": LICENCE,
        "models": models,
        "fields": [_field(field) for field in catalog.fields.values()],
        "sources": [_source(catalog.sources[name]) for name in sorted(export.sources)],
        "left_out": {
            "claims": export.claims_left_out,
            "evidence_by_source": dict(sorted(export.withheld.items())),
        },
    }


class _Export:
    """One pass over the models, counting what stays behind."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.sources: set[str] = set()
        self.withheld: Counter[str] = Counter()
        self.claims_left_out = 0

    def model(self, model: Model) -> dict[str, Any]:
        """A model with the claims that may be handed on, by field."""
        claims = {field: [self._claim(claim) for claim in found] for field, found in model.claims.items()}
        return {
            "id": model.id,
            "name": model.name,
            "provider": model.provider,
            "family": model.family,
            "api_ids": list(model.api_ids),
            "featured": model.featured,
            "claims": {field: kept for field, found in claims.items() if (kept := [one for one in found if one])},
        }

    def _claim(self, claim: Claim) -> dict[str, Any] | None:
        found = permitted(claim, self._catalog)
        self.withheld.update(evidence.source for evidence in found.withheld)
        if found.claim is None:
            self.claims_left_out += 1
            return None
        self.sources |= {evidence.source for evidence in found.claim.evidence}
        return _claim(found.claim)


def _claim(claim: Claim) -> dict[str, Any]:
    """Who reported it is not said: that follows from all of its evidence, part of which may have stayed behind."""
    return {
        "value": plain_value(claim.value),
        "uncertainty": plain_value(claim.uncertainty),
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
        "precision": claim.precision,
        "method": claim.method,
        "relayed": claim.relayed,
        "from": claim.from_,
        "until": claim.until,
        "status": claim.status,
        "rejected": {"reason": claim.rejected.reason, "note": plain_text(claim.rejected.note)}
        if claim.rejected
        else None,
        "evidence": [_evidence(evidence) for evidence in claim.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "subject": evidence.subject,
        "printed": evidence.printed,
        "printed_unit": evidence.printed_unit,
        "locator": evidence.locator,
        "read": evidence.read,
        "commit": evidence.commit,
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "label": plain_text(field.label),
        "group": field.group,
        "datatype": field.datatype,
        "unit": field.unit_code,
        "direction": field.direction,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.permalink or source.url,
        "gone": source.gone,
        "licence": plain_text(source.licence),
        "republish": source.republish,
    }
