"""Every word of the glossary means one thing, and is long enough to be found in a text.

A word that two terms share would be linked to either; one that is wrong for a term and right for another would be
refused on every page that uses it, far from the record in which the mistake is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import LANGUAGES, msg
from macros.texts import folded, in_language, parts_of_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.messages import Language, Message
    from macros.records import Term
    from macros.source.location import Location

CODES = ("term-words",)
AREA: Area = "references"
FIX = msg("Leave the word to one of the two terms, write a longer one, or take it out.")

CODE = "term-words"
SHORTEST = 2
"""Letters of a word."""

SHARED = msg("“{word}” is a word for {other} already")
BOTH_RIGHT_AND_WRONG = msg("“{word}” cannot be wrong: it is a word for {other}")
TOO_SHORT = msg("“{word}” has fewer than two letters, so it would be found in nearly every text")

ONE_MEANING = msg("Leave the word to one of the two (data/terms/{other}.yml).")
TAKE_OUT = msg("Take it out of `avoid`, or out of data/terms/{other}.yml.")
LONGER = msg("Write a longer word, or take it out.")


class _Word(NamedTuple):
    text: str
    term: str
    location: Location


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each word of a term that another term has, and for each that is too short."""
    terms = checked.catalog.terms.values()
    right: dict[str, str] = {}
    for language in LANGUAGES:
        of_language: dict[str, str] = {}
        for word in (word for term in terms for word in _right(term, language)):
            other = of_language.setdefault(folded(word.text), word.term)
            if _is_short(word.text):
                yield _told(word, TOO_SHORT, LONGER)
            elif other != word.term:
                yield _told(word, SHARED, ONE_MEANING, other)
        right = {**of_language, **right}
    for word in (word for term in terms for language in LANGUAGES for word in _listed(term, "avoid", language)):
        if _is_short(word.text):
            yield _told(word, TOO_SHORT, LONGER)
        elif other_right := right.get(folded(word.text)):
            yield _told(word, BOTH_RIGHT_AND_WRONG, TAKE_OUT, other_right)


def _right(term: Term, language: Language) -> Iterator[_Word]:
    for part in parts_of_word(term, language):
        yield _Word(part, term.id, place(term.anchor, "term", language))
    yield from _listed(term, "also", language)


def _listed(term: Term, key: str, language: Language) -> Iterator[_Word]:
    for index, word in enumerate(in_language(getattr(term, key), language)):
        yield _Word(word, term.id, place(term.anchor, key, language, index))


def _is_short(word: str) -> bool:
    return sum(map(str.isalpha, word)) < SHORTEST


def _told(word: _Word, message: Message, hint: Message, other: str = "") -> Diagnostic:
    return Diagnostic(CODE, word.location, message.filled(word=word.text, other=other), hint.filled(other=other))
