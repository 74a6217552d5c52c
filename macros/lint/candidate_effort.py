"""A use case names a model at an effort that it can be asked for.

At any other, its measurements would be missing, its cost would be unknown, and a reader could not follow the advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._efforts import does_not_reason, no_level, recorded, why_impossible
from macros.lint.checked import Checked, place
from macros.messages import Message, msg
from macros.records import NOT_APPLICABLE, NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Model

CODES = ("candidate-effort",)
AREA: Area = "recommendations"
FIX = msg("Write a level of the model, or leave effort out.")

_ONLY_SAID = frozenset({NOT_APPLICABLE, NOT_STATED, "default", "fixed"})
"""What a measurement may say of its effort and nobody can ask for."""
_OFF = "none"

NO_SETTING = msg("{effort} is nothing that {model} can be asked for")
ALWAYS_REASONS = msg("{model} cannot be used with reasoning off")
WRITE_LEVEL = msg("Write a level of the model, or leave effort out.")
LEAVE_OUT = msg("Leave effort out.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each candidate with an effort that its model does not have."""
    for use_case in checked.catalog.use_cases.values():
        for candidate in use_case.candidates:
            model = checked.catalog.models.get(candidate.model)
            if candidate.effort is None or model is None or not checked.traits_are_whole:
                continue
            if problem := _problem(candidate.effort, model):
                yield Diagnostic("candidate-effort", place(candidate.anchor, "effort"), *problem)


def _problem(effort: str, model: Model) -> tuple[Message, Message] | None:
    why = why_impossible(effort, model)
    if why == "non-reasoning" or recorded(model, "model_type") == {"non-reasoning"}:
        return does_not_reason(effort, model), LEAVE_OUT
    if effort in _ONLY_SAID:
        return NO_SETTING.filled(effort=effort, model=model.name), WRITE_LEVEL
    if effort == _OFF and not _can_stop(model):
        return ALWAYS_REASONS.filled(model=model.name), WRITE_LEVEL
    return no_level(effort, model) if why else None


def _can_stop(model: Model) -> bool:
    """Whether the model may also answer without reasoning; one of which nothing is recorded may."""
    return _OFF in recorded(model, "reasoning_efforts") or recorded(model, "model_type") != {"reasoning"}
