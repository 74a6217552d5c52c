"""Amounts as the calculator says them: rounded where their last digits are of no use, and open where not all is known.

The scripts of the pages have the same in `calculator/amounts.js`; `tests/fixtures/shared/costs.json` holds both to it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from macros.claims.bill import times
from macros.formatting import money
from macros.messages import Message, msg, translate

if TYPE_CHECKING:
    from macros.claims import Bill
    from macros.messages import Language

SIGNIFICANT = 4
"""Digits that are kept of amounts below one dollar; from there, two behind the point."""
NOTHING = msg("cannot be computed")
_ABOUT = msg("about {amount}")
_OR_LESS = msg("{amount} or less")
_OR_MORE = msg("{amount} or more")


def rounded_money(amount: Decimal) -> tuple[Decimal, bool]:
    """An amount as it is said, and whether that is exact: to the cent, below one dollar to four significant digits."""
    places = 2 if abs(amount) >= 1 else SIGNIFICANT - 1 - amount.adjusted()
    rounding = Context(prec=200, rounding=ROUND_HALF_UP)
    said = amount.quantize(Decimal(1).scaleb(-places), context=rounding)
    return said, said == amount


def amount_in_words(charged: Bill, count: int, language: Language) -> str:
    """What so many requests cost: an amount, one it cannot exceed or fall below, or that none can be computed."""
    if charged.exact is not None:
        return _said(times(charged.exact, count), language)
    if charged.most is not None:
        return _open(_OR_LESS, times(charged.most, count), language)
    if charged.least:
        return _open(_OR_MORE, times(charged.least, count), language)
    return translate(NOTHING, language)


def _open(words: Message, amount: Decimal, language: Language) -> str:
    return translate(words.filled(amount=_said(amount, language)), language)


def _said(amount: Decimal, language: Language) -> str:
    said, exact = rounded_money(amount)
    text = money(said.normalize(), language)
    return text if exact else translate(_ABOUT.filled(amount=text), language)
