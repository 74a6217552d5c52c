"""macros/upkeep/stale.py and calendar.py"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from macros.claims import choose
from macros.upkeep import coming, readings, reviews
from tests.support.claims import OWN_API, claim, own, seen
from tests.support.upkeep import about, at_least, called, candidate, catalog_of, page, use_case

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.pages import Page

SOURCES = [about(identifier=name) for name in ("one", "two")] + [about(identifier="data", kind="dataset")]
SERVICE = {"platform": OWN_API}


def told(catalog: Catalog, *pages: Page, within: int = 0) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    return [
        (one.source.id, [(figure.claim.field, figure.stale_from.isoformat(), figure.stale) for figure in one.figures])
        for one in readings(catalog, pages, within)
    ]


def test_a_figure_is_out_of_date_the_day_after_its_last_fresh_one() -> None:
    """Fresh for 100 days: read on August 13, still fresh on November 21, not any more on November 22."""
    fresh = catalog_of({"nova": {"licence": [claim("a", seen("one", read="2026-08-14"))]}}, sources=SOURCES)
    stale = catalog_of({"nova": {"licence": [claim("a", seen("one", read="2026-08-13"))]}}, sources=SOURCES)
    assert told(fresh) == []
    assert told(stale) == [("one", [("licence", "2026-11-22", True)])]


@given(st.dates(date(2026, 5, 1), date(2026, 11, 22)))
def test_out_of_date_is_what_the_pages_mark_as_such(read: date) -> None:
    """One mechanism tells both."""
    catalog = catalog_of({"nova": {"licence": [claim("a", seen("one", read=read.isoformat()))]}}, sources=SOURCES)
    assert bool(told(catalog)) == choose(catalog, "nova", "licence").stale


def test_what_will_be_out_of_date_soon_is_told_apart() -> None:
    """Within the days asked for, and not one more."""
    catalog = catalog_of({"nova": {"licence": [claim("a", seen("one", read="2026-09-01"))]}}, sources=SOURCES)
    assert told(catalog, within=18) == []
    assert told(catalog, within=19) == [("one", [("licence", "2026-12-11", False)])]


def test_the_newest_reading_of_the_same_value_counts() -> None:
    """Whoever reads any of its sources again refreshes it."""
    old, new = seen("one", read="2026-01-01"), seen("data", read="2026-11-01")
    assert told(catalog_of({"nova": {"licence": [claim("a", old, new)]}}, sources=SOURCES)) == []


def test_each_figure_is_told_once_under_the_source_that_refreshes_most() -> None:
    """Of its field's best kind; sources with most stale figures come first."""
    one, two, data = (seen(name, read="2026-01-01") for name in ("one", "two", "data"))
    catalog = catalog_of(
        {
            "nova": {"licence": [claim("a", one, two, data)], "modalities": [claim(("a",), two, data)]},
            "lumen": {"licence": [claim("a", two)], "open_weights": [claim(True, data)]},
        },
        sources=SOURCES,
    )
    found = readings(catalog, (), 0)
    assert [(one.source.id, [(figure.claim.model, figure.claim.field) for figure in one.figures]) for one in found] == [
        ("two", [("nova", "modalities"), ("nova", "licence"), ("lumen", "licence")]),
        ("data", [("lumen", "open_weights")]),
    ]


def test_a_figure_that_only_a_page_asks_for_counts_as_shown() -> None:
    """Of another platform, for instance; one that nobody asks for does not."""
    elsewhere = own("1", seen("one", read="2026-01-01"), select={"platform": "azure"})
    catalog = catalog_of({"nova": {"input_price": [own("2"), elsewhere]}}, sources=SOURCES)
    assert told(catalog) == []
    call = called("figure", {"platform": "azure"}, model="nova", field="input_price")
    assert told(catalog, page(call)) == [("one", [("input_price", "2026-04-12", True)])]


def test_an_end_of_service_on_any_platform_counts_as_shown() -> None:
    """The list of services names them all."""
    end = claim("2027-06-01", seen("one", read="2026-01-01"), select={"platform": "azure"})
    catalog = catalog_of({"nova": {"shutdown_date": [end]}}, sources=SOURCES)
    assert told(catalog) == [("one", [("shutdown_date", "2026-03-03", True)])]


def test_one_model_can_be_asked_about_alone() -> None:
    """The figures of others are left out."""
    old = claim("a", seen("one", read="2026-01-01"))
    catalog = catalog_of({"nova": {"licence": [old]}, "lumen": {"licence": [old]}}, sources=SOURCES)
    (reading,) = readings(catalog, (), 0, "lumen")
    assert [figure.claim.model for figure in reading.figures] == ["lumen"]


def test_what_is_announced_is_told_as_such_and_what_was_cancelled_is_not() -> None:
    """On the day it names, somebody has to look whether it came true."""
    announced = own("1", seen("official", read="2026-11-01"), from_="2026-12-01", status="announced")
    cancelled = own("2", from_="2026-12-02", status="cancelled")
    found = coming(catalog_of({"nova": {"input_price": [announced, cancelled]}}), 30)
    assert [(one.day.isoformat(), one.kind) for one in found] == [("2026-12-01", "announced")]


def test_days_to_come_are_those_after_the_day_until_the_last() -> None:
    """A claim that begins or ceases to hold, a service that ends; rejected claims announce nothing."""
    catalog = catalog_of(
        {
            "nova": {
                "input_price": [own("2", until="2026-12-01"), own("1", from_="2026-12-01")],
                "output_price": [own("2", from_="2026-11-22"), own("3", from_="2026-12-23")],
                "cached_input_price": [own("3", from_="2026-12-02", rejected=True)],
                "shutdown_date": [claim("2026-12-22", select=SERVICE)],
            }
        }
    )
    assert [(one.day.isoformat(), one.kind, one.claim.field) for one in coming(catalog, 30)] == [
        ("2026-12-01", "begins", "input_price"),
        ("2026-12-01", "ceases", "input_price"),
        ("2026-12-22", "ends", "shutdown_date"),
    ]
    assert coming(catalog, 5) == ()
    assert coming(catalog, 30, "lumen") == ()


def test_an_end_that_was_due_and_that_nobody_has_read_about_is_told_at_once() -> None:
    """It may have been put off."""
    end = claim("2026-10-01", seen("official", read="2026-01-01"), select=SERVICE)
    assert [one.kind for one in coming(catalog_of({"nova": {"shutdown_date": [end]}}), 0)] == ["was-due"]
    known = claim("2026-10-01", seen("official", read="2026-11-01"), select=SERVICE)
    assert coming(catalog_of({"nova": {"shutdown_date": [known]}}), 0) == ()


def test_a_use_case_is_due_when_its_choice_has_lasted_as_long_as_it_should() -> None:
    """Counted from its review."""
    catalog = catalog_of({"nova": {}}, use_cases=[use_case(candidate("nova"), reviewed="2026-09-01", horizon_days=90)])
    (review,) = reviews(catalog, 8)
    assert review.due == date(2026, 11, 30)
    assert reviews(catalog, 7) == ()
    assert reviews(catalog, 8, "lumen") == ()


def test_a_use_case_whose_answer_has_changed_is_due_at_once() -> None:
    """What was recommended on the day of the review, and is not any more."""
    catalog = catalog_of(
        {"nova": {"context_window": [own("90000", until="2026-11-10"), own("70000", from_="2026-11-10")]}},
        use_cases=[use_case(candidate("nova"), requirements=(at_least("context_window", 80000),))],
    )
    (review,) = reviews(catalog, 0)
    assert review.changed == (("nova", "recommended", "ruled-out"),)
