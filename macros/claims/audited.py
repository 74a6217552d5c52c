"""What ties an audit to the rest of the data: the claims that repeat a statement, and the sources that a text cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.catalog import Catalog
    from macros.records import Audit, Claim, Finding, Source


def audits_of(catalog: Catalog, claim: Claim) -> Iterator[Audit]:
    """The audits of the texts in which the claim is printed."""
    texts = {evidence.source for evidence in claim.evidence}
    return (audit for audit in catalog.audits.values() if audit.text in texts)


def findings_of(catalog: Catalog, claim: Claim) -> Iterator[tuple[Audit, Finding]]:
    """The findings that treat what an audited claim repeats; none for a claim without an audit number."""
    for audit in audits_of(catalog, claim):
        for finding in audit.findings:
            if finding.id == claim.audit:
                yield audit, finding


def claims_of(catalog: Catalog, audit: Audit, finding: Finding) -> Iterator[Claim]:
    """The claims that carry the finding's number, in the order of models and fields."""
    for model in catalog.models.values():
        for claims in model.claims.values():
            for claim in claims:
                if claim.audit == finding.id and any(evidence.source == audit.text for evidence in claim.evidence):
                    yield claim


def citations_of(catalog: Catalog, audit: Audit) -> Mapping[int, Source]:
    """The sources that the checked text cites, by their number in it."""
    return {
        source.seed_order: source
        for source in catalog.sources.values()
        if source.cited_by == audit.text and source.seed_order is not None
    }
