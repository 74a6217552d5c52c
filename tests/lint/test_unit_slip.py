"""macros/lint/unit_slip.py and the limits of fields, on slips made in the real data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.claims.narrowing import is_repudiated
from macros.lint import unit_slip, value_is_plausible
from macros.lint.checked import Checked
from tests.lint.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Claim, Model

MILLION = Decimal(1_000_000)


@pytest.fixture(scope="module")
def real(root: Path) -> Catalog:
    return load_catalog(root, TODAY).catalog


def prices(catalog: Catalog) -> Iterator[tuple[Model, int, Claim]]:
    """Every price that may be shown, with its model and its place among the claims of its field."""
    for model in catalog.models.values():
        for field_id, claims in model.claims.items():
            if catalog.fields[field_id].group == "price":
                yield from ((model, at, one) for at, one in enumerate(claims) if one.value and not is_repudiated(one))


def told(model: Model, field: str, claims: tuple[Claim, ...], catalog: Catalog) -> list[str]:
    """Values that are told when these claims stand in the place of the field's, looking at this model alone."""
    changed = replace(model, claims={field: claims})
    checked = Checked(Path(), replace(catalog, models={model.id: changed}))
    found = [*value_is_plausible.check(checked), *unit_slip.check(checked)]
    return [str(one.message.arguments["value"]) for one in found]


def test_every_real_price_is_told_when_it_is_stored_per_token(real: Catalog) -> None:
    """The slip of several data projects, whether or not anything else is recorded of the model."""
    missed = []
    for model, at, one in prices(real):
        claims = model.claims[one.field]
        assert isinstance(one.value, Decimal)
        slipped = replace(one, value=one.value / MILLION)
        if not told(model, one.field, (*claims[:at], slipped, *claims[at + 1 :]), real):
            missed.append((model.id, one.field, one.value))
    assert missed == []


@pytest.mark.parametrize("factor", ["0.001", "0.1", "10", "1000"])
def test_a_rival_that_is_a_slip_is_told_beside_any_real_price(real: Catalog, factor: str) -> None:
    """Of the two, at most one is told: the other is no slip."""
    for model, at, one in prices(real):
        claims = model.claims[one.field]
        assert isinstance(one.value, Decimal)
        rival = replace(one, value=one.value * Decimal(factor))
        assert told(model, one.field, (*claims[: at + 1], rival, *claims[at + 1 :]), real), (model.id, one.field)
