"""A figure that is shown has to be read again before it is older than figures of its field stay fresh.

A price that nobody has looked at for a year may have changed long ago. It stays a warning, so that time alone turns
no check red; the day to look from is an input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.stale_figures import stale_figures
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims import Choice
    from macros.lint.rule import Area
    from macros.records import Evidence

CODES = ("stale",)
AREA: Area = "sense"
FIX = msg(
    "Read the source again and bring `read` up to date; where the figure has changed, add the new claim and end the "
    "old one."
)


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each figure shown by default that was last read too long ago, at its newest reading."""
    for choice in stale_figures(checked.catalog):
        if not checked.spoilt.holds(choice.model, choice.field):
            newest = _newest(choice)
            yield Diagnostic(
                "stale",
                place(newest.anchor, "read"),
                msg(
                    "last read {age} days ago; figures of {field} stay fresh for {limit} days",
                    age=choice.age_days,
                    field=choice.field,
                    limit=checked.catalog.fields[choice.field].fresh_for_days,
                ),
                msg("Read {source} again, or a newer source, and add what it prints.", source=newest.source),
                severity="warning",
            )


def _newest(choice: Choice) -> Evidence:
    """The newest of all evidence for the shown value."""
    claims = [*([choice.claim] if choice.claim else []), *choice.same]
    return max((evidence for claim in claims for evidence in claim.evidence), key=lambda evidence: evidence.read)
