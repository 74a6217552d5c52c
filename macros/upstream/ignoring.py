"""Entries that a person left out, by their key or by its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_ANY = "*"


def ignoring(patterns: Iterable[str]) -> Callable[[str], str | None]:
    """A function from a key to the pattern that leaves it out: the key itself, or its beginning followed by `*`."""
    listed = tuple(patterns)
    whole = {pattern for pattern in listed if not pattern.endswith(_ANY)}
    beginnings = tuple(pattern for pattern in listed if pattern.endswith(_ANY))

    def ignored(key: str) -> str | None:
        if key in whole:
            return key
        return next((pattern for pattern in beginnings if key.startswith(pattern.removesuffix(_ANY))), None)

    return ignored
