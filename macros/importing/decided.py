"""Differences that somebody decided about: each stays decided until one of its two values changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims.conditions import stated_conditions

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from macros.importing.parts import Figure
    from macros.records import Condition, Decided, Value


@dataclass(frozen=True, slots=True)
class WithDecisions:
    """The figures with what was decided about them."""

    figures: tuple[Figure, ...]
    needless: tuple[Decided, ...]
    """Decisions about figures that do not differ any more, or are there no more."""


def with_decisions(figures: Sequence[Figure], decisions: Sequence[Decided]) -> WithDecisions:
    """The figures with the decisions about them.

    A decision about just the two values of a figure stands; one about other values of it is said, and opens it again.
    """
    exact = {(_about(one), one.ours, one.theirs): one for one in decisions}
    used: set[int] = set()
    marked = []
    for figure in figures:
        decided = exact.get((_about_figure(figure), *values_of(figure))) if figure.bucket in _DECIDABLE else None
        if decided is not None:
            used.add(id(decided))
        marked.append(replace(figure, decided=decided))
    left: dict[Hashable, Decided] = {_about(one): one for one in decisions if id(one) not in used}
    reopened = []
    for figure in marked:
        was = left.get(_about_figure(figure)) if figure.bucket in _DECIDABLE and figure.decided is None else None
        if was is not None:
            used.add(id(was))
        reopened.append(replace(figure, was=was))
    return WithDecisions(tuple(reopened), _not_used(decisions, used))


_DECIDABLE = frozenset({"differ", "only-theirs", "only-ours"})


def values_of(figure: Figure) -> tuple[Value | None, Value | None]:
    """What we show and what they print, as a decision records it."""
    ours = figure.ours.value if figure.ours is not None else None
    return ours, figure.claim.value if figure.found else None


def _not_used(decisions: Iterable[Decided], used: set[int]) -> tuple[Decided, ...]:
    return tuple(one for one in decisions if id(one) not in used)


def _about(decision: Decided) -> Hashable:
    return _key(decision.model, decision.field, decision.select, decision.run)


def _about_figure(figure: Figure) -> Hashable:
    claim = figure.claim
    return _key(claim.model, claim.field, claim.select, claim.run)


def _key(model: str, field: str, select: Mapping[str, Condition], run: Mapping[str, Condition]) -> Hashable:
    return model, field, stated_conditions(select), stated_conditions(run)
