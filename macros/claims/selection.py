"""What a page asks for: its conditions over the field's defaults, resolved for one model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.conditions import covers, is_lowest, is_stated, spelled
from macros.records import NOT_STATED, Band

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog
    from macros.records import Claim, Field

FIRST_PARTY = "first-party"
"""In a field's default: the platform of the provider's own API."""
LOWEST = "lowest"
"""In a field's default: the price band that starts with the first token."""
PLATFORM = "platform"
BAND = "band"

_EXTRA_RUN_CONDITIONS = ("input_tokens", "subset", "mode", "tools")
"""Run conditions that make a measurement a special case. Tools only where some were used."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The conditions under which a figure is looked for."""

    select: Mapping[str, str | int]
    """By select key. `platform: not_stated`: only claims without a platform; `band`: `lowest`, or a number of input
    tokens."""
    run: Mapping[str, str | int]
    """By run key: only claims that state exactly this."""

    def without(self, *keys: str) -> Selection:
        """The selection with these keys left open."""
        return Selection(
            {key: value for key, value in self.select.items() if key not in keys},
            {key: value for key, value in self.run.items() if key not in keys},
        )


def resolve(catalog: Catalog, model_id: str, field: Field, page: Mapping[str, str | int] | None) -> Selection:
    """The field's default with the page's conditions over it, `first-party` replaced by the provider's platform.

    A condition that is no select key of the field narrows the runs. Raises ValueError where `band` is neither
    `lowest` nor a whole number.
    """
    asked = dict(page or {})
    select: dict[str, str | int] = dict(field.default)
    select.update((key, asked.pop(key)) for key in tuple(asked) if key in field.select)
    if select.get(PLATFORM) == FIRST_PARTY:
        select[PLATFORM] = _first_party(catalog, model_id)
    if BAND in select and select[BAND] != LOWEST:
        select[BAND] = int(select[BAND])
    return Selection(select, asked)


def _first_party(catalog: Catalog, model_id: str) -> str:
    """The platform of the maker's own API. A maker without one: only what holds for no platform in particular."""
    provider = catalog.providers.get(catalog.models[model_id].provider)
    return (provider.first_party if provider else None) or NOT_STATED


def fits_select(claim: Claim, selection: Selection) -> bool:
    """Whether nothing the claim states contradicts what was selected. What it leaves unstated contradicts nothing."""
    return not any(
        is_stated(claim.select, key) and _contradicts(claim, key, wanted) for key, wanted in selection.select.items()
    )


def _contradicts(claim: Claim, key: str, wanted: str | int) -> bool:
    stated = claim.select[key]
    if not isinstance(stated, Band):
        return spelled(stated) != spelled(wanted)
    return not (covers(stated, wanted) if isinstance(wanted, int) else is_lowest(stated))


def fits_run(claim: Claim, selection: Selection) -> bool:
    """Whether the claim states exactly the run conditions that were asked for."""
    return all(spelled(claim.run.get(key, NOT_STATED)) == spelled(wanted) for key, wanted in selection.run.items())


def left_unstated(claim: Claim, selection: Selection) -> int:
    """How many of the selected keys the claim says nothing about. Bands are judged apart."""
    return sum(key != BAND and not is_stated(claim.select, key) for key in selection.select)


def extra_conditions(claim: Claim, selection: Selection) -> tuple[bool, int]:
    """How special a case the claim is, fewest first.

    First: whether it is a price without band although an input length was given; then the number of conditions that
    nobody asked for.
    """
    unasked = sum(key not in (BAND, *selection.select) and is_stated(claim.select, key) for key in claim.select) + sum(
        _is_special(claim, key) for key in _EXTRA_RUN_CONDITIONS
    )
    return (isinstance(selection.select.get(BAND), int) and BAND not in claim.select, unasked)


def _is_special(claim: Claim, key: str) -> bool:
    return is_stated(claim.run, key) and not (key == "tools" and claim.run[key] == "none")
