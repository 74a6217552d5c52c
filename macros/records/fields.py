"""A field: something a comparison may show, and the keys by which its claims differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records.parts import Anchor, Text
    from macros.records.sources import SourceKind

Datatype = Literal[
    "choice", "list", "flag", "text", "date", "money", "tokens", "duration", "speed", "density", "score", "percent"
]
"""`density` is how much of one thing comes on one of another: characters on a token."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something a comparison may show."""

    id: str
    label: Text
    meaning: Text
    order: int
    """Its place among all fields."""
    group: str
    datatype: Datatype
    kind_of_fact: Literal["fact", "measurement"]
    direction: Literal["higher", "lower", "none"]
    """Which way is better."""
    fresh_for_days: int
    source_order: tuple[SourceKind, ...]
    """Kinds of source, best first."""
    applies_to: tuple[str, ...] = ()
    """Model types for which the field exists; empty: all."""
    choices: Mapping[str, Text] = field(default_factory=dict)
    """What its values, or the words of its lists, are called; where there are any, no other is allowed."""
    ordered: bool = False
    """Lists only: the order of the items means something."""
    unit: Text | None = None
    unit_code: str | None = None
    select: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    must_state: tuple[str, ...] = ()
    comparable_on: tuple[str, ...] = ()
    run_by_order: tuple[str, ...] = ()
    set_keys: tuple[str, ...] = ()
    day_matters: bool = True
    plausible: tuple[str, str] | None = None
    """Smallest and largest value that is not refused, as text."""
    default: Mapping[str, str] = field(default_factory=dict)
    """What a page selects unless it says otherwise; `first-party` and `lowest` are resolved per model."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ConditionKey:
    """A key by which claims of one field differ: a select condition or a run condition."""

    id: str
    label: Text
    kind: Literal["select", "run"]
    values: Mapping[str, Text]
    """What its known values are called; a value not listed is shown as written."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)
