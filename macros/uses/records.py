"""What the page of a use case or of an audit uses: what its record names, and what the calls in its texts show."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from macros.messages import localized
from macros.pages.page import MacroCall
from macros.texts import page_of, parts_of, texts_of
from macros.uses.calls import used_by
from macros.uses.guides import used_by_use_case
from macros.uses.used import Used

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Audit


def used_by_records(catalog: Catalog, language: Language) -> Iterator[tuple[str, str, Used]]:
    """For each generated page that says something: its place below the language's root, its title, what it uses."""
    called = _used_by_texts(catalog, language)
    for audit in catalog.audits.values():
        for used in (_used_by_audit(audit), *called["audits", audit.id]):
            yield f"fact-check/{audit.id}", str(localized(audit.title, language)), used
    for use_case in catalog.use_cases.values():
        for used in (used_by_use_case(use_case, catalog), *called["use-cases", use_case.id]):
            yield f"choose/{use_case.id}", str(localized(use_case.title, language)), used


def _used_by_texts(catalog: Catalog, language: Language) -> defaultdict[tuple[str, str], list[Used]]:
    """What the calls in the texts of each record with a page of its own use, by kind and id."""
    found: defaultdict[tuple[str, str], list[Used]] = defaultdict(list)
    for text in texts_of(catalog):
        if text.nature == "calls" and page_of(text.kind, text.record):
            calls = (part for part in parts_of(text.written(language)) if isinstance(part, MacroCall))
            found[text.kind, text.record] += (used_by(call, catalog) for call in calls)
    return found


def _used_by_audit(audit: Audit) -> Used:
    sources = (evidence.source for finding in audit.findings for evidence in finding.evidence)
    return Used(sources=(audit.text, *sources))
