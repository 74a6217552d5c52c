"""The foot of a model's page: which figures were rejected, and where it appears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import localized
from macros.views.back_links import page_links
from macros.views.evidence import notes
from macros.views.parts import Figure, claim_figure
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Claim
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class RejectedFigure:
    """A figure that is kept but never used."""

    of: str
    """What it is a figure of: the field on a model's page, the model on a field's."""
    figure: Figure
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectedView:
    """All figures of a model that are kept for the record only."""

    rejected: tuple[RejectedFigure, ...]
    audited: tuple[RejectedFigure, ...]
    """Figures of a checked text that hold; they are no evidence for anything."""


def model_rejected(context: PageContext, model: str) -> Markup:
    """Rejected figures with the reason, and what a checked text repeats."""
    claims = [claim for field in context.catalog.models[model].claims.values() for claim in field]
    view = RejectedView(
        rejected=tuple(_of_field(context, claim) for claim in claims if claim.rejected),
        audited=tuple(_of_field(context, claim) for claim in claims if claim.audit and not claim.rejected),
    )
    return render("model_rejected", context.language, view=view)


def model_pages(context: PageContext, model: str) -> Markup:
    """The hand-written pages that mention the model."""
    links = page_links(context, context.uses.by_model.get(model, ()))
    return render("pages", context.language, view=links)


def rejected_figure(context: PageContext, claim: Claim, of: str) -> RejectedFigure:
    """A figure that is kept but never used, as one of `of`."""
    return RejectedFigure(of, claim_figure(context, claim), tuple(notes(context, claim)))


def _of_field(context: PageContext, claim: Claim) -> RejectedFigure:
    label = context.catalog.fields[claim.field].label
    return rejected_figure(context, claim, str(localized(label, context.language)))
