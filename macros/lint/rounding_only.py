"""A price that is only another one rounded says so: `precision: rounded`.

Unmarked, $0.03 beside $0.025 counts as a disagreement of sources, and the rounded price may be the one that is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.agreement import may_be_rounding
from macros.claims.conditions import by_identity
from macros.claims.in_force import are_in_force_together
from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("rounding-only",)
AREA: Area = "sense"
FIX = msg("Add `precision: rounded` to the rounded price, or correct it where it is another price.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each price that is another one in force with it, rounded, and that nobody has decided on."""
    for _, field, claims in checked.figures():
        if field.datatype == "money":
            yield from _of_field(claims, field)


def _of_field(claims: tuple[Claim, ...], field: Field) -> Iterator[Diagnostic]:
    standing = [claim for claim in claims if not is_repudiated(claim)]
    for alike in by_identity(standing).values():
        if not any(claim.preferred for claim in alike):
            for claim in alike:
                exact = (of for of in alike if may_be_rounding(claim, of, field))
                if of := next((of for of in exact if are_in_force_together(claim, of, standing)), None):
                    yield _rounded(claim, of)


def _rounded(rounded: Claim, exact: Claim) -> Diagnostic:
    return Diagnostic(
        "rounding-only",
        place(rounded.anchor, "value"),
        msg(
            "{value} may be {exact} (line {line}) rounded",
            value=written(rounded.value),
            exact=written(exact.value),
            line=place(exact.anchor, "value").line,
        ),
        msg("If it is, add `precision: rounded` to it; if it is another price, reject the wrong one of the two."),
        severity="warning",
    )
