"""Parts of records as plain data for programs: exact figures as text, conditions and texts as mappings."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.records.parts import Band, Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records.parts import Condition, Text, Value


def plain_conditions(conditions: Mapping[str, Condition]) -> dict[str, Any]:
    """Select or run conditions by key; a band or a number of tasks is a mapping, anything else text."""
    return {key: asdict(value) if isinstance(value, Band | Tasks) else str(value) for key, value in conditions.items()}


def plain_value(value: Value | None) -> str | bool | list[str] | None:
    """A value with every digit of its record, as text; JSON numbers would lose some of them."""
    match value:
        case Decimal():
            return format(value, "f")
        case tuple():
            return list(value)
        case _:
            return value


def plain_text(text: Text | None) -> dict[str, str] | None:
    """A text in both languages."""
    return asdict(text) if text else None
