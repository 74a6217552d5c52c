"""What the calls use that name an audit or a finding of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.audited import findings_of
from macros.uses.used import Used

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import Claim
    from macros.uses.used import FindingKey


def used_by_finding(call: MacroCall, _: Catalog) -> Used:
    """The finding that is named."""
    return Used(findings=((str(call.arguments["audit"]), str(call.arguments["finding"])),))


def used_by_audit_list(_: MacroCall, catalog: Catalog) -> Used:
    """The texts that are checked."""
    return Used(sources=tuple(audit.text for audit in catalog.audits.values()))


def treated_by(claims: Iterable[Claim], catalog: Catalog) -> tuple[FindingKey, ...]:
    """The findings that a correction of audited claims treats, each once."""
    found = ((audit.id, finding.id) for claim in claims for audit, finding in findings_of(catalog, claim))
    return tuple(dict.fromkeys(found))
