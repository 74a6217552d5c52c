"""The exchange rate that pages use is not older than a month.

Pages say the day and the age of the rate wherever they show yen; but a reader who sees an amount counts on it, and
currencies move.

It stays a warning, so that time alone turns no check red; the day to look from is an input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.rates import FRESH_FOR_DAYS, is_old, newest_rate, rate_age
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("rate-is-old",)
AREA: Area = "sense"
FIX = msg("Add the rate of a later day as a record of its own.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for the newest rate, where it has become too old."""
    rate = newest_rate(checked.catalog)
    if rate is not None and is_old(rate, checked.catalog):
        yield Diagnostic(
            "rate-is-old",
            place(rate.anchor, "day"),
            msg(
                "the newest rate from {base} into {quote} is {age} days old; rates stay fresh for {limit} days",
                base=rate.from_,
                quote=rate.to,
                age=rate_age(rate, checked.catalog),
                limit=FRESH_FOR_DAYS,
            ),
            msg("Add the rate of a later day as a record of its own."),
            severity="warning",
        )
