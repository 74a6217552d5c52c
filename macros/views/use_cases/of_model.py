"""The situations in which a model is named, and what is said of it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import advise
from macros.messages import localized
from macros.views.links import link
from macros.views.use_cases.words import STANDINGS, Status, candidate_name, standing_status

if TYPE_CHECKING:
    from macros.claims import Advice
    from macros.records import UseCase
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in which a model is named."""

    title: str
    href: str
    effort: str


@dataclass(frozen=True, slots=True)
class GuidesWith:
    """The guides that say the same of a model."""

    standing: Status
    guides: tuple[Guide, ...]


def guides_of(context: PageContext, model: str) -> tuple[GuidesWith, ...]:
    """The situations in which the model is a candidate, by what is said of it, best first."""
    named = [
        (use_case, advice)
        for use_case in context.catalog.use_cases.values()
        for advice in advise(context.catalog, use_case)
        if advice.candidate.model == model
    ]
    found = {
        standing: tuple(_guide(context, *one) for one in named if one[1].standing == standing) for standing in STANDINGS
    }
    return tuple(GuidesWith(standing_status(context, standing), guides) for standing, guides in found.items() if guides)


def _guide(context: PageContext, use_case: UseCase, advice: Advice) -> Guide:
    return Guide(
        title=str(localized(use_case.title, context.language)),
        href=link(context, f"choose/{use_case.id}/"),
        effort=candidate_name(context, advice.candidate).effort,
    )
