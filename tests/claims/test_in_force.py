"""What holds on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from tests.support.claims import PLAIN, banded, claim, one_model, own, run_of, seen, shown, values

if TYPE_CHECKING:
    from macros.records import Claim

CUT = "2025-06-10"
BEFORE, AFTER = date(2025, 6, 9), date(2025, 6, 10)


@pytest.mark.parametrize(("day", "price"), [(BEFORE, "10"), (AFTER, "2")])
def test_from_is_inclusive_and_until_exclusive(day: date, price: str) -> None:
    """On the day of a price cut the old price is over and the new one holds; they are no rivals."""
    catalog = one_model(as_of=day, input_price=[own("10", until=CUT), own("2", from_=CUT)])
    choice = choose(catalog, "m", "input_price")
    assert shown(choice) == price
    assert choice.rivals == ()


def test_a_claim_with_both_dates_holds_between_them() -> None:
    """An introductory price has a beginning and an end."""
    for day, price in ((date(2025, 5, 31), None), (date(2025, 6, 1), "1"), (date(2025, 6, 30), None)):
        catalog = one_model(as_of=day, input_price=[own("1", from_="2025-06-01", until="2025-06-30")])
        assert shown(choose(catalog, "m", "input_price")) == price


def test_a_claim_without_dates_holds_always() -> None:
    """It is a rival of what somebody else dates."""
    catalog = one_model(
        as_of=AFTER, input_price=[own("2", "official"), own("3", seen("dataset", read="2026-08-01"), from_=CUT)]
    )
    choice = choose(catalog, "m", "input_price")
    assert shown(choice) == "2"
    assert values(choice.rivals) == ["3"]


@pytest.mark.parametrize(("day", "price"), [(BEFORE, "10"), (AFTER, "2")])
def test_an_undated_claim_takes_over_the_interval_of_the_dated_one_it_repeats(day: date, price: str) -> None:
    """It is the same price, seen later; otherwise 2 USD would be a rival of 10 USD before the cut."""
    catalog = one_model(
        as_of=day,
        input_price=[
            own("10", "dataset", until=CUT),
            own("2", "dataset", from_=CUT),
            own("2", seen("official", read="2026-03-02")),
        ],
    )
    choice = choose(catalog, "m", "input_price")
    assert shown(choice) == price
    assert choice.rivals == ()


@pytest.mark.parametrize(
    "dated",
    [
        own("3", from_=CUT),
        claim("2", from_=CUT),
        own("2", from_="2026-04-01"),
        own("2", from_=CUT, until="2026-03-02"),
        own("2", from_=CUT, rejected=True),
    ],
    ids=["another value", "another identity", "not yet begun when read", "over when read", "rejected"],
)
def test_an_undated_claim_takes_over_no_other_interval(dated: Claim) -> None:
    """It takes it over only from a claim of its identity and value whose interval contains its newest reading."""
    catalog = one_model(as_of=BEFORE, input_price=[dated, own("2", seen("official", read="2026-03-02"))])
    assert shown(choose(catalog, "m", "input_price")) == "2"


def test_a_price_for_the_lowest_band_counts_as_one_without_band() -> None:
    """A provider that drops its bands has one price after, of the same identity."""
    catalog = one_model(
        as_of=date(2026, 3, 12),
        input_price=[
            banded("5", "dataset", up_to=200_000, until="2026-03-13"),
            banded("10", "dataset", over=200_000, until="2026-03-13"),
            own("5", "dataset", from_="2026-03-13"),
            own("5", seen("official", read="2026-11-01")),
        ],
    )
    choice = choose(catalog, "m", "input_price")
    assert choice.claim is not None
    assert choice.claim.until == "2026-03-13"
    assert values(choice.bands) == ["5", "10"]


@pytest.mark.parametrize("field", ["input_price", "context_window"])
@pytest.mark.parametrize(("day", "state"), [("2025-08-06", "unknown"), ("2025-08-07", "chosen")])
def test_no_price_and_no_limit_holds_before_the_release(field: str, day: str, state: str) -> None:
    """Nothing is offered before the model is out."""
    catalog = one_model({field: [claim("1000")]}, release_date=[claim("2025-08-07")], as_of=date.fromisoformat(day))
    assert choose(catalog, "m", field).state == state


def test_what_is_no_offer_holds_before_the_release() -> None:
    """A score or a knowledge cutoff is true of the model itself."""
    catalog = one_model(
        PLAIN,
        as_of=date(2025, 1, 1),
        release_date=[claim("2025-08-07")],
        score=[run_of("50")],
        knowledge_cutoff=[claim("2024-06")],
    )
    assert shown(choose(catalog, "m", "score")) == "50"
    assert shown(choose(catalog, "m", "knowledge_cutoff")) == "2024-06"


@pytest.mark.parametrize(("day", "state"), [("2025-08-31", "unknown"), ("2025-09-01", "chosen")])
def test_a_release_known_to_the_month_counts_from_its_first_day(day: str, state: str) -> None:
    """The day is not known, so the month's offers are not hidden."""
    catalog = one_model(release_date=[claim("2025-09")], input_price=[own("1")], as_of=date.fromisoformat(day))
    assert choose(catalog, "m", "input_price").state == state
