"""Where sources disagree about one figure, a person should say which of them is right.

Until then the figure shown is only the one that the rules prefer, and readers are told that sources disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.agreement import may_be_rounding
from macros.claims.deciding import decided_by
from macros.claims.disputes import disputes
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims.disputes import Dispute
    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("disputed",)
AREA: Area = "sense"
FIX = msg("Find out which figure is right; reject the others with the reason, or give the right one `preferred`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each claim that is shown although others in force disagree and nobody has decided."""
    for model, field, _ in checked.whole_figures():
        for dispute in disputes(checked.catalog, model.id, field.id):
            if rivals := [rival for rival in dispute.rivals if not _is_told(rival, dispute.chosen, field)]:
                yield _disputed(dispute, rivals)


def _is_told(rival: Claim, chosen: Claim, field: Field) -> bool:
    """Whether the two may be roundings of each other, which is a question of its own."""
    return may_be_rounding(rival, chosen, field) or may_be_rounding(chosen, rival, field)


def _disputed(dispute: Dispute, rivals: list[Claim]) -> Diagnostic:
    others = [
        msg("{value} (line {line})", value=written(rival.value), line=place(rival.anchor, "value").line)
        for rival in rivals
    ]
    return Diagnostic(
        "disputed",
        place(dispute.chosen.anchor, "value"),
        msg("{value} is shown, but sources disagree: {others}", value=written(dispute.chosen.value), others=others),
        msg(
            "{why} Reject what is wrong, or mark the right one as `preferred`, with the reason.",
            why=decided_by(dispute.steps),
        ),
        severity="warning",
    )
