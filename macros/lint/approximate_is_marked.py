"""A figure that its source prints as approximate says so.

Without the mark it would be ranked like a measured one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import is_approximate
from macros.claims.printed import read_print
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("approximate-is-marked",)
AREA: Area = "evidence"
FIX = msg("Add `precision: approximate` to the claim.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim that rests on an approximate print alone and is not marked."""
    for claim, field in checked.standing():
        if is_approximate(claim) or not claim.evidence:
            continue
        if all(read_print(evidence, field).approximate for evidence in claim.evidence):
            yield Diagnostic(
                "approximate-is-marked",
                place(claim.evidence[0].anchor, "printed"),
                msg("“{printed}” is approximate, the claim is not marked so", printed=claim.evidence[0].printed),
                msg("Add `precision: approximate` to the claim."),
            )
