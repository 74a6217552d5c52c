"""How old a shown value is."""

from __future__ import annotations

from datetime import date

import pytest

from macros.claims import choose
from tests.support.claims import claim, one_model, own, seen


@pytest.mark.parametrize(("read", "age", "stale"), [("2026-08-14", 100, False), ("2026-08-13", 101, True)])
def test_a_value_is_stale_when_its_newest_reading_is_older_than_the_field_allows(
    read: str, age: int, *, stale: bool
) -> None:
    """The invented prices stay fresh for 100 days, the hundredth included."""
    catalog = one_model(input_price=[own("1", seen("official", read="2025-01-01"), seen("dataset", read=read))])
    choice = choose(catalog, "m", "input_price")
    assert (choice.newest_read, choice.age_days, choice.stale) == (date.fromisoformat(read), age, stale)


def test_another_claim_of_the_same_value_keeps_it_fresh() -> None:
    """The price was seen again, with its date."""
    catalog = one_model(
        input_price=[
            own("1", seen("official", read="2026-01-01")),
            own("1", seen("dataset", read="2026-11-20"), from_="2025-12-01"),
        ]
    )
    choice = choose(catalog, "m", "input_price")
    assert (choice.age_days, choice.stale) == (2, False)


def test_another_writing_of_the_value_does_not_keep_it_fresh() -> None:
    """Somebody who prints 1,000,000 has not looked at 1,047,576."""
    catalog = one_model(
        context_window=[
            claim("1047576", seen("dataset", read="2026-01-01")),
            claim("1000000", seen("official", read="2026-11-20"), precision="rounded"),
        ]
    )
    choice = choose(catalog, "m", "context_window")
    assert (choice.age_days, choice.stale) == (325, True)


@pytest.mark.parametrize(
    ("sources", "undated"),
    [
        (["official-undated"], True),
        (["official-undated", "dataset"], False),
        (["official"], False),
    ],
)
def test_an_undated_copy_counts_from_its_reading_and_is_marked(sources: list[str], *, undated: bool) -> None:
    """It can be older than it looks, unless a dated copy of the same day says the same."""
    catalog = one_model(input_price=[own("1", *(seen(source, read="2026-11-22") for source in sources))])
    choice = choose(catalog, "m", "input_price")
    assert (choice.age_days, choice.undated_copy) == (0, undated)


def test_an_older_undated_copy_does_not_mark_a_value_seen_since() -> None:
    """Only the newest reading counts."""
    catalog = one_model(
        input_price=[own("1", seen("official-undated", read="2026-01-01"), seen("dataset", read="2026-11-01"))]
    )
    assert choose(catalog, "m", "input_price").undated_copy is False


def test_a_newer_undated_copy_marks_a_value_whose_dated_evidence_is_old() -> None:
    """Its age of a day rests on the copy alone."""
    catalog = one_model(
        input_price=[own("1", seen("official-undated", read="2026-11-21"), seen("dataset", read="2026-01-01"))]
    )
    assert choose(catalog, "m", "input_price").undated_copy is True
