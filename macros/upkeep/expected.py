"""Whether a figure is to be expected, because every other model of the family or of the provider has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.claims.choice import applies, ask
from macros.claims.standing import standing_claims

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog

_FEWEST = {"family": 1, "provider": 2}
"""How many others it takes: one other model of a provider is no rule."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The models that have what one lacks."""

    among: Literal["family", "provider"]
    others: int
    """How many they are; the field exists for all of them."""


def expected_by(catalog: Catalog, model_id: str, field_id: str) -> Expected | None:
    """The narrowest circle in which every other model has a standing claim of the field; None where some lacks it."""
    model = catalog.models[model_id]
    makers = [one for one in catalog.models.values() if one.provider == model.provider and one.id != model_id]
    family = [one.id for one in makers if one.family == model.family]
    if found := _have_it(catalog, family, field_id, _FEWEST["family"]):
        return Expected("family", found)
    if found := _have_it(catalog, [one.id for one in makers], field_id, _FEWEST["provider"]):
        return Expected("provider", found)
    return None


def _have_it(catalog: Catalog, models: Iterable[str], field_id: str, fewest: int) -> int:
    """How many of the models have the field, if all of those do for which it exists; else 0."""
    having = [one for one in models if applies(ask(catalog, one, field_id, None))]
    if len(having) < fewest or not all(standing_claims(catalog, one, field_id) for one in having):
        return 0
    return len(having)
