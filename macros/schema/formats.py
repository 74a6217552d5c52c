"""The kinds of date that a schema can ask for.

Texts of another form are left to `pattern`, so that one mistake gives one message.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def is_day(instance: object) -> bool:
    """Whether `2026-03-02` is in the calendar; raises ValueError if not."""
    if isinstance(instance, str):
        date.fromisoformat(instance)
    return True


def is_month_or_day(instance: object) -> bool:
    """Whether `2026-03` or `2026-03-02` is in the calendar; raises ValueError if not."""
    return is_day(f"{instance}-01" if isinstance(instance, str) and instance.count("-") == 1 else instance)


FORMATS: Mapping[str, Callable[[object], bool]] = {"date": is_day, "month-or-day": is_month_or_day}
"""By the name that a schema gives after `format`. Any other name asks for nothing."""
