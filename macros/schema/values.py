"""Whether claims are of the kind their field asks for: a second schema that the fields themselves make up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.diagnostics import Diagnostic, sort
from macros.messages import Message, msg
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED
from macros.schema.formats import is_month_or_day
from macros.schema.showing import described, shown
from macros.schema.types import NAMES, typing_hint
from macros.schema.wording import not_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.records import Datatype, Field
    from macros.schema.wording import Words
    from macros.source.document import Document

NUMERIC: frozenset[Datatype] = frozenset({"money", "tokens", "duration", "speed", "density", "score", "percent"})
"""Datatypes whose values are numbers."""

_TYPES: Mapping[Datatype, str] = {
    **dict.fromkeys(NUMERIC, "number"),
    "tokens": "integer",
    "flag": "boolean",
    "list": "array",
    "choice": "string",
    "text": "string",
    "date": "string",
}
_PYTHON_TYPES: Mapping[str, tuple[type, ...]] = {
    "number": (int, Decimal),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "string": (str,),
}
_DATE_FORM = msg("Write 2026-03-02, or 2026-03 where no day is known.")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


def validate_values(document: Document, fields: Mapping[str, Field], code: str = "schema") -> list[Diagnostic]:
    """What is wrong with the values of a model that its schema finds sound, sorted by place.

    Fields that are not among `fields` are passed over: that an id is unknown is another rule's matter.
    """
    found = [
        Diagnostic(code, document.locate(("claims", name, index, *path)), *words)
        for name, index, claim in _claims(document.data)
        if name in fields
        for path, words in _faults(claim, fields[name])
    ]
    return sort(found)


def _claims(data: Any) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for name, claims in data["claims"].items():
        for index, claim in enumerate(claims):
            yield name, index, claim


def _faults(claim: dict[str, Any], field: Field) -> Iterator[tuple[tuple[str | int, ...], Words]]:
    """Where in a claim something does not suit its field, and what to say of it."""
    value = claim["value"]
    if words := _value_fault(value, field):
        yield ("value",), words
    elif field.datatype == "list" and field.choices and isinstance(value, list):
        known = list(field.choices)
        yield from ((("value", index), not_one_of(one, known)) for index, one in enumerate(value) if one not in known)
    if "uncertainty" in claim and field.datatype not in NUMERIC:
        yield ("uncertainty",), (msg("only a number can have an uncertainty"), msg("Remove the key."))


def _value_fault(value: object, field: Field) -> Words | None:
    if value in (NOT_DISCLOSED, NOT_APPLICABLE):
        return None
    wanted = _TYPES[field.datatype]
    if not _is(value, wanted):
        message = msg(
            "{field}: expected {expected}, found {found}",
            field=field.label,
            expected=_name(field.datatype, wanted),
            found=described(value),
        )
        return message, _DATE_FORM if field.datatype == "date" else typing_hint(value, frozenset({wanted}))
    if field.datatype == "date":
        return _date_fault(str(value))
    if field.datatype == "choice" and field.choices and value not in field.choices:
        return not_one_of(value, list(field.choices))
    return None


def _is(value: object, wanted: str) -> bool:
    """Whether `value` is of the wanted type; true and false are no numbers."""
    return isinstance(value, _PYTHON_TYPES[wanted]) and (wanted == "boolean" or not isinstance(value, bool))


def _name(datatype: Datatype, wanted: str) -> Message:
    return msg("a date") if datatype == "date" else NAMES[wanted]


def _date_fault(text: str) -> Words | None:
    if not _DATE.fullmatch(text):
        return msg("“{value}” is not a date", value=shown(text)), _DATE_FORM
    try:
        is_month_or_day(text)
    except ValueError:
        return msg("“{value}” is not in the calendar", value=text), msg("Check the month and the day.")
    return None
