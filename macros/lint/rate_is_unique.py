"""A rate is between two currencies, and there is one of each kind for each day, in one direction.

A rate and its inverse would be two statements about the same thing, and could disagree unseen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Rate

CODES = ("rate-is-unique",)
AREA: Area = "references"
FIX = msg("Put the evidence for one rate of one day into one record, from the currency of prices into the other.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for a rate between a currency and itself, and for each further record of what one has already."""
    first: dict[tuple[frozenset[str], str, str], Rate] = {}
    for rate in checked.catalog.rates.values():
        if rate.from_ == rate.to:
            yield Diagnostic(
                "rate-is-unique",
                place(rate.anchor, "to"),
                msg("{currency} is converted into itself", currency=rate.to),
                msg("Name the currency that the printed figure is in."),
            )
            continue
        known = first.setdefault((frozenset((rate.from_, rate.to)), rate.day, rate.kind), rate)
        if known is not rate:
            yield Diagnostic(
                "rate-is-unique",
                place(rate.anchor),
                msg("{other} is the rate between these currencies of that day and kind already", other=known.id),
                msg("Add the evidence to {file}, or correct day or kind.", file=f"data/rates/{known.id}.yml"),
            )
