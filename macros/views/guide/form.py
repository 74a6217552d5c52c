"""The form of the guide, which needs its script, and the same questions as a decision table, which does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.views.guide.asked import Asked, Situation, asked, situations
from macros.views.links import link
from macros.views.rates import RateView, rate_view
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class FormView:
    """The form."""

    situations: tuple[Situation, ...]
    questions: tuple[Asked, ...]
    compare: str
    """Where models are compared."""
    calculator: str
    """Where the cost of a model is computed, with its query to come."""
    none_fits: str
    """Where it is said what to do when nothing fits."""
    rate: RateView


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """The decision table."""

    situations: tuple[Situation, ...]
    questions: tuple[Asked, ...]


def guide_form(context: PageContext) -> Markup:
    """The form, hidden until the script of the guide shows it."""
    view = FormView(
        situations(context),
        asked(context),
        compare=link(context, "compare/"),
        calculator=link(context, "choose/cost/"),
        none_fits=link(context, "choose/#none-fits"),
        rate=rate_view(context),
    )
    return render("guide_form", context.language, view=view)


def guide_questions(context: PageContext) -> Markup:
    """What each situation and each answer requires of a model, as tables."""
    return render("guide_questions", context.language, view=QuestionsView(situations(context), asked(context)))
