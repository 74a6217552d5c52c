"""Levels of reasoning in the order that our fields keep, from none up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVELS = ("none", "minimal", "low", "medium", "high", "xhigh", "max")


def in_order(words: Iterable[str]) -> tuple[str, ...]:
    """The levels from the lowest up; nothing where a word is no level, or none is left."""
    given = list(words)
    if len(set(given)) != len(given) or not set(given) <= set(LEVELS):
        return ()
    return tuple(level for level in LEVELS if level in given)
