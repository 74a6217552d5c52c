"""A figure's audit number leads to a finding of the text it stands in; so do the text's citations to their sources.

Otherwise a figure of a checked text would be kept without the verdict on it, two findings would share one address, or a
reader would be told of a citation that nobody can look up.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from macros.claims.audited import audits_of, citations_of, findings_of
from macros.diagnostics import Diagnostic
from macros.lint.checked import place
from macros.messages import msg
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.records import Audit, Claim

CODES = ("audit-number",)
AREA: Area = "references"
FIX = msg("Write the number of the finding that the figure belongs to, or add the finding to the audit.")

NO_AUDIT = msg("this claim has an audit number, but none of its sources is a text that an audit checks")
ADD_AUDIT = msg("Remove the number, or add the audit to data/audits/.")
NO_FINDING = msg("no audit of this claim's sources has a finding {number}")
TWICE = msg("the number {number} is given to two findings")
OTHER_NUMBER = msg("Give one of them another number.")
SAME_TEXT = msg("{text} is checked by the audit {other} already, so a number would name two statements")
ONE_AUDIT = msg("Add these statements to data/audits/{other}.yml, or correct the id of the text.")
NO_CITATION = msg("the source with the number {number} in {text} is not on record")
ADD_CITATION = msg("Correct the number, or add the source with cited_by: {text} and seed_order: {number}.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each number that leads nowhere, or to two findings."""
    if _texts_are_whole(checked):
        yield from chain.from_iterable(_check_claim(claim, checked) for claim, _ in checked.claims() if claim.audit)
    by_text: dict[str, str] = {}
    for audit in checked.catalog.audits.values():
        if (other := by_text.setdefault(audit.text, audit.id)) != audit.id:
            hint = ONE_AUDIT.filled(other=other)
            yield Diagnostic(
                "audit-number", place(audit.anchor, "text"), SAME_TEXT.filled(text=audit.text, other=other), hint
            )
        yield from _check_numbers(audit)
        if _citations_are_whole(checked):
            yield from _check_citations(audit, checked)


def _texts_are_whole(checked: Checked) -> bool:
    """Whether it is known which texts are checked; an audit that is broken, or misspells its text, is told there."""
    broken = any(kind == "audits" for kind, _ in checked.catalog.broken)
    return not broken and all(audit.text in checked.catalog.sources for audit in checked.catalog.audits.values())


def _citations_are_whole(checked: Checked) -> bool:
    """Whether it is known which sources each text cites; one that is broken, or misspells the text, is told there."""
    sources = checked.catalog.sources
    broken = any(kind == "sources" for kind, _ in checked.catalog.broken)
    return not broken and all(source.cited_by in {None, *sources} for source in sources.values())


def _check_claim(claim: Claim, checked: Checked) -> Iterator[Diagnostic]:
    if not all(evidence.source in checked.catalog.sources for evidence in claim.evidence):
        return
    audits = list(audits_of(checked.catalog, claim))
    where = place(claim.anchor, "audit")
    if not audits:
        yield Diagnostic("audit-number", where, NO_AUDIT, ADD_AUDIT)
    elif not any(True for _ in findings_of(checked.catalog, claim)):
        known = sorted({finding.id for audit in audits for finding in audit.findings})
        text = NO_FINDING.filled(number=claim.audit)
        yield Diagnostic("audit-number", where, text, _one_of(str(claim.audit), known))


def _check_numbers(audit: Audit) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for finding in audit.findings:
        if finding.id in seen:
            text = TWICE.filled(number=finding.id)
            yield Diagnostic("audit-number", place(finding.anchor, "id"), text, OTHER_NUMBER)
        seen.add(finding.id)


def _check_citations(audit: Audit, checked: Checked) -> Iterator[Diagnostic]:
    known = citations_of(checked.catalog, audit)
    for finding in audit.findings:
        for index, number in enumerate(finding.cites):
            if number not in known:
                text = NO_CITATION.filled(number=number, text=audit.text)
                hint = ADD_CITATION.filled(number=number, text=audit.text)
                yield Diagnostic("audit-number", place(finding.anchor, "cites", index), text, hint)


def _one_of(number: str, known: list[str]) -> Message:
    near = closest(number, known)
    return msg("Did you mean “{meant}”?", meant=near) if near else msg("Use one of {names}.", names=known)
