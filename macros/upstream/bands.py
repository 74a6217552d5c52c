"""Ranges of input lengths, from the lengths at which a price changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.records import Band
from macros.upstream.tree import exact

if TYPE_CHECKING:
    from collections.abc import Iterable


def length(printed: object) -> int | None:
    """A length in tokens: a whole number above 0; None for anything else."""
    amount = exact(printed) if isinstance(printed, str) else None
    if amount is None or amount <= 0 or amount != amount.to_integral_value():
        return None
    return int(amount)


def bands(starts: Iterable[int]) -> dict[int, Band]:
    """The band that begins above each of `starts`, and the lowest one under 0. Without starts there is none."""
    order = sorted(set(starts))
    if not order:
        return {}
    ends: list[int | None] = [*order[1:], None]
    return {0: Band(None, order[0])} | {start: Band(start, end) for start, end in zip(order, ends, strict=True)}
