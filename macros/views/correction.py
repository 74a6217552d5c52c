"""A visible correction: what a checked text says, what is wrong with it, and what the sources say instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.audited import findings_of
from macros.claims.evidence import DOUBTFUL, quality
from macros.claims.question import MEASUREMENT
from macros.claims.standing import standing_claims
from macros.messages import localized, translate
from macros.views.citations import Citation, cite_claim
from macros.views.finding import FindingLink, finding_link
from macros.views.labels import REJECTED
from macros.views.links import model_link
from macros.views.parts import Figure, Shown, claim_figures, shown
from macros.views.scripts import language_of_text
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from macros.claims import Choice
    from macros.records import Audit, Claim, Evidence, Finding
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of the checked text, as printed there."""

    printed: str
    language: str
    locator: str
    citation: Citation
    wrong: bool
    reason: str
    """What kind of mistake it is; empty where the figure holds."""
    note: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """The whole block."""

    model: str
    field: str
    href: str
    said: tuple[Said, ...]
    instead: Shown
    """What the sources say."""
    other_runs: tuple[Figure, ...]
    """Measurements only: the other runs that can be trusted."""
    any_wrong: bool
    findings: tuple[FindingLink, ...]
    """Where the whole statement is checked."""


def correction(context: PageContext, model: str, field: str, audit: str) -> Markup:
    """The block for the figures that a checked text gives under the number `audit`."""
    catalog = context.catalog
    claims = [claim for claim in catalog.models[model].claims[field] if claim.audit == audit]
    choice = choose(catalog, model, field)
    view = CorrectionView(
        model=catalog.models[model].name,
        field=str(localized(catalog.fields[field].label, context.language)),
        href=model_link(context, model, field),
        said=tuple(_said(context, claim, claim.evidence[0]) for claim in claims),
        instead=shown(context, choice),
        other_runs=claim_figures(context, _other_runs(context, choice)),
        any_wrong=any(claim.rejected for claim in claims),
        findings=tuple(dict.fromkeys(finding_link(context, *found) for found in _findings(context, claims))),
    )
    return render("correction", context.language, view=view)


def _findings(context: PageContext, claims: Iterable[Claim]) -> Iterator[tuple[Audit, Finding]]:
    """The findings of audits that have this number."""
    for claim in claims:
        yield from findings_of(context.catalog, claim)


def _other_runs(context: PageContext, choice: Choice) -> Iterator[Claim]:
    """A wrong score is best seen beside every sound run of the same benchmark."""
    if context.catalog.fields[choice.field].kind_of_fact != MEASUREMENT or choice.claim is None:
        return
    for claim in standing_claims(context.catalog, choice.model, choice.field):
        if claim is not choice.claim and quality(claim, context.catalog) < DOUBTFUL:
            yield claim


def _said(context: PageContext, claim: Claim, evidence: Evidence) -> Said:
    rejected = claim.rejected
    return Said(
        printed=evidence.printed,
        language=language_of_text(evidence.printed, context.catalog.sources[evidence.source].lang),
        locator=evidence.locator,
        citation=cite_claim(context, claim),
        wrong=rejected is not None,
        reason=translate(REJECTED[rejected.reason], context.language) if rejected else "",
        note=str(localized(rejected.note, context.language)) if rejected else "",
    )
