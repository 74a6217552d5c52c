"""What a printed figure says: the print of each piece of evidence, read again by fixed forms only.

This is what keeps a figure from being mistyped, given in the wrong unit or rounded on the way from its source.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.folding import trimmed
from macros.claims.printed.dates import read_date
from macros.claims.printed.numbers import read_number, says_free
from macros.claims.printed.reading import NOT_PRINTED, Fault, Reading
from macros.claims.printed.units import EXACT, PRINTED_UNITS
from macros.claims.printed.words import read_choice, read_flag, read_list, read_text
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED

if TYPE_CHECKING:
    from macros.records import Evidence, Field

__all__ = [
    "DIGITS_KEPT_WHOLE",
    "DIGITS_LEFT",
    "NOT_PRINTED",
    "PRINTED_UNITS",
    "Fault",
    "Reading",
    "is_said_to_be_free",
    "read_print",
    "readings",
    "supports",
]

DIGITS_KEPT_WHOLE = 4
"""A print of at most so many significant digits is never rounded."""
DIGITS_LEFT = 3
"""Significant digits that rounding leaves at least."""

_PLACE_IS_ENOUGH = ("choice", "list", "flag")


def read_print(evidence: Evidence, field: Field) -> Reading:
    """What `evidence.printed` means for `field`, or why it means nothing."""
    if evidence.printed == NOT_PRINTED:
        return Reading(place_only=True) if field.datatype in _PLACE_IS_ENOUGH else Reading(fault="not-printed")
    text = trimmed(evidence.printed)
    match field.datatype:
        case "date":
            return read_date(text, evidence.year)
        case "choice":
            return read_choice(text, field)
        case "flag":
            return read_flag(text, field)
        case "list":
            return read_list(text)
        case "text":
            return read_text(text, field)
        case _:
            return read_number(text, evidence, field)


def readings(evidence: Evidence, field: Field) -> frozenset[Decimal | str | bool | tuple[str, ...]]:
    """Every value the print can mean, in the field's unit; none where it has no form that is read."""
    return read_print(evidence, field).values


def is_said_to_be_free(evidence: Evidence, field: Field) -> bool:
    """Whether the print says that nothing is charged, rather than only 0."""
    return Decimal(0) in readings(evidence, field) and says_free(trimmed(evidence.printed))


def supports(evidence: Evidence, field: Field, value: Decimal | str | bool | tuple[str, ...]) -> bool:
    """Whether the print gives `value`.

    "Not disclosed" and "not applicable" are no figures: the place where the source says so is enough for them.
    """
    reading = read_print(evidence, field)
    if reading.place_only or (evidence.printed == NOT_PRINTED and value in (NOT_DISCLOSED, NOT_APPLICABLE)):
        return True
    if isinstance(value, tuple) and not field.ordered:
        return any(isinstance(read, tuple) and sorted(read) == sorted(value) for read in reading.values)
    if any(type(read) is type(value) and read == value for read in reading.values):
        return True
    if not evidence.rounded or not isinstance(value, Decimal):
        return False
    return any(isinstance(read, Decimal) and rounds_to(read, value) for read in reading.values)


def rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether `rounded` is `exact` with digits left out that nobody needs.

    `exact` has to have more than four significant digits, of which at least three stay, and the two differ by at most
    half a unit of the last decimal of `rounded`. A price of $0.025 can so never become $0.03, let alone nothing.
    """
    digits = EXACT.normalize(exact).as_tuple().digits
    if len(digits) <= DIGITS_KEPT_WHOLE:
        return False
    _, _, exponent = rounded.as_tuple()
    finest = min(int(exponent), 0, exact.adjusted() - DIGITS_LEFT + 1)
    half = Decimal((0, (5,), finest - 1))
    return abs(EXACT.subtract(exact, rounded)) <= half
