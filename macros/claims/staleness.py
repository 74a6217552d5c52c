"""How old the newest reading of a shown value is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.records import Claim, Field


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a value was last seen printed."""

    newest_read: date | None
    age_days: int | None
    """Days from the newest reading to the as-of day; negative where the site is built for an earlier day."""
    stale: bool
    """Older than the field's figures stay fresh."""
    undated_copy: bool
    """Only undated copies were read on that day: the value can be older than it looks."""


def freshness(claims: Iterable[Claim], field: Field, catalog: Catalog) -> Freshness:
    """The freshness of one value, from all claims that give it. A copy without a date counts from its reading."""
    evidence = [one for claim in claims for one in claim.evidence]
    newest = max((one.read for one in evidence), default=None)
    if newest is None:
        return Freshness(None, None, stale=False, undated_copy=False)
    sources = (catalog.sources.get(one.source) for one in evidence if one.read == newest)
    age = (catalog.as_of - date.fromisoformat(newest)).days
    return Freshness(
        date.fromisoformat(newest),
        age,
        stale=age > field.fresh_for_days,
        undated_copy=not any(source is None or source.copy_dated for source in sources),
    )
