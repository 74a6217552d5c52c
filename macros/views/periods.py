"""Stretches of time in which a figure held, in words: from when until when, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import Message, msg, translate

if TYPE_CHECKING:
    from macros.claims.history import Period, PeriodStatus
    from macros.messages import Language

STATUSES: dict[PeriodStatus, Message] = {
    "current": msg("in force"),
    "as-announced": msg("in force as announced; not recorded since"),
    "ended": msg("no longer in force"),
    "upcoming": msg("begins later"),
    "announced": msg("announced"),
    "cancelled": msg("cancelled"),
}
"""What is said of a period on the day that the site is built for."""

_SINCE = msg("from {first}")
_THROUGH = msg("through {last}")
_BETWEEN = msg("{first} through {last}")
_UNDATED = msg("no day recorded")


def period_in_words(period: Period, language: Language) -> str:
    """From which day and through which day it holds; both days are in it."""
    first = None if period.begins is None else day(period.begins, language)
    last = None if period.until is None else day(last_day(period.until), language)
    if first is None and last is None:
        return translate(_UNDATED, language)
    if last is None:
        return translate(_SINCE.filled(first=first), language)
    return translate((_THROUGH if first is None else _BETWEEN).filled(first=first, last=last), language)


def last_day(until: str) -> date:
    """The last day of what is no longer in force on `until`; that day itself where there is none before it."""
    first_after = date.fromisoformat(until)
    return first_after if first_after == date.min else first_after - timedelta(days=1)
