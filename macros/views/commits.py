"""The state of a source in which something was read: its commit as readers see it, and where that state can be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.records import Source

SHOWN = 10
"""Digits of a commit's id that are shown: enough to find it by."""
_COMMIT = re.compile(r"(?<=/)[0-9a-f]{40}(?=[/?#]|$)")
"""A whole id in an address; a shorter word of such letters may be anything."""


def shortened(commit: str | None) -> str:
    """The beginning of a commit's id; empty without one."""
    return (commit or "")[:SHOWN]


def address_at(source: Source, commit: str | None) -> str:
    """The source's address with `commit` in place of the one it names; empty where it names none, or more than one."""
    if commit is None:
        return ""
    for address in filter(None, (source.url, source.permalink)):
        replaced, times = _COMMIT.subn(commit, address)
        if times == 1:
            return replaced
    return ""
