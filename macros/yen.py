"""Amounts in yen as each language writes them: rounded, and said to be so where that changed them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from macros.formatting import FREE, number
from macros.messages import msg, translate

if TYPE_CHECKING:
    from macros.messages import Language

WHOLE_FROM = 100
"""From this amount on, what is behind the point is left out."""
_LEAST = Decimal("0.005")
"""Below this, two decimals would leave nothing."""
_ROOMY = Context(prec=200)


def yen(amount: Decimal, language: Language) -> str:
    """Yen that an amount comes to: `¥1,234`, `≈¥1,235` where rounding changed it; 0 is `free`."""
    if amount.is_zero():
        return translate(FREE, language)
    said, exact = rounded_yen(amount)
    sign = "-" if said < 0 else ""
    figure = sign + translate(msg("¥{number}", number=number(said.copy_abs(), language)), language)
    return figure if exact else translate(msg("≈{amount}", amount=figure), language)


def rounded_yen(amount: Decimal) -> tuple[Decimal, bool]:
    """Yen as they are said, and whether that is exact: whole from 100 on, below that two decimals, never nothing."""
    size = amount.copy_abs()
    places = 0 if size >= WHOLE_FROM else 2
    if 0 < size < _LEAST:
        places = -size.adjusted()
    said = amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _ROOMY)
    return said, said == amount
