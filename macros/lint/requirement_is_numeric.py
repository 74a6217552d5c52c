"""A requirement of a use case sets a bound to a number.

A bound set to a word or a date could be neither met nor missed, so it would tell no candidate from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("requirement-is-numeric",)
AREA: Area = "recommendations"
FIX = msg("Require a field with a number; how long a service should last is said by `horizon_days`.")

NUMBERS = frozenset({"money", "tokens", "duration", "speed", "density", "score", "percent"})

NO_NUMBER = msg("{field} is no number ({datatype}), so no bound can be set to it")
OTHER_FIELD = msg("Require a field with a number. How long a service should last is said by horizon_days.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each requirement of a field whose values are not numbers."""
    for use_case in checked.catalog.use_cases.values():
        for requirement in use_case.requirements:
            field = checked.catalog.fields.get(requirement.field)
            if field and field.datatype not in NUMBERS:
                message = NO_NUMBER.filled(field=field.id, datatype=field.datatype)
                yield Diagnostic("requirement-is-numeric", place(requirement.anchor, "field"), message, OTHER_FIELD)
