"""Exchange rates: which one holds on a day, how old it is, and what an amount comes to by it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Context, Decimal
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Rate, RateKind

DOLLARS = "USD"
"""The currency that prices are kept in."""
YEN = "JPY"
FRESH_FOR_DAYS = 31
"""Rates move every day; after a month one is old enough for a reader to be warned."""

_BEST_FIRST: tuple[RateKind, ...] = ("central-bank", "ttm", "market")
"""Which kind is shown where rates of one day differ in nothing else."""
_EXACT = Context(prec=100)
_FIGURE = re.compile(
    r"(?P<sign>[¥￥]?) ?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?P<rest>\.[0-9]{1,8})? ?(?P<word>円?)"
)


def newest_rate(catalog: Catalog, from_: str = DOLLARS, to: str = YEN) -> Rate | None:
    """The newest rate from one currency into another on or before the as-of day; None where there is none."""
    day = catalog.as_of.isoformat()
    found = [rate for rate in catalog.rates.values() if (rate.from_, rate.to) == (from_, to) and rate.day <= day]
    return max(found, key=_weight, default=None)


def rate_age(rate: Rate, catalog: Catalog) -> int:
    """Days from the day the rate is of to the as-of day."""
    return (catalog.as_of - date.fromisoformat(rate.day)).days


def is_old(rate: Rate, catalog: Catalog) -> bool:
    """Whether the rate is older than one stays fresh."""
    return rate_age(rate, catalog) > FRESH_FOR_DAYS


def converted(amount: Decimal, rate: Rate) -> Decimal:
    """`amount` in the currency that the rate converts into, without rounding."""
    return _EXACT.multiply(amount, rate.value)


def read_rate(text: str) -> Decimal | None:
    """The rate that is printed or typed: `158.48`, `1,234.5`, `¥158`, `158円`, in any width of digits; else None.

    `macros/theme/assets/scripts/rates/reading.js` reads alike, held together by shared cases.
    """
    found = _FIGURE.fullmatch(normalize("NFKC", text).strip())
    if found is None or (found["sign"] and found["word"]):
        return None
    value = Decimal(found["whole"].replace(",", "") + (found["rest"] or ""))
    return value or None


def _weight(rate: Rate) -> tuple[str, int, str]:
    return (rate.day, -_BEST_FIRST.index(rate.kind), rate.id)
