"""The printed figure gives the value of an exchange rate.

Every amount in yen is multiplied by it: one mistyped digit would falsify all of them at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.rates import read_rate
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("rate-is-printed",)
AREA: Area = "evidence"
FIX = msg("Copy the rate as printed and write the value that it means, or cite evidence that prints the value.")

_EXAMPLES = ["158.48", "¥158.48", "158.48円"]


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each piece of evidence of a rate that cannot be read, or prints another value."""
    for rate in checked.catalog.rates.values():
        for evidence in rate.evidence:
            where = place(evidence.anchor, "printed")
            meant = read_rate(evidence.printed)
            if meant is None:
                message = msg("“{printed}” has no form in which a rate is read", printed=evidence.printed)
                hint = msg("Copy the figure alone, as printed; forms that are read: {examples}.", examples=_EXAMPLES)
                yield Diagnostic("rate-is-printed", where, message, hint)
            elif meant != rate.value:
                message = msg(
                    "the source prints “{printed}”, which means {meant}, not {value}",
                    printed=evidence.printed,
                    meant=written(meant),
                    value=written(rate.value),
                )
                yield Diagnostic(
                    "rate-is-printed", where, message, msg("Correct the value, or cite evidence that prints it.")
                )
