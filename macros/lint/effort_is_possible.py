"""A measurement's effort has to be one that the model can be run at.

Otherwise a figure would be shown at a level that does not exist, or a model that never reasons would seem to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._efforts import does_not_reason, no_level, why_impossible
from macros.lint.checked import Checked, place
from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint._efforts import Impossible
    from macros.lint.rule import Area
    from macros.records import Model

CODES = ("effort-is-possible",)
AREA: Area = "sense"
FIX = msg("Write the level as `reasoning_efforts` of the model spells it, or record it there first.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each effort at which the model cannot have been run."""
    for claim, field in checked.claims():
        effort = claim.run.get("effort")
        if effort is None or "effort" not in field.run:
            continue
        model = checked.catalog.models[claim.model]
        if why := why_impossible(str(effort), model):
            problem = _problem(why, str(effort), model)
            yield Diagnostic("effort-is-possible", place(claim.anchor, "run", "effort"), *problem)


def _problem(why: Impossible, effort: str, model: Model) -> tuple[Message, Message]:
    match why:
        case "non-reasoning":
            return does_not_reason(effort, model), msg("Write not_applicable.")
        case "reasons":
            return (
                msg("{model} reasons, so its effort is never not_applicable", model=model.name),
                msg("Write the level; where the source does not say, not_stated."),
            )
        case "not-fixed":
            return (
                msg("the effort of {model} is not fixed", model=model.name),
                msg("Write fixed only where reasoning_control is always-on."),
            )
        case "no-level":
            return no_level(effort, model)
