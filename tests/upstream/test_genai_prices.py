"""macros/upstream/genai_prices.py, on invented platforms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.records import Band
from macros.upstream.reading import read_upstream
from tests.upstream.conftest import of, opened, read, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.upstream import Entry
    from macros.upstream.opened import Opened

YAML = """
name: Hoshi
id: ho-shi
models:
  - id: nova-5
    name: Nova 5
    match: {starts_with: nova-5}
    prices_checked: 2026-01-01
    context_window: 400000
    prices:
      input_mtok: {base: 1.250, tiers: [{start: 200000, price: 2.5}]}
      output_mtok: 10
      cache_read_mtok: 0.10
"""


def entry(prices: Any) -> Entry:
    (found,) = read("genai-prices", [{"id": "ho-shi", "models": [{"id": "nova-5", "prices": prices}]}]).entries
    return found


def test_the_tree_prints_its_own_zeros(files: Callable[..., Opened]) -> None:
    """`0.10` in YAML; the file's name has `_` for `-`."""
    (found,) = read_upstream("genai-prices", files(**{"prices/providers/ho_shi.yml": YAML})).entries
    (cached,) = of(found, "cached_input_price")
    assert said(cached) == ("0.1", "0.10", None)
    assert cached.locator == "prices/providers/ho_shi.yml id nova-5 cache_read_mtok"
    assert [(said(one), one.select["band"], one.locator.rpartition(" ")[2]) for one in of(found, "input_price")] == [
        (("1.25", "1.250", None), Band(None, 200_000), "input_mtok.base"),
        (("2.5", "2.5", None), Band(200_000, None), "input_mtok.tiers[0]"),
    ]
    assert (found.key, found.subject, found.host) == ("ho-shi/nova-5", "nova-5", "ho-shi")


def test_a_price_that_changed_ends_on_the_day_the_next_begins() -> None:
    """The last set holds whose start has come."""
    found = entry(
        [
            {"prices": {"input_mtok": 10}},
            {"constraint": {"start_date": "2025-06-10"}, "prices": {"input_mtok": 2}},
            {"constraint": {"start_date": "2026-06-10"}, "prices": {"input_mtok": 1}},
        ]
    )
    assert [(str(one.value), one.from_, one.until) for one in of(found, "input_price")] == [
        ("10", None, "2025-06-10"),
        ("2", "2025-06-10", "2026-06-10"),
        ("1", "2026-06-10", None),
    ]


def test_prices_by_the_time_of_day_are_not_compared() -> None:
    """None of them is the price; the first one is the cheaper."""
    night = {"start_time": "00:30:00Z", "end_time": "16:30:00Z"}
    found = entry([{"prices": {"input_mtok": 0.1}}, {"constraint": night, "prices": {"input_mtok": 0.2}}])
    assert not found.readings
    assert {one.why for one in found.leftovers} == {"not-compared"}


def test_days_out_of_order_are_read_as_nothing() -> None:
    """Nobody knows which price holds."""
    found = entry(
        [
            {"prices": {"input_mtok": 10}},
            {"constraint": {"start_date": "2026-06-10"}, "prices": {"input_mtok": 1}},
            {"constraint": {"start_date": "2025-06-10"}, "prices": {"input_mtok": 2}},
        ]
    )
    assert not found.readings
    assert {one.why for one in found.leftovers} == {"unreadable"}


def test_tiers_without_a_length_are_read_as_nothing() -> None:
    """Nor is the price below them, whose end is unknown."""
    found = entry({"input_mtok": {"base": 1, "tiers": [{"start": "many", "price": 2}]}, "output_mtok": 3})
    assert [one.field for one in found.readings] == ["output_price"]


def test_one_broken_file_of_the_tree_does_not_stop_the_rest(files: Callable[..., Opened]) -> None:
    """It is an entry that could not be read."""
    tree = files(
        **{"prices/providers/ho_shi.yml": YAML, "prices/providers/a.yml": "a: 'b", "prices/providers/b.yml": "1"}
    )
    broken = [one.key for one in read_upstream("genai-prices", tree).entries if one.whole == "unreadable"]
    assert broken == ["prices/providers/a.yml", "prices/providers/b.yml"]


def test_progress_counts_all_models() -> None:
    """Whichever platform they are on."""
    told: list[tuple[int, int]] = []
    models = [{"id": f"nova-{number}", "prices": {"input_mtok": 1}} for number in range(3)]
    tree = [{"id": "a", "models": models}, {"id": "b", "models": models}]
    read_upstream("genai-prices", opened(tree), lambda done, of: told.append((done, of)))
    assert told == [(number, 6) for number in range(1, 7)]
