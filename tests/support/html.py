"""A built page as a tree, and what the tests ask of it."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from macros.collector import collector_paused
from tests.support.trees import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

BASE = "http://127.0.0.1:8000/"
"""Where the site is built for."""

FETCHING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "source": "src",
    "embed": "src",
    "object": "data",
    "input": "src",
}
"""Elements that make a browser ask for something, and by which attribute."""


class Page:
    """One HTML file of the site."""

    def __init__(self, site: Path, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(site).as_posix()
        self.url = BASE + self.name.removesuffix("index.html")

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> Element:
        with collector_paused():
            return tree_of(self.text)

    @property
    def leads_on(self) -> bool:
        """Whether the file does nothing but send readers to another."""
        return '<meta http-equiv="refresh"' in self.text

    @property
    def language(self) -> str | None:
        return self.tree.get("lang")

    def elements(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.tree.iter() if not tags or element.tag in tags)

    def with_class(self, name: str) -> Iterator[Element]:
        return (element for element in self.tree.iter() if name in element.get("class", "").split())

    @cached_property
    def ids(self) -> list[str]:
        return [found for element in self.elements() if (found := element.get("id"))]

    def links(self) -> Iterator[str]:
        """Absolute targets of everything a reader can follow."""
        return (urljoin(self.url, element.get("href", "")) for element in self.elements("a") if element.get("href"))

    def links_of(self, tag: str) -> Iterator[str]:
        """The same within elements of a tag."""
        for part in self.elements(tag):
            yield from (urljoin(self.url, one.get("href", "")) for one in part.iter("a") if one.get("href"))

    def requests(self) -> Iterator[str]:
        """Absolute addresses of everything a browser asks for on its own."""
        for element in self.elements(*FETCHING, "link"):
            if element.tag == "link":
                if set(element.get("rel", "").split()) & {"stylesheet", "icon", "preload", "preconnect", "manifest"}:
                    yield urljoin(self.url, element.get("href", ""))
            elif target := element.get(FETCHING[element.tag]):
                yield urljoin(self.url, target)


@cache
def opened(site: Path, path: Path) -> Page:
    """A page of a site that no longer changes. Reading its HTML as a browser does takes long, so it is read once."""
    return Page(site, path)


def pages(site: Path) -> list[Page]:
    """Every page of the built site; an address that only leads on to one is none."""
    return [page for page in files(site) if not page.leads_on]


def files(site: Path) -> list[Page]:
    """Every HTML file of the built site."""
    return [opened(site, path) for path in sorted(site.rglob("*.html"))]


def target_file(site: Path, url: str) -> Path:
    """The file that serves `url`."""
    path = site / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path


def inner_text(element: Element) -> str:
    """All text of an element."""
    return "".join(element.itertext())
