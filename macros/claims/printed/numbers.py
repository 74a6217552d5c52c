"""Printed figures: money, tokens, shares, durations and speeds. Every form is matched whole; none is guessed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.printed.reading import UNREADABLE, Reading, one
from macros.claims.printed.units import EXACT, factor, times

if TYPE_CHECKING:
    from macros.records import Evidence, Field

_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_PLAIN = re.compile(_NUMBER)
_TIMES = re.compile(rf"{_NUMBER} ?倍")
_MYRIADS = re.compile(rf"{_NUMBER} ?([万億])")
_MYRIAD = {"万": 10_000, "億": 100_000_000}
_EXPONENT = re.compile(r"([0-9]+(?:\.[0-9]+)?e[+-]?[0-9]{1,2})", re.IGNORECASE)
_APPROXIMATE = re.compile(r"[~約] ?")

_DOLLARS = re.compile(r"(?:US)?\$(?P<before>.+)|USD (?P<code>.+)|(?P<after>.+?)米?ドル")
_OTHER_CURRENCY = re.compile(
    r"[€£¥₩₹₽₿元円]|(?<![A-Z])(?:EUR|GBP|JPY|CNY|RMB|KRW|INR|CHF|[ACHNS]\$|(?:AU|CA|HK|NZ|SG)[D$])"
)

_FREE = frozenset({"free", "free of charge", "無料"})
"""How a source says that nothing is charged. A new wording is added here, never guessed."""

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:_[0-9]{3})+")
_THOUSANDS = re.compile(rf"{_NUMBER} ?([KkM])")
_POWERS = {"K": (1_000, 1_024), "M": (1_000_000, 1_048_576)}

_PERCENT = re.compile(rf"{_NUMBER} ?%")
_SECONDS = re.compile(rf"{_NUMBER} ?s")
_MILLISECONDS = re.compile(rf"{_NUMBER} ?ms")
_DURATIONS = {"fifteen seconds": Decimal(15), "a minute": Decimal(60)}
"""Durations printed in words. A new wording is added here, never guessed."""
_SPEED = re.compile(rf"{_NUMBER} ?tps")


def read_number(text: str, evidence: Evidence, field: Field) -> Reading:
    """`text` (NFKC, trimmed) as a figure of `field`, in the field's unit."""
    multiplier = factor(evidence.printed_unit, field.unit_code)
    if multiplier is None:
        return Reading(fault="unit")
    mark = _APPROXIMATE.match(text)
    figure = text[mark.end() :] if mark else text
    reading = _read(figure, evidence, field)
    converted = frozenset(times(value, multiplier) for value in reading.values if isinstance(value, Decimal))
    return replace(reading, values=converted, approximate=reading.approximate or mark is not None)


def _read(text: str, evidence: Evidence, field: Field) -> Reading:
    """`text` as a figure of the field's datatype, still in the unit of the print."""
    in_field_unit = evidence.printed_unit in (None, field.unit_code)
    match field.datatype:
        case "money":
            return _money(text, evidence.printed_unit or "USD")
        case "tokens":
            return _tokens(text)
        case "score" | "percent":
            return _amount(text) or (_matched(_PERCENT, text) if in_field_unit else None) or UNREADABLE
        case "duration":
            return _amount(text) or _duration(text) or UNREADABLE
        case "speed":
            return _amount(text) or _matched(_SPEED, text) or UNREADABLE
        case "density":
            return _amount(text) or UNREADABLE
        case _:
            return UNREADABLE


def _amount(text: str) -> Reading | None:
    """A bare number, in any datatype: `0.25`, `27.2万`, `8倍`."""
    if match := _MYRIADS.fullmatch(text):
        return one(times(Decimal(match[1]), _MYRIAD[match[2]]))
    return _matched(_PLAIN, text) or _matched(_TIMES, text)


def _matched(form: re.Pattern[str], text: str) -> Reading | None:
    """The number in the one group of `form`, if the whole text has that form."""
    match = form.fullmatch(text)
    return one(Decimal(match[1])) if match else None


def _money(text: str, unit: str) -> Reading:
    """US dollars in any of their spellings, or `free`; per token also with an exponent (`1.25e-06`)."""
    if text.casefold() in _FREE:
        return one(Decimal(0))
    if _OTHER_CURRENCY.search(text):
        return Reading(fault="currency")
    if unit.endswith("/token") and (small := _matched(_EXPONENT, text)):
        return small
    dollars = _DOLLARS.fullmatch(text) if unit.startswith("USD") else None
    amount = next(filter(None, dollars.groups())) if dollars else text
    return _amount(amount) or UNREADABLE


def says_free(text: str) -> bool:
    """Whether a print (NFKC, trimmed) that means 0 US dollars says so: in words, or with the currency (`$0`).

    A bare 0 does not: in data projects it is also what stands where nobody has entered a price.
    """
    return text.casefold() in _FREE or _DOLLARS.fullmatch(text) is not None


def _tokens(text: str) -> Reading:
    """A whole number of tokens; `K` and `M` may be decimal or binary, so they mean two."""
    if _GROUPED.fullmatch(text):
        return one(Decimal(re.sub("[,_]", "", text)))
    if match := _THOUSANDS.fullmatch(text):
        multiples = _POWERS[match[2].upper()]
        return _whole(frozenset(times(Decimal(match[1]), multiple) for multiple in multiples))
    amount = _amount(text)
    return _whole(frozenset(value for value in amount.values if isinstance(value, Decimal))) if amount else UNREADABLE


def _whole(values: frozenset[Decimal]) -> Reading:
    """Those readings that are whole numbers."""
    whole = frozenset(value for value in values if value == EXACT.to_integral_value(value))
    return Reading(whole) if whole else UNREADABLE


def _duration(text: str) -> Reading | None:
    """Seconds, milliseconds, or one of the known wordings, which are approximate."""
    if text.casefold() in _DURATIONS:
        return Reading(frozenset({_DURATIONS[text.casefold()]}), approximate=True)
    if match := _MILLISECONDS.fullmatch(text):
        return one(times(Decimal(match[1]), Decimal("0.001")))
    return _matched(_SECONDS, text)
