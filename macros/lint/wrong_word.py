"""A word that the glossary lists as wrong is used nowhere.

A mistranslation that stands once is copied from there.

Quoted words are somebody else's and stay as they are. So do the words of code.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic, sort
from macros.lint.checked import place
from macros.messages import LANGUAGES, msg
from macros.texts import folded, in_language, word_of, wrong_word_finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Language
    from macros.records import Term
    from macros.source.location import Location
    from macros.texts.words import Found

CODES = ("wrong-word",)
AREA: Area = "prose"
FIX = msg("Write the word of the glossary; where somebody else's words are meant, quote them.")

WRONG = msg("“{word}” is not a word of this site")
EVERYWHERE = msg("“{word}” is listed as wrong and stands in {count} places, the first at {first}")
WRITE = msg("Write “{right}” (data/terms/{term}.yml); if somebody else's words are meant, quote them.")
TAKE_OUT = msg("Take it out of `avoid` if it can be right; else correct all places.")
CODE = "wrong-word"
MOST = 20
"""Places at which one word is told; in more, the mistake is in the glossary."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each wrong word in the texts of the data and of the pages."""
    terms = checked.catalog.terms
    told: dict[tuple[str, str], list[Diagnostic]] = {}
    for written, language, where, exact, found in _wrong_words(checked):
        word = written[found.start : found.end]
        hint = WRITE.filled(right=word_of(terms[found.meaning], language), term=found.meaning)
        here = replace(where, column=where.column + found.start) if exact else where
        told.setdefault((found.meaning, folded(word)), []).append(Diagnostic(CODE, here, WRONG.filled(word=word), hint))
    for (term, word), found_places in told.items():
        if len({found.location for found in found_places}) <= MOST:
            yield from found_places
        elif (location := _listed_at(terms[term], word)) not in checked.told_places:
            message = EVERYWHERE.filled(word=word, count=len(found_places), first=sort(found_places)[0].location)
            yield Diagnostic(CODE, location, message, TAKE_OUT)


def _wrong_words(checked: Checked) -> Iterator[tuple[str, Language, Location, bool, Found]]:
    find = wrong_word_finder(checked.catalog.terms.values())
    for written, language, where, exact in _texts(checked):
        yield from ((written, language, where, exact, found) for found in find(written) if found.meaning)


def _listed_at(term: Term, word: str) -> Location:
    """Where the term lists the word as wrong."""
    for language in LANGUAGES:
        for index, listed in enumerate(in_language(term.avoid, language)):
            if folded(listed) == word:
                return place(term.anchor, "avoid", language, index)
    return place(term.anchor, "avoid")


def _texts(checked: Checked) -> Iterator[tuple[str, Language, Location, bool]]:
    """Every stretch of the site's own words, its language, its place, and whether that is exactly where it begins."""
    for text in checked.texts:
        if text.text.nature != "quoted":
            for language in LANGUAGES:
                words = (part for part in text.parts[language] if isinstance(part, str))
                yield from ((said, language, text.text.place(language), False) for said in words)
    for page in checked.pages:
        for said in page.texts:
            yield said.text, page.language or "en", said.location, True
