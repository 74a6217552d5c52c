"""The head of a guide: what the situation is, and the answer in one line for each candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import advise
from macros.formatting import day, join
from macros.messages import localized, msg, translate
from macros.views.links import finder_link, link
from macros.views.service_marks import tell
from macros.views.templating import render
from macros.views.use_cases.ends import EndView, end_view
from macros.views.use_cases.words import CandidateName, Status, candidate_name, field_label, standing_status

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import Advice
    from macros.records import UseCase
    from macros.views.context import PageContext

_FOR_NEW_WORK = msg("For new work: {models}.")
_TEST_FIRST = msg("None of the candidates can be recommended for new work as it stands. To be tested first: {models}.")
_NONE = msg("None of the candidates can be recommended for new work.")


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What the situation is."""

    title: str
    description: str
    reviewed: str
    reviewed_day: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What is said of one candidate."""

    name: CandidateName
    standing: Status
    unmet: str
    """Fields whose requirement is not met."""
    untested: str
    """Fields for which no figure is recorded."""
    any_required: bool
    end: EndView


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The whole answer."""

    headline: str
    finder: str
    """The choosing guide with this situation chosen."""
    elsewhere: str
    """Where a reader goes on whom nothing is recommended; empty where something is."""
    lines: tuple[AnswerLine, ...]


def use_case_summary(context: PageContext, use_case: str) -> Markup:
    """The page's title, the work in a sentence, and when the candidates were weighed."""
    record = context.catalog.use_cases[use_case]
    view = SummaryView(
        title=str(localized(record.title, context.language)),
        description=str(localized(record.description, context.language)),
        reviewed=day(record.reviewed, context.language),
        reviewed_day=record.reviewed,
    )
    return render("use_case_summary", context.language, view=view)


def use_case_answer(context: PageContext, use_case: str) -> Markup:
    """For each candidate, whether it is recommended for new work on the day the site is built for, and why."""
    record = context.catalog.use_cases[use_case]
    advised = advise(context.catalog, record)
    for advice in advised:
        tell(context, advice.candidate.model)  # every end stands further down, with the candidate
    recommended = any(advice.standing == "recommended" for advice in advised)
    view = AnswerView(
        headline=_headline(context, advised),
        finder=finder_link(context, record),
        elsewhere="" if recommended else link(context, "choose/#none-fits"),
        lines=tuple(_line(context, record, advice) for advice in advised),
    )
    return render("use_case_answer", context.language, view=view)


def _headline(context: PageContext, advised: tuple[Advice, ...]) -> str:
    for standing, said in (("recommended", _FOR_NEW_WORK), ("test-first", _TEST_FIRST)):
        models = dict.fromkeys(
            context.catalog.models[advice.candidate.model].name for advice in advised if advice.standing == standing
        )
        if models:
            return translate(said.filled(models=join(models, context.language)), context.language)
    return translate(_NONE, context.language)


def _line(context: PageContext, use_case: UseCase, advice: Advice) -> AnswerLine:
    unmet = (field_label(context, held.requirement.field) for held in advice.held if held.verdict == "not-met")
    untested = (field_label(context, held.requirement.field) for held in advice.untested)
    return AnswerLine(
        name=candidate_name(context, advice.candidate),
        standing=standing_status(context, advice.standing),
        unmet=join(unmet, context.language),
        untested=join(untested, context.language),
        any_required=bool(advice.held),
        end=end_view(context, use_case, advice),
    )
