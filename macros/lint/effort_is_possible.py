"""A measurement's effort has to be one that the model can be run at.

Otherwise a figure would be shown at a level that does not exist, or a model that never reasons would seem to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import Message, msg
from macros.records import NOT_APPLICABLE, NOT_STATED
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.records import Model

_ALWAYS = frozenset({"none", "default", "thinking", NOT_STATED})
"""Words that say something about any model that reasons, whatever its levels are called."""
_BUDGET = re.compile(r"budget-(?:up-to-)?[1-9][0-9]*k")
_NON_REASONING = "non-reasoning"
_ALWAYS_ON = "always-on"


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each effort at which the model cannot have been run."""
    for claim, field in checked.claims():
        effort = claim.run.get("effort")
        if effort is None or "effort" not in field.run:
            continue
        model = checked.catalog.models[claim.model]
        if problem := _problem(str(effort), model):
            yield Diagnostic("effort-is-possible", place(claim.anchor, "run", "effort"), *problem)


def _problem(effort: str, model: Model) -> tuple[Message, Message] | None:
    types, controls, levels = (
        _recorded(model, field) for field in ("model_type", "reasoning_control", "reasoning_efforts")
    )
    if types == {_NON_REASONING}:
        return None if effort == NOT_APPLICABLE else _for_non_reasoning(effort, model)
    if effort == NOT_APPLICABLE:
        return _not_applicable(model) if types else None
    if effort == "fixed":
        return None if _ALWAYS_ON in controls else _not_fixed(model)
    if effort in _ALWAYS or _BUDGET.fullmatch(effort) or effort in levels:
        return None
    return _no_level(effort, model, levels)


def _recorded(model: Model, field: str) -> frozenset[str]:
    """Every word that a standing claim of the field states, lists taken apart."""
    values = (claim.value for claim in model.claims.get(field, ()) if claim.audit is None and claim.rejected is None)
    return frozenset(
        word for value in values for word in (value if isinstance(value, tuple) else (value,)) if isinstance(word, str)
    )


def _for_non_reasoning(effort: str, model: Model) -> tuple[Message, Message]:
    return (
        msg("{model} does not reason, so it has no effort {effort}", model=model.name, effort=effort),
        msg("Write not_applicable."),
    )


def _not_applicable(model: Model) -> tuple[Message, Message]:
    return (
        msg("{model} reasons, so its effort is never not_applicable", model=model.name),
        msg("Write the level; where the source does not say, not_stated."),
    )


def _not_fixed(model: Model) -> tuple[Message, Message]:
    return (
        msg("the effort of {model} is not fixed", model=model.name),
        msg("Write fixed only where reasoning_control is always-on."),
    )


def _no_level(effort: str, model: Model, levels: frozenset[str]) -> tuple[Message, Message]:
    if near := closest(effort, sorted(levels | _ALWAYS)):
        hint = msg("Did you mean “{meant}”?", meant=near)
    elif levels:
        hint = msg("Use one of {levels}.", levels=sorted(levels))
    else:
        hint = msg("Record the levels in reasoning_efforts first.")
    return msg("{model} has no effort level {effort}", model=model.name, effort=effort), hint
