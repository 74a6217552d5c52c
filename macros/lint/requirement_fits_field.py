"""A requirement asks of a field what its values can answer: a bound for a number, a word for a list or a choice.

A bound set to a word, or a word that the field does not know, could be neither met nor missed, so it would tell no
model from another.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._requirements import every_requirement
from macros.lint.checked import Checked, place, written
from macros.messages import msg
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.lint.rule import Area
    from macros.records import Field, Operator, Requirement

CODES = ("requirement-fits-field",)
AREA: Area = "recommendations"
FIX = msg(
    "Require a number with `<=` or `>=`, a flag or a choice with `is`, a list with `includes`, and write the bound as "
    "the field writes its values."
)

NUMBERS = frozenset({"money", "tokens", "duration", "speed", "density", "score", "percent"})
_OPERATORS: Mapping[str, tuple[Operator, ...]] = {
    **dict.fromkeys(sorted(NUMBERS), ("<=", ">=")),
    "flag": ("is",),
    "choice": ("is",),
    "list": ("includes",),
}

NOTHING = msg("nothing can be required of {field} ({datatype})")
OTHER_FIELD = msg("Require another field. How long a service should last is said by horizon_days.")
OPERATOR = msg("{operator} cannot be asked of {field} ({datatype})")
OPERATORS = msg("Write {operators}.")
BOUND = msg("{bound} is no value of {field} ({datatype})")
A_NUMBER = msg("Write a number.")
A_FLAG = msg("Write true or false.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each requirement that its field cannot answer."""
    for requirement in every_requirement(checked.catalog):
        field = checked.catalog.fields.get(requirement.field)
        if field is not None:
            yield from _problem(requirement, field)


def _problem(requirement: Requirement, field: Field) -> Iterator[Diagnostic]:
    said = {"field": field.id, "datatype": field.datatype}
    operators = _OPERATORS.get(field.datatype, ())
    if not operators:
        yield Diagnostic(CODES[0], place(requirement.anchor, "field"), NOTHING.filled(**said), OTHER_FIELD)
    elif requirement.operator not in operators:
        message = OPERATOR.filled(operator=requirement.operator, **said)
        hint = OPERATORS.filled(operators=list(operators))
        yield Diagnostic(CODES[0], place(requirement.anchor, "operator"), message, hint)
    elif not _is_value(requirement.bound, field):
        bound = written(requirement.bound)
        message = BOUND.filled(bound=bound, **said)
        hint = A_FLAG if field.datatype == "flag" else A_NUMBER
        if field.choices:
            near = closest(bound, sorted(field.choices))
            words = list(field.choices)
            hint = msg("Did you mean “{meant}”?", meant=near) if near else msg("Use one of {levels}.", levels=words)
        yield Diagnostic(CODES[0], place(requirement.anchor, "bound"), message, hint)


def _is_value(bound: Decimal | bool | str, field: Field) -> bool:
    if field.datatype in NUMBERS:
        return isinstance(bound, Decimal)
    if field.datatype == "flag":
        return isinstance(bound, bool)
    return isinstance(bound, str) and (not field.choices or bound in field.choices)
