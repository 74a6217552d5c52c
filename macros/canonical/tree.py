"""A record as it is written: values in their order, and the comments that belong to each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal


@dataclass(slots=True)
class Scalar:
    """A text, number or truth value."""

    value: str | int | Decimal | bool
    written: str
    """As it stands in the file, quotes included."""
    start: int
    """Where it begins: the index of its first character in the text."""


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or one item of a list."""

    value: Scalar | Collection
    home: Collection
    """The mapping or list it stands in."""
    start: int
    """Index of its key or, without one, of its value."""
    key: str | None = None
    """None for an item of a list."""
    before: list[str] = field(default_factory=list)
    """Comments above it, with an empty text for each empty line."""
    beside: list[str] = field(default_factory=list)
    """Comments at the end of its line."""


@dataclass(slots=True, eq=False)
class Collection:
    """A mapping or a list."""

    is_mapping: bool
    in_brackets: bool
    """Whether it is written as `{…}` or `[…]`."""
    start: int
    end: int
    """Index after its closing bracket; of one without brackets, where the parser noticed its end."""
    column: int
    """Of its keys or hyphens, from 0."""
    owner: Entry | None = None
    """The entry whose value it is; None for the record itself."""
    entries: list[Entry] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    """Comments after its last entry."""

    def walk(self) -> Iterator[Entry]:
        """Yield every entry at any depth, in the order of the file."""
        for entry in self.entries:
            yield entry
            if isinstance(entry.value, Collection):
                yield from entry.value.walk()

    @property
    def has_comments(self) -> bool:
        """Whether a comment stands anywhere inside it."""
        return bool(self.closing) or any(
            entry.before or entry.beside or (isinstance(entry.value, Collection) and entry.value.has_comments)
            for entry in self.entries
        )


@dataclass(slots=True)
class Tree:
    """A whole file."""

    root: Collection
    head: list[str] = field(default_factory=list)
    """Comments above the first key."""
