"""Commits: the one that a source's address names, and what evidence has to say beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.importing.parts import State
    from macros.records import Evidence, Source

_IN_ADDRESS = re.compile(r"(?<=/)[0-9a-f]{40}(?=[/?#]|$)")


def named_commit(source: Source) -> str | None:
    """The commit that the source's address names; None where it names none."""
    found = _IN_ADDRESS.findall(source.url)
    return found[0] if len(found) == 1 else None


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two ids, of which one may be shortened, are of one commit; None is no commit."""
    return one is not None and other is not None and (one.startswith(other) or other.startswith(one))


def commit_of(state: State, source: Source) -> str | None:
    """What evidence read in this state says under `commit`: nothing where the source's address says it."""
    return None if is_same(state.commit, named_commit(source)) else state.commit


def read_at(evidence: Evidence, source: Source) -> str | None:
    """The commit at which a piece of evidence was read, as far as it is known."""
    return evidence.commit or named_commit(source)
