"""The page that says the same in the other language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from macros.pages import Page


def twin_of(page: Page) -> str:
    """The path of the same page in the other language; `page` has a language."""
    other = next(language for language in LANGUAGES if language != page.language)
    return f"{other}/{page.path.split('/', 1)[1]}"
