"""What of a source may be handed on in bulk.

A page may cite a single figure of almost any source. A file that holds all of them is another thing: some sources allow
no redistribution, and some only single figures. Their evidence stays on the pages and out of every export.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim, Evidence, Source

_IN_BULK = frozenset({"yes", "attribution"})


def may_be_exported(source: Source) -> bool:
    """Whether the source's terms allow its figures to be passed on all together."""
    return source.republish in _IN_BULK


@dataclass(frozen=True, slots=True)
class Permitted:
    """A claim as far as it may be handed on."""

    claim: Claim | None
    """With the permitted evidence only; None where nothing is left for it to rest on."""
    withheld: tuple[Evidence, ...]
    """The evidence that stays behind."""


def permitted(claim: Claim, catalog: Catalog) -> Permitted:
    """What of a claim may be handed on. A claim that repeats a checked text is quoted from it, so it stays behind."""
    kept = tuple(one for one in claim.evidence if may_be_exported(catalog.sources[one.source]) and claim.audit is None)
    withheld = tuple(one for one in claim.evidence if one not in kept)
    return Permitted(replace(claim, evidence=kept) if kept else None, withheld)
