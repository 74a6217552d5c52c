"""What is missing: every figure that is not there, or cannot bear what it is needed for, the most needed first."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from macros.claims import choose, compare
from macros.claims.standing import standing_claims
from macros.upkeep.asked import ASKERS, asked_by_all
from macros.upkeep.expected import expected_by
from macros.upkeep.looked import Looked, looked_for
from macros.upkeep.weak import Weakness, weaknesses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.pages import Page
    from macros.upkeep.asked import Asked, Asker
    from macros.upkeep.expected import Expected

GapKind = Literal[
    "missing", "elsewhere", "not-in-force", "no-common-run", "effort-not-stated", "doubtful", "second-hand"
]
"""`missing`: nothing is recorded; `elsewhere`: only for other platforms; `not-in-force`: only for other days;
`no-common-run`: measured, and not comparable; `effort-not-stated`: measured at an effort nobody knows; `doubtful`: only
approximate, or from the community; `second-hand`: no official or independent source prints it."""
ABSENT: tuple[GapKind, ...] = ("missing", "elsewhere", "not-in-force")
"""Kinds of gap in which there is no figure to show."""
KINDS: tuple[GapKind, ...] = (*ABSENT, "no-common-run", "effort-not-stated", "doubtful", "second-hand")

Level = Literal["blocks", "expected", "rest"]
LEVELS: tuple[Level, ...] = ("blocks", "expected", "rest")

ENDS = ("deprecation_date", "shutdown_date", "replacement")
"""Fields of an end of service. While none of them has a claim, none is missing: no end may have been announced."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing."""

    models: tuple[str, ...]
    """One model; several where they have no run in common."""
    field: str
    kind: GapKind
    conditions: Mapping[str, str | int] = dataclasses.field(default_factory=dict)
    """Where a figure is recorded, but not under the conditions that are asked for."""
    keys: tuple[str, ...] = ()
    """For `no-common-run`: the conditions that differ."""
    blocks: tuple[Asker, ...] = ()
    """What cannot be said for want of it. A figure that is only weak blocks nothing, unless it has to be compared."""
    expected: Expected | None = None
    """Why the figure ought to be there, by the models beside this one."""
    looked: Looked = dataclasses.field(default_factory=Looked)

    @property
    def level(self) -> Level:
        """How much it matters."""
        if self.blocks:
            return "blocks"
        return "expected" if self.expected else "rest"


@dataclass(frozen=True, slots=True)
class Gaps:
    """All gaps of a catalogue, or of one model."""

    gaps: tuple[Gap, ...]
    """By level; those that block by who asks, the most urgent first, and by how many do; then by kind and model."""
    without_end: tuple[str, ...]
    """Models of which no end of service is recorded: that is a gap only if one was announced."""


def find_gaps(catalog: Catalog, pages: Iterable[Page], model: str | None = None) -> Gaps:
    """What is missing, for every model or for one, on the as-of day. The pages have passed their checks."""
    endless = frozenset(one for one in catalog.models if not _has_end(catalog, one))
    found = _Found(catalog, endless)
    for weakness in _own(catalog, endless):
        found.add(weakness)
    for asked in asked_by_all(catalog, pages):
        found.block(asked)
    gaps = (gap for gap in found.gaps() if model is None or model in gap.models)
    return Gaps(
        tuple(sorted(gaps, key=_order(catalog))),
        tuple(one for one in catalog.models if one in endless and model in (None, one)),
    )


def absence(choice: Choice) -> GapKind | None:
    """The kind of gap where there is no figure; None where there is one, or where it is known that there is none."""
    if choice.claim is not None or choice.state in ("not-applicable", "incomplete", "tied"):
        return None
    if choice.not_in_force:
        return "not-in-force"
    return "elsewhere" if choice.state == "elsewhere" else "missing"


def _own(catalog: Catalog, endless: frozenset[str]) -> Iterator[Gap]:
    """Gaps of each model by itself."""
    weak = weaknesses(catalog)
    for model in catalog.models:
        for name in catalog.fields:
            if name in ENDS and model in endless:
                continue
            choice = choose(catalog, model, name)
            if kind := absence(choice):
                yield Gap((model,), name, kind)
            for weakness in weak.get((model, name), ()):
                yield _weak(weakness)
            if choice.claim and choice.second_hand:
                yield Gap((model,), name, "second-hand")


def _weak(weakness: Weakness) -> Gap:
    return Gap((weakness.model,), weakness.field, weakness.kind, keys=weakness.keys)


def _has_end(catalog: Catalog, model: str) -> bool:
    return any(standing_claims(catalog, model, name) for name in ENDS if name in catalog.fields)


_Key = tuple[tuple[str, ...], str, GapKind, tuple[tuple[str, str | int], ...]]


class _Found:
    """The gaps found so far, and what they block."""

    def __init__(self, catalog: Catalog, endless: frozenset[str]) -> None:
        self._catalog = catalog
        self._endless = endless
        self._gaps: dict[_Key, Gap] = {}

    def add(self, gap: Gap) -> None:
        """Count a gap once."""
        self._gaps.setdefault(_key(gap), gap)

    def block(self, asked: Asked) -> None:
        """Find the gaps by which something that is asked for cannot be said, if there are any."""
        if len(asked.models) == 1:
            self._block_absent(asked, choose(self._catalog, asked.models[0], asked.field, asked.conditions or None))
            return
        compared = compare(self._catalog, asked.models, asked.field, asked.conditions or None)
        if compared.state == "not-comparable":
            gap = Gap(asked.models, asked.field, "no-common-run", asked.conditions, compared.keys)
            self._blocked(gap, asked.asker)
        elif compared.state == "unknown":
            for choice in compared.choices:
                self._block_absent(asked, choice)

    def _block_absent(self, asked: Asked, choice: Choice) -> None:
        """Count a figure that is asked for and not there. One that is not there at all is told without conditions."""
        kind = absence(choice)
        if kind is None or (asked.field in ENDS and choice.model in self._endless):
            return
        plain = absence(choose(self._catalog, choice.model, asked.field))
        bound = {key: value for key, value in asked.conditions.items() if str(choice.selection.get(key)) == str(value)}
        gap = Gap((choice.model,), asked.field, plain or kind, {} if plain else bound)
        self._blocked(gap, asked.asker)

    def _blocked(self, gap: Gap, asker: Asker) -> None:
        known = self._gaps.setdefault(_key(gap), gap)
        if asker not in known.blocks:
            self._gaps[_key(gap)] = replace(known, blocks=(*known.blocks, asker))

    def gaps(self) -> Iterator[Gap]:
        """Every gap, with what is known around it. What a comparison lacks is not told of each of its models again."""
        compared = {(model, gap.field) for gap in self._gaps.values() if len(gap.models) > 1 for model in gap.models}
        for gap in self._gaps.values():
            if gap.kind == "no-common-run" and len(gap.models) == 1 and (gap.models[0], gap.field) in compared:
                continue
            yield replace(
                gap,
                blocks=tuple(sorted(gap.blocks, key=lambda asker: (ASKERS.index(asker.kind), asker.id))),
                expected=expected_by(self._catalog, gap.models[0], gap.field) if _is_plainly_absent(gap) else None,
                looked=looked_for(self._catalog, gap.models, gap.field),
            )


def _is_plainly_absent(gap: Gap) -> bool:
    return gap.kind in ABSENT and not gap.conditions


def _key(gap: Gap) -> _Key:
    return (gap.models, gap.field, gap.kind, tuple(sorted(gap.conditions.items())))


def _order(catalog: Catalog) -> Callable[[Gap], tuple[Any, ...]]:
    """What gaps are sorted by."""
    models = {name: place for place, name in enumerate(catalog.models)}
    fields = {name: place for place, name in enumerate(catalog.fields)}

    def place(gap: Gap) -> tuple[Any, ...]:
        return (
            LEVELS.index(gap.level),
            min((ASKERS.index(asker.kind) for asker in gap.blocks), default=0),
            -len(gap.blocks),
            KINDS.index(gap.kind),
            [models[model] for model in gap.models],
            fields[gap.field],
            sorted(gap.conditions.items()),
        )

    return place
