"""`covers_model` stands only where something has to be explained: an unusual name, a page about others, an early date.

An explanation that explains nothing hides the ones that do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.subject import subject_fault
from macros.diagnostics import Diagnostic
from macros.lint._releases import Releases
from macros.lint.checked import Checked, place_of_key
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("covers-model-not-needed",)
AREA: Area = "evidence"
FIX = msg("Remove covers_model.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each `covers_model` beside a name of this model, in a source about it, after its release."""
    releases = Releases(checked)
    for evidence, source, claim, field in checked.evidence():
        if evidence.covers_model and not (
            subject_fault(evidence, claim, field, source, checked.names)
            or claim.model not in source.about
            or releases.later_than(evidence, source, claim, field)
        ):
            yield Diagnostic(
                "covers-model-not-needed",
                place_of_key(evidence.anchor, "covers_model"),
                msg("“{subject}” is a name of this model, so covers_model is not needed", subject=evidence.subject),
                msg("Remove covers_model."),
                severity="warning",
            )
