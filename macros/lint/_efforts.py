"""At which efforts a model can be run: asked of measurements, and of the models that a use case names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from macros.claims.status import is_cancelled
from macros.messages import Message, msg
from macros.records import NOT_APPLICABLE, NOT_STATED
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Collection

    from macros.records import Model

Impossible = Literal["non-reasoning", "reasons", "not-fixed", "no-level"]
"""`non-reasoning`: the model has no effort at all; `reasons`: it has one; `not-fixed`: it can be set; `no-level`: it
has others."""

_ALWAYS = frozenset({"none", "default", "thinking", NOT_STATED})
"""Words that say something about any model that reasons, whatever its levels are called."""
_BUDGET = re.compile(r"budget-(?:up-to-)?[1-9][0-9]*k")
_NON_REASONING = "non-reasoning"
_ALWAYS_ON = "always-on"


def why_impossible(effort: str, model: Model) -> Impossible | None:
    """Why a measurement of `model` cannot have been made at `effort`; None where it can."""
    types, controls, levels = (
        recorded(model, field) for field in ("model_type", "reasoning_control", "reasoning_efforts")
    )
    if types == {_NON_REASONING}:
        return None if effort == NOT_APPLICABLE else "non-reasoning"
    if effort == NOT_APPLICABLE:
        return "reasons" if types else None
    if effort == "fixed":
        return None if _ALWAYS_ON in controls else "not-fixed"
    return None if is_level(effort, levels) else "no-level"


def is_level(effort: str, levels: Collection[str]) -> bool:
    """Whether something can be asked for at `effort`, where `levels` are recorded."""
    return effort in levels or effort in _ALWAYS or _BUDGET.fullmatch(effort) is not None


def recorded(model: Model, field: str) -> frozenset[str]:
    """Every word that a standing claim of the field states, lists taken apart."""
    claims = (claim for claim in model.claims.get(field, ()) if claim.audit is None and claim.rejected is None)
    values = (claim.value for claim in claims if not is_cancelled(claim))
    return frozenset(
        word for value in values for word in (value if isinstance(value, tuple) else (value,)) if isinstance(word, str)
    )


def no_level(effort: str, model: Model) -> tuple[Message, Message]:
    """What is said of a level that the model does not have, and what to do."""
    levels = recorded(model, "reasoning_efforts")
    if near := closest(effort, sorted(levels | _ALWAYS)):
        hint = msg("Did you mean “{meant}”?", meant=near)
    elif levels:
        hint = msg("Use one of {levels}.", levels=sorted(levels))
    else:
        hint = msg("Record the levels in reasoning_efforts first.")
    return msg("{model} has no effort level {effort}", model=model.name, effort=effort), hint


def does_not_reason(effort: str, model: Model) -> Message:
    """What is said of any effort of a model that has none."""
    return msg("{model} does not reason, so it has no effort {effort}", model=model.name, effort=effort)
