"""`1M` tokens is a round million; that it means `1,048,576` has to be shown by a source that prints so.

Otherwise a limit would gain tokens that nobody has confirmed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.printed import readings
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Evidence, Field

CODES = ("binary-million",)
AREA: Area = "evidence"
FIX = msg("Write the round value, or cite a source that prints the other one in full.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each binary reading of millions that no other evidence of the model's field prints in full."""
    for claim, field in checked.standing():
        if field.datatype != "tokens":
            continue
        for evidence in claim.evidence:
            if _is_binary_million(evidence, claim, field) and not _is_shown(claim, field, checked):
                yield Diagnostic(
                    "binary-million",
                    place(claim.anchor, "value"),
                    msg(
                        "“{printed}” is a round million; no source prints {value}",
                        printed=evidence.printed,
                        value=written(claim.value),
                    ),
                    msg("Write the decimal value, or cite a source that prints the binary one."),
                )


def _is_binary_million(evidence: Evidence, claim: Claim, field: Field) -> bool:
    meant = [value for value in readings(evidence, field) if isinstance(value, Decimal)]
    return len(meant) > 1 and min(meant) >= 1_000_000 and claim.value == max(meant)


def _is_shown(claim: Claim, field: Field, checked: Checked) -> bool:
    claims = checked.catalog.models[claim.model].claims[field.id]
    return any(readings(evidence, field) == {claim.value} for other in claims for evidence in other.evidence)
