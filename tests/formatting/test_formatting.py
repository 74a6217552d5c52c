"""Figures, dates and lists in both languages: every digit kept, equal figures written alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import formatting
from macros.messages import LANGUAGES, Language
from macros.records import Field, Text

Write = Callable[[object, Language], str]
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
USD_PER_MILLION = Text("米ドル／100万トークン", "USD per 1M tokens")


def a_field(datatype: str, **given_attributes: object) -> Field:
    attributes: dict[str, object] = {
        "id": "some_field",
        "label": Text("項目", "Field"),
        "meaning": Text("意味", "Meaning"),
        "order": 10,
        "group": "price",
        "datatype": datatype,
        "kind_of_fact": "fact",
        "direction": "none",
        "fresh_for_days": 100,
        "source_order": ("official",),
    }
    return Field(**(attributes | given_attributes))  # type: ignore[arg-type] # made from a table of attributes


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0.025", "$0.025"),
        ("0.25", "$0.25"),
        ("0.250", "$0.25"),
        ("2", "$2.00"),
        ("2.5", "$2.50"),
        ("0.00036625", "$0.00036625"),
        ("99", "$99.00"),
        ("100", "$100"),
        ("1250", "$1,250"),
        ("1E+3", "$1,000"),
        ("837.75", "$837.75"),
        ("2186.5", "$2,186.50"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_money_keeps_its_digits_and_shows_cents_where_they_help(amount: str, written: str, language: Language) -> None:
    """Prices have at least cents, all their own digits, and no cents on large whole amounts; in both languages."""
    assert formatting.money(Decimal(amount), language) == written


@pytest.mark.parametrize(("language", "written"), [("ja", "無料"), ("en", "free")])
def test_a_price_of_nothing_is_said_in_a_word(language: Language, written: str) -> None:
    """0 dollars is free, however the zero is written."""
    assert formatting.money(Decimal("0.00"), language) == written


@given(value=DECIMALS, language=st.sampled_from(LANGUAGES))
def test_a_number_can_be_read_back(value: Decimal, language: Language) -> None:
    """Taking the separators out of a written number gives the same number, whatever its length."""
    assert Decimal(formatting.number(value, language).replace(",", "")) == value


@given(value=DECIMALS.filter(lambda value: not value.is_zero()), language=st.sampled_from(LANGUAGES))
def test_an_amount_of_money_can_be_read_back(value: Decimal, language: Language) -> None:
    """Taking sign and separators out of a written amount gives the same amount."""
    assert Decimal(formatting.money(value, language).replace(",", "").replace("$", "")) == value


@pytest.mark.parametrize(
    ("write", "value", "ja", "en"),
    [
        (formatting.tokens, 1047576, "1,047,576トークン", "1,047,576 tokens"),
        (formatting.tokens, Decimal(1), "1トークン", "1 token"),
        (formatting.percent, Decimal("74.9"), "74.9%", "74.9%"),
        (formatting.percent, Decimal("71.0"), "71%", "71%"),
        (formatting.duration, Decimal("18.819"), "18.819秒", "18.819 s"),
        (formatting.speed, Decimal("97.505"), "97.505トークン／秒", "97.505 tokens/s"),
        (formatting.points, Decimal("16.8"), "16.8ポイント", "16.8 points"),
        (formatting.points, Decimal("0.1"), "0.1ポイント", "0.1 points"),
        (formatting.points, Decimal("1.0"), "1ポイント", "1 point"),
        (formatting.days, 34, "34日", "34 days"),
        (formatting.days, 1, "1日", "1 day"),
        (formatting.months, 9, "9か月", "9 months"),
        (formatting.months, 1, "1か月", "1 month"),
        (formatting.join, ["a", "b", "c"], "a、b、c", "a, b, c"),
    ],
)
def test_quantities_carry_their_unit(write: Write, value: object, ja: str, en: str) -> None:
    """Units stand as each language sets them: without a space in Japanese, in the plural where English needs it."""
    assert (write(value, "ja"), write(value, "en")) == (ja, en)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_score_carries_the_uncertainty_printed_with_it(language: Language) -> None:
    """The printed ± stands behind the percentage; where none was printed there is none."""
    assert formatting.score(Decimal("57.8"), Decimal(2), language) == "57.8% ±2"
    assert formatting.score(Decimal("57.8"), None, language) == "57.8%"


@pytest.mark.parametrize(
    ("given_date", "ja", "en"),
    [
        ("2024-05-31", "2024年5月31日", "May 31, 2024"),
        ("2024-05", "2024年5月", "May 2024"),
        ("2024", "2024年", "2024"),
        (date(2026, 11, 22), "2026年11月22日", "November 22, 2026"),
    ],
)
def test_a_date_keeps_the_precision_of_its_source(given_date: str | date, ja: str, en: str) -> None:
    """A month is written as a month; no day is made up for it."""
    assert (formatting.day(given_date, "ja"), formatting.day(given_date, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("ratio", "said", "exact"),
    [
        ("8", "8", True),
        ("1.6", "1.6", True),
        ("20", "20", True),
        ("2.61894", "2.6", False),
        ("8.18", "8.2", False),
        ("9.96", "10", False),
        ("31.6286", "32", False),
        ("12.5", "13", False),
        ("99.6", "100", False),
        ("123", "120", False),
        ("150", "150", True),
        ("98765", "99000", False),
    ],
)
def test_a_ratio_is_rounded_by_its_size(ratio: str, said: str, exact: bool) -> None:
    """Below 10 one decimal, below 100 whole, then two significant digits; exact only if nothing was rounded."""
    assert formatting.rounded_ratio(Decimal(ratio)) == (Decimal(said), exact)


@pytest.mark.parametrize(
    ("value", "said", "exact"),
    [
        ("20", "20", True),
        ("33.944", "34", False),
        ("2.4", "2.4", True),
        ("3.27", "3.3", False),
        ("9.97", "10", False),
        ("0.05", "0.1", False),
        ("0.0123", "0.01", False),
    ],
)
def test_a_percentage_of_difference_is_rounded_but_never_to_nothing(value: str, said: str, exact: bool) -> None:
    """From 10 whole, below one decimal, and a small difference keeps its first digit instead of becoming 0%."""
    assert formatting.rounded_percent(Decimal(value)) == (Decimal(said), exact)


@given(ratio=DECIMALS.filter(lambda value: value >= 1))
def test_a_rounded_ratio_is_called_exact_exactly_when_nothing_changed(ratio: Decimal) -> None:
    """No multiple is called exact that is not, and none is called rounded that kept its value."""
    said, exact = formatting.rounded_ratio(ratio)
    assert exact == (said == ratio)
    assert said >= 1


@given(value=DECIMALS.filter(lambda value: value > 0))
def test_a_rounded_percentage_is_called_exact_exactly_when_nothing_changed(value: Decimal) -> None:
    """No percentage is called exact that is not, and no difference disappears by rounding."""
    said, exact = formatting.rounded_percent(value)
    assert exact == (said == value)
    assert said > 0


@pytest.mark.parametrize(
    ("value", "field", "language", "expected"),
    [
        (
            Decimal("0.25"),
            a_field("money", unit=USD_PER_MILLION, unit_code="USD/1M tokens"),
            "ja",
            formatting.Formatted("$0.25", "米ドル／100万トークン", "100万トークンあたり$0.25"),
        ),
        (
            Decimal("0.25"),
            a_field("money", unit=USD_PER_MILLION, unit_code="USD/1M tokens"),
            "en",
            formatting.Formatted("$0.25", "USD per 1M tokens", "$0.25 per 1M tokens"),
        ),
        (
            Decimal(0),
            a_field("money", unit=USD_PER_MILLION, unit_code="USD/1M tokens"),
            "en",
            formatting.Formatted("free", "USD per 1M tokens", "free"),
        ),
        (
            Decimal("0.0355"),
            a_field("money", unit=Text("米ドル", "USD"), unit_code="USD"),
            "ja",
            formatting.Formatted("$0.0355", "米ドル", "$0.0355"),
        ),
        (
            Decimal(1047576),
            a_field("tokens", unit=Text("トークン", "tokens")),
            "ja",
            formatting.Formatted("1,047,576", "トークン", "1,047,576トークン"),
        ),
        (
            Decimal("18.819"),
            a_field("duration", unit=Text("秒", "s")),
            "en",
            formatting.Formatted("18.819", "s", "18.819 s"),
        ),
        (
            Decimal("97.505"),
            a_field("speed", unit=Text("トークン／秒", "tokens/s")),
            "en",
            formatting.Formatted("97.505", "tokens/s", "97.505 tokens/s"),
        ),
        (
            Decimal("0.7"),
            a_field("percent", unit=Text("%", "%")),
            "ja",
            formatting.Formatted("0.7%", "", "0.7%"),
        ),
        ("2024-06", a_field("date"), "ja", formatting.Formatted("2024年6月", "", "2024年6月")),
        (True, a_field("flag"), "ja", formatting.Formatted("あり", "", "あり")),
        (False, a_field("flag"), "en", formatting.Formatted("no", "", "no")),
        ("Apache-2.0", a_field("text"), "ja", formatting.Formatted("Apache-2.0", "", "Apache-2.0")),
        ("not_disclosed", a_field("tokens"), "ja", formatting.Formatted("非公開", "", "非公開")),
        (
            "not_applicable",
            a_field("text"),
            "en",
            formatting.Formatted("not applicable", "", "not applicable"),
        ),
    ],
)
def test_a_claims_value_is_written_for_a_cell_and_for_a_sentence(
    value: Decimal | str | bool, field: Field, language: Language, expected: formatting.Formatted
) -> None:
    """A cell leaves the unit to its header, a sentence carries it; every kind of value has both forms."""
    formatted = formatting.figure_text(value, field, language)
    assert formatted == expected
    assert str(formatted) == expected.text


def test_the_printed_uncertainty_stands_beside_a_score() -> None:
    """A score printed with ± is shown with it."""
    formatted = formatting.figure_text(Decimal("57.8"), a_field("score"), "en", Decimal(2))
    assert formatted.value == "57.8% ±2"


def test_choices_are_called_what_their_field_calls_them() -> None:
    """A choice, alone or in a list, is shown by the field's word for it, and as written where there is none."""
    kind = a_field("choice", choices={"reasoning": Text("推論する", "reasons")})
    inputs = a_field("list", choices={"text": Text("文章", "text"), "image": Text("画像", "images")})
    assert formatting.figure_text("reasoning", kind, "ja").value == "推論する"
    assert formatting.figure_text("medium", kind, "ja").value == "medium"
    assert formatting.figure_text(("text", "image", "pdf"), inputs, "ja").value == "文章、画像、pdf"
    assert formatting.figure_text(("text", "image", "pdf"), inputs, "en").value == "text, images, pdf"
