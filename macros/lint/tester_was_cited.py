"""What an independent tester measured is printed by the tester, or by somebody who collects or retells results.

A maker's own page that prints a score printed its own run, unless it says otherwise; under a tester's name the score
would win over that tester's real one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.folding import folded
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("tester-was-cited",)
AREA: Area = "evidence"
FIX = msg("Write who ran it according to the page, or cite where the tester prints the figure.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim of an independent tester's run that only others' official pages print."""
    sources = checked.catalog.sources
    testers = {folded(source.publisher) for source in sources.values() if source.kind == "independent"}
    for claim, _ in checked.standing():
        tester = str(claim.run.get("run_by", ""))
        if folded(tester) not in testers or not checked.is_whole(claim):
            continue
        cited = [sources[evidence.source] for evidence in claim.evidence]
        if all(source.kind == "official" and folded(source.publisher) != folded(tester) for source in cited):
            yield Diagnostic(
                "tester-was-cited",
                place(claim.anchor, "run", "run_by"),
                msg(
                    "{tester} measures independently, and only official pages of {publishers} are cited",
                    tester=tester,
                    publishers=sorted({source.publisher for source in cited}),
                ),
                msg(
                    "Write who ran it according to that page, or cite where {tester} prints the figure.", tester=tester
                ),
            )
