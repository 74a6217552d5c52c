"""What a model's tokens cost at each length of input, with everything a reader has to know: what scripts compute from.

It holds what the model's own page shows, and nothing of another model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import input_limit, may_reason, output_limit
from macros.claims.selection import BAND
from macros.claims.tariff import BATCH, FIELD_OF, STANDARD, amount_of, tariff
from macros.claims.traits import model_type
from macros.formatting import day
from macros.messages import localized, msg, translate
from macros.records import Band
from macros.views.calculator.changes import price_changes
from macros.views.conditions import platform_name
from macros.views.labels import why_missing
from macros.views.marks import beside_figure, marks_of_choice
from macros.views.service_marks import concerning, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.claims import ServiceEnd
    from macros.claims.bill import Rate
    from macros.claims.results import Choice
    from macros.messages import Message
    from macros.records import Claim
    from macros.views.context import PageContext

_SHORT_ONLY = msg("the price on record does not say that it holds for inputs this long")
_SERVICE: dict[str, Message] = {
    "ending": msg("service ends {day}"),
    "was-due": msg("service was due to end {day}"),
    "ended": msg("service ended {day}"),
}


@dataclass(frozen=True, slots=True)
class PriceView:
    """One price, or why there is none."""

    value: str | None
    """US dollars per one million tokens, as decimal text."""
    missing: str
    marks: tuple[str, ...]
    """Its cautions, in words."""


@dataclass(frozen=True, slots=True)
class BandView:
    """The prices of inputs of more than so many tokens, up to where the next band begins."""

    over: int
    prices: Mapping[Rate, PriceView]


@dataclass(frozen=True, slots=True)
class LimitView:
    """The most tokens that a model takes or gives."""

    value: str
    """As decimal text."""
    field: str
    """The field that says so, for a link to its evidence."""
    label: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """A model as the calculator knows it."""

    id: str
    name: str
    platform: str
    """Whose prices they are; empty where the maker has no API of its own."""
    reasons: bool
    """Whether reasoning tokens are charged."""
    type_is_known: bool
    bands: tuple[BandView, ...]
    limit: LimitView | None
    """Of the input."""
    output_limit: LimitView | None
    """Of visible output and reasoning together."""
    service: str
    """What has to be said of its service on that platform; empty where it neither ends soon nor has ended."""
    has_ended: bool
    """That service has ended, so nobody can have it at this price."""
    changes: tuple[str, ...]
    """Changes of its prices that are announced."""


def price_sheet(context: PageContext, model: str) -> SheetView:
    """Everything the calculator needs of one model, in the page's language."""
    catalog, language = context.catalog, context.language
    provider = catalog.providers.get(catalog.models[model].provider)
    platform = provider.first_party if provider else None
    end = next((one for one in concerning(context, model) if one.platform == platform), None)
    return SheetView(
        id=model,
        name=catalog.models[model].name,
        platform=platform_name(platform, catalog, language) if platform else "",
        reasons=may_reason(catalog, model),
        type_is_known=model_type(catalog, model) is not None,
        bands=tuple(_bands(context, model)),
        limit=_limit(context, input_limit(catalog, model)),
        output_limit=_limit(context, output_limit(catalog, model)),
        service="" if end is None else _service(context, end),
        has_ended=end is not None and state_of(end) == "ended",
        changes=price_changes(context, model),
    )


def _limit(context: PageContext, claim: Claim | None) -> LimitView | None:
    if claim is None:
        return None
    label = localized(context.catalog.fields[claim.field].label, context.language)
    return LimitView(f"{amount_of(claim):f}", claim.field, str(label))


def _bands(context: PageContext, model: str) -> Iterator[BandView]:
    """A band wherever some price changes with the length of the input; neighbours of which all is the same are one."""
    before = None
    for start in _starts(context, model):
        prices = _prices(context, model, start + 1)
        if prices != before:
            yield BandView(start, prices)
        before = prices


def _starts(context: PageContext, model: str) -> list[int]:
    claims = context.catalog.models[model].claims
    of_prices = (claim for field in dict.fromkeys(FIELD_OF.values()) for claim in claims.get(field, ()))
    bands = (band for claim in of_prices if isinstance(band := claim.select.get(BAND), Band))
    return sorted({0} | {end for band in bands for end in (band.over, band.up_to) if end})


def _prices(context: PageContext, model: str, input_tokens: int) -> dict[Rate, PriceView]:
    found = tariff(context.catalog, model, {BAND: input_tokens}, batch=True)
    return {
        rate: _price(context, found.choices[rate], short_only=rate in found.short_only)
        for rate in (*STANDARD, *BATCH)
        if rate in found.choices
    }


def _price(context: PageContext, choice: Choice, *, short_only: bool) -> PriceView:
    value = amount_of(choice.claim)
    if value is None:
        why = _SHORT_ONLY if short_only else why_missing(choice)
        return PriceView(None, translate(why, context.language), ())
    marks = beside_figure(marks_of_choice(context, choice))
    return PriceView(f"{value:f}", "", tuple(mark.text for mark in marks))


def _service(context: PageContext, end: ServiceEnd) -> str:
    last = day(str(end.shutdown.claim.value), context.language) if end.shutdown.claim else ""
    return translate(_SERVICE[state_of(end)].filled(day=last), context.language)
