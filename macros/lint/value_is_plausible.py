"""A value lies within the range that its field can have.

One outside it is a slip: a price per token where one per million is meant, or a share above a hundred.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim

CODES = ("value-is-plausible",)
AREA: Area = "sense"
FIX = msg("Hold the unit and the digits against the source; where the value is right, widen `plausible` of the field.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each value outside its field's `plausible` range; rejected claims may be wrong."""
    for claim, field in checked.standing():
        is_free = field.datatype == "money" and claim.value == 0  # nothing is charged, in whatever unit
        if field.plausible is None or is_free or _is_within(claim, *field.plausible):
            continue
        low, high = field.plausible
        yield Diagnostic(
            "value-is-plausible",
            place(claim.anchor, "value"),
            msg("{value} is outside {low} to {high}", value=written(claim.value), low=low, high=high),
            msg("Check the unit and the digits; {field} is kept in {unit}.", field=field.id, unit=field.unit)
            if field.unit
            else msg("Check the date."),
        )


def _is_within(claim: Claim, low: str, high: str) -> bool:
    """Whether low ≤ value ≤ high. Dates are compared as far as the coarser of two says."""
    value = claim.value
    if isinstance(value, Decimal):
        return Decimal(low) <= value <= Decimal(high)
    if not isinstance(value, str) or value in (NOT_DISCLOSED, NOT_APPLICABLE):
        return True
    return low[: len(value)] <= value[: len(low)] and value[: len(high)] <= high[: len(value)]
