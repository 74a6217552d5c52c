"""Bars of figures that may be compared: every bar of a group starts at 0 and has the same scale."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.places import figure_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.records import Claim, Field

_PERCENT = "%"
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in percent of the scale as a drawing takes it. It repeats a figure that stands beside it as text."""

    width: str
    range_start: str
    """From where to where the printed ± reaches."""
    range_width: str
    """Empty where none is printed."""


def scale_end(claims: Sequence[Claim], field: Field) -> Decimal:
    """Where the scale of a group ends: the largest plausible percentage, for other units the group's largest figure."""
    if field.unit_code == _PERCENT and field.plausible:
        return Decimal(field.plausible[1])
    return max(map(figure_of, claims))


def bar(claim: Claim, end: Decimal) -> Bar:
    """The bar of a figure on a scale from 0 to `end`."""
    value, margin = figure_of(claim), claim.uncertainty
    low, high = (value - margin, value + margin) if margin else (value, value)
    return Bar(
        width=_share(value, end),
        range_start=_share(low, end),
        range_width=_share(min(high, end) - max(low, Decimal(0)), end) if margin else "",
    )


def _share(value: Decimal, end: Decimal) -> str:
    share = min(max(value / end * _WHOLE, Decimal(0)), _WHOLE) if end > 0 else Decimal(0)
    return f"{share.quantize(Decimal('0.01')).normalize():f}"
