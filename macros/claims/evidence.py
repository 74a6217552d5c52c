"""How good a claim's evidence is: kind of source, quality of a measurement, day of the newest reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Claim, Evidence, Field, SourceKind

FIRST_HAND, REPEATED, DOUBTFUL = 0, 1, 2
"""Qualities of a measurement, best first."""

_FIRST_HAND_KINDS = frozenset(("official", "independent"))


def source_kinds(claim: Claim, catalog: Catalog) -> frozenset[SourceKind]:
    """The kinds of the sources that print the claim. A source whose record is broken has none."""
    sources = (catalog.sources.get(evidence.source) for evidence in claim.evidence)
    return frozenset(source.kind for source in sources if source)


def is_approximate(claim: Claim) -> bool:
    """Whether the source prints a rounded or approximate figure, or nobody measured or accepted it."""
    return claim.precision is not None or claim.method is not None


def is_first_hand(claim: Claim, catalog: Catalog) -> bool:
    """Whether an official or independent source prints the value."""
    return bool(source_kinds(claim, catalog) & _FIRST_HAND_KINDS)


def quality(claim: Claim, catalog: Catalog) -> int:
    """How far a measurement can be trusted, 0 best.

    0: printed by whoever ran it. 1: relayed, or seen only in data projects and on secondary pages. 2: approximate, or
    seen only in community sources.
    """
    if is_approximate(claim) or source_kinds(claim, catalog) == {"community"}:
        return DOUBTFUL
    return FIRST_HAND if is_first_hand(claim, catalog) and not claim.relayed else REPEATED


def best_kind(claim: Claim, field: Field, catalog: Catalog) -> int:
    """Place of the claim's best source in the field's order of sources, 0 best."""
    kinds = source_kinds(claim, catalog)
    ranks = (rank for rank, kind in enumerate(field.source_order) if kind in kinds)
    return next(ranks, len(field.source_order))


def newest_read(claim: Claim) -> date | None:
    """The day on which the claim was last seen printed; None without evidence."""
    return max(map(_read, claim.evidence), default=None)


def newest_read_of_best_kind(claim: Claim, field: Field, catalog: Catalog) -> date:
    """The newest reading among the claim's best kind of source."""
    best = best_kind(claim, field, catalog)
    return max(map(_read, _of_rank(claim, best, field, catalog)), default=date.min)


def _of_rank(claim: Claim, rank: int, field: Field, catalog: Catalog) -> Iterator[Evidence]:
    for evidence in claim.evidence:
        source = catalog.sources.get(evidence.source)
        if source and source.kind in field.source_order[rank : rank + 1]:
            yield evidence


def _read(evidence: Evidence) -> date:
    return date.fromisoformat(evidence.read)
