"""The prices of a platform that a workload is charged at: those of the band that covers its input."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.choice import choose
from macros.claims.selection import BAND
from macros.records import Band

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog
    from macros.claims.bill import Rate
    from macros.claims.results import Choice
    from macros.records import Claim

FIELD_OF: Mapping[Rate, str] = {
    "input": "input_price",
    "cached": "cached_input_price",
    "output": "output_price",
    "batch_input": "batch_input_price",
    "batch_cached": "cached_input_price",
    "batch_output": "batch_output_price",
}
"""The field of each price. A cached price of the batch API is a cached price of the batch tier."""
STANDARD: tuple[Rate, ...] = ("input", "cached", "output")
BATCH: tuple[Rate, ...] = ("batch_input", "batch_cached", "batch_output")
_BATCH_TIER = {"tier": "batch"}


@dataclass(frozen=True, slots=True)
class Tariff:
    """The choices of the prices, and what they come to."""

    choices: Mapping[Rate, Choice]
    short_only: frozenset[Rate] = frozenset()
    """Prices on record that do not say whether they hold for inputs this long."""

    @property
    def prices(self) -> dict[Rate, Decimal | None]:
        """US dollars per one million tokens; None where there is no price."""
        return {rate: amount_of(choice.claim) for rate, choice in self.choices.items()}


def tariff(catalog: Catalog, model_id: str, page: Mapping[str, str | int], *, batch: bool = False) -> Tariff:
    """The standard prices of a selection, and with `batch` those of the batch API as well.

    Raises KeyError for a model that the catalogue does not hold.
    """
    choices = {rate: choose(catalog, model_id, FIELD_OF[rate], page) for rate in STANDARD}
    if not batch:
        return Tariff(choices)
    tier = {"batch_cached": _BATCH_TIER}
    asked = {
        rate: choose(catalog, model_id, FIELD_OF[rate], {**page, **tier.get(rate, {})})
        for rate in BATCH
        if FIELD_OF[rate] in catalog.fields
    }
    short = frozenset(rate for rate, choice in asked.items() if _is_of_short_inputs(choice, choices["input"]))
    left = {rate: replace(asked[rate], state="unknown", claim=None) if rate in short else asked[rate] for rate in asked}
    return Tariff({**choices, **left}, short)


def amount_of(claim: Claim | None) -> Decimal | None:
    """The claim's figure; None for an undisclosed one."""
    return claim.value if claim and isinstance(claim.value, Decimal) else None


def _is_of_short_inputs(choice: Choice, standard: Choice) -> bool:
    """Whether a batch price says nothing of lengths, where the standard price of this length is that of long inputs.

    Like any price without a band it then stands for the lowest one; what long inputs cost is not recorded.
    """
    if choice.claim is None or standard.claim is None:
        return False
    band = standard.claim.select.get(BAND)
    return isinstance(band, Band) and bool(band.over) and BAND not in choice.claim.select
