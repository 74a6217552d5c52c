"""What a page asks for, and which claims fit it."""

from __future__ import annotations

import pytest

from macros.claims import choose
from macros.records import Tasks
from tests.support.claims import banded, claim, one_model, own, run_of, shown, values


def test_the_provider_s_own_api_is_selected_unless_the_page_says_otherwise() -> None:
    """A figure of another platform is never shown as the maker's."""
    catalog = one_model(
        context_window=[
            claim("128000", select={"platform": "azure"}),
            claim("400000", "community", select={"platform": "own-api"}),
        ]
    )
    assert shown(choose(catalog, "m", "context_window")) == "400000"
    assert shown(choose(catalog, "m", "context_window", {"platform": "azure"})) == "128000"


def test_a_condition_that_is_absent_or_not_stated_contradicts_nothing() -> None:
    """A claim without a platform may be the figure of any."""
    for select in ({}, {"platform": "not_stated"}):
        catalog = one_model(context_window=[claim("400000", select=select)])
        assert shown(choose(catalog, "m", "context_window")) == "400000"


def test_a_provider_without_an_api_shows_only_claims_without_platform() -> None:
    """A host's limits are not those of the model."""
    catalog = one_model(
        first_party=None,
        context_window=[claim("128000", select={"platform": "groq"}), claim("1000000", "community")],
    )
    choice = choose(catalog, "m", "context_window")
    assert shown(choice) == "1000000"
    assert choice.selection == {"platform": "not_stated"}


def test_a_figure_for_other_platforms_only_is_listed_as_theirs() -> None:
    """Nothing left: the cell shows no figure, and names the platforms that have one."""
    catalog = one_model(
        input_price=[
            claim("0.15", select={"platform": "groq", "tier": "standard"}),
            claim("0.07", select={"platform": "groq", "tier": "batch"}),
            claim("0.03", select={"platform": "openrouter", "tier": "standard"}),
        ]
    )
    choice = choose(catalog, "m", "input_price")
    assert (choice.state, choice.claim) == ("elsewhere", None)
    assert values(choice.others) == ["0.15", "0.03"]


def test_a_tier_that_is_not_recorded_is_unknown() -> None:
    """The standard price is not offered in place of the priority price."""
    choice = choose(one_model(input_price=[own("0.25")]), "m", "input_price", {"tier": "priority"})
    assert (choice.state, choice.claim, choice.others) == ("unknown", None, ())


def test_a_field_without_claims_is_unknown() -> None:
    """Unknown is not zero."""
    assert choose(one_model(), "m", "input_price").state == "unknown"


def test_the_lowest_band_is_selected_by_default() -> None:
    """The number in a cell holds from the first token on."""
    catalog = one_model(
        input_price=[banded("2.5", over=200_000), banded("1.25", up_to=200_000)],
    )
    assert shown(choose(catalog, "m", "input_price")) == "1.25"


@pytest.mark.parametrize(
    ("input_tokens", "price"),
    [(1, "1.2"), (32_000, "1.2"), (32_001, "2.4"), (128_000, "2.4"), (128_001, "3")],
)
@pytest.mark.parametrize("as_text", [False, True], ids=["number", "text"])
def test_a_given_input_length_selects_the_band_that_covers_it(input_tokens: int, price: str, *, as_text: bool) -> None:
    """`over` is exclusive and `up_to` inclusive; the page may give the length as a number or as text."""
    catalog = one_model(
        input_price=[banded("1.2", up_to=32_000), banded("2.4", over=32_000, up_to=128_000), banded("3", over=128_000)]
    )
    page: dict[str, str | int] = {"band": str(input_tokens) if as_text else input_tokens}
    assert shown(choose(catalog, "m", "input_price", page)) == price


def test_a_band_that_covers_the_input_wins_over_a_price_without_band() -> None:
    """A price without band may be the lowest one; it is listed beside, not shown."""
    catalog = one_model(input_price=[own("1.25", "official"), banded("2.5", "community", over=200_000)])
    choice = choose(catalog, "m", "input_price", {"band": 350_000})
    assert shown(choice) == "2.5"
    assert values(choice.variants) == ["1.25"]


def test_a_price_without_band_is_as_good_as_one_for_the_lowest_band() -> None:
    """Bands are judged apart from what a claim leaves unstated: the official price is shown, whoever states bands."""
    catalog = one_model(input_price=[own("3", "official"), banded("3.1", "dataset", up_to=200_000)])
    assert shown(choose(catalog, "m", "input_price")) == "3"


def test_a_band_that_is_no_number_is_refused() -> None:
    """A mistyped length does not silently become another figure."""
    with pytest.raises(ValueError, match="long"):
        choose(one_model(input_price=[own("1.25")]), "m", "input_price", {"band": "long"})


@pytest.mark.parametrize(
    ("page", "score"),
    [
        ({"effort": "high"}, "80"),
        ({"run_by": "Tester Two"}, "70"),
        ({"tools": "python"}, "90"),
        ({"tasks": "477/500"}, "60"),
        ({"effort": "high", "run_by": "Tester Two"}, None),
        ({"effort": "not_stated"}, "60"),
        ({"colour": "red"}, None),
    ],
)
def test_a_run_condition_leaves_only_claims_that_state_exactly_it(
    page: dict[str, str | int], score: str | None
) -> None:
    """A score at another effort, of another tester or for an unknown condition is not what was asked for."""
    catalog = one_model(
        score=[
            run_of("80", effort="high"),
            run_of("70", effort="medium", run={"run_by": "Tester Two"}),
            run_of("90", effort="medium", run={"tools": "python"}),
            claim("60", run={"run_by": "Tester One", "tasks": Tasks(477, 500)}),
        ]
    )
    assert shown(choose(catalog, "m", "score", page)) == score


def test_runs_that_differ_in_the_tasks_not_run_can_be_told_apart() -> None:
    """What became of the tasks left out decides what the score means."""
    catalog = one_model(
        score=[
            claim("54.6", run={"run_by": "Tester One", "tasks": Tasks(477, 500)}),
            claim("52.1", run={"run_by": "Tester One", "tasks": Tasks(477, 500, "counted-as-failed")}),
        ]
    )
    assert shown(choose(catalog, "m", "score", {"tasks": "477/500"})) == "54.6"
    assert shown(choose(catalog, "m", "score", {"tasks": "477/500 counted-as-failed"})) == "52.1"


@pytest.mark.parametrize("asked", [128_000, "128000"])
@pytest.mark.parametrize("written", [128_000, "128000"])
def test_a_length_of_input_is_the_same_as_number_and_as_text(asked: str | int, written: str | int) -> None:
    """Pages write conditions as text, records as numbers."""
    catalog = one_model(latency=[run_of("15", run={"input_tokens": written}), run_of("0.6")])
    assert shown(choose(catalog, "m", "latency", {"input_tokens": asked})) == "15"
