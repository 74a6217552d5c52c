"""The end of a candidate's service on its maker's own platform, held against how long the choice should last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.formatting import days
from macros.messages import translate
from macros.views.conditions import platform_name
from macros.views.parts import only_shown
from macros.views.service import NO_PLATFORM, distance
from macros.views.service_marks import state_of

if TYPE_CHECKING:
    from macros.claims import Advice
    from macros.records import UseCase
    from macros.views.context import PageContext
    from macros.views.parts import Shown

State = Literal["within", "beyond", "ended", "was-due", "undated", "none"]
"""`within` and `beyond`: before and after the horizon's end; `undated`: announced without a day; `none`: nothing is
recorded, which is no promise."""


@dataclass(frozen=True, slots=True)
class EndView:
    """What is known of the end."""

    state: State
    platform: str
    end: Shown | None
    """The last day; None where none is recorded."""
    distance: str
    """How far away it is; empty where no day is recorded."""
    horizon: str
    """How long the choice should last."""


def end_view(context: PageContext, use_case: UseCase, advice: Advice) -> EndView:
    """What a guide says of the service of one candidate."""
    end = advice.end
    return EndView(
        state=_state(advice),
        platform=_platform(context, advice),
        end=only_shown(context, end.shutdown) if end and end.days_left is not None else None,
        distance=distance(end.days_left if end else None, context),
        horizon=days(use_case.horizon_days, context.language),
    )


def _state(advice: Advice) -> State:
    end = advice.end
    if end is None:
        return "none"
    if end.days_left is None:
        return "undated"
    if end.state == "ended":
        return "was-due" if state_of(end) == "was-due" else "ended"
    return "within" if advice.within else "beyond"


def _platform(context: PageContext, advice: Advice) -> str:
    catalog = context.catalog
    platform = catalog.providers[catalog.models[advice.candidate.model].provider].first_party
    if platform is None:
        return translate(NO_PLATFORM, context.language)
    return platform_name(platform, catalog, context.language)
