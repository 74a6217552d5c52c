"""What a text in the head of a page may consist of: it is handed to templates and read by two YAML readers."""

from __future__ import annotations

import re

_UNFIT = re.compile(r"[<>{}`\\\"]|&(?=#|\w)")
_PLAIN_START = re.compile(r"[^\W\d_]|['\"]")


def unfit(text: str) -> str | None:
    """What of `text` could be taken for markup or for a program; None where nothing could."""
    found = _UNFIT.search(text)
    return found[0] if found else None


def starts_plainly(source: str, offset: int) -> bool:
    """Whether what stands at `offset` is text to every YAML reader, as `2026-11-22` or `1:30` is not."""
    return _PLAIN_START.match(source, offset) is not None
