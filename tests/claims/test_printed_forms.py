"""macros/claims/printed, form by form: what is printed in a form is read as its value, and a near miss never is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.printed import NOT_PRINTED, read_print, readings
from tests.claims.test_printed import FIELDS, numbers, printed

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[Decimal], str]

AMOUNTS = st.decimals(min_value=0, max_value=10_000, places=3).map(abs)
COUNTS = st.integers(min_value=1, max_value=20_000_000)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def plain(value: Decimal) -> str:
    return f"{value:f}"


ANY_NUMBER: dict[str, tuple[Write, Decimal]] = {
    "a bare number": (plain, Decimal(1)),
    "with ~": (lambda value: f"~{value:f}", Decimal(1)),
    "with 約": (lambda value: f"約{value:f}", Decimal(1)),
    "倍": (lambda value: f"{value:f}倍", Decimal(1)),
    "万": (lambda value: f"{value:f}万", Decimal(10_000)),
    "億": (lambda value: f"{value:f} 億", Decimal(100_000_000)),
    "full width": (
        lambda value: f"{value:f}".translate(str.maketrans("0123456789.", "０１２３４５６７８９．")),
        Decimal(1),
    ),
}
"""Forms in which any figure may be printed, and what one unit of the print stands for."""

OF_DATATYPE: dict[str, tuple[tuple[str, ...], Write, str | None, Decimal]] = {
    "$": (("money",), lambda value: f"${value:f}", None, Decimal(1)),
    "US$": (("money",), lambda value: f"US${value:f}", None, Decimal(1)),
    "USD": (("money",), lambda value: f"USD {value:f}", None, Decimal(1)),
    "ドル": (("money",), lambda value: f"{value:f}ドル", None, Decimal(1)),
    "米ドル": (("money",), lambda value: f"{value:f}米ドル", None, Decimal(1)),
    "万ドル": (("money",), lambda value: f"{value:f}万ドル", None, Decimal(10_000)),
    "about, in dollars": (("money",), lambda value: f"~${value:f}", None, Decimal(1)),
    "dollars per token": (("money",), plain, "USD/token", Decimal(1_000_000)),
    "dollars per token, with $": (("money",), lambda value: f"${value:f}", "USD/token", Decimal(1_000_000)),
    "cents per token": (("money",), plain, "cents/token", Decimal(10_000)),
    "cents per million": (("money",), plain, "cents/1M tokens", Decimal("0.01")),
    "%": (("score", "percent"), lambda value: f"{value:f}%", None, Decimal(1)),
    "% after a space": (("score", "percent"), lambda value: f"{value:f} %", None, Decimal(1)),
    "fraction": (("score", "percent"), plain, "fraction", Decimal(100)),
    "s": (("duration",), lambda value: f"{value:f}s", None, Decimal(1)),
    "ms": (("duration",), lambda value: f"{value:f} ms", None, Decimal("0.001")),
    "tps": (("speed",), lambda value: f"{value:f}tps", None, Decimal(1)),
}
"""Forms of some datatypes: how a value is printed, the unit of the print, and what one unit of it stands for."""

NUMBERS = ("money", "score", "percent", "duration", "speed")
"""Datatypes whose figures may have decimals."""


@given(AMOUNTS, st.sampled_from(sorted(ANY_NUMBER)), st.sampled_from(NUMBERS))
def test_any_figure_is_read_in_every_form_of_numbers(value: Decimal, form: str, datatype: str) -> None:
    """Bare, in powers of ten thousand, as a multiple, said to be approximate, in full width."""
    write, multiple = ANY_NUMBER[form]
    assert readings(printed(write(value)), FIELDS[datatype]) == {value * multiple}


@given(AMOUNTS, st.sampled_from(sorted(OF_DATATYPE)))
def test_any_figure_is_read_in_every_form_of_its_datatype(value: Decimal, form: str) -> None:
    """Exactly, whatever the unit of the print."""
    datatypes, write, unit, multiple = OF_DATATYPE[form]
    for datatype in datatypes:
        assert readings(printed(write(value), printed_unit=unit), FIELDS[datatype]) == {value * multiple}


@given(AMOUNTS, st.sampled_from(sorted(OF_DATATYPE)), st.sampled_from(NUMBERS))
def test_a_form_of_one_datatype_means_nothing_in_another(value: Decimal, form: str, datatype: str) -> None:
    """Seconds are no price and dollars no score."""
    datatypes, write, unit, _ = OF_DATATYPE[form]
    if write is not plain and datatype not in datatypes:
        assert not readings(printed(write(value), printed_unit=unit), FIELDS[datatype])


@given(
    AMOUNTS, st.sampled_from(sorted(OF_DATATYPE)), st.sampled_from([" each", "x", " – 2", "+", " or so", "/2", "\n1"])
)
def test_a_figure_with_anything_after_it_is_no_form(value: Decimal, form: str, more: str) -> None:
    """A range, a sentence or another unit is not cut down to the figure in it."""
    datatypes, write, unit, _ = OF_DATATYPE[form]
    for datatype in datatypes:
        assert not readings(printed(write(value) + more, printed_unit=unit), FIELDS[datatype])


@given(AMOUNTS, AMOUNTS, st.sampled_from(sorted(OF_DATATYPE)))
def test_a_print_never_means_another_figure(value: Decimal, other: Decimal, form: str) -> None:
    """One digit off is another figure."""
    datatypes, write, unit, multiple = OF_DATATYPE[form]
    for datatype in datatypes:
        meant = readings(printed(write(value), printed_unit=unit), FIELDS[datatype])
        assert (other * multiple in meant) is (other == value)


@given(COUNTS)
def test_a_number_of_tokens_is_read_with_each_separator(count: int) -> None:
    """1,047,576 and 400_000, or no separator at all."""
    for text in (f"{count}", f"{count:,}", f"{count:_}"):
        assert readings(printed(text), FIELDS["tokens"]) == {Decimal(count)}


@given(COUNTS)
def test_a_separator_in_the_wrong_place_is_no_form(count: int) -> None:
    """1,04 may be a decimal comma, and `1,047_576` is a slip."""
    for text in (f"{count},0", f"{count:,},", f"{count:,}.", f"{count * 1000:,}_000", f"{count}.5", f"-{count}"):
        assert not readings(printed(text), FIELDS["tokens"])


@given(st.integers(min_value=1, max_value=9_999), st.sampled_from("KkM"), st.sampled_from(["", " "]))
def test_thousands_of_tokens_mean_two_numbers(count: int, letter: str, space: str) -> None:
    """Decimal and binary, and nothing between them."""
    decimal, binary = {"K": (1_000, 1_024), "M": (1_000_000, 1_048_576)}[letter.upper()]
    assert readings(printed(f"{count}{space}{letter}"), FIELDS["tokens"]) == {
        Decimal(count * decimal),
        Decimal(count * binary),
    }


@pytest.mark.parametrize("text", ["400m", "400 KiB", "400KB", "K", "4 00K", "400K+", "1M tokens", "1 M.", "1MM", "1B"])
def test_other_letters_after_a_number_of_tokens_are_no_form(text: str) -> None:
    """A small m is no million, and bytes are no tokens."""
    assert not readings(printed(text), FIELDS["tokens"])


DATES: dict[str, Callable[[date], str]] = {
    "2024-05-31": lambda day: day.isoformat(),
    "2025/8/7": lambda day: f"{day.year}/{day.month}/{day.day}",
    "2025/08/07": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    "May 31, 2024": lambda day: f"{_MONTHS[day.month - 1]} {day.day}, {day.year}",
    "Dec 11, 2026": lambda day: f"{_MONTHS[day.month - 1][:3]} {day.day}, {day.year}",
    "14 January 2027": lambda day: f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
    "11 Dec 2026": lambda day: f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}",
    "2025年8月7日": lambda day: f"{day.year}年{day.month}月{day.day}日",
}
"""How a day is printed."""

MONTHS: dict[str, Callable[[date], str]] = {
    "2024-06": lambda day: f"{day.year}-{day.month:02}",
    "June 2024": lambda day: f"{_MONTHS[day.month - 1]} {day.year}",
    "Feb 2025": lambda day: f"{_MONTHS[day.month - 1][:3]} {day.year}",
    "2025年9月": lambda day: f"{day.year}年{day.month}月",
}
"""How a month is printed."""


@given(DAYS, st.sampled_from(sorted(DATES)))
def test_a_day_is_read_in_every_form(day: date, form: str) -> None:
    """With the precision of the print, and as no other day."""
    assert readings(printed(DATES[form](day)), FIELDS["date"]) == {day.isoformat()}


@given(DAYS, st.sampled_from(sorted(MONTHS)))
def test_a_month_stays_a_month(day: date, form: str) -> None:
    """The day is never made up."""
    assert readings(printed(MONTHS[form](day)), FIELDS["date"]) == {f"{day:%Y-%m}"}


@given(DAYS)
def test_a_day_without_a_year_takes_the_year_of_the_evidence(day: date) -> None:
    """In the one form that is printed so; with its own year it needs none."""
    text = f"{_MONTHS[day.month - 1]} {day.day}"
    assert readings(printed(text, year=day.year), FIELDS["date"]) == {day.isoformat()}
    assert not readings(printed(text), FIELDS["date"])


@given(
    DAYS, st.sampled_from(sorted(DATES | MONTHS)), st.sampled_from([" (est.)", "?", ",", " 12:00", "〜", " or later"])
)
def test_a_date_with_anything_after_it_is_no_form(day: date, form: str, more: str) -> None:
    """An estimate, a time or an open end is not cut off."""
    text = (DATES | MONTHS)[form](day) + more
    assert not readings(printed(text), FIELDS["date"])


@pytest.mark.parametrize(
    "text",
    [
        "31 May, 2024",
        "May 31 2024",
        "May 31st, 2024",
        "Sept 2025",
        "05/31/2024",
        "2024.05.31",
        "20240531",
        "2024-5",
        "2024/06",
        "2024年",
        "5月31日",
        "Q2 2024",
        "early 2025",
        "June '24",
        "2025年13月1日",
        "2025-06-31",
        "May 32, 2024",
    ],
)
def test_a_date_in_another_form_is_not_guessed(text: str) -> None:
    """Which number is the day, or which days are meant, is nobody's guess."""
    assert read_print(printed(text), FIELDS["date"]).fault == "form"


@pytest.mark.parametrize(("text", "value"), [("fifteen seconds", "15"), ("Fifteen Seconds", "15"), ("a minute", "60")])
def test_a_known_wording_of_a_time_is_read(text: str, value: str) -> None:
    """As approximate: nobody measured exactly a minute."""
    reading = read_print(printed(text), FIELDS["duration"])
    assert (reading.values, reading.approximate) == (numbers(value), True)


@pytest.mark.parametrize(
    "text", ["sixteen seconds", "two minutes", "a minute or so", "about a minute", "a second", "1 m"]
)
def test_an_unknown_wording_of_a_time_is_not_guessed(text: str) -> None:
    """It is added to the list first."""
    assert read_print(printed(text), FIELDS["duration"]).fault == "form"


@pytest.mark.parametrize("text", ["apache_2_0", "Apache-2.0", "mit", "llama_4_community_license_agreement"])
def test_a_licence_id_says_that_the_weights_are_open(text: str) -> None:
    """Of the known ones."""
    assert readings(printed(text), FIELDS["open_weights"]) == {True}


@pytest.mark.parametrize("text", ["gpl", "open weights", "proprietary", "Open-Weights model", "open_weights", "true"])
def test_other_words_do_not_say_that_the_weights_are_open(text: str) -> None:
    """An unknown licence may forbid anything."""
    assert read_print(printed(text), FIELDS["open_weights"]).fault == "form"


@pytest.mark.parametrize(
    "text", ["reasoning=true", "reasoning = true", "reasoning = false", "Reasoning = true", "reasoning: true", "true"]
)
def test_the_setting_for_reasoning_is_read_as_data_projects_write_it(text: str) -> None:
    """In the spelling of a configuration file, with or without spaces."""
    known = {"reasoning=true", "reasoning = true", "reasoning = false"}
    assert bool(readings(printed(text), FIELDS["model_type"])) is (text in known)


@pytest.mark.parametrize("text", ["85.4%", "85.4 %", "$0.85", "85.4 points", "85.4/100"])
def test_a_share_printed_as_a_fraction_has_no_other_sign(text: str) -> None:
    """What contradicts the unit is refused."""
    assert read_print(printed(text, printed_unit="fraction"), FIELDS["percent"]).fault == "form"


@pytest.mark.parametrize("text", ["not printed", "Not_printed", "not_printed."])
def test_only_the_exact_word_stands_for_a_place(text: str) -> None:
    """Anything else is a print."""
    assert not read_print(printed(text), FIELDS["model_type"]).place_only
    assert read_print(printed(NOT_PRINTED), FIELDS["model_type"]).place_only
