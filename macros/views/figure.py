"""A figure in a sentence, and how many tasks a benchmark run had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.formatting import number
from macros.messages import msg, translate
from macros.records import NOT_STATED, Tasks
from macros.views.citations import Citation, cite_claim
from macros.views.conditions import condition_value
from macros.views.labels import why_missing
from macros.views.parts import shown
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.views.context import PageContext

_OF = msg("{run} of {of}")


@dataclass(frozen=True, slots=True)
class TasksView:
    """The size of a benchmark run."""

    text: str
    citation: Citation | None
    """None where no run is recorded."""


def figure(context: PageContext, model: str, field: str, **conditions: str) -> Markup:
    """Value, unit and citation of the claim that is chosen under `conditions`."""
    return render("figure", context.language, view=shown(context, choose(context.catalog, model, field, conditions)))


def tasks(context: PageContext, model: str, field: str, **conditions: str) -> Markup:
    """How many tasks the chosen run had: `477 of 500`."""
    choice = choose(context.catalog, model, field, conditions)
    if choice.claim is None:
        view = TasksView(translate(why_missing(choice), context.language), None)
    else:
        stated = choice.claim.run.get("tasks", NOT_STATED)
        view = TasksView(_tasks_in_words(context, stated), cite_claim(context, choice.claim, choice))
    return render("tasks", context.language, view=view)


def _tasks_in_words(context: PageContext, stated: object) -> str:
    if not isinstance(stated, Tasks):
        return condition_value("tasks", NOT_STATED, context.catalog, context.language)
    counts = _OF.filled(run=number(stated.run, context.language), of=number(stated.of, context.language))
    return translate(counts, context.language)
