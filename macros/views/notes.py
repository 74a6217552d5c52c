"""Small popovers: what a field means, and a source where a text is quoted from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import Message, localized, msg, translate
from macros.views.age import age_in_words
from macros.views.labels import SOURCE_KINDS
from macros.views.links import benchmark_link, source_link
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.messages import Language
    from macros.records import Field
    from macros.views.context import PageContext
    from macros.views.popovers import MeaningOf, SourceOf

_BETTER: dict[str, Message] = {"higher": msg("Higher is better."), "lower": msg("Lower is better.")}


@dataclass(frozen=True, slots=True)
class MeaningView:
    """What a field means."""

    id: str
    field: str
    meaning: str
    better: str
    """Which way is better; empty where neither is."""
    href: str
    """The page with every run of a measurement; empty where there is none, or on that page."""


@dataclass(frozen=True, slots=True)
class SourceNoteView:
    """A source, in short."""

    id: str
    number: int
    title: str
    href: str
    publisher: str
    kind: str
    read: str
    """The day it was read, in words; empty where nobody read it."""
    read_day: str
    age: str
    note: str


def render_meaning(context: PageContext, identifier: str, popover: MeaningOf) -> Markup:
    """The popover that a field's name opens."""
    field = context.catalog.fields[popover.field]
    view = MeaningView(
        id=identifier,
        field=str(localized(field.label, context.language)),
        meaning=str(localized(field.meaning, context.language)),
        better=better_in_words(field, context.language),
        href=benchmark_link(context, field.id),
    )
    return render("meaning", context.language, view=view)


def better_in_words(field: Field, language: Language) -> str:
    """Which way is better; empty where neither is."""
    return translate(_BETTER[field.direction], language) if field.direction in _BETTER else ""


def render_source(context: PageContext, identifier: str, popover: SourceOf) -> Markup:
    """The popover of a source that a text is quoted from."""
    source = context.catalog.sources[popover.source]
    view = SourceNoteView(
        id=identifier,
        number=context.cite(source.id),
        title=source.title,
        href=source_link(context, source.id),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], context.language),
        read=day(source.read, context.language) if source.read else "",
        read_day=source.read or "",
        age=age_in_words(context, source.read) if source.read else "",
        note=str(localized(source.note, context.language)),
    )
    return render("source_note", context.language, view=view)
