"""A use case assumes reasoning at efforts that exist.

The tokens assumed for a misspelt effort would be counted nowhere, and a cost would lose its reasoning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._efforts import is_level
from macros.lint.checked import Checked, place_of_key
from macros.messages import msg
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("assumed-effort",)
AREA: Area = "recommendations"
FIX = msg("Correct the effort, or record it in `reasoning_efforts` of a model first.")

_KEY = "reasoning_tokens_by_effort"

NO_LEVEL = msg("no model on record has the effort level {effort}")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each assumption at an effort that no model has."""
    if not (checked.models_are_whole and checked.traits_are_whole):
        return
    levels = sorted(checked.effort_levels)
    for use_case in checked.catalog.use_cases.values():
        for effort in use_case.workload.reasoning_tokens_by_effort:
            if not is_level(effort, checked.effort_levels):
                near = closest(effort, levels)
                hint = (
                    msg("Did you mean “{meant}”?", meant=near) if near else msg("Use one of {levels}.", levels=levels)
                )
                location = place_of_key(use_case.anchor, "workload", _KEY, effort)
                yield Diagnostic("assumed-effort", location, NO_LEVEL.filled(effort=effort), hint)
