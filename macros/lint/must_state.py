"""Conditions without which a figure means little have to be stated, if only as `not_stated`.

A score without its harness, or a price without its tier, would be compared with figures it has nothing to do with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("must-state",)
AREA: Area = "sense"
FIX = msg("Add the condition; where the source does not say it, write `not_stated`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each condition that a field requires and a claim leaves out.

    Claims of the seed note state what the note states.
    """
    for claim, field in checked.claims():
        if claim.audit is not None:
            continue
        for key in field.must_state:
            if key not in claim.select and key not in claim.run:
                group = "select" if key in field.select else "run"
                yield Diagnostic(
                    "must-state",
                    place(claim.anchor, group),
                    msg("{field} has to state {key}", field=field.id, key=key),
                    msg(
                        "Add {key} under `{group}`; where the source does not say, write not_stated.",
                        key=key,
                        group=group,
                    ),
                )
