"""Figures, dates and lists as each language writes them, with every digit they have.

Nothing is lost: a figure is shown with exactly its own digits (`0.025`, `1,047,576`), and equal figures read
the same (`71` and `71.0` are both `71`). Only `rounded_ratio` and `rounded_percent` round, and they tell
whether that changed anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal

from macros.messages import Language, Message, localized, msg, nmsg, translate
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Field

_REMEMBERED = 4096
"""Numbers and days that are not formatted anew: pages repeat most of them, and equal ones read the same."""

CENTS_UP_TO = 100
"""Whole dollars below this are written with cents (`$2.00`), from it on without (`$1,250`)."""

FREE = msg("free")
WITHHELD: dict[str, Message] = {NOT_DISCLOSED: msg("not disclosed"), NOT_APPLICABLE: msg("not applicable")}
"""What stands in place of a figure where a claim says that there is none to give."""

_FLAGS = {True: msg("yes"), False: msg("no")}
_MONEY_PER: dict[str | None, Message] = {"USD/1M tokens": msg("{amount} per 1M tokens")}
"""By unit code: how a price is said in a sentence. Money in any other unit is said as the amount alone."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A value in one language, in the two ways a page needs it."""

    value: str
    """For a table cell under a header that names the unit: `$0.25`, `1,047,576`, `71%`."""
    unit: str
    """For that header; empty where the value carries its unit already or has none."""
    text: str
    """Value and unit for running text: `$0.25 per 1M tokens`, `18.819 s`."""

    def __str__(self) -> str:
        return self.text


def figure_text(
    value: Decimal | str | bool | tuple[str, ...],
    field: Field,
    language: Language,
    uncertainty: Decimal | None = None,
) -> Formatted:
    """A claim's value as its field writes it; `uncertainty` is the ± printed with a score."""
    if isinstance(value, Decimal):
        return _figure(value, field, language, uncertainty)
    return _plain(_words(value, field, language))


@lru_cache(maxsize=_REMEMBERED)
def number(value: Decimal | int, language: Language) -> str:
    """A bare number with all its digits, in groups of three: `1,047,576`, `0.875`."""
    exact = _without_sign_of_zero(value)
    with localcontext(_room_for(exact)):
        text: str = format_decimal(exact, locale=language, decimal_quantization=False)
    return text


@lru_cache(maxsize=_REMEMBERED)
def money(amount: Decimal, language: Language) -> str:
    """US dollars: `$0.25`, `$2.00` and `$0.025`, but `$1,250`; 0 is `free`."""
    if amount.is_zero():
        return translate(FREE, language)
    whole_and_large = abs(amount) >= CENTS_UP_TO and amount == amount.to_integral_value()
    with localcontext(_room_for(amount)):
        text: str = format_currency(
            amount,
            "USD",
            format="¤#,##0" if whole_and_large else "¤#,##0.00",
            locale=language,
            currency_digits=False,
            decimal_quantization=False,
        )
    return text


def tokens(count: Decimal | int, language: Language) -> str:
    """A number of tokens: `1,047,576 tokens`."""
    counted = nmsg("{number} token", "{number} tokens", _one_or_many(count), number=number(count, language))
    return translate(counted, language)


def percent(value: Decimal, language: Language) -> str:
    """A percentage (74.9, not 0.749): `74.9%`, `71%`."""
    return f"{number(value, language)}%"


def score(value: Decimal, uncertainty: Decimal | None, language: Language) -> str:
    """A percentage with the ± printed with it, in points: `57.8% ±2`."""
    shown = percent(value, language)
    return shown if uncertainty is None else f"{shown} ±{number(uncertainty, language)}"


def duration(seconds: Decimal, language: Language) -> str:
    """A time in seconds: `18.819 s`."""
    return translate(msg("{number} s", number=number(seconds, language)), language)


def speed(per_second: Decimal, language: Language) -> str:
    """Tokens per second: `97.505 tokens/s`."""
    return translate(msg("{number} tokens/s", number=number(per_second, language)), language)


def points(value: Decimal, language: Language) -> str:
    """A difference of two percentages: `16.8 points`, `1 point`."""
    counted = nmsg("{number} point", "{number} points", _one_or_many(value), number=number(value, language))
    return translate(counted, language)


def days(count: int, language: Language) -> str:
    """A number of days: `34 days`, `1 day`."""
    counted = nmsg("{number} day", "{number} days", _one_or_many(count), number=number(count, language))
    return translate(counted, language)


def months(count: int, language: Language) -> str:
    """A number of months: `4 months`, `1 month`."""
    counted = nmsg("{number} month", "{number} months", _one_or_many(count), number=number(count, language))
    return translate(counted, language)


@lru_cache(maxsize=_REMEMBERED)
def day(written: str | date, language: Language) -> str:
    """A date with the precision it has: `2024-05-31` as `May 31, 2024`, `2024-05` as `May 2024`."""
    parts = [int(part) for part in str(written).split("-")]
    year, month, day_of_month = (*parts, 1, 1)[:3]
    first = date(year, month, day_of_month)
    match len(parts):
        case 1:
            return format_skeleton("y", first, locale=language)
        case 2:
            return format_skeleton("yMMMM", first, locale=language)
        case _:
            return format_date(first, "long", locale=language)


def join(items: Iterable[str], language: Language) -> str:
    """The items of a list side by side: `text, image`."""
    return ("、" if language == "ja" else ", ").join(items)


def join_clauses(clauses: Iterable[str], language: Language) -> str:
    """Statements side by side that may contain commas themselves: `A is free; B costs 2× as much as C`."""
    return ("、" if language == "ja" else "; ").join(clauses)


def rounded_ratio(ratio: Decimal) -> tuple[Decimal, bool]:
    """A multiple as it is said, and whether that is exact.

    One decimal below 10, whole numbers below 100, two significant digits from there: 2.619 → 2.6, 31.6 → 32.
    """
    places = 1 if ratio < 10 else 0 if ratio < 100 else 1 - ratio.adjusted()
    return _rounded(ratio, places)


def rounded_percent(value: Decimal) -> tuple[Decimal, bool]:
    """A percentage as it is said, and whether that is exact: whole from 10, one decimal below.

    A difference is never rounded to nothing: under 0.05 the first digit that is not 0 is kept.
    """
    places = 0 if value >= 10 else 1
    if 0 < value < Decimal("0.05"):
        places = -value.adjusted()
    return _rounded(value, places)


def _figure(value: Decimal, field: Field, language: Language, uncertainty: Decimal | None) -> Formatted:
    header = str(localized(field.unit, language)) if field.unit else ""
    match field.datatype:
        case "money":
            amount = money(value, language)
            per = None if value.is_zero() else _MONEY_PER.get(field.unit_code)
            text = amount if per is None else translate(Message(per.text, {"amount": amount}), language)
            return Formatted(amount, header, text)
        case "tokens":
            return Formatted(number(value, language), header, tokens(value, language))
        case "duration":
            return Formatted(number(value, language), header, duration(value, language))
        case "speed":
            return Formatted(number(value, language), header, speed(value, language))
        case "density":
            shown = number(value, language)
            return Formatted(shown, header, translate(msg("{number} {unit}", number=shown, unit=header), language))
        case _:  # score and percent, the remaining datatypes whose values are numbers
            return _plain(score(value, uncertainty, language))


def _words(value: str | bool | tuple[str, ...], field: Field, language: Language) -> str:
    if isinstance(value, bool):
        return translate(_FLAGS[value], language)
    if isinstance(value, tuple):
        return join((_choice(item, field, language) for item in value), language)
    if value in WITHHELD:
        return translate(WITHHELD[value], language)
    return day(value, language) if field.datatype == "date" else _choice(value, field, language)


def _choice(value: str, field: Field, language: Language) -> str:
    """What the field calls a value; one it has no word for is shown as written."""
    return str(localized(field.choices.get(value, value), language))


def _plain(text: str) -> Formatted:
    return Formatted(text, "", text)


def _one_or_many(count: Decimal | int) -> int:
    """A count, which may have decimals, as English grammar sees it: 1 point, 0.1 points."""
    return 1 if count == 1 else 2


def _rounded(value: Decimal, places: int) -> tuple[Decimal, bool]:
    with localcontext(_room_for(value)):
        said = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return said, said == value


def _without_sign_of_zero(value: Decimal | int) -> Decimal:
    exact = Decimal(value)
    return exact.copy_abs() if exact.is_zero() else exact


def _room_for(value: Decimal) -> Context:
    """A context in which no digit of `value` is cut off; the default one keeps 28."""
    exponent = value.as_tuple().exponent
    return Context(prec=28 + len(value.as_tuple().digits) + abs(exponent if isinstance(exponent, int) else 0))
