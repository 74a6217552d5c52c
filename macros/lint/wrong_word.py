"""A word that the glossary lists as wrong is used nowhere: a mistranslation that stands once is copied from there.

Quoted words are somebody else's and stay as they are. So do the words of code.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.texts import word_of, wrong_word_finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.messages import Language
    from macros.source.location import Location

WRONG = msg("“{word}” is not a word of this site")
WRITE = msg("Write “{right}” (data/terms/{term}.yml); if somebody else's words are meant, quote them.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each wrong word in the texts of the data and of the pages."""
    terms = checked.catalog.terms
    find = wrong_word_finder(terms.values())
    for written, language, place, exact in _texts(checked):
        for found in find(written):
            if found.meaning:
                right = word_of(terms[found.meaning], language)
                where = replace(place, column=place.column + found.start) if exact else place
                message = WRONG.filled(word=written[found.start : found.end])
                yield Diagnostic("wrong-word", where, message, WRITE.filled(right=right, term=found.meaning))


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
