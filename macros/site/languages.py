"""Two sibling trees in one build: which language a page has, and its counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGE_NAMES: Mapping[Language, str] = {"ja": "日本語", "en": "English"}
"""Each language's name in itself."""
LOCALES: Mapping[Language, str] = {"ja": "ja_JP", "en": "en_US"}
"""Each language as those who show links to a page name it."""


def language_of(path: str) -> Language | None:
    """The language of a page by its path below `docs/` or its URL; None for the chooser and the error page."""
    first = path.partition("/")[0]
    return next((language for language in LANGUAGES if language == first), None)


def counterpart(path: str, language: Language) -> str:
    """The same page's path or URL in `language`. A page of no language leads to the language's front page."""
    own = language_of(path)
    return f"{language}{path[len(own) :]}" if own else f"{language}/"


def alternates(url: str) -> list[dict[str, str]]:
    """What Material's language switcher shows on the page at `url`: name, link below the site's root, language."""
    return [
        {"name": LANGUAGE_NAMES[language], "link": counterpart(url, language), "lang": language}
        for language in LANGUAGES
    ]
