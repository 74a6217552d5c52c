"""Printed dates, read with the precision of the print: a month stays a month."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from macros.claims.printed.reading import UNREADABLE, Reading, one

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = "January February March April May June July August September October November December".casefold().split()
_MONTHS = {spelling: number for number, name in enumerate(_NAMES, start=1) for spelling in (name, name[:3])}
"""Number of each English month, by its full name and its first three letters."""

_YEAR, _NAMED, _DAY = r"(?P<year>[0-9]{4})", r"(?P<name>[A-Za-z]+)", r"(?P<day>[0-9]{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",  # 2024-05-31
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})",  # 2024-06
        r"(?P<year>[0-9]{4})/(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})",  # 2025/8/7
        rf"{_NAMED} {_DAY}, {_YEAR}",  # May 31, 2024
        rf"{_DAY} {_NAMED} {_YEAR}",  # 11 Dec 2026
        rf"{_NAMED} {_YEAR}",  # June 2024
        r"(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日",  # 2025年8月7日
        r"(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月",  # 2025年9月
    )
)
_WITHOUT_YEAR = re.compile(rf"{_NAMED} {_DAY}")  # October 14


def read_date(text: str, year: int | None) -> Reading:
    """`text` (NFKC, trimmed) as a date in ISO 8601; `year` completes a print that names none."""
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _dated(match.groupdict())
    if year is not None and (match := _WITHOUT_YEAR.fullmatch(text)):
        return _dated({**match.groupdict(), "year": f"{year:04}"})
    return UNREADABLE


def _dated(parts: Mapping[str, str]) -> Reading:
    """The date of its parts, if there is such a day or month."""
    month = int(parts["month"]) if "month" in parts else _MONTHS.get(parts["name"].casefold(), 0)
    try:
        day = date(int(parts["year"]), month, int(parts.get("day", 1)))
    except ValueError:
        return UNREADABLE
    return one(day.isoformat() if "day" in parts else f"{day:%Y-%m}")
