"""The difference between two figures that may be compared."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.places import are_apart, figure_of, printed_margin
from macros.formatting import join_clauses, number, points, rounded_percent, rounded_ratio
from macros.messages import Language, Message, msg, translate
from macros.views.words.agreement import DIFFERENT, all_the_same, same_as_the_first, say_the_same
from macros.views.words.dates import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.records import Datatype, Field
    from macros.views.words.sides import Side

A_MULTIPLE_FROM = Decimal("1.5")
"""From this ratio on a difference is said as a multiple, below it in percent."""

_MULTIPLES: dict[Datatype, Message] = {
    "money": msg("{more} costs {times}× as much as {less}"),
    "tokens": msg("{more} allows {times}× as much as {less}"),
    "duration": msg("{more} takes {times}× as long as {less}"),
    "speed": msg("{more} is {times}× as fast as {less}"),
    "density": msg("{more} holds {times}× as much as {less}"),
}
_SHARES: dict[Datatype, Message] = {
    "money": msg("{less} is {share}% cheaper than {more}"),
    "tokens": msg("{more} is {share}% larger than {less}"),
    "duration": msg("{more} takes {share}% longer than {less}"),
    "speed": msg("{more} is {share}% faster than {less}"),
    "density": msg("{more} holds {share}% more than {less}"),
}
_ABOUT = msg("about {number}")
_FREE = msg("{model} is free")
_HIGHER = msg("{more} is {gap} higher than {less}")
_LOWER_IS_BETTER = msg("{less} is {gap} lower than {more} (lower is better)")
_NO_CLEAR_DIFFERENCE = msg("no clear difference ({gap}, within the printed ±{margin})")


def against_the_first(sides: Sequence[Side], field: Field, language: Language) -> str:
    """Every side set against the first one; one word for all where none differs."""
    first, *others = sides
    if all(say_the_same(first, other, field) for other in others):
        return all_the_same(first, field, language)
    return join_clauses(dict.fromkeys(pair(first, other, field, language) for other in others), language)


def pair(first: Side, other: Side, field: Field, language: Language) -> str:
    """One side set against the first."""
    if say_the_same(first, other, field):
        return same_as_the_first(first, other, field, language)
    if field.datatype == "date":
        return later(first, other, field, language)
    more, less = (first, other) if figure_of(first.claim) > figure_of(other.claim) else (other, first)
    if field.datatype in ("score", "percent"):
        return translate(_in_points(more, less, field, language), language)
    return translate(_as_ratio(more, less, field, language), language)


def _as_ratio(more: Side, less: Side, field: Field, language: Language) -> Message:
    high, low = figure_of(more.claim), figure_of(less.claim)
    if low == 0:
        return _FREE.filled(model=less.name) if field.datatype == "money" else DIFFERENT
    if high / low >= A_MULTIPLE_FROM:
        times = _said(*rounded_ratio(high / low), language)
        return _MULTIPLES[field.datatype].filled(more=more.name, less=less.name, times=times)
    # A saving is a share of the dearer price, a surplus one of the smaller figure.
    share = 1 - low / high if field.datatype == "money" else high / low - 1
    said = _said(*rounded_percent(share * 100), language)
    return _SHARES[field.datatype].filled(more=more.name, less=less.name, share=said)


def _in_points(more: Side, less: Side, field: Field, language: Language) -> Message:
    difference = figure_of(more.claim) - figure_of(less.claim)
    gap = points(difference, language)
    if not are_apart(more.claim, less.claim):
        margin = printed_margin(more.claim, less.claim)
        return _NO_CLEAR_DIFFERENCE.filled(gap=gap, margin=number(margin, language))
    said = _LOWER_IS_BETTER if field.direction == "lower" else _HIGHER
    return said.filled(more=more.name, less=less.name, gap=gap)


def _said(rounded: Decimal, exact: bool, language: Language) -> str:
    shown = number(rounded, language)
    return shown if exact else translate(_ABOUT.filled(number=shown), language)
