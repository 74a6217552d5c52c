"""The switch of prices between dollars and yen: the rate that is recorded, how old it is, and where it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.rates import FRESH_FOR_DAYS, YEN, is_old, newest_rate
from macros.formatting import day, number
from macros.messages import Message, localized, msg, translate
from macros.views.age import age_in_words
from macros.views.citations import Citation, cite_rate
from macros.views.printed import printed
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Rate, RateKind
    from macros.views.context import PageContext

RATE_KINDS: dict[RateKind, Message] = {
    "central-bank": msg("quotation of a central bank"),
    "ttm": msg("middle rate of a bank (TTM)"),
    "market": msg("market rate"),
}
_YEN = msg("¥{number}")
_AMOUNT = msg("{number} {currency}")
_USED = msg("at {rate} for one US dollar, the rate of {day} ({age})")
_BETWEEN = msg("{base} to {quote}")


@dataclass(frozen=True, slots=True)
class RecordedRate:
    """A rate on record, as a page says it."""

    value: str
    """Decimal text, for scripts."""
    figure: str
    """What one unit of the first currency is worth: `¥158.48`."""
    between: str
    """The currencies: `USD to JPY`."""
    kind: str
    day: str
    iso: str
    age: str
    old: bool
    """Old enough for a reader to be warned."""
    note: str
    words: str
    """What is said beside amounts in yen."""


@dataclass(frozen=True, slots=True)
class RateView:
    """The control: the newest rate, where one is recorded, and what opens its evidence."""

    recorded: RecordedRate | None
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class TakenRate:
    """A rate that rests on a source."""

    rate: RecordedRate
    printed: tuple[str, ...]
    """Where in the source it is printed."""


def rate_view(context: PageContext) -> RateView:
    """What `_rate.html` shows on a page: the newest rate of the dollar in yen on or before the as-of day."""
    rate = newest_rate(context.catalog)
    if rate is None:
        return RateView(None, None)
    return RateView(recorded_rate(context, rate), cite_rate(context, rate))


def recorded_rate(context: PageContext, rate: Rate) -> RecordedRate:
    """A rate in words."""
    language = context.language
    figure, age = _figure(rate, language), age_in_words(context, rate.day)
    said = day(rate.day, language)
    return RecordedRate(
        value=f"{rate.value.normalize():f}",
        figure=figure,
        between=translate(_BETWEEN.filled(base=rate.from_, quote=rate.to), language),
        kind=translate(RATE_KINDS[rate.kind], language),
        day=said,
        iso=rate.day,
        age=age,
        old=is_old(rate, context.catalog),
        note=str(localized(rate.note, language)) if rate.note else "",
        words=translate(_USED.filled(rate=figure, day=said, age=age), language),
    )


def render_rate(context: PageContext, identifier: str, rate_id: str) -> Markup:
    """The popover with the evidence of a rate."""
    rate = context.catalog.rates[rate_id]
    places = tuple(printed(context, one, FRESH_FOR_DAYS) for one in rate.evidence)
    return render("rate_evidence", context.language, id=identifier, rate=recorded_rate(context, rate), printed=places)


def rates_from(catalog: Catalog, source: str) -> Iterator[Rate]:
    """Every rate whose evidence names the source, by day."""
    for rate in sorted(catalog.rates.values(), key=lambda one: (one.day, one.id)):
        if any(evidence.source == source for evidence in rate.evidence):
            yield rate


def taken_rate(context: PageContext, rate: Rate, source: str) -> TakenRate:
    """A rate, with its places in `source`."""
    places = tuple(evidence.locator for evidence in rate.evidence if evidence.source == source)
    return TakenRate(recorded_rate(context, rate), places)


def _figure(rate: Rate, language: Language) -> str:
    shown = number(rate.value, language)
    said = _YEN.filled(number=shown) if rate.to == YEN else _AMOUNT.filled(number=shown, currency=rate.to)
    return translate(said, language)
