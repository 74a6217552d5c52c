"""When two values say the same, and the words for it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.formatting import figure_text, join_clauses
from macros.messages import Language, Message, msg, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.records import Claim, Field
    from macros.views.words.sides import Side

SAME = msg("the same")
DIFFERENT = msg("different")
_SAME_VALUE = msg("the same ({value})")
_NEXT_LIST = msg("; ")
_VALUE_OF = msg("{model}: {value}")
_AS_THE_FIRST = msg("{other} is the same as {first}")
_AS_THE_FIRST_VALUE = msg("{other} is the same as {first} ({value})")

_MONTH = len("2024-06")


def say_the_same(one: Side, other: Side, field: Field) -> bool:
    """Whether two values are equal for a reader: sets without order, and months where the day does not matter."""
    return comparable_form(one.claim, field) == comparable_form(other.claim, field)


def same_or_different(sides: Sequence[Side], field: Field) -> Message:
    """The verdict on values that are set side by side without being ranked."""
    return SAME if all(say_the_same(sides[0], side, field) for side in sides[1:]) else DIFFERENT


def each_value(sides: Sequence[Side], field: Field, language: Language) -> str:
    """Values that are not ranked, each with its model, or once where all are the same: `the same (reasoning)`."""
    values = [figure_text(side.claim.value, field, language).text for side in sides]
    if same_or_different(sides, field) is SAME:
        return translate(_SAME_VALUE.filled(value=values[0]), language)
    said = (
        translate(_VALUE_OF.filled(model=side.name, value=value), language)
        for side, value in zip(sides, values, strict=True)
    )
    if any(isinstance(side.claim.value, tuple) for side in sides):
        # Lists have commas of their own.
        return translate(_NEXT_LIST, language).join(said)
    return join_clauses(said, language)


def all_the_same(side: Side, field: Field, language: Language) -> str:
    """That every side has this value: `the same (0.7%)`."""
    value = value_alone(side.claim, field, language)
    return translate(_SAME_VALUE.filled(value=value) if value else SAME, language)


def same_as_the_first(first: Side, other: Side, field: Field, language: Language) -> str:
    """That one side of several equals the first: `B is the same as A (0.7%)`."""
    value = value_alone(first.claim, field, language)
    said = _AS_THE_FIRST_VALUE.filled(value=value) if value else _AS_THE_FIRST
    return translate(said.filled(first=first.name, other=other.name), language)


def comparable_form(claim: Claim, field: Field) -> str | bool | Decimal | tuple[str, ...] | frozenset[str]:
    """A value without what makes no difference to a reader."""
    value = claim.value
    if isinstance(value, tuple):
        return value if field.ordered else frozenset(value)
    if field.datatype == "date" and not field.day_matters:
        return str(value)[:_MONTH]
    return value


def value_alone(claim: Claim, field: Field, language: Language) -> str:
    """The shared figure. A number of tokens needs no unit beside its label; a shared date is not repeated."""
    if not isinstance(claim.value, Decimal):
        return ""
    formatted = figure_text(claim.value, field, language)
    return formatted.text if field.datatype in ("duration", "speed", "density") else formatted.value
