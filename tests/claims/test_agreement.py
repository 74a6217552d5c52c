"""Roundings, binary thousands and dates that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.claims.agreement import agree
from tests.support.claims import FIELDS, claim, one_model, own, run_of, seen, shown, values

if TYPE_CHECKING:
    from macros.records import Claim


def _figures(
    field: str, coarse: str, fine: str, **changes: object
) -> tuple[str | None, list[str | None], list[str | None]]:
    """What is shown, what agrees and what disagrees, of two claims alike in everything but the value."""
    catalog = one_model({field: [claim(coarse, **changes), claim(fine, "official-2")]})
    choice = choose(catalog, "m", field)
    return shown(choice), values(choice.agreeing), values(choice.rivals)


def _claim_of(field: str, value: str, **changes: object) -> Claim:
    """A claim with its value as the field's datatype has it."""
    catalog = one_model({field: [claim(value, **changes)]})
    return catalog.models["m"].claims[field][0]


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [
        ("1000000", "1047576"),
        ("1000000", "1048576"),
        ("128000", "128001"),
        ("270000", "272000"),
        ("1050000", "1047576"),
    ],
)
def test_a_round_number_of_tokens_yields_to_the_exact_one(coarse: str, fine: str) -> None:
    """Fewer significant digits, rounded at its last one, at most 5 % away."""
    assert _figures("context_window", coarse, fine) == (fine, [coarse], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [("1000000", "922000"), ("400000", "272000"), ("65536", "65535"), ("200000", "1000000"), ("1000000", "1060000")],
    ids=["8 % away", "rounds elsewhere", "as many digits", "far away", "more than 5 % away"],
)
def test_different_limits_are_no_roundings(one: str, other: str) -> None:
    """Then sources disagree, and no step separates these two."""
    assert not agree(_claim_of("context_window", one), _claim_of("context_window", other), FIELDS["context_window"])


@pytest.mark.parametrize(
    ("printed", "value", "binary"),
    [
        ("256K", "256000", "262144"),
        ("128 k", "128000", "131072"),
        ("1M", "1000000", "1048576"),
        ("1.5M", "1500000", "1572864"),
    ],
)
def test_tokens_printed_with_k_or_m_yield_to_the_binary_reading(printed: str, value: str, binary: str) -> None:
    """`256K` may stand for 262,144; another source shows that it does."""
    catalog = one_model(context_window=[claim(value, seen("official", printed=printed)), claim(binary, "dataset")])
    choice = choose(catalog, "m", "context_window")
    assert (shown(choice), values(choice.agreeing)) == (binary, [value])


def test_tokens_printed_in_full_have_no_binary_reading() -> None:
    """256,000 in full digits is not 262,144."""
    catalog = one_model(
        context_window=[claim("256000", seen("official", printed="256,000")), claim("262144", "dataset")]
    )
    choice = choose(catalog, "m", "context_window")
    assert (shown(choice), values(choice.rivals)) == ("256000", ["262144"])


def test_a_figure_that_its_print_does_not_give_in_thousands_has_no_binary_reading() -> None:
    """It is another figure, or was read in binary already."""
    catalog = one_model(context_window=[claim("262144", seen("official", printed="1M")), claim("1048576", "dataset")])
    assert values(choose(catalog, "m", "context_window").rivals) == ["1048576"]


def test_figures_that_are_a_writing_of_each_other_both_stay() -> None:
    """976.5625K in binary is 1,000,000, which is also 976,562.5 rounded: one is shown, the other agrees."""
    catalog = one_model(
        context_window=[claim("976562.5", seen("official", printed="976.5625K")), claim("1000000", "dataset")]
    )
    choice = choose(catalog, "m", "context_window")
    assert (shown(choice), values(choice.agreeing)) == ("976562.5", ["1000000"])


def test_a_price_marked_as_rounded_yields_within_half_a_unit() -> None:
    """0.05 for 0.045."""
    catalog = one_model(input_price=[own("0.05", precision="rounded"), own("0.045", "dataset")])
    choice = choose(catalog, "m", "input_price")
    assert (shown(choice), values(choice.agreeing), choice.rivals) == ("0.045", ["0.05"], ())


@pytest.mark.parametrize(
    ("one", "other"), [("10", "15"), ("2", "2.4"), ("0.05", "0.045")], ids=["10 and 15", "2 and 2.4", "unmarked"]
)
def test_prices_are_different_unless_one_is_marked_as_rounded(one: str, other: str) -> None:
    """10 and 15 USD, or 2 and 2.4, are different prices, not roundings."""
    assert not agree(_claim_of("input_price", one), _claim_of("input_price", other), FIELDS["input_price"])


def test_a_rounded_price_does_not_agree_beyond_half_a_unit() -> None:
    """0.05 is no rounding of 0.04."""
    rounded = _claim_of("input_price", "0.05", precision="rounded")
    assert not agree(rounded, _claim_of("input_price", "0.04"), FIELDS["input_price"])


@pytest.mark.parametrize("field", ["score", "latency"])
@pytest.mark.parametrize(("coarse", "fine"), [("57.8", "57.84"), ("58", "57.8"), ("58", "57.5"), ("0.6", "0.595")])
def test_a_measurement_with_fewer_decimals_yields_to_the_one_that_rounds_to_it(
    field: str, coarse: str, fine: str
) -> None:
    """A board prints 57.8, the data behind it 57.84."""
    catalog = one_model({field: [run_of(coarse, "independent"), run_of(fine, "official")]})
    choice = choose(catalog, "m", field)
    assert (shown(choice), values(choice.agreeing), choice.rivals) == (fine, [coarse], ())


@pytest.mark.parametrize(("one", "other"), [("58", "57.4"), ("57.8", "57.9"), ("58", "57"), ("60", "57")])
def test_measurements_that_do_not_round_to_each_other_disagree(one: str, other: str) -> None:
    """The same run cannot have had both."""
    catalog = one_model(score=[run_of(one, "independent"), run_of(other, "official")])
    assert values(choose(catalog, "m", "score").rivals) == [other]


def test_a_coarser_date_yields_to_a_finer_one_inside_it() -> None:
    """August 2025 and 2025-08-07 agree, and the day is shown."""
    for coarse in ("2025-08", "2025"):
        assert _figures("release_date", coarse, "2025-08-07") == ("2025-08-07", [coarse], [])


def test_a_coarser_date_of_a_better_kind_of_source_does_not_yield() -> None:
    """The vendor's month is shown; the day is somebody else's."""
    catalog = one_model(release_date=[claim("2025-08-07", "dataset"), claim("2025-08", "official")])
    choice = choose(catalog, "m", "release_date")
    assert (shown(choice), values(choice.agreeing)) == ("2025-08", ["2025-08-07"])


def test_a_date_outside_a_coarser_one_disagrees() -> None:
    """2025-09-01 is not in August."""
    catalog = one_model(release_date=[claim("2025-08", "official"), claim("2025-09-01", "dataset")])
    assert values(choose(catalog, "m", "release_date").rivals) == ["2025-09-01"]


def test_dates_of_one_month_agree_where_the_day_does_not_matter_and_the_month_is_shown() -> None:
    """Data projects turn "June 2024" into 2024-06-01 or 2024-06-30; the day is theirs."""
    catalog = one_model(
        knowledge_cutoff=[claim("2024-06-01", "official"), claim("2024-06", "official"), claim("2024-06-30", "dataset")]
    )
    choice = choose(catalog, "m", "knowledge_cutoff")
    assert (shown(choice), values(choice.agreeing), choice.rivals) == ("2024-06", ["2024-06-01", "2024-06-30"], ())


def test_two_days_of_one_month_agree_where_the_day_does_not_matter() -> None:
    """Neither yields; the other steps decide, and nobody disagrees."""
    assert _figures("knowledge_cutoff", "2024-05-31", "2024-05-30") == ("2024-05-31", ["2024-05-30"], [])


def test_a_finer_date_of_a_better_kind_of_source_does_not_yield() -> None:
    """The maker states the day itself."""
    catalog = one_model(knowledge_cutoff=[claim("2024-05", "secondary"), claim("2024-05-31", "official")])
    choice = choose(catalog, "m", "knowledge_cutoff")
    assert (shown(choice), values(choice.agreeing)) == ("2024-05-31", ["2024-05"])


def test_a_year_yields_to_a_month_also_where_the_day_does_not_matter() -> None:
    """The month is what is compared; a year says less."""
    assert _figures("knowledge_cutoff", "2024", "2024-05") == ("2024-05", ["2024"], [])


def test_dates_of_different_months_disagree() -> None:
    """The month is compared."""
    catalog = one_model(knowledge_cutoff=[claim("2024-06", "official"), claim("2024-04", "dataset")])
    assert values(choose(catalog, "m", "knowledge_cutoff").rivals) == ["2024-04"]


def test_two_days_disagree_where_the_day_matters() -> None:
    """A shutdown on another day is another date."""
    catalog = one_model(shutdown_date=[claim("2026-12-11", "official"), claim("2026-12-12", "dataset")])
    assert values(choose(catalog, "m", "shutdown_date").rivals) == ["2026-12-12"]


def test_a_list_without_order_agrees_with_the_same_set() -> None:
    """Text and image, image and text."""
    catalog = one_model(modalities=[claim(("text", "image"), "official"), claim(("image", "text"), "dataset")])
    assert choose(catalog, "m", "modalities").rivals == ()


def test_a_list_with_order_disagrees_with_another_order() -> None:
    """Effort levels go from low to high."""
    catalog = one_model(reasoning_efforts=[claim(("low", "high"), "official"), claim(("high", "low"), "dataset")])
    assert len(choose(catalog, "m", "reasoning_efforts").rivals) == 1


@pytest.mark.parametrize("field", ["licence", "model_type"])
def test_words_agree_only_with_themselves(field: str) -> None:
    """There is no rounding of a word."""
    catalog = one_model({field: [claim("reasoning", "official"), claim("hybrid", "dataset")]})
    assert values(choose(catalog, "m", field).rivals) == ["hybrid"]
