"""The prices of a model over time: a table and a chart for each price that is known to have changed or to change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims.conditions import is_lowest
from macros.claims.history import dated_series, priced_over_time
from macros.claims.selection import BAND
from macros.claims.status import is_cancelled
from macros.formatting import join_clauses
from macros.messages import localized, msg, translate
from macros.records import Band
from macros.views.citations import cite_claim
from macros.views.conditions import band, conditions_in_words
from macros.views.evidence import notes
from macros.views.parts import claim_figure
from macros.views.periods import STATUSES, period_in_words
from macros.views.price_chart import chart_of
from macros.views.table import unit_in_header
from macros.views.templating import render
from macros.views.words.change import change_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.claims.history import Period, Series
    from macros.records import Claim, Field
    from macros.views.citations import Citation
    from macros.views.context import PageContext
    from macros.views.drawn import ChartView
    from macros.views.parts import Figure

_TITLE = msg("{label} over time")
_TITLE_FOR = msg("{label} over time ({terms})")
_SAID_BY_STATUS = ("as-announced", "announced", "cancelled")
"""Marks that a column of its own says already."""


@dataclass(frozen=True, slots=True)
class PeriodView:
    """One line of the table."""

    period: str
    figure: Figure
    band: str
    """The input lengths it holds for, where the price was in bands; empty otherwise."""
    more: tuple[Citation, ...]
    """Of the other claims that say the same."""
    change: str
    """Against what held before; empty where nothing is known of that."""
    key: str
    """For the style of the status."""
    status: str
    notes: tuple[str, ...]
    """What the record says of a price that was cancelled or announced."""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One price of one platform, tier and band."""

    title: str
    unit: str
    periods: tuple[PeriodView, ...]
    chart: ChartView | None
    """None where no figure has a day to be drawn from."""


def price_history(context: PageContext, model: str) -> Markup:
    """Every price of the model that has days, by field, in the site's order."""
    view = [
        _series(context, field, series)
        for field in priced_over_time(context.catalog, model)
        for series in dated_series(context.catalog, model, field)
    ]
    return render("price_history", context.language, view=view)


def _series(context: PageContext, field: Field, series: Series) -> SeriesView:
    title = _title(context, field, series.periods[0].claim)
    return SeriesView(
        title=title,
        unit=unit_in_header(context, field),
        periods=tuple(_period(context, series, period) for period in series.periods),
        chart=chart_of(context, series, title),
    )


def _title(context: PageContext, field: Field, claim: Claim) -> str:
    """The field and the terms that all claims of the series have; the lowest band is one of those that change."""
    leaving_out = (BAND,) if is_lowest(claim.select.get(BAND)) else ()
    terms = conditions_in_words(claim, context.catalog, context.language, leaving_out)
    label = localized(field.label, context.language)
    said = _TITLE_FOR.filled(label=label, terms=terms) if terms else _TITLE.filled(label=label)
    return translate(said, context.language)


def _period(context: PageContext, series: Series, period: Period) -> PeriodView:
    language, claim = context.language, period.claim
    figure = claim_figure(context, claim)
    before = series.before(period)
    lengths = claim.select.get(BAND)
    return PeriodView(
        period=period_in_words(period, language),
        figure=replace(figure, marks=tuple(mark for mark in figure.marks if mark.key not in _SAID_BY_STATUS)),
        band=band(lengths, language) if isinstance(lengths, Band) and is_lowest(lengths) else "",
        more=tuple(cite_claim(context, other) for other in period.claims if other is not claim),
        change=change_in_words(before.claim.value, claim.value, language) if before else "",
        key=period.status,
        status=translate(STATUSES[period.status], language),
        notes=tuple(_notes(context, period)),
    )


def _notes(context: PageContext, period: Period) -> Iterator[str]:
    for claim in period.claims:
        if is_cancelled(claim) or claim.status == "announced":
            yield join_clauses(notes(context, claim), context.language)
