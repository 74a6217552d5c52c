"""Who made measurements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.claims.conditions import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Claim


def testers_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Every stated tester of the claims, as the sources write it, whoever made most of them first."""
    counts = Counter(str(claim.run["run_by"]) for claim in claims if is_stated(claim.run, "run_by"))
    return tuple(tester for tester, _ in counts.most_common())
