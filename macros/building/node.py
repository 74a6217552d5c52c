"""A mapping of a schema-valid document, read key by key as the types its schema promises."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.records import Anchor, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.source.document import Document


@dataclass(frozen=True, slots=True)
class Node:
    """One mapping and its place. The schema has been checked, so a wrong type here is a fault of this program."""

    anchor: Anchor
    data: dict[str, Any]

    @staticmethod
    def root(document: Document) -> Node:
        """The whole document; raises TypeError if it is not a mapping, which no schema allows."""
        if not isinstance(document.data, dict):
            raise TypeError(f"{document.file} is not a mapping")
        return Node(Anchor(document), document.data)

    def has(self, key: str) -> bool:
        """Whether the key is written."""
        return key in self.data

    def text(self, key: str) -> str:
        """A required text in no language: an id, a name, a date."""
        return str(self.data[key])

    def optional(self, key: str) -> str | None:
        """A text in no language, or None where the key is absent."""
        return str(self.data[key]) if key in self.data else None

    def flag(self, key: str, *, default: bool) -> bool:
        """A true or false, or `default` where the key is absent."""
        return bool(self.data.get(key, default))

    def whole(self, key: str) -> int | None:
        """A whole number, or None where the key is absent."""
        return int(self.data[key]) if key in self.data else None

    def decimal(self, key: str) -> Decimal | None:
        """A number, exactly as written, or None where the key is absent."""
        return Decimal(self.data[key]) if key in self.data else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts in no language; empty where the key is absent."""
        return tuple(self.data.get(key, ()))

    def both(self, key: str) -> Text:
        """A required text in both languages."""
        return Text(self.data[key]["ja"], self.data[key]["en"])

    def optional_both(self, key: str) -> Text | None:
        """A text in both languages, or None where the key is absent."""
        return self.both(key) if key in self.data else None

    def below(self, key: str) -> Node | None:
        """The mapping under `key`, or None where the key is absent."""
        return Node(self.anchor.below(key), self.data[key]) if key in self.data else None

    def part(self, key: str) -> Node:
        """The mapping under a required `key`."""
        return Node(self.anchor.below(key), self.data[key])

    def items(self, key: str) -> Iterator[Node]:
        """The mappings of the list under `key`; none where the key is absent."""
        for index, item in enumerate(self.data.get(key, ())):
            yield Node(self.anchor.below(key, index), item)
