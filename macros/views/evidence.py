"""What a citation opens: a claim's value, its conditions, why it is shown, where it is printed, and what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.printed import NOT_PRINTED
from macros.formatting import day, figure_text
from macros.messages import localized, msg, translate
from macros.views.age import age_in_words
from macros.views.because import reason_in_words
from macros.views.citations import by_weight
from macros.views.commits import address_at, shortened
from macros.views.conditions import conditions_in_words
from macros.views.labels import REJECTED, REPORTERS, SOURCE_KINDS
from macros.views.links import model_link, source_link
from macros.views.marks import MarkWords, marks_of_choice, marks_of_claim
from macros.views.report import report_link
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from macros.records import Claim, Evidence
    from macros.views.context import PageContext
    from macros.views.popovers import EvidenceOf


_REASON = msg("{reason}: {note}")


@dataclass(frozen=True, slots=True)
class Printed:
    """One place in which the figure is printed."""

    number: int
    title: str
    href: str
    """The source's own page on this site."""
    publisher: str
    kind: str
    subject: str
    figure: str
    """As printed, with its unit; empty where only the place is recorded."""
    locator: str
    read: str
    """The day it was read, in words."""
    read_day: str
    age: str
    undated: bool
    commit: str
    """The state of the source in which it was read, shortened; empty where its address says it."""
    commit_href: str
    """The source in that state; empty where its address names no commit that could be replaced."""
    rounded: bool
    covers: str
    """Why the figure is this model's although something says otherwise."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Another claim that stands around the one shown."""

    figure: str
    conditions: str
    numbers: tuple[int, ...]


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
    """Why this claim is the one shown; empty where it is shown for itself."""
    marks: tuple[MarkWords, ...]
    printed: tuple[Printed, ...]
    rivals: tuple[Beside, ...]
    agreeing: tuple[Beside, ...]
    bands: tuple[Beside, ...]
    variants: tuple[Beside, ...]
    notes: tuple[str, ...]
    report: str
    """Where the figure is reported; empty where the site names no repository."""


def render_evidence(context: PageContext, identifier: str, each: tuple[EvidenceOf, ...]) -> Markup:
    """One popover with the evidence of each claim."""
    return render("evidence", context.language, id=identifier, views=[_view(context, one) for one in each])


def beside(context: PageContext, claims: Iterable[Claim]) -> tuple[Beside, ...]:
    """Claims as one line each: figure, conditions, numbers of their sources."""
    return tuple(_beside(context, claim) for claim in claims)


def _view(context: PageContext, popover: EvidenceOf) -> EvidenceView:
    claim, choice = popover.claim, popover.choice
    catalog, language = context.catalog, context.language
    shown, conditions = figure_in_words(context, claim), conditions_in_words(claim, catalog, language)
    evidence = [one for same in (claim, *(choice.same if choice else ())) for one in same.evidence]
    return EvidenceView(
        model=catalog.models[claim.model].name,
        field=_text(catalog.fields[claim.field].label, context),
        href=model_link(context, claim.model, claim.field),
        figure=shown,
        struck=claim.rejected is not None,
        conditions=conditions,
        reporter=translate(REPORTERS[claim.reported_by], language),
        reason=reason_in_words(popover, language),
        marks=marks_of_choice(context, choice) if choice else marks_of_claim(context, claim),
        printed=tuple(printed_place(context, one) for one in by_weight(evidence, claim.field, catalog)),
        rivals=beside(context, choice.rivals) if choice else (),
        agreeing=beside(context, choice.agreeing) if choice else (),
        bands=beside(context, choice.bands) if choice else (),
        variants=beside(context, choice.variants) if choice else (),
        notes=tuple(notes(context, claim)),
        report=report_link(context, claim, shown, conditions),
    )


def figure_in_words(context: PageContext, claim: Claim) -> str:
    """A claim's value with its unit."""
    field = context.catalog.fields[claim.field]
    return figure_text(claim.value, field, context.language, claim.uncertainty).text


def notes(context: PageContext, claim: Claim) -> Iterator[str]:
    """What the record says about a claim in sentences: why it was rejected or preferred, and its note."""
    if claim.rejected:
        said = _REASON.filled(reason=REJECTED[claim.rejected.reason], note=claim.rejected.note)
        yield translate(said, context.language)
    for text in (claim.preferred, claim.note):
        if text:
            yield _text(text, context)


def printed_place(context: PageContext, evidence: Evidence) -> Printed:
    """One place in which a figure or a rate is printed, with the number of its source."""
    source = context.catalog.sources[evidence.source]
    units = (evidence.printed, evidence.printed_unit or "")
    return Printed(
        number=context.cite(source.id),
        title=source.title,
        href=source_link(context, source.id),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], context.language),
        subject=evidence.subject,
        figure="" if evidence.printed == NOT_PRINTED else " ".join(units).strip(),
        locator=evidence.locator,
        read=day(evidence.read, context.language),
        read_day=evidence.read,
        age=age_in_words(context, evidence.read),
        undated=not source.copy_dated,
        commit=shortened(evidence.commit),
        commit_href=address_at(source, evidence.commit),
        rounded=evidence.rounded,
        covers=_text(evidence.covers_model, context) if evidence.covers_model else "",
    )


def _beside(context: PageContext, claim: Claim) -> Beside:
    return Beside(
        figure=figure_in_words(context, claim),
        conditions=conditions_in_words(claim, context.catalog, context.language),
        numbers=tuple(dict.fromkeys(context.cite(evidence.source) for evidence in claim.evidence)),
    )


def _text(text: object, context: PageContext) -> str:
    return str(localized(text, context.language))
