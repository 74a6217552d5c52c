"""A guide's candidates one by one: the reason, the requirements, the service, the cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import advise
from macros.views.parts import Shown, only_shown
from macros.views.prose import SourceName, source_name
from macros.views.service_marks import ServiceClause, service_clauses, tell
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.texts import said
from macros.views.use_cases.costs import CostView, cost_view
from macros.views.use_cases.ends import EndView, end_view
from macros.views.use_cases.words import (
    CandidateName,
    Status,
    bound_in_words,
    candidate_name,
    standing_status,
    verdict_status,
)

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import Advice, Held
    from macros.records import UseCase
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class HeldView:
    """A requirement, held against the candidate."""

    field: FieldName
    verdict: Status
    shown: Shown
    bound: str


@dataclass(frozen=True, slots=True)
class CandidateView:
    """One candidate."""

    id: str
    name: CandidateName
    standing: Status
    reason: Markup
    sources: tuple[SourceName, ...]
    """What the reason rests on beside its figures."""
    held: tuple[HeldView, ...]
    end: EndView
    elsewhere: tuple[ServiceClause, ...]
    """Other platforms on which the service has ended or ends soon."""
    cost: CostView


def use_case_candidates(context: PageContext, use_case: str) -> Markup:
    """Each candidate with everything that speaks for and against it."""
    record = context.catalog.use_cases[use_case]
    view = tuple(
        _candidate(context, record, place, advice) for place, advice in enumerate(advise(context.catalog, record), 1)
    )
    return render("use_case_candidates", context.language, view=view)


def _candidate(context: PageContext, use_case: UseCase, place: int, advice: Advice) -> CandidateView:
    candidate = advice.candidate
    own = context.catalog.providers[context.catalog.models[candidate.model].provider].first_party
    tell(context, candidate.model)
    # In the order in which a reader meets them: what is cited first gets the lower number.
    reason = said(context, candidate.reason)
    sources = tuple(source_name(context, source) for source in candidate.sources)
    held = tuple(_held(context, one) for one in advice.held)
    return CandidateView(
        id=f"candidate-{place}",
        name=candidate_name(context, candidate),
        standing=standing_status(context, advice.standing),
        reason=reason,
        sources=sources,
        held=held,
        end=end_view(context, use_case, advice),
        elsewhere=service_clauses(context, candidate.model, leaving_out=own),
        cost=cost_view(context, use_case, candidate),
    )


def _held(context: PageContext, held: Held) -> HeldView:
    return HeldView(
        field=field_name(context, context.catalog.fields[held.requirement.field]),
        verdict=verdict_status(context, held.verdict),
        shown=only_shown(context, held.choice),
        bound=bound_in_words(context, held.requirement),
    )
