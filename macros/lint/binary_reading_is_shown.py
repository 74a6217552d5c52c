"""`128K` or `1M` tokens is read in round thousands, unless a source prints the binary number in full.

The value of the claim records how it was read. `131,072` for a printed `128K` is a guess until somebody prints so, and
a guess must not be shown as an exact limit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.narrowing import is_repudiated
from macros.claims.printed import readings
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Evidence, Field

CODES = ("binary-reading",)
AREA: Area = "evidence"

FIX = msg("Write the number of round thousands, or cite a source that prints the binary one in full.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each claim in tokens that reads a print in binary where no print of the field does in full."""
    for claim, field in checked.standing():
        if field.datatype != "tokens" or _is_shown(claim, field, checked):
            continue
        for evidence in claim.evidence:
            if (decimal := _decimal_reading(evidence, claim, field)) is not None:
                yield Diagnostic(
                    "binary-reading",
                    place(claim.anchor, "value"),
                    msg(
                        "“{printed}” is read as {value}, and no source prints that number in full",
                        printed=evidence.printed,
                        value=written(claim.value),
                    ),
                    msg(
                        "Write {decimal}, or cite a source that prints {value}.",
                        decimal=written(decimal),
                        value=written(claim.value),
                    ),
                )
                break


def _decimal_reading(evidence: Evidence, claim: Claim, field: Field) -> Decimal | None:
    """The decimal reading of an ambiguous print that the claim reads in binary; None where it does not."""
    meant = sorted(value for value in readings(evidence, field) if isinstance(value, Decimal))
    return meant[0] if len(meant) > 1 and claim.value == meant[-1] else None


def _is_shown(claim: Claim, field: Field, checked: Checked) -> bool:
    """Whether some print of the model's field means the value and nothing else; one that was rejected shows nothing."""
    return any(
        readings(evidence, field) == {claim.value}
        for other in checked.catalog.models[claim.model].claims[field.id]
        if not is_repudiated(other)
        for evidence in other.evidence
    )
