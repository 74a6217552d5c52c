"""The glossary: every term with its meaning, the word of the other language, and the words that are wrong for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, localized
from macros.texts import forms_of, in_language, parts_of_word
from macros.views.back_links import PageLink, page_links
from macros.views.links import benchmark_link
from macros.views.ordering import by_letter, by_reading, initial, row
from macros.views.templating import render
from macros.views.texts import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.messages import Language
    from macros.records import Term
    from macros.views.context import PageContext

_MOST_PAGES = 3
"""Pages that an entry leads to; prices are on nearly every page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One term."""

    id: str
    """Its place on the page."""
    word: str
    other: str
    """The word of the other language."""
    other_language: str
    definition: Markup
    also: tuple[str, ...]
    """Other ways of saying it."""
    avoid: tuple[str, ...]
    """Words that are wrong for it."""
    figures: tuple[PageLink, ...]
    """Where figures of its field are."""


@dataclass(frozen=True, slots=True)
class Section:
    """The terms under one letter or one row of the syllabary."""

    initial: str
    entries: tuple[Entry, ...]


def glossary(context: PageContext) -> Markup:
    """All terms, with an index to jump from."""
    terms = context.catalog.terms.values()
    ordered = sorted(terms, key=_reading if context.language == "ja" else _word)
    view = tuple(
        Section(letter, tuple(_entry(context, term) for term in under))
        for letter, under in groupby(ordered, key=_row if context.language == "ja" else _initial)
    )
    return render("glossary", context.language, view=view)


def _reading(term: Term) -> tuple[bool, str, str]:
    return by_reading(term.reading)


def _word(term: Term) -> tuple[str, str]:
    return by_letter(term.term.en)


def _row(term: Term) -> str:
    return row(term.reading)


def _initial(term: Term) -> str:
    return initial(term.term.en)


def _entry(context: PageContext, term: Term) -> Entry:
    language = context.language
    other: Language = LANGUAGES[1 - LANGUAGES.index(language)]
    return Entry(
        id=term.id,
        word=str(localized(term.term, language)),
        other=str(localized(term.term, other)),
        other_language=other,
        definition=said(context, term.definition),
        also=tuple(word for word in _distinct(forms_of(term, language)) if word not in parts_of_word(term, language)),
        avoid=tuple(_distinct(in_language(term.avoid, language))),
        figures=_figures(context, term.field) if term.field else (),
    )


def _figures(context: PageContext, field: str) -> tuple[PageLink, ...]:
    """The page of the field's measurements; for a field without one, the first pages that show its figures."""
    if href := benchmark_link(context, field):
        return (PageLink(str(localized(context.catalog.fields[field].label, context.language)), href),)
    return page_links(context, context.uses.by_field.get(field, ()))[:_MOST_PAGES]


def _distinct(words: tuple[str, ...]) -> Iterator[str]:
    """The words that are worth telling: none that is the plural or a longer writing of one before it."""
    stems: list[str] = []
    for word in words:
        if not any(word.startswith(stem) for stem in stems):
            yield word
        stems.append(word[:-1] if word.isascii() else word)  # latency, latencies
