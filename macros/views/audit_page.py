"""The head and the foot of an audit's page, and the list of all audits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import day, number
from macros.messages import localized, nmsg, translate
from macros.views.back_links import PageLink, page_links
from macros.views.finding import audit_place
from macros.views.links import link
from macros.views.source_view import Day, SourceView, source_view
from macros.views.templating import render
from macros.views.verdicts import VerdictCount, verdict_counts

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Audit
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """An audit in short."""

    title: str
    href: str
    """The audit's page."""
    summary: str
    text: SourceView
    """The checked text."""
    checked: Day
    comparison: PageLink | None
    """The comparison that takes the findings up."""
    statements: str
    """How many statements were checked, in words."""
    verdicts: tuple[VerdictCount, ...]


def audit_list(context: PageContext) -> Markup:
    """A card for each audit."""
    view = [_summary(context, audit) for audit in context.catalog.audits.values()]
    return render("audit_list", context.language, view=view)


def audit_summary(context: PageContext, audit: str) -> Markup:
    """The page's title, what was checked and when, and how often each verdict was reached."""
    return render("audit_summary", context.language, view=_summary(context, context.catalog.audits[audit]))


def audit_pages(context: PageContext, audit: str) -> Markup:
    """The pages that treat a finding of the audit, its own left out."""
    findings = (finding.id for finding in context.catalog.audits[audit].findings)
    places = (place for finding in findings for place in context.uses.by_finding.get((audit, finding), ()))
    pages = dict.fromkeys(place.page for place in places)
    own = f"{audit_place(audit).removesuffix('/')}.md"
    view = page_links(context, (page for page in pages if not page.path.endswith(f"/{own}")))
    return render("pages", context.language, view=view)


def _summary(context: PageContext, audit: Audit) -> AuditSummary:
    language = context.language
    count = len(audit.findings)
    statements = nmsg("{number} statement", "{number} statements", count, number=number(count, language))
    return AuditSummary(
        title=str(localized(audit.title, language)),
        href=link(context, audit_place(audit.id)),
        summary=str(localized(audit.summary, language)),
        text=source_view(context, context.catalog.sources[audit.text]),
        checked=Day(day(audit.checked, language), audit.checked),
        comparison=_comparison(context, audit.comparison),
        statements=translate(statements, language),
        verdicts=verdict_counts(audit, language),
    )


def _comparison(context: PageContext, comparison: str | None) -> PageLink | None:
    if comparison is None:
        return None
    title = str(localized(context.catalog.comparisons[comparison].title, context.language))
    return PageLink(title, link(context, f"compare/{comparison}/"))
