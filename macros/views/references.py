"""The end of a page: its numbered references, and every popover that its text can open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import translate
from macros.uses import claim_key
from macros.views.calculation import render_calculation
from macros.views.evidence import render_evidence
from macros.views.labels import SOURCE_KINDS
from macros.views.links import source_link
from macros.views.notes import render_meaning, render_source
from macros.views.popovers import CalculationOf, EachEvidenceOf, EvidenceOf, MeaningOf, RateOf, SourceOf
from macros.views.rates import render_rate
from macros.views.stencils import stencilled
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Hashable

    from markupsafe import Markup

    from macros.views.context import PageContext
    from macros.views.popovers import Popover


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the references."""

    title: str
    href: str
    """The source's own page on this site."""
    publisher: str
    kind: str
    url: str
    read: str
    """The day it was read, in words; empty where nobody read it."""
    undated: bool
    gone: bool
    """Its address leads nowhere any more; `url` is that of a copy where there is one."""


@dataclass(frozen=True, slots=True)
class ReferencesView:
    """What stands at the end of a page."""

    sources: tuple[Reference, ...]
    """In the order of their numbers."""
    popovers: tuple[Markup, ...]


def render_references(context: PageContext) -> Markup:
    """The references and popovers of a page whose text is complete; nothing where the page cites nothing."""
    # Popovers first: a source that only a popover names gets its number there.
    popovers = tuple(render_popover(context, identifier, popover) for identifier, popover in context.popovers)
    sources = tuple(_reference(context, source) for source in context.cited)
    return render("references", context.language, view=ReferencesView(sources, popovers))


def render_popover(context: PageContext, identifier: str, popover: Popover) -> Markup:
    """What a button opens, under this id."""
    match popover:
        case EvidenceOf():
            return _evidence(context, identifier, (popover,))
        case EachEvidenceOf():
            return _evidence(context, identifier, popover.each)
        case SourceOf():
            return render_source(context, identifier, popover)
        case MeaningOf():
            return stencilled(context, identifier, popover, lambda page, name: render_meaning(page, name, popover))
        case RateOf():
            return render_rate(context, identifier, popover.rate)
        case CalculationOf():
            return render_calculation(context, identifier, popover)


def _evidence(context: PageContext, identifier: str, each: tuple[EvidenceOf, ...]) -> Markup:
    what = tuple(_what(context, one) for one in each)
    return stencilled(context, identifier, what, lambda page, name: render_evidence(page, name, each))


def _what(context: PageContext, popover: EvidenceOf) -> Hashable:
    """Of what it is the evidence. The choice that led there follows from what was selected."""
    choice = popover.choice
    selected = None if choice is None else tuple(sorted((key, str(value)) for key, value in choice.selection.items()))
    return (claim_key(popover.claim, context.catalog), selected, popover.joint)


def render_reference(context: PageContext, source: str) -> Markup:
    """One entry of the references, for a page that a script puts together."""
    return render("reference", context.language, view=_reference(context, source))


def _reference(context: PageContext, identifier: str) -> Reference:
    source = context.catalog.sources[identifier]
    return Reference(
        title=source.title,
        href=source_link(context, source.id),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], context.language),
        url=(source.gone and source.permalink) or source.url,
        read=day(source.read, context.language) if source.read else "",
        undated=not source.copy_dated,
        gone=source.gone is not None,
    )
