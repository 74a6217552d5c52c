"""A YAML file as plain data with the place of every node."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    Plain = str | int | Decimal | bool | list["Plain"] | dict[str, "Plain"]

Path = tuple[str | int, ...]


_NOTHING: Mapping[Any, Any] = MappingProxyType({})
"""Shared: most nodes are scalars, and a file has thousands of them."""


class Mark(NamedTuple):
    """The place of one node, and the marks of what stands under it."""

    line: int
    column: int
    children: Mapping[str | int, Mark] = _NOTHING
    """By key or index."""
    keys: Mapping[str, tuple[int, int]] = _NOTHING
    """Line and column of each key of a mapping."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read."""

    file: str
    """Path relative to the project's root, with forward slashes."""
    data: Plain
    """Text, int, Decimal, bool, lists and dicts; never null. Numbers with a point are Decimal."""
    mark: Mark

    def locate(self, path: Path) -> Location:
        """The place of the value at `path`, or of the nearest node above it that exists."""
        mark = self.mark
        for key in path:
            below = mark.children.get(key)
            if below is None:
                break
            mark = below
        return Location(self.file, mark.line, mark.column)

    def locate_key(self, path: Path) -> Location:
        """The place of the last key of `path` itself, or of the nearest node above it that exists."""
        mark = self.mark
        for key in path[:-1]:
            below = mark.children.get(key)
            if below is None:
                return Location(self.file, mark.line, mark.column)
            mark = below
        place = mark.keys.get(str(path[-1])) if path else None
        return Location(self.file, *(place or (mark.line, mark.column)))
