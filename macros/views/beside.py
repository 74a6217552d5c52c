"""Claims that stand around the one shown, a line each: what else is on record, and what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import day, figure_text
from macros.views.citations import by_weight
from macros.views.conditions import conditions_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Claim
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Beside:
    """Another claim that stands around the one shown."""

    figure: str
    conditions: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RivalSource:
    """Who prints the other value."""

    number: int
    publisher: str


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that disagrees with the one shown."""

    figure: str
    conditions: str
    sources: tuple[RivalSource, ...]
    read: str
    """The day of its newest reading, in words."""
    read_day: str


def beside(context: PageContext, claims: Iterable[Claim]) -> tuple[Beside, ...]:
    """Claims as one line each: figure, conditions, numbers of their sources."""
    return tuple(_beside(context, claim) for claim in claims)


def rivals(context: PageContext, claims: Iterable[Claim]) -> tuple[Rival, ...]:
    """Claims that disagree, each with whoever prints it and the day on which that was last read."""
    return tuple(_rival(context, claim) for claim in claims)


def figure_in_words(context: PageContext, claim: Claim) -> str:
    """A claim's value with its unit."""
    field = context.catalog.fields[claim.field]
    return figure_text(claim.value, field, context.language, claim.uncertainty).text


def _beside(context: PageContext, claim: Claim) -> Beside:
    return Beside(
        figure=figure_in_words(context, claim),
        conditions=conditions_in_words(claim, context.catalog, context.language),
        numbers=tuple(dict.fromkeys(context.cite(evidence.source) for evidence in claim.evidence)),
    )


def _rival(context: PageContext, claim: Claim) -> Rival:
    sources = dict.fromkeys(one.source for one in by_weight(claim.evidence, claim.field, context.catalog))
    read = max(one.read for one in claim.evidence)
    return Rival(
        figure=figure_in_words(context, claim),
        conditions=conditions_in_words(claim, context.catalog, context.language),
        sources=tuple(RivalSource(context.cite(one), context.catalog.sources[one].publisher) for one in sources),
        read=day(read, context.language),
        read_day=read,
    )
