"""How a price differs from the one before it, in words: a saving in percent, a rise as a multiple or in percent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.formatting import number, rounded_percent, rounded_ratio
from macros.messages import Language, Message, msg, translate
from macros.views.words.pairs import A_MULTIPLE_FROM

if TYPE_CHECKING:
    from macros.records import Value

_SAME = msg("unchanged")
_CHEAPER = msg("{share}% cheaper than before")
_DEARER = msg("{share}% dearer than before")
_MULTIPLE = msg("{times}× as much as before")
_FREE = msg("free; it cost something before")
_NO_LONGER_FREE = msg("no longer free")
_ABOUT = msg("about {number}")


def change_in_words(before: Value, after: Value, language: Language) -> str:
    """What became of a price; empty where one of the two is no figure."""
    if not isinstance(before, Decimal) or not isinstance(after, Decimal):
        return ""
    return translate(_change(before, after, language), language)


def _change(before: Decimal, after: Decimal, language: Language) -> Message:
    if before == after:
        return _SAME
    if not after:
        return _FREE
    if not before:
        return _NO_LONGER_FREE
    if after < before:
        return _CHEAPER.filled(share=_said(*rounded_percent((1 - after / before) * 100), language))
    if after / before >= A_MULTIPLE_FROM:
        return _MULTIPLE.filled(times=_said(*rounded_ratio(after / before), language))
    return _DEARER.filled(share=_said(*rounded_percent((after / before - 1) * 100), language))


def _said(rounded: Decimal, exact: bool, language: Language) -> str:
    shown = number(rounded, language)
    return shown if exact else translate(_ABOUT.filled(number=shown), language)
