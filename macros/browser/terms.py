"""What each term means, for the tips that open over terms in running text.

Most pages use a few terms, and most readers ask for none: the meanings are fetched once, when the first is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import localized
from macros.texts import parts_of, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.browser.surroundings import Surroundings
    from macros.messages import Language


def terms_for_tips(surroundings: Surroundings, language: Language) -> Iterator[tuple[str, object]]:
    """`terms.json`: by id, the word and its meaning as plain text.

    A meaning in which figures stand is left out: they are read in the glossary, where their evidence is.
    """
    meanings: dict[str, list[str]] = {}
    for term in surroundings.catalog.terms.values():
        parts = parts_of(str(localized(term.definition, language)))
        plain = [part for part in parts if isinstance(part, str)]
        if len(plain) == len(parts):
            meanings[term.id] = [word_of(term, language), "".join(plain)]
    yield "terms.json", meanings
