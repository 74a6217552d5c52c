"""When a service ends, platform by platform."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.claims import first_party_end, service_ends
from macros.records import NOT_DISCLOSED
from tests.support.claims import claim, one_model, seen, shown
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from macros.records import Claim


def _at(platform: str, value: str, **changes: object) -> Claim:
    return claim(value, select={"platform": platform}, **changes)


@pytest.mark.parametrize(
    ("day", "days_left", "state"),
    [
        ("2026-11-21", -1, "ended"),
        ("2026-11-22", 0, "ended"),
        ("2026-11-23", 1, "ending"),
        ("2027-05-21", 180, "ending"),
        ("2027-05-22", 181, "announced"),
    ],
)
def test_a_service_is_ending_within_180_days_and_ended_on_its_last_day(day: str, days_left: int, state: str) -> None:
    """Counted from the day the site is built for."""
    (end,) = service_ends(one_model(shutdown_date=[_at("own-api", day)]), "m")
    assert (end.days_left, end.state, end.was_due) == (days_left, state, False)


def test_every_platform_has_its_own_end() -> None:
    """By platform id; the date of one is never that of another."""
    catalog = one_model(
        shutdown_date=[
            _at("own-api", "2027-01-14"),
            _at("azure", "2026-10-14"),
            _at("copilot", "2026-06-01", rejected=True),
        ],
        deprecation_date=[_at("own-api", "2026-10-14")],
    )
    ends = service_ends(catalog, "m")
    assert [(end.platform, shown(end.shutdown), shown(end.deprecation)) for end in ends] == [
        ("azure", "2026-10-14", None),
        ("own-api", "2027-01-14", "2026-10-14"),
    ]


def test_an_announcement_without_a_last_day_is_listed_as_running() -> None:
    """The end is announced, and nobody says when."""
    (end,) = service_ends(one_model(deprecation_date=[_at("own-api", "2026-03-26")]), "m")
    assert (end.days_left, end.state, shown(end.deprecation)) == (None, "running", "2026-03-26")


def test_an_undisclosed_last_day_is_no_date() -> None:
    """A word is not counted to."""
    (end,) = service_ends(one_model(shutdown_date=[_at("own-api", NOT_DISCLOSED)]), "m")
    assert (end.days_left, end.state) == (None, "running")


def test_a_past_date_from_a_stale_source_was_due() -> None:
    """It may have moved since it was read: "was due to end", not "ended"."""
    old = claim("2026-10-14", seen("official", read="2026-07-07"), select={"platform": "azure"})
    (end,) = service_ends(one_model(shutdown_date=[old]), "m")
    assert (end.state, end.was_due) == ("ended", True)


def test_a_coming_date_from_a_stale_source_is_still_coming() -> None:
    """Staleness is marked; the wording does not change."""
    old = claim("2027-02-06", seen("official", read="2026-07-07"), select={"platform": "azure"})
    (end,) = service_ends(one_model(shutdown_date=[old]), "m")
    assert (end.state, end.was_due, end.shutdown.stale) == ("ending", False, True)


@pytest.mark.parametrize(("text", "days_left"), [("2026-11", 8), ("2026-12", 39), ("2027-02", 98), ("2026", 39)])
def test_a_month_or_a_year_counts_to_its_last_day(text: str, days_left: int) -> None:
    """Nothing is said to have ended that may still run."""
    (end,) = service_ends(one_model(shutdown_date=[_at("own-api", text)]), "m")
    assert end.days_left == days_left


@pytest.mark.parametrize("case", shared_cases("last_day"), ids=lambda case: str(case["date"]))
def test_the_last_day_is_the_one_that_the_scripts_compute(case: dict[str, str]) -> None:
    """The table of all models is filtered by it."""
    catalog = one_model(shutdown_date=[_at("own-api", case["date"])])
    (end,) = service_ends(catalog, "m")
    assert end.days_left == (date.fromisoformat(case["last"]) - catalog.as_of).days


def test_a_platform_that_is_not_stated_is_listed_as_such() -> None:
    """The end of some service is no end of a certain one."""
    (end,) = service_ends(one_model(shutdown_date=[claim("2027-01-14")]), "m")
    assert end.platform == "not_stated"


def test_the_end_on_the_provider_s_own_api_is_found() -> None:
    """Use cases ask for it."""
    dates = [_at("own-api", "2027-01-14"), _at("azure", "2026-10-14")]
    end = first_party_end(one_model(shutdown_date=dates), "m")
    assert end is not None
    assert (end.platform, shown(end.shutdown)) == ("own-api", "2027-01-14")


@pytest.mark.parametrize("first_party", ["own-api", None])
def test_without_an_end_of_its_own_nothing_is_found(first_party: str | None) -> None:
    """Another platform's end is not the maker's, and a maker without an API has none."""
    catalog = one_model(shutdown_date=[_at("azure", "2026-10-14")], first_party=first_party)
    assert first_party_end(catalog, "m") is None
