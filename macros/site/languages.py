"""Two sibling trees in one build: which language a page has, its counterpart, and its own navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from macros.messages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import Files

LANGUAGE_NAMES: Mapping[Language, str] = {"ja": "日本語", "en": "English"}
"""Each language's name in itself."""


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


def split_navigation(nav: Navigation, files: Files) -> dict[Language, Navigation]:
    """One navigation per language out of the one in mkdocs.yml, whose top level has a section for each.

    The sections' children become the top level; previous and next page stay within the language.
    """
    return {language: _of_language(nav, files, language) for language in LANGUAGES}


def _of_language(nav: Navigation, files: Files, language: Language) -> Navigation:
    sections = (item for item in nav.items if isinstance(item, Section) and item.title == language)
    items = [child for section in sections for child in section.children]
    for item in items:
        item.parent = None
    pages = list(_pages(items))
    for before, page, after in zip([None, *pages[:-1]], pages, [*pages[1:], None], strict=True):
        page.previous_page, page.next_page = before, after
    own = Navigation(items, pages)
    home = files.get_file_from_path(f"{language}/index.md")
    own.homepage = home.page if home else None
    return own


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)
