"""macros/claims/printed"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.printed import NOT_PRINTED, Fault, is_said_to_be_free, read_print, readings, rounds_to, supports
from macros.records import NOT_DISCLOSED, Datatype, Evidence, Text
from tests.support.claims import field

PER_MILLION = "USD/1M tokens"
FIELDS = {
    "money": field("input_price", "money", "price", unit_code=PER_MILLION),
    "tokens": field("context_window", "tokens", "limits", unit_code="tokens"),
    "score": field("gpqa_diamond", "score", "benchmarks", unit_code="%"),
    "percent": field("hallucination", "percent", "reliability", unit_code="%"),
    "duration": field("time_to_first_token", "duration", "speed", unit_code="s"),
    "speed": field("output_speed", "speed", "speed", unit_code="tokens/s"),
    "density": field("japanese_characters_per_token", "density", "limits", unit_code="characters/token"),
    "date": field("release_date", "date", "lifecycle"),
    "list": field("input_modalities", "list", "identity"),
    "levels": field("reasoning_efforts", "list", "identity", ordered=True),
    "text": field("replacement", "text", "lifecycle"),
    "licence": field("licence", "text", "identity"),
    "open_weights": field("open_weights", "flag", "identity"),
    "default_effort": field("default_effort", "choice", "identity"),
    "model_type": field(
        "model_type",
        "choice",
        "identity",
        choices={
            "reasoning": Text("推論する型", "reasoning"),
            "non-reasoning": Text("推論しない型", "does not reason"),
            "hybrid": Text("両用", "hybrid"),
        },
    ),
}


def printed(text: str, **more: Any) -> Evidence:
    return Evidence("a-source", "A model", text, "a place", "2026-03-02", **more)


def numbers(*texts: str) -> frozenset[Decimal]:
    return frozenset(Decimal(text) for text in texts)


@pytest.mark.parametrize(
    ("datatype", "text", "expected"),
    [
        ("money", "0.25", numbers("0.25")),
        ("money", "2.00", numbers("2")),
        ("money", "$0.25", numbers("0.25")),
        ("money", "US$2", numbers("2")),
        ("money", "USD 0.45", numbers("0.45")),
        ("money", "0.25ドル", numbers("0.25")),
        ("money", "2米ドル", numbers("2")),
        ("money", " ＄０．２５ ", numbers("0.25")),
        ("money", "1.5万", numbers("15000")),
        ("money", "free", numbers("0")),
        ("money", "Free of charge", numbers("0")),
        ("money", "無料", numbers("0")),
        ("money", "$0.00", numbers("0")),
        ("tokens", "400_000", numbers("400000")),
        ("tokens", "1,047,576", numbers("1047576")),
        ("tokens", "256000", numbers("256000")),
        ("tokens", "400K", numbers("400000", "409600")),
        ("tokens", "128 K", numbers("128000", "131072")),
        ("tokens", "128k", numbers("128000", "131072")),
        ("tokens", "1M", numbers("1000000", "1048576")),
        ("tokens", "1.5K", numbers("1500", "1536")),
        ("tokens", "27.2万", numbers("272000")),
        ("tokens", "1億", numbers("100000000")),
        ("score", "91.1%", numbers("91.1")),
        ("score", "88.0", numbers("88")),
        ("percent", "４．８％", numbers("4.8")),
        ("duration", "0.7s", numbers("0.7")),
        ("duration", "18.819", numbers("18.819")),
        ("duration", "1000ms", numbers("1")),
        ("speed", "61tps", numbers("61")),
        ("speed", "130.599", numbers("130.599")),
        ("density", "1.64369", numbers("1.64369")),
        ("date", "2024-05-31", {"2024-05-31"}),
        ("date", "2025/8/7", {"2025-08-07"}),
        ("date", "May 31, 2024", {"2024-05-31"}),
        ("date", "Dec 11, 2026", {"2026-12-11"}),
        ("date", "11 Dec 2026", {"2026-12-11"}),
        ("date", "14 January 2027", {"2027-01-14"}),
        ("date", "2025年8月7日", {"2025-08-07"}),
        ("date", "2024-06", {"2024-06"}),
        ("date", "June 2024", {"2024-06"}),
        ("date", "Feb 2025", {"2025-02"}),
        ("date", "2025年9月", {"2025-09"}),
        ("model_type", "reasoning = true", {"reasoning", "hybrid"}),
        ("model_type", "reasoning = false", {"non-reasoning"}),
        ("model_type", "両用", {"hybrid"}),
        ("default_effort", "Medium (Default)", {"medium"}),
        ("open_weights", "open_weights = true", {True}),
        ("open_weights", "open_weights = false", {False}),
        ("open_weights", "open-weight", {True}),
        ("open_weights", "mit", {True}),
        ("licence", "apache_2_0", {"Apache-2.0"}),
        ("licence", "mit", {"MIT"}),
        ("licence", "llama_4_community_license_agreement", {"Llama 4 Community License Agreement"}),
        ("text", "gpt-6-luna", {"gpt-6-luna"}),
        ("list", "Text, image、PDF", {("text", "image", "pdf")}),
    ],
)
def test_a_print_of_a_known_form_is_read(datatype: str, text: str, expected: frozenset[object]) -> None:
    """Each form of each datatype, and the values it can mean."""
    reading = read_print(printed(text), FIELDS[datatype])
    assert reading.values == expected
    assert reading.fault is None


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        ("USD/token", "1.25e-06", "1.25"),
        ("USD/token", "2.5e-07", "0.25"),
        ("USD/token", "2E-6", "2"),
        ("USD/token", "0.00000025", "0.25"),
        ("cents/token", "1.25e-05", "0.125"),
        ("cents/1M tokens", "25", "0.25"),
        (PER_MILLION, "$0.25", "0.25"),
    ],
)
def test_a_price_in_another_unit_is_converted_exactly(unit: str, text: str, expected: str) -> None:
    """In Decimal: a price per token never ends in …0000001."""
    assert readings(printed(text, printed_unit=unit), FIELDS["money"]) == numbers(expected)


def test_a_fraction_is_read_as_a_share_of_a_hundred() -> None:
    """0.854 is 85.4 %."""
    assert readings(printed("0.854", printed_unit="fraction"), FIELDS["score"]) == numbers("85.4")


def test_a_date_without_a_year_takes_it_from_the_evidence() -> None:
    """`October 14` is a day of the year that the evidence gives, and no date without it."""
    assert readings(printed("October 14", year=2026), FIELDS["date"]) == {"2026-10-14"}
    assert not readings(printed("October 14"), FIELDS["date"])


@pytest.mark.parametrize(
    ("datatype", "text"),
    [
        ("money", "about $0.25"),
        ("money", "$0.25 per 1M tokens"),
        ("money", "$0.25 – $0.50"),
        ("money", "1.25e-06"),
        ("money", "-0.25"),
        ("money", ".25"),
        ("money", "1,250"),
        ("money", "$"),
        ("money", "free tier"),
        ("money", "free for now"),
        ("money", "freely"),
        ("money", "-"),
        ("money", "無料枠"),
        ("tokens", "free"),
        ("score", "無料"),
        ("tokens", "40,00"),
        ("tokens", "400.000,5"),
        ("tokens", "0.5"),
        ("tokens", "400KB"),
        ("tokens", "1G"),
        ("tokens", "٤٠٠"),
        ("score", "91.1 percent"),
        ("score", "91.1\n92"),
        ("duration", "half a minute"),
        ("duration", "0.7 seconds"),
        ("speed", "61 tokens"),
        ("density", "1.41 chars per token"),
        ("date", "2025-02-30"),
        ("date", "2025-8-7"),
        ("date", "Smarch 3, 2025"),
        ("date", "8/7/2025"),
        ("date", "2025"),
        ("model_type", "sometimes"),
        ("model_type", "tools = true"),
        ("open_weights", "reasoning = true"),
        ("open_weights", "yes"),
        ("list", "text,,image"),
    ],
)
def test_a_print_of_no_known_form_means_nothing(datatype: str, text: str) -> None:
    """The whole text has to match; nothing is guessed."""
    reading = read_print(printed(text), FIELDS[datatype])
    assert (reading.values, reading.fault) == (frozenset(), "form")


@pytest.mark.parametrize("text", ["€0.25", "£2", "¥30", "30円", "0.25 EUR", "CNY 2", "A$2", "HK$2"])
def test_another_currency_is_a_fault_of_its_own(text: str) -> None:
    """Only US dollars are read; nothing is converted."""
    assert read_print(printed(text), FIELDS["money"]).fault == "currency"


@pytest.mark.parametrize(
    ("datatype", "unit"), [("money", "fraction"), ("money", "EUR/token"), ("tokens", "USD/token"), ("speed", "s")]
)
def test_a_unit_that_the_field_cannot_have_is_a_fault(datatype: str, unit: str) -> None:
    """A factor is known or it is not."""
    assert read_print(printed("1", printed_unit=unit), FIELDS[datatype]).fault == "unit"


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("free", None, True),
        ("FREE OF CHARGE", None, True),
        ("無料", None, True),
        ("free", "USD/token", True),
        ("$0", None, True),
        ("$0.00", None, True),
        ("US$0", None, True),
        ("USD 0", None, True),
        ("0ドル", None, True),
        ("$0", "USD/token", True),
        ("0", None, False),
        ("0.00", None, False),
        ("0", "USD/token", False),
        ("0e-06", "USD/token", False),
        ("0", "cents/1M tokens", False),
        ("$0.25", None, False),
        ("€0", None, False),
        ("free tier", None, False),
    ],
)
def test_only_words_or_a_currency_say_that_a_price_is_free(text: str, unit: str | None, said: bool) -> None:
    """A bare 0 may stand for a price that nobody entered."""
    assert is_said_to_be_free(printed(text, printed_unit=unit), FIELDS["money"]) is said


def test_cents_are_never_written_with_a_dollar_sign() -> None:
    """`$25` in cents contradicts itself."""
    assert read_print(printed("$25", printed_unit="cents/1M tokens"), FIELDS["money"]).fault == "form"


def test_a_percent_sign_contradicts_a_fraction() -> None:
    """`85.4%` is no fraction."""
    assert read_print(printed("85.4%", printed_unit="fraction"), FIELDS["score"]).fault == "form"


@pytest.mark.parametrize(
    ("datatype", "text", "value"),
    [
        ("score", "~52%", "52"),
        ("money", "約8倍", "8"),
        ("duration", "~1000ms", "1"),
        ("duration", "fifteen seconds", "15"),
        ("duration", "A minute", "60"),
    ],
)
def test_an_approximate_print_says_so(datatype: str, text: str, value: str) -> None:
    """The figure is read, and that it is approximate."""
    reading = read_print(printed(text), FIELDS[datatype])
    assert (reading.values, reading.approximate) == (numbers(value), True)


@pytest.mark.parametrize(
    ("datatype", "fault"),
    [
        ("model_type", None),
        ("list", None),
        ("open_weights", None),
        ("money", "not-printed"),
        ("date", "not-printed"),
        ("text", "not-printed"),
    ],
)
def test_the_place_alone_is_enough_for_words_only(datatype: str, fault: Fault | None) -> None:
    """A figure or a date has to be quoted."""
    reading = read_print(printed(NOT_PRINTED), FIELDS[datatype])
    assert (reading.place_only, reading.fault) == (fault is None, fault)


@pytest.mark.parametrize(
    ("datatype", "text", "value", "supported"),
    [
        ("money", "$0.25", Decimal("0.250"), True),
        ("money", "$0.25", Decimal("0.52"), False),
        ("tokens", "1M", Decimal(1048576), True),
        ("tokens", "1M", Decimal(1047576), False),
        ("date", "2024-06-30", "2024-06", False),
        ("date", "June 2024", "2024-06", True),
        ("list", "image, text", ("text", "image"), True),
        ("list", "image, text", ("text",), False),
        ("levels", "low, high", ("low", "high"), True),
        ("levels", "high, low", ("low", "high"), False),
        ("model_type", "reasoning = true", "hybrid", True),
        ("open_weights", "mit", True, True),
        ("open_weights", "mit", False, False),
        ("list", NOT_PRINTED, ("text",), True),
        ("money", NOT_PRINTED, Decimal("0.25"), False),
        ("money", NOT_PRINTED, NOT_DISCLOSED, True),
        ("money", "$0.25", NOT_DISCLOSED, False),
    ],
)
def test_the_value_has_to_be_among_the_readings(
    datatype: str, text: str, value: Decimal | str | bool | tuple[str, ...], supported: bool
) -> None:
    """A print supports the values it can mean and no other."""
    assert supports(printed(text), FIELDS[datatype], value) is supported


@pytest.mark.parametrize(
    ("value", "supported"),
    [("0.0355", True), ("0.03548", True), ("0.0354", False), ("0.035", False), ("0.04", False), ("0", False)],
)
def test_a_marked_rounding_keeps_three_significant_digits(value: str, supported: bool) -> None:
    """0.0355 for 0.0354770673, and only where it is marked; never 0, which would be free."""
    field = FIELDS["money"]
    exact = printed("0.0354770673")
    assert supports(replace(exact, rounded=True), field, Decimal(value)) is supported
    assert not supports(exact, field, Decimal(value))


@given(st.decimals(min_value=0, max_value=1_000_000, places=9))
def test_a_price_per_token_gives_the_price_of_a_million_exactly(price: Decimal) -> None:
    """Whatever the digits, converting there and back changes nothing."""
    per_token = f"{price.scaleb(-6):f}"
    assert readings(printed(per_token, printed_unit="USD/token"), FIELDS["money"]) == {price}


@given(st.text(max_size=30), st.sampled_from(sorted(FIELDS)))
def test_no_print_makes_the_reader_fail(text: str, name: str) -> None:
    """Any text is read or is no form; every number read is finite and not negative."""
    reading = read_print(printed(text), FIELDS[name])
    assert all(value.is_finite() and value >= 0 for value in reading.values if isinstance(value, Decimal))
    assert bool(reading.values) != bool(reading.fault) or reading.place_only


@pytest.mark.parametrize(
    ("exact", "value", "supported"),
    [
        ("0.025", "0", False),
        ("0.25", "0.3", False),
        ("1.234", "1.23", False),
        ("1.2340", "1.23", False),
        ("1.2341", "1.23", True),
        ("0.146313124", "0.1463", True),
        ("0.6000000000000001", "0.6", True),
    ],
)
def test_only_a_figure_of_many_digits_is_rounded(exact: str, value: str, supported: bool) -> None:
    """Of a short one, every digit counts; zeros at its end are none."""
    assert rounds_to(Decimal(exact), Decimal(value)) is supported


@given(st.decimals(min_value=100, max_value=1000, places=12), st.integers(min_value=0, max_value=6))
def test_rounding_to_fewer_decimals_is_always_recognised(exact: Decimal, places: int) -> None:
    """What rounding makes of a figure of many digits is a rounding of it, as long as three digits stay."""
    many = exact + Decimal("1e-12") if len(exact.normalize().as_tuple().digits) <= 4 else exact
    assert rounds_to(many, round(many, places))


def test_every_datatype_has_a_reader() -> None:
    """A datatype without one would refuse every print."""
    assert {made.datatype for made in FIELDS.values()} == set(get_args(Datatype))
