"""Models of one family of one maker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.catalog import Catalog


def siblings(catalog: Catalog, model: str) -> tuple[str, ...]:
    """The other models of the model's family, by id."""
    own = catalog.models[model]
    return tuple(
        sorted(
            one.id
            for one in catalog.models.values()
            if (one.provider, one.family) == (own.provider, own.family) and one.id != model
        )
    )
