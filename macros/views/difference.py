"""How two models differ on a field, in words, with the evidence of both figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import compare
from macros.views.service_marks import untold_services
from macros.views.statements import statement
from macros.views.templating import render
from macros.views.words import difference as difference_in_words

if TYPE_CHECKING:
    from markupsafe import Markup

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


def difference(context: PageContext, model: str, other: str, field: str, **conditions: str) -> Markup:
    """The difference as a clause, computed from the values of a run common to both or of each model's own claim."""
    compared = compare(context.catalog, (model, other), field, conditions)
    said = statement(context, compared, difference_in_words(compared, context.catalog, context.language))
    view = DifferenceView(said.text, said.citation, said.marks, services=untold_services(context, (model, other)))
    return render("difference", context.language, view=view)
