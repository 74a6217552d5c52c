"""One side of a comparison, and what is said of all sides at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Compared
    from macros.records import Claim


@dataclass(frozen=True, slots=True)
class Side:
    """A model in a comparison and the claim that is compared."""

    name: str
    """The model's name as its maker spells it."""
    claim: Claim


def sides_of(compared: Compared, catalog: Catalog) -> tuple[Side, ...]:
    """The sides that have a claim, in the models' order."""
    return tuple(
        Side(catalog.models[model].name, claim)
        for model, claim in zip(compared.models, compared.claims, strict=True)
        if claim is not None
    )
