"""The page of each audit: what was checked, every finding, where the audit appears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language


def audit_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each audit."""
    for audit in catalog.audits.values():

        def write(language: Language, identifier: str = audit.id) -> str:
            return joined(
                call("audit_summary", identifier),
                heading(msg("Statement by statement"), "findings", language),
                call("audit_findings", identifier),
                heading(msg("Pages that discuss it"), "pages", language),
                call("audit_pages", identifier),
            )

        yield from in_both(f"fact-check/{audit.id}", audit.title, write, audit.summary)
