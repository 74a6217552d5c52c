"""The terms of the glossary in running text: every way of writing one, and every word that is wrong for one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, localized
from macros.texts.words import finder, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from macros.messages import Language
    from macros.records import Term
    from macros.records.terms import Words
    from macros.texts.words import Finder

_TWO_WORDS = re.compile(r"(?P<first>[^（）]+)（(?P<other>[^（）]+)）")


def word_of(term: Term, language: Language) -> str:
    """The word this site writes: of レイテンシ（遅延） the first."""
    return parts_of_word(term, language)[0]


def parts_of_word(term: Term, language: Language) -> tuple[str, ...]:
    """The word, or both where a second one is given in brackets behind it."""
    word = str(localized(term.term, language))
    both = _TWO_WORDS.fullmatch(word)
    return both.groups() if both else (word,)


def forms_of(term: Term, language: Language) -> tuple[str, ...]:
    """Every way of writing the term, the site's own word first."""
    return (*parts_of_word(term, language), *in_language(term.also, language))


def in_language(words: Words, language: Language) -> tuple[str, ...]:
    """The words of one language."""
    return words.ja if language == "ja" else words.en


def term_finder(terms: Iterable[Term], language: Language) -> Finder:
    """Finds terms; a word means its term's id."""
    return finder({form: term.id for term in terms for form in forms_of(term, language)})


def wrong_word_finder(terms: Collection[Term]) -> Finder:
    """Finds wrong words of either language; one means the id of the term it is wrong for, and a right word means "".

    Right words are found too, so that a wrong word inside one is passed over with it, and none of them is wrong.
    Japanese words are wrong inside longer ones as well.
    """
    right = {form: "" for term in terms for language in LANGUAGES for form in forms_of(term, language)}
    known = set(map(folded, right))
    en, ja = (
        {word: term.id for term in terms for word in in_language(term.avoid, language) if folded(word) not in known}
        for language in ("en", "ja")
    )
    return finder({**right, **en}, ja)
