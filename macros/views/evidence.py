"""What a citation opens: a claim's value, its conditions, why it is shown, where it is printed, and what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import localized, msg, translate
from macros.views.because import reason_in_words
from macros.views.beside import Beside, Rival, beside, figure_in_words, rivals
from macros.views.citations import by_weight
from macros.views.conditions import conditions_in_words
from macros.views.labels import REJECTED, REPORTERS
from macros.views.links import model_link
from macros.views.marks import MarkWords, marks_of_choice, marks_of_claim
from macros.views.printed import Printed, printed
from macros.views.report import report_link
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.records import Claim
    from macros.views.context import PageContext
    from macros.views.popovers import EvidenceOf


_REASON = msg("{reason}: {note}")


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The evidence of one claim."""

    model: str
    field: str
    href: str
    """The field's row on the model's page."""
    figure: str
    struck: bool
    conditions: str
    reporter: str
    reason: str
    """Why this claim is shown."""
    marks: tuple[MarkWords, ...]
    printed: tuple[Printed, ...]
    rivals: tuple[Rival, ...]
    agreeing: tuple[Beside, ...]
    bands: tuple[Beside, ...]
    variants: tuple[Beside, ...]
    notes: tuple[str, ...]
    report: str
    """Where the figure is reported; empty where the site names no repository."""


def render_evidence(context: PageContext, identifier: str, each: tuple[EvidenceOf, ...]) -> Markup:
    """One popover with the evidence of each claim."""
    return render("evidence", context.language, id=identifier, views=[_view(context, one) for one in each])


def _view(context: PageContext, popover: EvidenceOf) -> EvidenceView:
    claim, choice = popover.claim, popover.choice
    catalog, language = context.catalog, context.language
    field = catalog.fields[claim.field]
    shown, conditions = figure_in_words(context, claim), conditions_in_words(claim, catalog, language)
    evidence = [one for same in (claim, *(choice.same if choice else ())) for one in same.evidence]
    return EvidenceView(
        model=catalog.models[claim.model].name,
        field=_text(field.label, context),
        href=model_link(context, claim.model, claim.field),
        figure=shown,
        struck=claim.rejected is not None,
        conditions=conditions,
        reporter=translate(REPORTERS[claim.reported_by], language),
        reason=reason_in_words(popover, language),
        marks=marks_of_choice(context, choice) if choice else marks_of_claim(context, claim),
        printed=tuple(
            printed(context, one, catalog.fields[claim.field].fresh_for_days)
            for one in by_weight(evidence, claim.field, catalog)
        ),
        rivals=rivals(context, choice.rivals) if choice else (),
        agreeing=beside(context, choice.agreeing) if choice else (),
        bands=beside(context, choice.bands) if choice else (),
        variants=beside(context, choice.variants) if choice else (),
        notes=tuple(notes(context, claim)),
        report=report_link(context, claim, shown, conditions),
    )


def notes(context: PageContext, claim: Claim) -> Iterator[str]:
    """What the record says about a claim in sentences: why it was rejected or preferred, and its note."""
    if claim.rejected:
        said = _REASON.filled(reason=REJECTED[claim.rejected.reason], note=claim.rejected.note)
        yield translate(said, context.language)
    for text in (claim.preferred, claim.note):
        if text:
            yield _text(text, context)


def _text(text: object, context: PageContext) -> str:
    return str(localized(text, context.language))
