"""The guide of each use case: the answer first, then everything it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language, Message
    from macros.records import UseCase

SECTIONS: tuple[tuple[str, Message], ...] = (
    ("answer", msg("The answer")),
    ("workload", msg("The work assumed")),
    ("requirements", msg("What a model has to meet")),
    ("fields", msg("What matters, in this order")),
    ("candidates", msg("The candidates")),
    ("costs", msg("What it costs")),
    ("changes", msg("What would change this answer")),
    ("caution", msg("Keep in mind")),
    ("pages", msg("Pages that lead here")),
)
"""Sections of a guide. Each is a heading and the macro `use_case_<id>`."""


_DESCRIPTION = msg(
    "Which models meet what it needs, what each costs a month and when its service ends, and what would change the "
    "answer."
)


def use_case_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A guide for each use case."""
    for use_case in catalog.use_cases.values():

        def write(language: Language, of: UseCase = use_case) -> str:
            return _page(of, language)

        yield from in_both(f"choose/{use_case.id}", use_case.title, write, (use_case.description, _DESCRIPTION))


def _page(use_case: UseCase, language: Language) -> str:
    blocks = [call("use_case_summary", use_case.id)]
    for name, words in SECTIONS:
        if name != "caution" or use_case.caution:
            blocks += [heading(words, name, language), call(f"use_case_{name}", use_case.id)]
    return joined(*blocks)
