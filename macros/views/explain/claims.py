"""All claims of the field, numbered in the file's order, so that text and data can point at one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim


@dataclass(frozen=True, slots=True)
class Numbered:
    """The claims a choice was made from, from 1."""

    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, choice: Choice, catalog: Catalog) -> Numbered:
        """The claims of the choice's model on its field."""
        return cls(catalog.models[choice.model].claims.get(choice.field, ()))

    def __iter__(self) -> Iterator[tuple[int, Claim]]:
        return enumerate(self.claims, start=1)

    def number(self, claim: Claim) -> int:
        """The number of one of them. Raises StopIteration for a claim of another field."""
        return next(number for number, one in self if one is claim)

    def numbers(self, claims: Iterable[Claim]) -> list[int]:
        """The numbers of several, in the order given."""
        return [self.number(claim) for claim in claims]


def around(choice: Choice) -> dict[str, tuple[Claim, ...]]:
    """The claims beside the chosen one, by how they stand to it."""
    return {
        "same": choice.same,
        "agreeing": choice.agreeing,
        "rivals": choice.rivals,
        "bands": choice.bands,
        "variants": choice.variants,
        "others": choice.others,
        "rejected": choice.rejected,
    }
