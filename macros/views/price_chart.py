"""The chart beside the table of a price over time: what held on which day, up to the day the site is built for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.charts import Step, StepChart, Tick
from macros.charts.steps import HEIGHT, WIDTH
from macros.claims.traits import release_date
from macros.formatting import day as day_in_words
from macros.formatting import figure_text, join_clauses
from macros.messages import msg, translate
from macros.views.drawn import ChartView, Texts
from macros.views.periods import STATUSES, period_in_words

if TYPE_CHECKING:
    from macros.claims.history import Period, Series
    from macros.messages import Language
    from macros.views.context import PageContext

_ALTERNATIVE = msg("{title}: {periods}")
_SAID = msg("{figure} {period} ({status})")
_WITH_WORD = msg("{figure}, {word}")
_ANNOUNCED = msg("announced")
_AS_ANNOUNCED = msg("as announced")
_NOT_DRAWN = ("cancelled", "upcoming")
_ISO_DAY = len("2025-06-10")
_APART = Decimal("0.4")
"""Two days on the axis are both named where they lie at least this share of the width apart."""
_LEAST_AHEAD = timedelta(days=30)
"""How far an announced price is drawn at least."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A period that has days, from its first day to the day on which it is drawn no more."""

    period: Period
    value: Decimal
    first: date
    last: date

    @property
    def is_announced(self) -> bool:
        return self.period.status in ("announced", "as-announced")


def chart_of(context: PageContext, series: Series, title: str) -> ChartView | None:
    """The chart of one series; None where nothing of it has a day to be drawn from.

    A price is drawn from the first day on which it is known to have held: its own first day, else the release or the
    first reading. What is unknown is not drawn at all.
    """
    drawn = sorted(_drawn(context, series), key=lambda one: (one.first, one.last))
    if not drawn:
        return None
    first, last = drawn[0].first, max(one.last for one in drawn)
    texts = Texts()
    steps = tuple(_step(one, before, texts, context) for one, before in zip(drawn, (None, *drawn), strict=False))
    ticks = tuple(_tick(day, texts, context.language) for day in _named_days(first, last, context.catalog.as_of))
    chart = StepChart(steps, first, last, ticks)
    shapes = context.shared.charts.draw(chart.specification(), texts)
    return ChartView(shapes, WIDTH, HEIGHT, _in_words(context, series, title))


def _drawn(context: PageContext, series: Series) -> list[_Drawn]:
    today = context.catalog.as_of
    found = []
    for period in series.periods:
        value = period.claim.value
        first = _first_day(context, period)
        if first is None or period.status in _NOT_DRAWN or not isinstance(value, Decimal):
            continue
        if period.status == "announced":
            ahead = max(_LEAST_AHEAD, (first - today) / 2)
            last = date.fromisoformat(period.until) if period.until else _later(first, ahead)
        else:
            last = min(date.fromisoformat(period.until), today) if period.until else today
        if first < last:
            found.append(_Drawn(period, value, first, last))
    return found


def _first_day(context: PageContext, period: Period) -> date | None:
    if period.begins is not None:
        return date.fromisoformat(period.begins)
    released = release_date(context.catalog, period.claim.model)
    if period.until is not None:
        return date.fromisoformat(released) if released and len(released) == _ISO_DAY else None
    reads = [evidence.read for claim in period.claims for evidence in claim.evidence]
    return date.fromisoformat(min(reads)) if reads else None


def _later(day: date, ahead: timedelta) -> date:
    return day + min(ahead, date.max - day)


def _step(one: _Drawn, before: _Drawn | None, texts: Texts, context: PageContext) -> Step:
    """The step, with its figure as a text where that is another than the one before, or needs a word."""
    label = None
    if before is None or before.value != one.value or one.is_announced:
        label = texts.add(_figure(one, context))
    return Step(one.first, one.last, one.value, label, dashed=one.is_announced)


def _figure(one: _Drawn, context: PageContext) -> str:
    figure = _value(one.period, context)
    if not one.is_announced:
        return figure
    word = _ANNOUNCED if one.period.status == "announced" else _AS_ANNOUNCED
    return translate(_WITH_WORD.filled(figure=figure, word=word), context.language)


def _value(period: Period, context: PageContext) -> str:
    claim = period.claim
    return figure_text(claim.value, context.catalog.fields[claim.field], context.language).value


def _named_days(first: date, last: date, today: date) -> tuple[date, ...]:
    """The first day and the day the site is built for, or the last one where that is no day of the chart."""
    other = today if first < today < last else last
    return (first, other) if (other - first).days >= _APART * (last - first).days else (other,)


def _tick(day: date, texts: Texts, language: Language) -> Tick:
    return Tick(day, texts.add(day_in_words(day, language)))


def _in_words(context: PageContext, series: Series, title: str) -> str:
    """All periods, the oldest first, as the table has them."""
    said = (
        translate(
            _SAID.filled(
                figure=_value(period, context),
                period=period_in_words(period, context.language),
                status=STATUSES[period.status],
            ),
            context.language,
        )
        for period in reversed(series.periods)
    )
    periods = join_clauses(said, context.language)
    return translate(_ALTERNATIVE.filled(title=title, periods=periods), context.language)
