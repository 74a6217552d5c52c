"""Dates in model names: `2025-08-07` and `20250807` name one snapshot."""

from __future__ import annotations

import re

_DATE = r"(20[0-9]{2})-?([01][0-9])-?([0-3][0-9])"
_WHOLE = re.compile(_DATE)
_SUFFIX = re.compile(rf"(?P<stem>.+)[- @_](?P<date>{_DATE})")


def snapshot(text: str) -> str | None:
    """`text` as an ISO date, if that is all it is."""
    match = _WHOLE.fullmatch(text)
    return "-".join(match.groups()) if match else None


def split_snapshot(name: str) -> tuple[str, str] | None:
    """The name before a date at its end, and the date as ISO; None where there is none."""
    match = _SUFFIX.fullmatch(name)
    if match is None:
        return None
    date = snapshot(match["date"])
    return (match["stem"], date) if date else None
