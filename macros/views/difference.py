"""How two models differ on a field, in words, with the evidence of both figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import compare
from macros.views.citations import cite_claims
from macros.views.marks import marks_of_statement
from macros.views.popovers import EvidenceOf
from macros.views.service_marks import untold_services
from macros.views.templating import render
from macros.views.words import difference as difference_in_words

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import Compared
    from macros.views.citations import Citation
    from macros.views.context import PageContext
    from macros.views.marks import MarkWords
    from macros.views.service_marks import ModelName


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """A clause and what it rests on."""

    text: str
    citation: Citation | None
    """Opens the evidence of every figure it is computed from; None where no model has one."""
    marks: tuple[MarkWords, ...]
    """The cautions of those figures."""
    services: tuple[ModelName, ...]
    """The models of which the page has not said yet when their service ends."""


_HELD_TOGETHER = ("comparable", "not-comparable", "side-by-side")
"""States in which figures are held against each other; in the others there is none to be cautious about."""


def difference(context: PageContext, model: str, other: str, field: str, **conditions: str) -> Markup:
    """The difference as a clause, computed from the values of a run common to both or of each model's own claim."""
    compared = compare(context.catalog, (model, other), field, conditions)
    each = tuple(
        EvidenceOf(claim, choice) if claim is choice.claim else EvidenceOf(claim, None, joint=True)
        for claim, choice in zip(compared.claims, compared.choices, strict=True)
        if claim
    )
    view = DifferenceView(
        text=difference_in_words(compared, context.catalog, context.language),
        citation=cite_claims(context, each) if each else None,
        marks=_marks(context, compared, each),
        services=untold_services(context, (model, other)),
    )
    return render("difference", context.language, view=view)


def _marks(context: PageContext, compared: Compared, each: tuple[EvidenceOf, ...]) -> tuple[MarkWords, ...]:
    if compared.state not in _HELD_TOGETHER:
        return ()
    return marks_of_statement(context, each, leaving_out=_in_the_words(compared))


def _in_the_words(compared: Compared) -> tuple[str, ...]:
    """Marks that the clause itself has."""
    if compared.state == "comparable" and compared.disputed:
        return ("disputed",)
    if compared.state == "not-comparable" and compared.approximate:
        return ("approximate",)
    return ()
