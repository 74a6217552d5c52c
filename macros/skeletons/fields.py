"""What a field is, in a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import Message, msg

if TYPE_CHECKING:
    from macros.records import Field

WITH_UNIT = msg("{label} ({unit}). {meaning}")
WITHOUT_UNIT = msg("{label}. {meaning}")


def described(field: Field) -> Message:
    """Its name, unit and meaning."""
    text = WITH_UNIT if field.unit else WITHOUT_UNIT
    return text.filled(label=field.label, unit=field.unit, meaning=field.meaning)
