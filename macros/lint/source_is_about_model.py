"""A page cited for a model should be known to be about it.

Most citations of the note that this site began with were about another model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("source-is-about-model",)
AREA: Area = "evidence"
FIX = msg("Add the model to `about` of the source if the page is about it; otherwise cite another page.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each source that does not list the model it is cited for.

    Where `covers_model` says why its figure covers the model, the reader sees that reason instead.
    """
    for evidence, source, claim, _ in checked.evidence():
        if claim.model not in source.about and evidence.covers_model is None:
            yield Diagnostic(
                "source-is-about-model",
                place(evidence.anchor, "source"),
                msg("{source} is not listed as being about {model}", source=source.id, model=claim.model),
                msg(
                    "Add {model} to `about` of the source if the page is about it; else say in covers_model why its "
                    "figure holds for {model}.",
                    model=claim.model,
                ),
                severity="warning",
            )
