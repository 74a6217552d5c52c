"""From the unit in which a figure is printed to the unit in which its field is kept."""

from __future__ import annotations

from decimal import Context, Decimal

EXACT = Context(prec=400)
"""Wide enough that no product of a printed figure and a factor is ever rounded."""

_FACTORS = {
    ("USD/token", "USD/1M tokens"): Decimal(1_000_000),
    ("cents/token", "USD/1M tokens"): Decimal(10_000),
    ("cents/1M tokens", "USD/1M tokens"): Decimal("0.01"),
    ("fraction", "%"): Decimal(100),
}

PRINTED_UNITS = tuple(sorted({printed for printed, _ in _FACTORS}))
"""Every `printed_unit` that can be turned into a field's own unit."""


def factor(printed_unit: str | None, unit_code: str | None) -> Decimal | None:
    """What a figure printed in `printed_unit` (None: the field's own) is multiplied by; None where nobody knows."""
    if printed_unit is None or printed_unit == unit_code:
        return Decimal(1)
    return _FACTORS.get((printed_unit, unit_code or ""))


def times(amount: Decimal, multiplier: Decimal | int) -> Decimal:
    """The exact product."""
    return EXACT.multiply(amount, Decimal(multiplier))
