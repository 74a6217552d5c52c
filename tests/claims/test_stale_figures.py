"""The shown figures that were read too long ago."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from macros.claims import choose
from macros.claims.stale_figures import stale_figures
from tests.support.claims import TODAY, claim, one_model, own, seen

OLD, NEW = "2026-01-01", "2026-11-01"


def test_only_figures_that_a_page_shows_by_default_count() -> None:
    """A tier that pages do not show unasked may be old; so may a claim that lost."""
    catalog = one_model(
        input_price=[own("1", seen("official", read=OLD)), own("2", seen("dataset", read=NEW))],
        output_price=[own("1", seen("official", read=NEW)), own("2", seen("dataset", read=OLD))],
        cached_input_price=[own("1", seen("official", read=OLD), select={"tier": "batch"})],
        context_window=[claim("1000", seen("official", read=OLD), rejected=True)],
    )
    assert [choice.field for choice in stale_figures(catalog)] == ["input_price"]


reads = st.dates(date(2026, 6, 1), TODAY).map(date.isoformat)


@given(first=reads, second=reads, days=st.integers(-400, 400))
def test_nothing_stale_is_passed_over(first: str, second: str, days: int) -> None:
    """Fields whose evidence is all new are not looked at; that changes nothing, on whatever day."""
    catalog = one_model(
        as_of=TODAY + timedelta(days=days),
        input_price=[own("1", seen("official", read=first)), own("2", seen("dataset", read=second))],
        shutdown_date=[claim("2027-01-01", seen("official", read=first), seen("dataset", read=second))],
    )
    every = [choose(catalog, "m", field) for field in catalog.models["m"].claims]
    assert list(stale_figures(catalog)) == [choice for choice in every if choice.stale]


@given(days=st.integers(0, 400))
def test_time_alone_never_makes_a_stale_figure_fresh(days: int) -> None:
    """Whatever was stale on a day is so on every later day."""
    claims = [own("1", seen("official", read=OLD)), own("2", seen("dataset", read=NEW))]
    today = {one.field for one in stale_figures(one_model(input_price=claims))}
    later = {one.field for one in stale_figures(one_model(as_of=TODAY + timedelta(days=days), input_price=claims))}
    assert today <= later
