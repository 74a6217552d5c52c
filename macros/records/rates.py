"""An exchange rate: what one unit of a currency was worth in another on one day."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from macros.records.claims import Evidence
    from macros.records.parts import Anchor, Text

RateKind = Literal["central-bank", "ttm", "market"]


@dataclass(frozen=True, slots=True)
class Rate:
    """One rate of one day."""

    id: str
    from_: str
    """Code of the currency of which one unit is converted (`USD`)."""
    to: str
    """Code of the currency that it is converted into (`JPY`)."""
    value: Decimal
    """What one unit of `from_` is worth, in `to`."""
    day: str
    """The day it is of, ISO 8601."""
    kind: RateKind
    evidence: tuple[Evidence, ...]
    """Where it is printed; the subject is what the source calls the rate."""
    note: Text | None = None
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)
