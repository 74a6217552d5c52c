"""What the scripts of the pages read: JSON files beside the pages, in the words and with the fragments of the pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.browser.compare import file_of_fields, files_of_models
from macros.browser.prices import prices_of_models
from macros.browser.terms import terms_for_tips
from macros.browser.words import words_of_scripts
from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from macros.browser.surroundings import Surroundings
    from macros.messages import Language


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file that scripts fetch."""

    path: str
    """Where it is served, below the site's root: `ja/data/words.json`."""
    content: object
    """Ready for `json.dumps`."""


MAKERS: Mapping[str, Callable[[Surroundings, Language], Iterator[tuple[str, object]]]] = {
    "terms": terms_for_tips,
    "words": words_of_scripts,
    "compare": file_of_fields,
    "models": files_of_models,
    "prices": prices_of_models,
}
"""What makes files, each with a path below `<language>/data/` and its content."""


def data_files(surroundings: Surroundings) -> Iterator[DataFile]:
    """Every file that scripts fetch, in both languages."""
    for language in LANGUAGES:
        for make in MAKERS.values():
            for path, content in make(surroundings, language):
                yield DataFile(f"{language}/data/{path}", content)
