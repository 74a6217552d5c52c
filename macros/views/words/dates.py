"""How much later one date is than another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.formatting import days, months
from macros.messages import Language, msg, translate

if TYPE_CHECKING:
    from macros.records import Field
    from macros.views.words.sides import Side

_LATER = msg("{later} is {gap} later than {earlier}")
_SAME_MONTH = msg("{first} and {other} in the same month")
_DAY = len("2024-06-30")


def later(first: Side, other: Side, field: Field, language: Language) -> str:
    """Which of two different dates is later, and by how much.

    In days where both give one and the day matters, else in months.
    """
    early, late = sorted((first, other), key=_written)
    if field.day_matters and len(_written(early)) == len(_written(late)) == _DAY:
        count = (date.fromisoformat(_written(late)) - date.fromisoformat(_written(early))).days
        gap = days(count, language)
    elif count := _months(late) - _months(early):
        gap = months(count, language)
    else:
        return translate(_SAME_MONTH.filled(first=first.name, other=other.name), language)
    return translate(_LATER.filled(later=late.name, earlier=early.name, gap=gap), language)


def _written(side: Side) -> str:
    return str(side.claim.value)


def _months(side: Side) -> int:
    year, month, *_ = _written(side).split("-")
    return int(year) * 12 + int(month)
