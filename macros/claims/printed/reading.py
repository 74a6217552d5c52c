"""What a printed figure can be read as: a set of values, or the reason why it is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

Fault = Literal["form", "currency", "unit", "not-printed"]
"""`form`: not one of the forms its datatype is printed in. `currency`: another currency than US dollars. `unit`: a
`printed_unit` that cannot be turned into the field's. `not-printed`: only the place of a figure or date is given."""

NOT_PRINTED = "not_printed"
"""What stands for the print where only the place of a choice, list or flag was recorded."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A print, read for one field."""

    values: frozenset[Decimal | str | bool | tuple[str, ...]] = frozenset()
    """Every value it can mean, in the field's unit; `400K` means two."""
    approximate: bool = False
    """It says itself that it is approximate (`~52%`, `約8倍`, `a minute`)."""
    place_only: bool = False
    """The print was not recorded, which is enough for the field's datatype."""
    fault: Fault | None = None
    """Why it means nothing."""


UNREADABLE = Reading(fault="form")


def one(value: Decimal | str | bool | tuple[str, ...]) -> Reading:
    """The reading of a print that means exactly one value."""
    return Reading(frozenset({value}))
