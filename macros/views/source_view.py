"""A source as view data: what it is, what may be passed on, and how much rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import Message, localized, msg, translate
from macros.views.age import age_in_words
from macros.views.beside import figure_in_words
from macros.views.conditions import conditions_in_words
from macros.views.labels import REPUBLISH, SOURCE_KINDS
from macros.views.links import model_link, source_link
from macros.views.rates import rates_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Claim, Source
    from macros.views.context import PageContext

_LANGUAGES: dict[str, Message] = {
    "en": msg("English"),
    "ja": msg("Japanese"),
    "ko": msg("Korean"),
    "es": msg("Spanish"),
    "zh": msg("Chinese"),
}
"""Languages of sources; any other is shown by its code."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year, in words and for machines."""

    words: str
    iso: str


@dataclass(frozen=True, slots=True)
class AboutModel:
    """A model that a source is about."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source."""

    title: str
    title_inferred: bool
    """Nobody read the page: the title is taken from its address."""
    href: str
    """Its own page on this site."""
    url: str
    permalink: str
    gone: Day | None
    """When its address was found to lead nowhere."""
    publisher: str
    kind: str
    language: str
    about: tuple[AboutModel, ...]
    licence: str
    republish: str
    note: str
    published: Day | None
    read: Day | None
    """None: nobody read it, and nothing rests on it."""
    age: str
    undated: bool
    order: int | None
    """Its number in the text that cites it."""
    claims: int
    """How many claims and exchange rates rest on it."""


@dataclass(frozen=True, slots=True)
class TakenFigure:
    """A claim that rests on a source."""

    model: str
    field: str
    href: str
    """The field's row on the model's page."""
    figure: str
    conditions: str
    printed: tuple[str, ...]
    """Where in the source it is printed, once for each place."""
    struck: bool


def source_view(context: PageContext, source: Source) -> SourceView:
    """Everything a page says of a source."""
    language = context.language
    return SourceView(
        title=source.title,
        title_inferred=source.title_inferred,
        href=source_link(context, source.id),
        url=source.url,
        permalink=source.permalink or "",
        gone=_day(context, source.gone),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], language),
        language=translate(_LANGUAGES[source.lang], language) if source.lang in _LANGUAGES else source.lang,
        about=tuple(
            AboutModel(context.catalog.models[model].name, model_link(context, model)) for model in source.about
        ),
        licence=str(localized(source.licence, language)),
        republish=translate(REPUBLISH[source.republish], language),
        note=str(localized(source.note, language)),
        published=_day(context, source.published),
        read=_day(context, source.read),
        age=age_in_words(context, source.read) if source.read else "",
        undated=not source.copy_dated,
        order=source.seed_order,
        claims=sum(1 for _ in chain(claims_from(context.catalog, source.id), rates_from(context.catalog, source.id))),
    )


def taken_figure(context: PageContext, claim: Claim, source: str) -> TakenFigure:
    """One claim, with its places in `source`."""
    return TakenFigure(
        model=context.catalog.models[claim.model].name,
        field=str(localized(context.catalog.fields[claim.field].label, context.language)),
        href=model_link(context, claim.model, claim.field),
        figure=figure_in_words(context, claim),
        conditions=conditions_in_words(claim, context.catalog, context.language),
        printed=tuple(evidence.locator for evidence in claim.evidence if evidence.source == source),
        struck=claim.rejected is not None,
    )


def claims_from(catalog: Catalog, source: str) -> Iterator[Claim]:
    """Every claim whose evidence names the source, in the order of models and fields."""
    for model in catalog.models.values():
        for claims in model.claims.values():
            for claim in claims:
                if any(evidence.source == source for evidence in claim.evidence):
                    yield claim


def _day(context: PageContext, written: str | None) -> Day | None:
    return Day(day(written, context.language), written) if written else None
