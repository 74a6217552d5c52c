"""A figure that is shown as the maker's own is read where the maker prints it.

Data projects and blogs copy wrongly, and what they repeat of each other looks confirmed. A figure that is known from
them alone says so: `reported_by` names who repeats it, or `relayed` says that the maker's figure was seen elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import choose
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims import Choice
    from macros.lint.rule import Area
    from macros.records import Claim

CODES = ("second-hand-only",)
AREA: Area = "evidence"

FIX = msg("Cite the maker's page; until somebody has read it, add `relayed: true`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each shown figure of the maker's that only second-hand sources print.

    Looked at is what pages show by default, once for each model and field.
    """
    for model, field, _ in checked.whole_figures():
        choice = choose(checked.catalog, model.id, field.id)
        if choice.claim and choice.second_hand and not _says_so(choice.claim):
            yield _found(choice, choice.claim, checked)


def _says_so(claim: Claim) -> bool:
    """Whether readers learn from the claim itself that somebody else than the maker printed, or entered, the figure."""
    return claim.relayed or claim.method is not None or claim.reported_by != "vendor"


def _found(choice: Choice, claim: Claim, checked: Checked) -> Diagnostic:
    cited = {evidence.source for one in (claim, *choice.same) for evidence in one.evidence}
    return Diagnostic(
        "second-hand-only",
        place(claim.anchor, "reported_by"),
        msg(
            "{field} of {model} is shown as the maker's own figure, and only second-hand sources print it: {sources}",
            field=claim.field,
            model=checked.catalog.models[claim.model].name,
            sources=sorted(cited),
        ),
        FIX,
        severity="warning",
    )
