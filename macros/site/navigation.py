"""Where each page of a language stands: the sections, what is listed below each, and the way to a page from the front page.

MkDocs' own navigation holds what mkdocs.yml lists. Pages that follow from the data join it here, each below the page
that it belongs to, so that every page has a section and a way back; a page's sidebar lists its own section alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation

    from macros.generated import GeneratedPage
    from macros.messages import Language


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, or a section, which leads to its first page."""

    title: str
    """Text of HTML: escaped where it is data."""
    url: str
    """Below the site's root."""
    entries: tuple[Entry, ...] = ()
    """What is listed below it."""


@dataclass(frozen=True, slots=True)
class SiteMap:
    """The pages of one language."""

    sections: tuple[Entry, ...] = ()
    """In the order of mkdocs.yml; the front page is the first."""
    trails: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By a page's address: the way to it from the front page, the page itself last."""


def site_map(language: Language, nav: Navigation, pages: Iterable[Page], generated: Iterable[GeneratedPage]) -> SiteMap:
    """The map of one language out of the navigation in mkdocs.yml, whose top level has a section for each language.

    `pages` are all pages of the language, with their titles; `generated` are those of them that follow from the data.
    """
    return _Surveyor(language, pages, generated).survey(_items(nav, language))


def in_reading_order(nav: Navigation) -> None:
    """Let previous and next page lead through a section of mkdocs.yml, and not from one into another.

    What lies beyond a section's last page is no continuation of it. Pages that follow from the data have no order to
    be read in.
    """
    for page in nav.pages:
        page.previous_page = page.next_page = None
    for item in nav.items:
        for section in item.children if isinstance(item, Section) else ():
            for before, after in pairwise(_pages([section])):
                before.next_page, after.previous_page = after, before


class _Surveyor:
    """Draws the map of one language."""

    def __init__(self, language: Language, pages: Iterable[Page], generated: Iterable[GeneratedPage]) -> None:
        self._language = language
        self._pages = {page.file.src_uri: page for page in pages}
        self._above: dict[str, str] = {}
        """By a page's path: the path of the page it stands below."""
        self._listed: dict[str, list[str]] = {}
        """By a page's path: the paths of those listed below it."""
        self._trails: dict[str, tuple[Entry, ...]] = {}
        for page in generated:
            above = self._at(page.under)
            if page.path in self._pages and above:
                self._above[page.path] = above
                if page.listed:
                    self._listed.setdefault(above, []).append(page.path)

    def survey(self, items: Iterable[StructureItem]) -> SiteMap:
        """The map, from what mkdocs.yml lists."""
        front = self._at("")
        home = (Entry(self._title(front), self._pages[front].url),) if front else ()
        sections = [entry for item in items for entry in self._section(item) if entry.url != f"{self._language}/"]
        for entry in home:
            self._trails[entry.url] = home
        for entry in sections:
            self._follow(entry, home)
        for path, page in self._pages.items():
            self._trails.setdefault(page.url, self._found(path, home))
        return SiteMap((*home, *sections), self._trails)

    def _section(self, item: StructureItem) -> Iterator[Entry]:
        """An item of the top level. The index of a folder stands for the section that begins with it."""
        if isinstance(item, Page):
            yield self._entry(item.file.src_uri)
        elif isinstance(item, Section) and (pages := list(_pages([item]))):
            paths = [page.file.src_uri for page in pages]
            own = self._listed.get(paths[0], ()) if pages[0].is_index else ()
            below = (*(paths[1:] if pages[0].is_index else paths), *own)
            yield Entry(item.title, pages[0].url, tuple(map(self._entry, below)))

    def _entry(self, path: str) -> Entry:
        below = tuple(map(self._entry, self._listed.get(path, ())))
        return Entry(self._title(path), self._pages[path].url, below)

    def _title(self, path: str) -> str:
        return str(self._pages[path].title)

    def _follow(self, entry: Entry, before: tuple[Entry, ...]) -> None:
        trail = (*before, entry)
        self._trails[entry.url] = trail
        for below in entry.entries:
            self._follow(below, trail)

    def _found(self, path: str, home: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The way to a page that is listed nowhere."""
        page = self._pages[path]
        above = self._above.get(path) or self._at(path.split("/", 1)[1].rpartition("/")[0])
        if above is None or above == path:
            return (*home, Entry(self._title(path), page.url))
        known = self._trails.get(self._pages[above].url) or self._found(above, home)
        return (*known, Entry(self._title(path), page.url))

    def _at(self, place: str) -> str | None:
        """The path of the page at a place below the language's root; None where there is none."""
        stem = f"{self._language}/{place}".rstrip("/")
        return next((path for path in (f"{stem}/index.md", f"{stem}.md") if path in self._pages), None)


def _items(nav: Navigation, language: Language) -> Iterator[StructureItem]:
    for item in nav.items:
        if isinstance(item, Section) and item.title == language:
            yield from item.children


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)
