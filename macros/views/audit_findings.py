"""Every finding of an audit: what was said, what came of it, what the sources say, and where all that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.audited import citations_of, claims_of
from macros.messages import localized
from macros.views.back_links import place_links
from macros.views.finding import FindingLink, finding_link
from macros.views.scripts import language_of_text
from macros.views.source_view import TakenFigure, source_view, taken_figure
from macros.views.templating import render
from macros.views.texts import said
from macros.views.verdicts import VerdictCount, verdict_counts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from macros.records import Audit, Finding, FindingEvidence, Source
    from macros.views.back_links import PageLink
    from macros.views.context import PageContext
    from macros.views.source_view import SourceView


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as the checked text prints it."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation that the checked text gives."""

    number: int
    source: SourceView


@dataclass(frozen=True, slots=True)
class Place:
    """A place that was held against the statement."""

    source: SourceView
    subject: str
    printed: str
    """What is printed there; empty where only a remark can be made."""
    remark: str
    """What it says or leaves out, where that has to be said."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding; it can be read by itself."""

    id: str
    link: FindingLink
    """To itself."""
    statement: str
    """What the text says: quoted, never a fact."""
    where: str
    printed: tuple[Printed, ...]
    cites: tuple[Cited, ...]
    explanation: Markup
    evidence: tuple[Place, ...]
    claims: tuple[TakenFigure, ...]
    """The text's figures as they are kept on record."""
    pages: tuple[PageLink, ...]
    """Where it is treated."""


@dataclass(frozen=True, slots=True)
class FindingsView:
    """All findings, and what they can be filtered by."""

    name: str
    """What the choices of the filter are called together, for the browser."""
    total: int
    verdicts: tuple[VerdictCount, ...]
    findings: tuple[FindingView, ...]


def audit_findings(context: PageContext, audit: str) -> Markup:
    """The filter by verdict and all findings, in the order of the record."""
    record = context.catalog.audits[audit]
    citations = citations_of(context.catalog, record)
    view = FindingsView(
        name=f"verdict-{audit}",
        total=len(record.findings),
        verdicts=verdict_counts(record, context.language),
        findings=tuple(_finding(context, record, finding, citations) for finding in record.findings),
    )
    return render("audit_findings", context.language, view=view)


def _finding(context: PageContext, audit: Audit, finding: Finding, citations: Mapping[int, Source]) -> FindingView:
    catalog, language = context.catalog, context.language
    places = context.uses.by_finding.get((audit.id, finding.id), ())
    spoken = catalog.sources[audit.text].lang
    return FindingView(
        id=finding.id,
        link=finding_link(context, audit, finding),
        statement=str(localized(finding.said, language)),
        where=str(localized(finding.where, language)),
        printed=tuple(Printed(figure, language_of_text(figure, spoken)) for figure in finding.printed),
        cites=tuple(Cited(number, source_view(context, citations[number])) for number in finding.cites),
        explanation=said(context, finding.explanation),
        evidence=tuple(_place(context, evidence) for evidence in finding.evidence),
        claims=tuple(taken_figure(context, claim, audit.text) for claim in claims_of(catalog, audit, finding)),
        pages=place_links(context, (place for place in places if place.page.path != context.path)),
    )


def _place(context: PageContext, evidence: FindingEvidence) -> Place:
    source = context.catalog.sources[evidence.source]
    return Place(
        source=source_view(context, source),
        subject=evidence.subject,
        printed=evidence.printed or "",
        remark=str(localized(evidence.remark, context.language)) if evidence.remark else "",
    )
