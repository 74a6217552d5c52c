"""A finding of an audit, named in a sentence or a correction: its number and verdict, as a link to its entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import msg, translate
from macros.views.links import link
from macros.views.templating import render
from macros.views.verdicts import VerdictName, verdict_name

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Audit, Finding
    from macros.views.context import PageContext

_ELSEWHERE = msg("Fact-check {number}: {verdict}")
_ON_ITS_PAGE = msg("{number}: {verdict}")


@dataclass(frozen=True, slots=True)
class FindingLink:
    """A link to a finding's entry."""

    href: str
    verdict: VerdictName
    text: str


def finding(context: PageContext, audit: str, finding: str) -> Markup:
    """The link to the finding with this number."""
    record = context.catalog.audits[audit]
    (found,) = (one for one in record.findings if one.id == finding)
    return render("finding", context.language, view=finding_link(context, record, found))


def finding_link(context: PageContext, audit: Audit, finding: Finding) -> FindingLink:
    """Number and verdict of a finding; on the audit's own page nobody has to be told that this is a fact-check."""
    place = audit_place(audit.id)
    name = verdict_name(finding.verdict, context.language)
    words = (_ON_ITS_PAGE if context.place == place else _ELSEWHERE).filled(number=finding.id, verdict=name.label)
    return FindingLink(link(context, f"{place}#{finding.id}"), name, translate(words, context.language))


def audit_place(audit: str) -> str:
    """Where the page of an audit stands, below its language's root."""
    return f"fact-check/{audit}/"
