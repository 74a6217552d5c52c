"""Names of entries that are each used once."""

from __future__ import annotations

from macros.upstream.tree import MAX_NAME, safe


class Unique:
    """Hands out names: one that is used already gets a number."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def __call__(self, name: str) -> str:
        """`name`, in characters that can be written, shortened where it is endless, and used by no other entry."""
        base = safe(name[: MAX_NAME + 1])
        base = f"{base[:MAX_NAME]}…" if len(base) > MAX_NAME else base
        found, number = base, 1
        while found in self._used:
            number += 1
            found = f"{base} ({number})"
        self._used.add(found)
        return found
