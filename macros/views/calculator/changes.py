"""Changes of a model's prices that are known before their day, each in a sentence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from macros.claims.history import dated_series
from macros.claims.selection import BAND, fits_select, resolve
from macros.claims.tariff import FIELD_OF
from macros.formatting import day, figure_text
from macros.messages import msg, translate
from macros.views.conditions import conditions_in_words
from macros.views.periods import STATUSES, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims.history import Period
    from macros.messages import Message
    from macros.records import Claim, Field
    from macros.views.context import PageContext

WITHIN = timedelta(days=183)
"""How far ahead a change is told of: who computes a month's cost plans some months."""
_BEGINS = msg("{field}: {price} from {day} ({status})")
_ENDS = msg("{field}: {price} holds through {day}")
_AT = msg("{what}, {conditions}")


def price_changes(context: PageContext, model: str) -> tuple[str, ...]:
    """What begins or ends within the next months, of the prices that the calculator computes with."""
    said = (
        translate(_told(context, period, field), context.language)
        for field, period in _periods(context, model)
        if _is_near(context, period)
    )
    return tuple(dict.fromkeys(said))


def _periods(context: PageContext, model: str) -> Iterator[tuple[Field, Period]]:
    for identifier in dict.fromkeys(FIELD_OF.values()):
        field = context.catalog.fields.get(identifier)
        for series in dated_series(context.catalog, model, field) if field else ():
            for period in series.periods:
                if field and _is_used(context, period.claim, field):
                    yield field, period


def _is_used(context: PageContext, claim: Claim, field: Field) -> bool:
    """Whether the calculator would choose it, at some length of input, on its day."""
    return fits_select(claim, resolve(context.catalog, claim.model, field, None).without(BAND))


def _is_near(context: PageContext, period: Period) -> bool:
    today, horizon = context.catalog.as_of.isoformat(), (context.catalog.as_of + WITHIN).isoformat()
    if period.status in {"announced", "upcoming"}:
        return (period.begins or "") <= horizon
    return period.status in {"current", "as-announced"} and today < (period.until or "") <= horizon


def _told(context: PageContext, period: Period, field: Field) -> Message:
    language, claim = context.language, period.claim
    price = figure_text(claim.value, field, language).text
    where = conditions_in_words(claim, context.catalog, language, ("platform", "tier"))
    if where:
        price = translate(_AT.filled(what=price, conditions=where), language)
    if period.begins and period.status in {"announced", "upcoming"}:
        first = day(period.begins, language)
        return _BEGINS.filled(field=field.label, price=price, day=first, status=STATUSES[period.status])
    return _ENDS.filled(field=field.label, price=price, day=day(last_day(period.until or ""), language))
