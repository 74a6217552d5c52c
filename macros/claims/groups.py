"""All runs of one measurement: which may be set beside each other, and why each of the others may not.

A group is what one tester ran under one set of conditions: claims of different models of which every pair is
comparable. Conditions that are not stated agree only within one source or tester, so agreement is not transitive and
the groups are no partition; a claim of a model without a choice of effort stands in the group of every level. To try
all sets would take exponential time. Instead each claim that is in no group yet becomes the seed of one, to which all
others are offered once, those with the most partners first: at most as many groups as claims, each of them maximal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Literal

from macros.claims.choice import ask
from macros.claims.conditions import is_stated
from macros.claims.effort import EFFORT, effort_of
from macros.claims.evidence import DOUBTFUL, is_approximate, quality
from macros.claims.joint import rank
from macros.claims.narrowing import admitted, without_roundings
from macros.claims.pairs import keys_agree, telling_keys
from macros.claims.selection import PLATFORM, Selection
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.catalog import Catalog
    from macros.claims.joint import Rank
    from macros.records import Claim, Field

ApartReason = Literal["no-figure", "approximate", "community", "rounding", "effort", "alone", "differs"]


@dataclass(frozen=True, slots=True)
class Apart:
    """A claim that stands beside no other."""

    claim: Claim
    reason: ApartReason
    """`no-figure`: its value is none; `approximate`, `community`: it is doubtful; `rounding`: a less exact writing of
    another claim; `effort`: its effort is not stated; `alone`: no other model has a sound figure; `differs`: every
    other model's figure was measured otherwise."""
    nearest: Claim | None = None
    """For `differs`: the sound claim of another model from which it differs in the fewest conditions."""
    keys: tuple[str, ...] = ()
    """In which ones."""


@dataclass(frozen=True, slots=True)
class RunGroups:
    """Every claim of a measurement that stands."""

    groups: tuple[tuple[Claim, ...], ...]
    """Largest first, then by quality, kind of source and tester; each claim of another model than the others."""
    apart: tuple[Apart, ...]
    """Every claim that is in no group, in the order of the models."""


def run_groups(catalog: Catalog, field_id: str) -> RunGroups:
    """All claims of a measurement that stand on the as-of day, whatever their platform, in groups or apart.

    Raises KeyError for a field that the catalogue does not hold.
    """
    field = catalog.fields[field_id]
    runs = tuple(_runs(catalog, field_id))
    pairs = _Pairs([run for run in runs if run.doubt is None], field, catalog)
    groups = pairs.groups()
    grouped = {place for group in groups for place in group}
    return RunGroups(
        groups=tuple(tuple(runs[place].claim for place in sorted(group)) for group in groups),
        apart=tuple(pairs.why_apart(run, grouped) for run in runs if run.place not in grouped),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """One claim that stands."""

    claim: Claim
    place: int
    """Its place among all of them; it stands for the claim, which cannot be a key."""
    rank: Rank
    doubt: ApartReason | None
    """Why it can be compared with nothing, whatever the others are; None where it is sound."""


def keys_to_agree_on(field: Field) -> tuple[str, ...]:
    """The conditions on which two runs of one group agree: where a figure holds, and how it was measured."""
    return (*(key for key in field.select if key not in field.comparable_on), *field.comparable_on)


def _runs(catalog: Catalog, field_id: str) -> Iterator[_Run]:
    place = count()
    for model in catalog.models:
        question = ask(catalog, model, field_id, None).under(Selection({}, {}))
        standing = admitted(question)
        sound = tuple(claim for claim in standing if _doubt(claim, catalog) is None)
        exact = without_roundings(sound, question) if sound else ()
        for claim in standing:
            doubt = _doubt(claim, catalog) or (None if any(claim is one for one in exact) else "rounding")
            yield _Run(claim, next(place), rank(claim, question), doubt)


def _doubt(claim: Claim, catalog: Catalog) -> ApartReason | None:
    if not isinstance(claim.value, Decimal):
        return "no-figure"
    if is_approximate(claim):
        return "approximate"
    return "community" if quality(claim, catalog) == DOUBTFUL else None


class _Pairs:
    """What each two sound claims of different models differ in."""

    def __init__(self, sound: Sequence[_Run], field: Field, catalog: Catalog) -> None:
        self._field = field
        self._runs = {run.place: run for run in sound}
        self._differing = {
            (one.place, other.place): _differing(one.claim, other.claim, field, catalog)
            for one in sound
            for other in sound
            if one.claim.model != other.claim.model
        }
        degrees = dict.fromkeys(self._runs, 0)
        for (one, _), keys in self._differing.items():
            degrees[one] += not keys
        self._order = sorted(self._runs, key=lambda place: (-degrees[place], self._runs[place].rank, place))

    def groups(self) -> list[set[int]]:
        """Maximal sets of places, best first, that together hold every claim with a partner."""
        found: list[set[int]] = []
        for seed in self._order:
            if not any(seed in group for group in found):
                group = self._grown_from(seed)
                if len(group) > 1:
                    found.append(group)
        return sorted(found, key=self._worth)

    def _grown_from(self, seed: int) -> set[int]:
        group = {seed}
        for place in self._order:
            if all(self._differing.get((place, member)) == () for member in group):
                group.add(place)
        return group

    def _worth(self, group: Iterable[int]) -> tuple[int, tuple[int, int, int], list[int]]:
        """Size, then the worst quality, kind of source and tester of its claims, then their places."""
        places = sorted(group)
        ranks = [self._runs[place].rank for place in places]
        worst = (max(one[0] for one in ranks), max(one[2] for one in ranks), max(one[3] for one in ranks))
        return (-len(places), worst, places)

    def why_apart(self, run: _Run, grouped: set[int]) -> Apart:
        """The reason for a claim that is in no group."""
        if run.doubt:
            return Apart(run.claim, run.doubt)
        if EFFORT in self._field.comparable_on and effort_of(run.claim) == NOT_STATED:
            return Apart(run.claim, "effort")
        others = [place for place in self._order if (run.place, place) in self._differing]
        if not others:
            return Apart(run.claim, "alone")
        nearest = min(others, key=lambda place: (len(self._differing[run.place, place]), place not in grouped))
        keys = self._differing[run.place, nearest]
        other = self._runs[nearest].claim
        return Apart(run.claim, "differs", other, telling_keys((run.claim, other), keys))


def _differing(one: Claim, other: Claim, field: Field, catalog: Catalog) -> tuple[str, ...]:
    """The conditions on which two claims do not agree. Each maker's own platform is the same choice of one."""

    def agree(key: str) -> bool:
        own = key == PLATFORM and all(_on_own_platform(claim, catalog) for claim in (one, other))
        return own or keys_agree(one, other, key)

    return tuple(key for key in keys_to_agree_on(field) if not agree(key))


def _on_own_platform(claim: Claim, catalog: Catalog) -> bool:
    provider = catalog.providers.get(catalog.models[claim.model].provider)
    return provider is not None and is_stated(claim.select, PLATFORM) and claim.select[PLATFORM] == provider.first_party
