"""Links from the first use of each term on a page to its entry in the glossary.

They are put between two characters of the finished HTML, so that nothing else of a page can change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.site.prose import runs_of_prose
from macros.texts import term_finder
from macros.views.links import relative_link
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.messages import Language
    from macros.records import Term

GLOSSARY = "glossary/"
"""Where the glossary stands, below its language's root."""


class TermLinker:
    """Links the terms of one language."""

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        terms = tuple(terms)
        self._language = language
        self._find = term_finder(terms, language)
        self._ids = frozenset(term.id for term in terms)

    def link(self, html: Markup, place: str) -> str:
        """`html` with the first use of each term linked, as seen from `place` below the language's root.

        In the glossary each entry begins anew, and its own term is not linked in it.
        """
        text = str(html)
        linked: set[str] = set()
        parts: list[str] = []
        end = 0
        for run in runs_of_prose(text, self._ids if place == GLOSSARY else ()):
            if run.begins:
                linked = {run.begins}
            for found in self._find(text[run.start : run.end]):
                if found.meaning not in linked:
                    linked.add(found.meaning)
                    start, stop = run.start + found.start, run.start + found.end
                    parts += [text[end:start], self._link(found.meaning, html[start:stop], place)]
                    end = stop
        return "".join([*parts, text[end:]])

    def _link(self, term: str, word: Markup, place: str) -> Markup:
        return render("term_link", self._language, href=relative_link(place, f"{GLOSSARY}#{term}"), word=word)
