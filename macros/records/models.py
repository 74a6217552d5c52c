"""Models, who makes and who serves them, and the curated comparisons between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records.claims import Claim
    from macros.records.parts import Anchor, Text


@dataclass(frozen=True, slots=True)
class Model:
    """An AI model and everything claimed of it."""

    id: str
    name: str
    provider: str
    family: str
    api_ids: tuple[str, ...]
    aliases: tuple[str, ...]
    claims: Mapping[str, tuple[Claim, ...]]
    """By field id, in the file's order."""
    featured: bool = False
    """Whether every other featured model gets a page with it, side by side."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Provider:
    """Who makes a model."""

    id: str
    name: str
    url: str
    first_party: str | None
    """Platform of its own API; None where it sells none."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Platform:
    """A service through which models are used. Prices and dates of one are never shown as those of another."""

    id: str
    name: Text
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A curated comparison: which models, and which rows its table has."""

    id: str
    title: Text
    summary: Text
    models: tuple[str, ...]
    alongside: tuple[str, ...]
    """Models set beside the compared ones where it helps."""
    rows: tuple[str, ...]
    """Field ids, in the order of the table."""
    cites: tuple[str, ...]
    """Sources that the text it grew from cites, in that text's order."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)
