"""How long the models of a provider are in service on its own platform, as a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from macros.charts import Span, Tick, Timeline
from macros.charts.timeline import WIDTH
from macros.claims import choose, first_party_end
from macros.claims.lifecycle import last_day
from macros.formatting import day as day_in_words
from macros.formatting import join_clauses
from macros.messages import msg, translate
from macros.views.drawn import ChartView, Texts
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markupsafe import Markup

    from macros.claims import Choice
    from macros.views.context import PageContext

_TITLE = msg("From release to end of service, on the maker's own platform")
_ALTERNATIVE = msg("{title}: {models}")
_ENDS = msg("{model} from {release} to {end}")
_OPEN = msg("{model} from {release}, no end recorded")
_AHEAD_DAYS = 120
"""How far the chart goes beyond the day it is looked at, at least."""
_NO_RELEASE = msg("{model}: no release date is recorded")


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The drawing, and what has to be said beside it."""

    title: str
    chart: ChartView
    left_out: tuple[str, ...]
    has_notices: bool


@dataclass(frozen=True, slots=True)
class _Service:
    """What is known of one model's service."""

    name: str
    released: str
    """As it is recorded: a day, a month or a year."""
    end: str | None
    """The same of the end."""
    notice: str | None

    @property
    def first(self) -> date:
        return _first_day(self.released)

    @property
    def last(self) -> date | None:
        return last_day(self.end) if self.end else None


def service_timeline(context: PageContext, models: Sequence[str]) -> Markup:
    """The drawing; nothing where no release date is recorded of two models at least."""
    services = sorted(_services(context, models), key=lambda one: (one.first, one.name))
    view = _view(context, services, tuple(_left_out(context, models))) if len(services) > 1 else None
    return render("service_timeline", context.language, view=view)


def _services(context: PageContext, models: Iterable[str]) -> Iterator[_Service]:
    for model in models:
        end = first_party_end(context.catalog, model)
        if released := _date(context, model):
            name = context.catalog.models[model].name
            yield _Service(
                name, released, _written(end.shutdown if end else None), _written(end.deprecation if end else None)
            )


def _view(context: PageContext, services: Sequence[_Service], left_out: tuple[str, ...]) -> TimelineView:
    today, texts = context.catalog.as_of, Texts()
    first = date(services[0].first.year, 1, 1)
    ends = [one.last for one in services if one.last]
    last = max([date.fromordinal(today.toordinal() + _AHEAD_DAYS), *ends])
    notices = [_first_day(one.notice) if one.notice else None for one in services]
    chart = Timeline(
        spans=tuple(
            Span(texts.add(one.name), one.first, one.last or last, one.last is None, notice)
            for one, notice in zip(services, notices, strict=True)
        ),
        first=first,
        last=last,
        today=today,
        years=tuple(
            Tick(date(year, 1, 1), texts.add(day_in_words(str(year), context.language)))
            for year in range(first.year, last.year + 1)
        ),
    )
    title = translate(_TITLE, context.language)
    said = join_clauses((_in_words(context, one) for one in services), context.language)
    alternative = translate(_ALTERNATIVE.filled(title=title, models=said), context.language)
    shapes = context.shared.charts.draw(chart.specification(), texts)
    return TimelineView(title, ChartView(shapes, WIDTH, chart.height, alternative), left_out, any(notices))


def _left_out(context: PageContext, models: Iterable[str]) -> Iterator[str]:
    for model in models:
        if not _date(context, model):
            yield translate(_NO_RELEASE.filled(model=context.catalog.models[model].name), context.language)


def _date(context: PageContext, model: str) -> str | None:
    return _written(choose(context.catalog, model, "release_date"))


def _written(choice: Choice | None) -> str | None:
    """The date that was chosen, as it is recorded; None for none, and for a word such as `not_disclosed`."""
    value = choice.claim.value if choice and choice.claim else None
    return value if isinstance(value, str) and value[:4].isdecimal() else None


def _first_day(written: str) -> date:
    year, month, day = (*(int(part) for part in written.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _in_words(context: PageContext, one: _Service) -> str:
    release = day_in_words(one.released, context.language)
    if one.end is None:
        return translate(_OPEN.filled(model=one.name, release=release), context.language)
    return translate(
        _ENDS.filled(model=one.name, release=release, end=day_in_words(one.end, context.language)), context.language
    )
