"""A claim does not rest on pages that are gone and of which no copy is left.

Nobody can look such a figure up again, and a mistake in it could never be found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("source-is-gone",)
AREA: Area = "evidence"

FIX = msg("Cite another source, or give the `permalink` of an archived copy in the record of the source.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each standing claim of which every source is gone without a copy."""
    for claim, _ in checked.standing():
        sources = [checked.catalog.sources.get(evidence.source) for evidence in claim.evidence]
        lost = [source for source in sources if source and source.gone and source.permalink is None]
        if lost and len(lost) == len(sources):
            yield Diagnostic(
                "source-is-gone",
                place(claim.evidence[0].anchor, "source"),
                msg(
                    "every source of this claim is gone, and no copy of what was read is left: {sources}",
                    sources=sorted({source.id for source in lost}),
                ),
                FIX,
                severity="warning",
            )
