"""Words in a sentence that come from records: names as links, a quotation, an assumed number, the day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.formatting import tokens as tokens_in_words
from macros.views.citations import Citation, cite_source
from macros.views.links import source_link
from macros.views.scripts import language_of_text
from macros.views.service_marks import model_in_line
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source's title as a link."""

    title: str
    href: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Quotation:
    """An exact quotation."""

    text: str
    language: str
    citation: Citation


def model(context: PageContext, model: str) -> Markup:
    """A model's name as a link to its page, with every end of its service on the first use, with a reminder later."""
    return render("model", context.language, view=model_in_line(context, model))


def source(context: PageContext, source: str) -> Markup:
    """A source's title as a link to its page."""
    return render("source", context.language, view=source_name(context, source))


def source_name(context: PageContext, source: str) -> SourceName:
    """The same as view data, for blocks that name sources."""
    record = context.catalog.sources[source]
    return SourceName(record.title, source_link(context, source), cite_source(context, source))


def quoted(context: PageContext, text: str, source: str) -> Markup:
    """A text exactly as an outside source has it, marked as a quotation."""
    language = language_of_text(text, context.catalog.sources[source].lang)
    view = Quotation(text, language, cite_source(context, source))
    return render("quoted", context.language, view=view)


def tokens(context: PageContext, amount: str) -> Markup:
    """An assumed number of tokens: `1,000 tokens`."""
    return render("tokens", context.language, view=tokens_in_words(Decimal(amount), context.language))


def as_of(context: PageContext) -> Markup:
    """The day the site is built for."""
    today = context.catalog.as_of
    return render("as_of", context.language, day=today.isoformat(), words=day(today, context.language))
