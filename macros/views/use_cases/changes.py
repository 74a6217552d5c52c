"""The end of a guide: what would change its answer, what to bear in mind, and where the site names it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from macros.claims import advise
from macros.formatting import days
from macros.views.back_links import page_links
from macros.views.parts import Shown, only_shown
from macros.views.templating import render
from macros.views.texts import said
from macros.views.use_cases.words import bound_in_words, candidate_in_words, field_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.claims import Advice, Held
    from macros.views.context import PageContext

CLOSE = Decimal("0.1")
"""A figure this near to its bound, as a part of the bound, may fall on the other side when it is measured again."""

Kind = Literal["unknown", "close", "horizon", "ended"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that would change what is said of one candidate."""

    kind: Kind
    """`unknown`: a required figure is missing; `close`: one lies near its bound; `horizon`: the service ends too soon;
    `ended`: it has ended."""
    candidate: str
    field: str = ""
    bound: str = ""
    met: bool = False
    """Whether the near figure keeps the bound."""
    measured: bool = False
    """Whether the near figure was measured, so that another run may give another."""
    shown: Shown | None = None
    days: str = ""
    """For how long at most the choice would have to last; empty where nothing is short enough."""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Everything that would change the answer."""

    computed: tuple[Change, ...]
    """What follows from the requirements and the horizon."""
    stated: tuple[Markup, ...]
    """What the record adds."""


def use_case_changes(context: PageContext, use_case: str) -> Markup:
    """What would change the answer: figures that are missing or near a bound, ends of service, and what else."""
    record = context.catalog.use_cases[use_case]
    computed = (change for advice in advise(context.catalog, record) for change in _changes(context, advice))
    view = ChangesView(tuple(computed), tuple(said(context, text) for text in record.would_change))
    return render("use_case_changes", context.language, view=view)


def use_case_caution(context: PageContext, use_case: str) -> Markup:
    """What a reader has to bear in mind; nothing where the record has no caution."""
    caution = context.catalog.use_cases[use_case].caution
    return render("use_case_caution", context.language, view=said(context, caution) if caution else "")


def use_case_pages(context: PageContext, use_case: str) -> Markup:
    """The pages that lead to the guide."""
    view = page_links(context, context.uses.by_use_case.get(use_case, ()))
    return render("pages", context.language, view=view)


def _changes(context: PageContext, advice: Advice) -> Iterator[Change]:
    name = candidate_in_words(context, advice.candidate)
    for held in advice.held:
        if held.verdict == "unknown" or _is_close(held):
            yield Change(
                "unknown" if held.verdict == "unknown" else "close",
                name,
                field=field_label(context, held.requirement.field),
                bound=bound_in_words(context, held.requirement),
                met=held.verdict == "met",
                measured=context.catalog.fields[held.requirement.field].kind_of_fact == "measurement",
                shown=only_shown(context, held.choice),
            )
    if advice.end and advice.end.state == "ended":
        yield Change("ended", name)
    elif advice.within and advice.end and advice.end.days_left:
        # The last day of the horizon counts, so the choice has to end a day before the service.
        longest = advice.end.days_left - 1
        yield Change("horizon", name, days=days(longest, context.language) if longest else "")


def _is_close(held: Held) -> bool:
    value = held.choice.claim.value if held.choice.claim else None
    bound = held.requirement.bound
    if not (isinstance(value, Decimal) and isinstance(bound, Decimal)):
        return False
    return abs(value - bound) <= bound * CLOSE
