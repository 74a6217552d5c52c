"""The situations as a list, each with what is left for new work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import advise
from macros.formatting import number
from macros.messages import localized, msg, nmsg, translate
from macros.views.links import finder_link, link
from macros.views.templating import render
from macros.views.use_cases.words import CandidateName, Status, candidate_name, field_label, standing_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from macros.claims import Advice
    from macros.records import UseCase
    from macros.views.context import PageContext

_NONE_LEFT = msg("no candidate is left for new work")


@dataclass(frozen=True, slots=True)
class NamedCandidate:
    """A candidate with what is said of it."""

    name: CandidateName
    standing: Status


@dataclass(frozen=True, slots=True)
class UseCaseCard:
    """One situation."""

    title: str
    href: str
    finder: str
    """The choosing guide with this situation chosen."""
    description: str
    first: str
    """The field that matters most."""
    left: tuple[Status, ...]
    """How many candidates are left for new work, and how many have to be tested first; that none is."""
    candidates: tuple[NamedCandidate, ...]


def use_case_list(context: PageContext) -> Markup:
    """Every situation: the work, what matters first, and what is said of each candidate."""
    return render("use_case_list", context.language, view=_cards(context))


def use_case_cards(context: PageContext) -> Markup:
    """The same in short: the work, and how much is left for new work."""
    return render("use_case_cards", context.language, view=_cards(context))


def _cards(context: PageContext) -> tuple[UseCaseCard, ...]:
    return tuple(_card(context, use_case) for use_case in context.catalog.use_cases.values())


def _card(context: PageContext, use_case: UseCase) -> UseCaseCard:
    advised = advise(context.catalog, use_case)
    return UseCaseCard(
        title=str(localized(use_case.title, context.language)),
        href=link(context, f"choose/{use_case.id}/"),
        finder=finder_link(context, use_case),
        description=str(localized(use_case.description, context.language)),
        first=field_label(context, use_case.fields[0]),
        left=tuple(_left(context, advised)) or (Status("none-left", translate(_NONE_LEFT, context.language)),),
        candidates=tuple(
            NamedCandidate(candidate_name(context, advice.candidate), standing_status(context, advice.standing))
            for advice in advised
        ),
    )


def _left(context: PageContext, advised: Sequence[Advice]) -> Iterator[Status]:
    """How many candidates may still be chosen for new work, those that are recommended first."""
    recommended = sum(advice.standing == "recommended" for advice in advised)
    untested = sum(advice.standing == "test-first" for advice in advised)
    for key, count, said in (
        (
            "recommended",
            recommended,
            nmsg("{number} candidate for new work", "{number} candidates for new work", recommended),
        ),
        ("test-first", untested, nmsg("{number} to test first", "{number} to test first", untested)),
    ):
        if count:
            yield Status(key, translate(said.filled(number=number(count, context.language)), context.language))
