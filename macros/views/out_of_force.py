"""What is said where a figure is on record and not in force on the day: when it was, and when the next one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import Message, msg
from macros.records import Text

if TYPE_CHECKING:
    from datetime import date

    from macros.claims.results import OutOfForce

_NO_PRICE = msg("no price in force on {day}")
_NO_FIGURE = msg("no figure in force on {day}")
_PRICE_GAP = msg("no price recorded for {day}")
_FIGURE_GAP = msg("no figure recorded for {day}")
_WITH = msg("{said}; {why}")
_RELEASED = msg("the model's release date is {day}")
_ENDED = msg("the last one ended on {ended}")
_BEGINS = msg("the first one begins on {begins}")
_ANNOUNCED = msg("one is announced from {begins}")
_BETWEEN = msg("the last one ended on {ended}, and the next one begins on {begins}")
_BETWEEN_ANNOUNCED = msg("the last one ended on {ended}, and the next one is announced from {begins}")


def not_in_force(found: OutOfForce) -> Message:
    """The sentence without its full stop, such as “no price in force on …; the last one ended on …”."""
    in_a_gap = found.last_day is not None and found.next_day is not None
    plain = (_PRICE_GAP if in_a_gap else _NO_PRICE) if found.is_price else (_FIGURE_GAP if in_a_gap else _NO_FIGURE)
    said = plain.filled(day=_words(found.day))
    why = _why(found)
    return said if why is None else _WITH.filled(said=said, why=why)


def _why(found: OutOfForce) -> Message | None:
    if found.released:
        return _RELEASED.filled(day=_words(found.released))
    days = {"ended": _words(found.last_day), "begins": _words(found.next_day)}
    match (found.last_day is not None, found.next_day is not None):
        case (True, True):
            return (_BETWEEN_ANNOUNCED if found.announced else _BETWEEN).filled(**days)
        case (True, False):
            return _ENDED.filled(**days)
        case (False, True):
            return (_ANNOUNCED if found.announced else _BEGINS).filled(**days)
        case _:
            return None  # everything on record was cancelled, which its own line says


def _words(written: date | str | None) -> Text | None:
    return Text(day(written, "ja"), day(written, "en")) if written else None
