"""macros/claims/rates.py"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.catalog import Catalog
from macros.claims.rates import converted, is_old, newest_rate, rate_age, read_rate
from macros.records import Rate
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from macros.records import RateKind

RATE = Rate("a", "USD", "JPY", Decimal("158.48"), "2026-08-20", "ttm", ())


def catalog(*rates: Rate, as_of: str = "2026-11-22") -> Catalog:
    held = {rate.id: rate for rate in rates}
    return Catalog(date.fromisoformat(as_of), {}, {}, {}, {}, {}, {}, {}, rates=held)


def of(identifier: str, day: str, kind: RateKind = "ttm") -> Rate:
    return replace(RATE, id=identifier, day=day, kind=kind)


@pytest.mark.parametrize("case", shared_cases("rate"), ids=lambda case: repr(case["text"]))
def test_a_rate_is_read_as_the_scripts_read_it(case: dict[str, str | None]) -> None:
    """What a source prints and what a reader types go by the same rules."""
    value = case["value"]
    assert read_rate(str(case["text"])) == (None if value is None else Decimal(value))


@given(st.text(max_size=12))
def test_anything_may_be_typed(text: str) -> None:
    """What is no rate is none, and never an error; a rate is more than nothing."""
    value = read_rate(text)
    assert value is None or value > 0


def test_the_newest_rate_on_or_before_the_day_holds() -> None:
    """A later rate is not known yet on the day that the site is built for."""
    rates = (of("a", "2026-08-20"), of("b", "2026-11-22"), of("c", "2026-11-23"))
    assert newest_rate(catalog(*rates)) == rates[1]
    assert newest_rate(catalog(*rates, as_of="2026-11-21")) == rates[0]
    assert newest_rate(catalog(*rates, as_of="2026-08-19")) is None


def test_of_one_day_the_quotation_of_a_central_bank_comes_first() -> None:
    """The order of the files decides nothing."""
    bank, middle = of("z", "2026-08-20", "central-bank"), of("a", "2026-08-20")
    assert newest_rate(catalog(middle, bank)) == newest_rate(catalog(bank, middle)) == bank


def test_a_rate_of_the_other_direction_is_another() -> None:
    """It is never turned round."""
    turned = replace(RATE, from_="JPY", to="USD")
    assert newest_rate(catalog(turned)) is None
    assert newest_rate(catalog(turned), "JPY", "USD") == turned


def test_age_counts_from_the_day_of_the_rate() -> None:
    """A month makes it old."""
    assert rate_age(RATE, catalog(RATE, as_of="2026-09-20")) == 31
    assert not is_old(RATE, catalog(RATE, as_of="2026-09-20"))
    assert is_old(RATE, catalog(RATE, as_of="2026-09-21"))


def test_an_amount_is_converted_without_rounding() -> None:
    """Not even beyond the digits that decimals have by default."""
    assert converted(Decimal("0.25"), RATE) == Decimal("39.62")
    long = Decimal("1234567890123456789012345678.9")
    assert converted(long, RATE) == Decimal("195654319226765431922676543192.072")
