"""Figures that are there and cannot be set beside any other model's, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.claims import choose
from macros.claims.evidence import is_approximate
from macros.claims.groups import run_groups
from macros.claims.question import MEASUREMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from macros.catalog import Catalog
    from macros.claims.groups import Apart, ApartReason
    from macros.records import Field

WeakKind = Literal["no-common-run", "effort-not-stated", "doubtful"]
_KINDS: dict[ApartReason, WeakKind] = {
    "differs": "no-common-run",
    "effort": "effort-not-stated",
    "approximate": "doubtful",
    "community": "doubtful",
}
"""What it takes to compare such a figure, the least first. One that stands alone lacks nothing itself."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """Why none of a model's figures of a field can be compared."""

    model: str
    field: str
    kind: WeakKind
    keys: tuple[str, ...] = ()
    """For `no-common-run`: the conditions in which the nearest other model's run differs."""


def weaknesses(catalog: Catalog) -> Mapping[tuple[str, str], tuple[Weakness, ...]]:
    """By model and field. A model of which one figure can be compared has no weakness there."""
    found: defaultdict[tuple[str, str], tuple[Weakness, ...]] = defaultdict(tuple)
    for field in catalog.fields.values():
        for weakness in _of_runs(catalog, field) if field.kind_of_fact == MEASUREMENT else _of_facts(catalog, field):
            found[weakness.model, weakness.field] += (weakness,)
    return found


def _of_runs(catalog: Catalog, field: Field) -> Iterator[Weakness]:
    runs = run_groups(catalog, field.id)
    grouped = {claim.model for group in runs.groups for claim in group}
    apart: defaultdict[str, list[Apart]] = defaultdict(list)
    for one in runs.apart:
        apart[one.claim.model].append(one)
    for model, ones in apart.items():
        if model not in grouped and not any(one.reason == "alone" for one in ones):
            yield from _least(model, field, ones)


def _least(model: str, field: Field, ones: Sequence[Apart]) -> Iterator[Weakness]:
    """The weakness that takes least to mend, of those that its figures have."""
    for reason, kind in _KINDS.items():
        if found := [one for one in ones if one.reason == reason]:
            nearest = min(found, key=lambda one: len(one.keys))
            yield Weakness(model, field.id, kind, nearest.keys)
            return


def _of_facts(catalog: Catalog, field: Field) -> Iterator[Weakness]:
    for model in catalog.models:
        claim = choose(catalog, model, field.id).claim
        if claim and is_approximate(claim):
            yield Weakness(model, field.id, "doubtful")
