"""Blocks on the end of models' service, platform by platform: a notice and a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.formatting import days, join
from macros.messages import msg, translate
from macros.views.conditions import platform_name
from macros.views.labels import LIFECYCLE
from macros.views.parts import Shown, only_shown, shown
from macros.views.service_marks import ModelName, concerning, ordered, plain_name, state_of, tell
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from macros.claims import ServiceEnd
    from macros.views.context import PageContext

_SERVICE = msg("{models}: release and end of service")
OVERDUE = msg("was due to end")
_IN_DAYS = msg("in {days}")
_DAYS_AGO = msg("{days} ago")
_TODAY = msg("today")

NO_PLATFORM = msg("the maker's own platform")
"""Stands for the platform of a maker without an API of its own."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One platform on which an end of service is recorded or announced."""

    platform: str
    state: str
    """Key of the state, for its style."""
    words: str
    """The state in words."""
    notice: Shown | None
    """The announcement; None where the block does not show it."""
    end: Shown
    distance: str
    """How far away the end is; empty where no day is recorded."""
    replacement: Shown


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One model's services."""

    model: ModelName
    release: Shown | None
    rows: tuple[ServiceRow, ...]


def service_notice(context: PageContext, models: Sequence[str]) -> Markup:
    """A block that says for which models and platforms the service has ended or ends soon."""
    views = tuple(_view(context, model, concerning(context, model), whole=False) for model in models)
    return render("service_notice", context.language, view=tuple(view for view in views if view.rows))


def service_of_model(context: PageContext, model: str) -> Markup | None:
    """What the notice says of one model; None where its service goes on."""
    view = _view(context, model, concerning(context, model), whole=False)
    return render("service_of_model", context.language, view=view) if view.rows else None


def service_table(context: PageContext, models: Sequence[str]) -> Markup:
    """Release, notice, end and replacement of models, platform by platform."""
    views = tuple(service_of(context, model) for model in models)
    names = join((context.catalog.models[model].name for model in models), context.language)
    caption = translate(_SERVICE.filled(models=names), context.language)
    return render("service_table", context.language, view=views, caption=caption)


def service_of(context: PageContext, model: str) -> ServiceView:
    """Release, notice, end and replacement of one model, on every platform of which something is recorded."""
    return _view(context, model, ordered(context, model), whole=True)


def _view(context: PageContext, model: str, ends: Iterable[ServiceEnd], *, whole: bool) -> ServiceView:
    tell(context, model)
    return ServiceView(
        model=plain_name(context, model),
        release=shown(context, choose(context.catalog, model, "release_date")) if whole else None,
        rows=tuple(_row(context, end, whole=whole) for end in ends),
    )


def _row(context: PageContext, end: ServiceEnd, *, whole: bool) -> ServiceRow:
    language = context.language
    # What is not shown is not looked up either: it would take a number in the references.
    return ServiceRow(
        platform=platform_name(end.platform, context.catalog, language),
        state=state_of(end),
        words=translate(OVERDUE if end.was_due else LIFECYCLE[end.state], language),
        notice=only_shown(context, end.deprecation) if whole else None,
        end=only_shown(context, end.shutdown),
        distance=distance(end.days_left, context),
        replacement=only_shown(context, choose(context.catalog, end.model, "replacement", {"platform": end.platform})),
    )


def distance(days_left: int | None, context: PageContext) -> str:
    """How far away a last day is: `in 19 days`; empty where no day is recorded."""
    if days_left is None:
        return ""
    if days_left == 0:
        return translate(_TODAY, context.language)
    said = _IN_DAYS if days_left > 0 else _DAYS_AGO
    return translate(said.filled(days=days(abs(days_left), context.language)), context.language)
