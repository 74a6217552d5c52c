"""Prices over time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.history import dated_series, history, priced_over_time
from macros.claims.in_force import interval_of
from macros.claims.standing import standing_claims
from tests.support.claims import FIELDS, WHY, banded, claim, one_model, own, seen, shown

if TYPE_CHECKING:
    from macros.claims.history import Series
    from macros.records import Claim

CUT = "2025-06-10"


def series(*claims: Claim, day: str = "2025-06-10", released: str | None = None) -> tuple[Series, ...]:
    traits = {"release_date": [claim(released)]} if released else {}
    return history(one_model(traits, as_of=date.fromisoformat(day), input_price=claims), "m", "input_price")


def told(found: Series) -> list[tuple[str | None, str | None, str | None, str]]:
    return [(shown(period.claim), period.begins, period.until, period.status) for period in found.periods]


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [("2025-06-09", "current", "upcoming"), ("2025-06-10", "ended", "current"), ("2025-06-11", "ended", "current")],
)
def test_the_day_of_a_cut_ends_one_period_and_begins_the_other(day: str, old: str, new: str) -> None:
    """`from` is inclusive, `until` exclusive; the newest stands first."""
    (only,) = series(own("10", until=CUT), own("2", from_=CUT), day=day)
    assert told(only) == [("2", CUT, None, new), ("10", None, CUT, old)]


@pytest.mark.parametrize(
    ("day", "status"), [("2025-06-09", "announced"), ("2025-06-10", "as-announced"), ("2025-06-11", "as-announced")]
)
def test_an_announced_period_says_so_on_both_sides_of_its_day(day: str, status: str) -> None:
    """First it is still to come, then it is in force as announced."""
    (only,) = series(own("3", seen("official", read="2025-06-01"), from_=CUT, status="announced"), day=day)
    assert told(only) == [("3", CUT, None, status)]


@pytest.mark.parametrize("day", ["2025-06-09", "2025-06-10", "2025-06-11"])
def test_a_cancelled_period_is_history_on_every_day(day: str) -> None:
    """It keeps its days, and stands by itself beside the same value that was charged."""
    (only,) = series(own("3", from_=CUT, status="cancelled", note=WHY), own("3", from_=CUT), day=day)
    assert [status for *_, status in told(only)].count("cancelled") == 1


def test_an_undated_claim_stands_in_the_period_it_repeats() -> None:
    """It is the same price, seen later; the dated claim stands for both."""
    (only,) = series(own("2", seen("official", read="2026-03-02")), own("2", from_=CUT), own("10", until=CUT))
    assert [len(period.claims) for period in only.periods] == [2, 1]
    assert only.periods[0].claim.from_ == CUT


def test_an_undated_claim_beside_dated_ones_is_in_force() -> None:
    """Nobody says since when, so it has no days."""
    (only,) = series(own("2", seen("official", read="2026-03-02")), own("3", from_=CUT))
    assert told(only) == [("3", CUT, None, "current"), ("2", None, None, "current")]


def test_before_the_release_everything_is_still_to_come() -> None:
    """No price holds before the model is out."""
    (only,) = series(own("2"), own("3", from_="2025-08-01"), day="2025-06-10", released="2025-07-01")
    assert {status for *_, status in told(only)} == {"upcoming"}


def test_what_held_before_is_what_ended_or_was_still_in_force() -> None:
    """Over a gap the last that had ended; nothing that was cancelled."""
    (only,) = series(
        own("4", until="2025-02-01"),
        own("9", from_="2025-03-01", until="2025-04-01", status="cancelled", note=WHY),
        own("3", from_="2025-05-01", until=CUT),
        own("2", from_=CUT),
    )
    before = {shown(period.claim): only.before(period) for period in only.periods}
    assert {value: shown(found.claim) if found else None for value, found in before.items()} == {
        "2": "3",
        "3": "4",
        "9": "4",
        "4": None,
    }


def test_bands_are_series_of_their_own_and_the_lowest_is_the_price_without_band() -> None:
    """A provider that drops its bands has one price after, of the same series."""
    found = series(banded("5", up_to=9, until=CUT), banded("10", over=9, until=CUT), own("5", from_=CUT))
    assert [len(one.periods) for one in found] == [2, 1]


def test_only_prices_with_days_have_a_history() -> None:
    """A model page shows no history of a price that nobody knows to have changed."""
    catalog = one_model(
        input_price=[own("1"), own("2", select={"tier": "flex"}, until=CUT)],
        output_price=[own("3")],
        context_window=[claim("9", from_=CUT)],
    )
    assert [field.id for field in priced_over_time(catalog, "m")] == ["input_price"]
    (only,) = dated_series(catalog, "m", FIELDS["input_price"])
    assert shown(only.periods[0].claim) == "2"


DAYS = st.dates(date(2025, 1, 1), date(2025, 2, 28))
SOME_DAY = st.none() | DAYS.map(date.isoformat)


@st.composite
def any_claim(draw: st.DrawFn) -> Claim:
    begins, until = draw(SOME_DAY), draw(SOME_DAY)
    status = draw(st.sampled_from((None, "announced", "cancelled"))) if begins else None
    read = draw(DAYS).isoformat()
    select = {"tier": draw(st.sampled_from(("standard", "flex")))}
    value = draw(st.sampled_from(("1", "2")))
    return own(value, seen("official", read=read), select=select, from_=begins, until=until, status=status)


@given(st.lists(any_claim(), max_size=6), DAYS)
def test_whatever_the_dates_every_claim_is_told_once_and_only_those_of_the_day_are_in_force(
    claims: list[Claim], day: date
) -> None:
    """A claim stands where its interval, or that of the dated claim it repeats, contains the day."""
    catalog = one_model(as_of=day, input_price=claims)
    placed = catalog.models["m"].claims["input_price"]
    periods = [period for one in history(catalog, "m", "input_price") for period in one.periods]
    listed = [claim for period in periods for claim in period.claims]
    assert sorted(map(id, listed)) == sorted(map(id, placed))

    today = day.isoformat()
    in_force = standing_claims(catalog, "m", "input_price")
    for one in in_force:
        interval = interval_of(one, placed)
        assert (interval.from_ or "") <= today < (interval.until or "9999")
        assert one.status != "cancelled"
    current = [claim for period in periods if period.status in ("current", "as-announced") for claim in period.claims]
    assert sorted(map(id, current)) == sorted(map(id, in_force))
