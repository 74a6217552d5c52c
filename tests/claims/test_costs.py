"""What a workload costs, and when one model becomes dearer than another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.claims import Workload, break_even, cost, turning_point
from macros.records import NOT_DISCLOSED
from tests.support.claims import PLAIN, REASONING, banded, catalogue, claim, one_model, own, values

PRICES: dict[str, Any] = {
    "input_price": [own("0.25")],
    "cached_input_price": [own("0.025")],
    "output_price": [own("2")],
}
OTHER_PRICES: dict[str, Any] = {
    "input_price": [own("2")],
    "cached_input_price": [own("0.5")],
    "output_price": [own("8")],
}


@pytest.mark.parametrize(
    ("workload", "per_request"),
    [
        (Workload(1000, 100), "0.00045"),
        (Workload(1000, 100, 9900), "0.02025"),
        (Workload(1000, 100, cached_share=Decimal("0.6")), "0.000315"),
        (Workload(1000, 100, cached_share=Decimal(1)), "0.000225"),
        (Workload(0, 0), "0"),
    ],
)
def test_the_cost_of_a_request_is_exact(workload: Workload, per_request: str) -> None:
    """Fresh input, cached input, and output including the hidden reasoning, each at its price per million."""
    found = cost(one_model(REASONING, **PRICES), "m", workload)
    assert found.per_request == Decimal(per_request)


def test_the_cost_of_a_month_is_that_of_its_requests() -> None:
    """Computed from the exact cost of one, not from a rounded one."""
    found = cost(one_model(REASONING, **PRICES), "m", Workload(1000, 100, requests_per_month=300_000))
    assert found.per_month == Decimal(135)


def test_a_model_that_does_not_reason_writes_no_reasoning_tokens() -> None:
    """The workload's reasoning is that of the models that do."""
    assert cost(one_model(PLAIN, **PRICES), "m", Workload(1000, 100, 9900)).per_request == Decimal("0.00045")


def test_a_model_of_unknown_type_is_charged_for_the_reasoning() -> None:
    """A cost is rather too high than too low."""
    assert cost(one_model(**PRICES), "m", Workload(1000, 100, 9900)).per_request == Decimal("0.02025")


HOSTED: dict[str, Any] = {
    "input_price": [own("0.25"), own("0.1", select={"platform": "host"})],
    "output_price": [own("2"), own("0.4", select={"platform": "host"})],
    "context_window": [own("400000"), own("128000", select={"platform": "host"})],
}


def test_a_platform_has_its_own_prices_and_limit() -> None:
    """A host's prices are not the maker's, and neither is its window."""
    catalog = one_model(REASONING, **HOSTED)
    host = cost(catalog, "m", Workload(200_000, 1000), "host")
    assert (host.per_request, host.fits) == (Decimal("0.0204"), False)
    makers = cost(catalog, "m", Workload(200_000, 1000))
    assert (makers.per_request, makers.fits) == (Decimal("0.052"), True)


def test_a_price_of_another_platform_does_not_fill_a_gap() -> None:
    """Neither in a cost nor in a break-even."""
    catalog = catalogue({"a": HOSTED, "b": PRICES})
    assert cost(catalog, "b", Workload(1000, 100), "host").per_request is None
    assert break_even(catalog, "a", "b", platform="host") is None
    found = break_even(catalogue({"a": HOSTED, "b": HOSTED}), "a", "b", platform="host")
    assert found is not None
    assert values(found.prices) == ["0.1", "0.4", "0.1", "0.4"]


@pytest.mark.parametrize("missing", ["input_price", "output_price"])
def test_a_missing_price_makes_the_cost_unknown(missing: str) -> None:
    """Unknown is not free."""
    found = cost(one_model({**PRICES, missing: []}), "m", Workload(1000, 100, requests_per_month=10))
    assert (found.per_request, found.per_month) == (None, None)


def test_an_undisclosed_price_makes_the_cost_unknown() -> None:
    """There is a claim, but no figure."""
    assert cost(one_model({**PRICES, "input_price": [own(NOT_DISCLOSED)]}), "m", Workload(1, 1)).per_request is None


def test_a_missing_cached_price_matters_only_where_input_is_cached() -> None:
    """Without a share from the cache nothing is charged at it."""
    catalog = one_model({**PRICES, "cached_input_price": []})
    assert cost(catalog, "m", Workload(1000, 100)).per_request == Decimal("0.00045")
    assert cost(catalog, "m", Workload(1000, 100, cached_share=Decimal("0.1"))).per_request is None


def test_the_cost_names_the_prices_it_rests_on() -> None:
    """The cached price only where it was used."""
    catalog = one_model(**PRICES)
    assert values(cost(catalog, "m", Workload(1, 1)).prices) == ["0.25", "2"]
    assert values(cost(catalog, "m", Workload(1, 1, cached_share=Decimal("0.5"))).prices) == ["0.25", "0.025", "2"]


def test_the_prices_are_those_of_the_band_that_covers_the_input() -> None:
    """Long inputs pay more for every token, also of the output."""
    catalog = one_model(
        input_price=[banded("1", up_to=200_000), banded("2", over=200_000)],
        output_price=[own("10"), banded("15", over=200_000)],
    )
    assert cost(catalog, "m", Workload(200_000, 1000)).per_request == Decimal("0.21")
    assert cost(catalog, "m", Workload(200_001, 1000)).per_request == Decimal("0.415002")


@pytest.mark.parametrize(
    ("limits", "fits", "limit"),
    [
        ({"max_input_tokens": [claim("272000")], "context_window": [claim("400000")]}, False, "272000"),
        ({"max_input_tokens": [claim("350000")]}, True, "350000"),
        ({"context_window": [claim("400000")]}, True, "400000"),
        ({"context_window": [claim("300000")]}, False, "300000"),
        ({"max_input_tokens": [claim(NOT_DISCLOSED)], "context_window": [claim("300000")]}, False, "300000"),
        ({}, True, None),
    ],
)
def test_an_input_is_held_against_the_input_limit_else_the_window(
    limits: dict[str, Any], limit: str | None, *, fits: bool
) -> None:
    """A page says that an input does not fit before it says any cost; the cost itself stays computed."""
    found = cost(one_model(PRICES, **limits), "m", Workload(350_000, 100))
    assert (found.fits, values([found.limit])) == (fits, [limit])
    assert found.per_request is not None


@pytest.mark.parametrize(
    ("share", "input_factor", "visible_factor"), [("0", "0.875", "3"), ("0.6", "0.4925", "3"), ("1", "0.2375", "3")]
)
def test_a_break_even_is_a_factor_of_input_and_one_of_visible_output(
    share: str, input_factor: str, visible_factor: str
) -> None:
    """Reasoning > 0.875 × input + 3 × visible output makes the cheaper model dearer."""
    found = break_even(catalogue({"a": PRICES, "b": OTHER_PRICES}), "a", "b", Decimal(share))
    assert found is not None
    assert (found.input_factor, found.visible_factor) == (Decimal(input_factor), Decimal(visible_factor))


def test_at_the_break_even_both_models_cost_the_same() -> None:
    """The factors and the cost come from the same prices."""
    catalog = catalogue({"a": {**REASONING, **PRICES}, "b": {**PLAIN, **OTHER_PRICES}})
    found = break_even(catalog, "a", "b")
    assert found is not None
    reasoning = int(found.input_factor * 8000 + found.visible_factor * 500)
    workload = Workload(8000, 500, reasoning)
    assert cost(catalog, "a", workload).per_request == cost(catalog, "b", workload).per_request
    more = Workload(8000, 500, reasoning + 1)
    dearer, than = (cost(catalog, model, more).per_request for model in "ab")
    assert dearer is not None
    assert than is not None
    assert dearer > than


def test_a_negative_factor_means_dearer_without_any_reasoning() -> None:
    """Once the visible output is long enough."""
    cheaper_output: dict[str, Any] = {"input_price": [own("0.4")], "output_price": [own("1.6")]}
    found = break_even(catalogue({"a": PRICES, "b": cheaper_output}), "a", "b")
    assert found is not None
    assert (found.input_factor, found.visible_factor) == (Decimal("0.075"), Decimal("-0.2"))


@pytest.mark.parametrize(
    ("changes", "share"),
    [({"input_price": []}, "0"), ({"output_price": []}, "0"), ({"cached_input_price": []}, "0.1")],
)
@pytest.mark.parametrize("incomplete", ["a", "b"])
def test_there_is_no_break_even_without_every_price(changes: dict[str, Any], share: str, incomplete: str) -> None:
    """Nothing is guessed."""
    models = {"a": dict(PRICES), "b": dict(OTHER_PRICES)}
    models[incomplete] |= changes
    assert break_even(catalogue(models), "a", "b", Decimal(share)) is None


def test_there_is_no_break_even_where_reasoning_is_free() -> None:
    """No number of tokens that cost nothing makes a model dearer."""
    free = {**PRICES, "output_price": [own("0")]}
    assert break_even(catalogue({"a": free, "b": OTHER_PRICES}), "a", "b") is None


def test_a_break_even_names_its_prices() -> None:
    """Those of the dearer model first, cached ones only where used."""
    catalog = catalogue({"a": PRICES, "b": OTHER_PRICES})
    plain, cached = break_even(catalog, "a", "b"), break_even(catalog, "a", "b", Decimal("0.6"))
    assert plain is not None
    assert cached is not None
    assert values(plain.prices) == ["0.25", "2", "2", "8"]
    assert values(cached.prices) == ["0.25", "0.025", "2", "2", "0.5", "8"]


shares = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


@settings(max_examples=30)
@given(
    prices=st.lists(st.integers(1, 10_000).map(lambda cents: f"{cents / 100:.2f}"), min_size=6, max_size=6),
    counts=st.tuples(st.integers(0, 10**6), st.integers(0, 10**5)),
    share=shares,
)
def test_a_turning_point_is_the_break_even_of_one_workload(
    prices: list[str], counts: tuple[int, int], share: Decimal
) -> None:
    """Where the formula gives so many tokens, the model costs no more at them, and more at one more."""
    names = ("input_price", "cached_input_price", "output_price")
    own_prices, others = (
        {name: [own(price)] for name, price in zip(names, some, strict=True)} for some in (prices[:3], prices[3:])
    )
    catalog = catalogue({"a": {**REASONING, **own_prices}, "b": {**PLAIN, **others}})
    formula, work = break_even(catalog, "a", "b", share), Workload(*counts, cached_share=share)
    assert formula is not None
    exact = formula.input_factor * counts[0] + formula.visible_factor * counts[1]
    found = turning_point(catalog, "a", "b", work)
    assert (found.state == "already") == (exact < -TINY)
    if found.tokens is not None:
        assert found.tokens <= exact + TINY < found.tokens + 1 + 2 * TINY
        at, after = (
            cost(catalog, "a", replace(work, reasoning_tokens=tokens)).per_request
            for tokens in (found.tokens, found.tokens + 1)
        )
        other = cost(catalog, "b", work).per_request
        assert at is not None
        assert after is not None
        assert other is not None
        assert at <= other < after


TINY = Decimal("1e-9")
"""The factors of the formula are quotients, and rounded at their last digit."""


def test_batch_prices_are_asked_for_only_where_some_requests_are_batched() -> None:
    """And the cost then names them beside the standard ones."""
    batched: dict[str, Any] = {
        "batch_input_price": [own("0.125", select={"tier": "batch"})],
        "batch_output_price": [own("1", select={"tier": "batch"})],
    }
    catalog = one_model(REASONING, **PRICES, **batched)
    assert values(cost(catalog, "m", Workload(1000, 100)).prices) == ["0.25", "2"]
    half = cost(catalog, "m", Workload(1000, 100, batch_share=Decimal("0.5")))
    assert values(half.prices) == ["0.25", "2", "0.125", "1"]
    whole = cost(catalog, "m", Workload(1000, 100, batch_share=Decimal(1)))
    assert values(whole.prices) == ["0.125", "1"]
    assert whole.per_request == Decimal("0.000225")


def test_a_missing_batch_price_is_named_by_its_choice() -> None:
    """A reader learns which price is not on record."""
    found = cost(one_model(REASONING, **PRICES), "m", Workload(1000, 100, batch_share=Decimal("0.5")))
    assert [choice.field for choice in found.missing] == ["batch_input_price", "batch_output_price"]
    assert found.per_request is None
