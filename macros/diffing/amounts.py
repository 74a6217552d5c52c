"""How much a value has changed, in words: percent, points, days, what was added to a list.

Computed from the claims' values in Decimal, never from displayed figures.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.claims.places import are_apart, printed_margin
from macros.diffing.report import in_both, say, side_by_side
from macros.formatting import days, figure_text, join, months, number, points, rounded_percent, rounded_ratio
from macros.messages import Message, msg

if TYPE_CHECKING:
    from macros.records import Claim, Field, Text

A_MULTIPLE_FROM = Decimal(2)
"""From this ratio on a rise is said as a multiple. A fall is always said in percent."""

_LOWER = msg("{amount}% lower")
_HIGHER = msg("{amount}% higher")
_TIMES = msg("{times}× as high")
_ABOUT = msg("about {number}")
_FREE_NOW = msg("now free")
_FREE_NO_MORE = msg("no longer free")
_POINTS_LOWER = msg("{points} lower")
_POINTS_HIGHER = msg("{points} higher")
_WITHIN = msg("{difference}, within the printed ±{margin}")
_EARLIER = msg("{gap} earlier")
_LATER = msg("{gap} later")
_FINER = msg("the same month, now with its day")
_COARSER = msg("the same month, without its day")
_ADDED = msg("added: {items}")
_REMOVED = msg("removed: {items}")
_REORDERED = msg("the same items in another order")

_DAY = len("2024-06-30")
_MONTH = len("2024-06")
_EXACT = Decimal("0.0001")


def difference(old: Claim, new: Claim, field: Field) -> Text | None:
    """How much more or less, later or earlier; None where a difference cannot be put into words or there is none."""
    match old.value, new.value:
        case Decimal(), Decimal():
            return None if old.value == new.value else _of_figures(old, new, field)
        case tuple() as before, tuple() as after:
            return _of_lists(before, after, field)
        case str() as before, str() as after if field.datatype == "date" and before != after:
            return _of_dates(before, after)
        case _:
            return None


def relative(old: Decimal, new: Decimal) -> Text | None:
    """The change of an amount, such as a cost: percent, or a multiple."""
    if old == new:
        return None
    if not new:
        return say(_FREE_NOW)
    if not old:
        return say(_FREE_NO_MORE)
    if new / old >= A_MULTIPLE_FROM:
        return say(_TIMES.filled(times=_said(*rounded_ratio(new / old))))
    share = _said(*rounded_percent(abs(new - old) / abs(old) * 100))
    return say((_LOWER if new < old else _HIGHER).filled(amount=share))


def measured(old: Claim, new: Claim, field: Field) -> dict[str, Any]:
    """The difference for programs: `points`, or `percent` and `ratio` to four decimals; empty without figures."""
    if not (isinstance(old.value, Decimal) and isinstance(new.value, Decimal)):
        return {}
    if field.datatype in ("score", "percent"):
        return {"points": format(new.value - old.value, "f")}
    return ratios(old.value, new.value)


def ratios(old: Decimal, new: Decimal) -> dict[str, Any]:
    """`percent` and `ratio` of two amounts; empty where the first is nothing."""
    if not old:
        return {}
    ratio = new / old
    return {
        "percent": format(((ratio - 1) * 100).quantize(_EXACT).normalize(), "f"),
        "ratio": format(ratio.quantize(_EXACT).normalize(), "f"),
    }


def _of_figures(old: Claim, new: Claim, field: Field) -> Text | None:
    assert isinstance(old.value, Decimal)  # noqa: S101 - for the type checker; `difference` has looked
    assert isinstance(new.value, Decimal)  # noqa: S101
    if field.datatype not in ("score", "percent"):
        return relative(old.value, new.value)
    gap = in_both(lambda language: points(abs(new.value - old.value), language))  # type: ignore[operator]
    said: Message = (_POINTS_LOWER if new.value < old.value else _POINTS_HIGHER).filled(points=gap)
    if not are_apart(old, new):
        margin = in_both(lambda language: number(printed_margin(old, new), language))
        said = _WITHIN.filled(difference=said, margin=margin)
    return say(said)


def _of_dates(old: str, new: str) -> Text | None:
    if not (old[:4].isdecimal() and new[:4].isdecimal()):
        return None
    said = _EARLIER if new < old else _LATER
    if len(old) == len(new) == _DAY:
        count = abs((date.fromisoformat(new) - date.fromisoformat(old)).days)
        return say(said.filled(gap=in_both(lambda language: days(count, language))))
    if len(old) < _MONTH or len(new) < _MONTH:
        return None
    if apart := abs(_month(new) - _month(old)):
        return say(said.filled(gap=in_both(lambda language: months(apart, language))))
    return say(_FINER if len(new) > len(old) else _COARSER)


def _month(written: str) -> int:
    return int(written[:4]) * 12 + int(written[5:7])


def _of_lists(old: tuple[str, ...], new: tuple[str, ...], field: Field) -> Text | None:
    if old == new:
        return None
    parts = [
        said.filled(items=in_both(lambda language, items=items: figure_text(items, field, language).text))  # type: ignore[misc]
        for said, items in (
            (_ADDED, tuple(item for item in new if item not in old)),
            (_REMOVED, tuple(item for item in old if item not in new)),
        )
        if items
    ]
    return side_by_side(map(say, parts), join) if parts else say(_REORDERED)


def _said(rounded: Decimal, exact: bool) -> Text:
    shown = in_both(lambda language: number(rounded.normalize(), language))
    return shown if exact else say(_ABOUT.filled(number=shown))
