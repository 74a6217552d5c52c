"""A price of `0` needs a source that says it is free: `free`, `無料`, or `$0` with the currency.

Data projects also write `0` where nobody has entered a price. Readers would see “free”, and every cost would be
computed with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.printed import is_said_to_be_free, supports
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("free-is-said",)
AREA: Area = "sense"

FIX = msg("Cite where it is said to be free (“free”, “無料” or “$0”), or leave the claim out: unknown is never 0.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim of 0 US dollars of which no print says that it is free."""
    for claim, field in checked.standing():
        if field.datatype != "money" or claim.value != 0:
            continue
        misread = any(not supports(evidence, field, claim.value) for evidence in claim.evidence)  # told at the print
        if not misread and not any(is_said_to_be_free(evidence, field) for evidence in claim.evidence):
            yield Diagnostic(
                "free-is-said",
                place(claim.anchor, "value"),
                msg("the value is 0, which readers see as “free”, and no source says so"),
                FIX,
            )
