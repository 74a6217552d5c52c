"""Where a record has an empty line: between the fields of a model, and between the parts of a long record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.canonical.tree import Entry

GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "models": (("claims",),),
    "use-cases": (
        ("workload", "horizon_days"),
        ("fields", "requirements"),
        ("candidates",),
        ("caution", "would_change"),
    ),
}
"""By kind, the keys of a record that stand together. Keys that are not listed form the first group."""


def begins_group(kind: str, entry: Entry, previous: Entry) -> bool:
    """Whether an empty line parts an entry from the one before it."""
    owner = entry.home.owner
    if owner is None:
        return _group(kind, entry.key) != _group(kind, previous.key)
    return kind == "models" and owner.key == "claims" and owner.home.owner is None


def _group(kind: str, key: str | None) -> int:
    return next((number for number, keys in enumerate(GROUPS.get(kind, ()), 1) if key in keys), 0)
