"""What is used: the form in which every call and every record says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import Claim

FindingKey = tuple[str, str]
"""An audit, and the number of a finding in it."""


@dataclass(frozen=True, slots=True)
class Used:
    """What one call uses."""

    models: tuple[str, ...] = ()
    """Models that are named, whether or not a figure of theirs is shown."""
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
    """Sources that are named for themselves."""
    use_cases: tuple[str, ...] = ()
    """Use cases that are named."""
    findings: tuple[FindingKey, ...] = ()
    """Findings of audits that are treated."""


def used_by_nothing(_: MacroCall, __: Catalog) -> Used:
    """Of a call that names and shows no record."""
    return Used()
