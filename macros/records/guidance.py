"""A use case: the work, what it demands of a model, and the candidates; a question: what else a reader may demand."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from macros.records.parts import Anchor, Text

Operator = Literal["<=", ">=", "is", "includes"]
"""`<=`, `>=`: at most and at least a number; `is`: a flag or a choice; `includes`: a list has the word."""


@dataclass(frozen=True, slots=True)
class AssumedWorkload:
    """How much work there is. Every number of it is an assumption of the use case, and said as such."""

    input_tokens: int
    """Of one request."""
    cached_share: Decimal
    """Share of the input that is read from the cache, 0 to 1."""
    visible_output_tokens: int
    """Of one request, without reasoning."""
    requests_per_month: int
    reasoning_tokens_by_effort: Mapping[str, int] = dataclasses.field(default_factory=dict)
    """Hidden tokens of one request, by effort; an effort that is not there has no assumption."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A limit that a model has to meet to be a candidate. The limit is an assumption too."""

    field: str
    operator: Operator
    bound: Decimal | bool | str
    """A number in the field's unit, true or false, or a word of the field's choices."""
    reason: Text
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that is a candidate, and why."""

    model: str
    reason: Text
    """Its figures are macro calls."""
    effort: str | None = None
    """The level it is meant at; None: it has no levels, or the case does not depend on one."""
    test_first: tuple[str, ...] = ()
    """Required fields for which no figure is recorded, so that nobody knows whether it qualifies."""
    new_work: bool = True
    """False: its service ends within the horizon, so it is named only for what already runs on it."""
    sources: tuple[str, ...] = ()
    """Sources that the reason rests on beside its figures."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class UseCase:
    """One situation in which somebody chooses a model."""

    id: str
    title: Text
    description: Text
    order: int
    """Its place among all use cases."""
    reviewed: str
    """The day on which the candidates were weighed, ISO 8601: a recommendation is held against this day, so that none
    turns wrong by the mere passing of time; what readers see is computed for the day the site is built for."""
    workload: AssumedWorkload
    horizon_days: int
    """How long the choice should last."""
    fields: tuple[str, ...]
    """What matters, most important first."""
    candidates: tuple[Candidate, ...]
    requirements: tuple[Requirement, ...] = ()
    caution: Text | None = None
    would_change: tuple[Text, ...] = ()
    """What would change the answer, beside what follows from the requirements."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question. One that asks for nothing lifts what the use case itself asks for."""

    id: str
    label: Text
    requirements: tuple[Requirement, ...] = ()
    horizon_days: int | None = None
    """How long the choice has to last; None: the answer says nothing of it."""
    monthly_budget: Decimal | None = None
    """What a month of the use case's work may cost at most, in US dollars."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Question:
    """Something a guide asks a reader after the use case. The bounds of its options are assumptions."""

    id: str
    question: Text
    why: Text
    """Why the answer matters."""
    order: int
    """Its place among all questions."""
    options: tuple[Option, ...]
    """Every answer beside "as the use case assumes", which is always there."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)
