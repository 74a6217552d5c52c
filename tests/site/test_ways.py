"""How readers get about the built site, and what is said of its pages where they are shared."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from macros.site.cards import cards
from tests.support.html import BASE, Page, inner_text, pages
from tests.support.project import DATA_VERSION

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

pytestmark = [pytest.mark.site]

SECTIONS = ("", "choose/", "compare/", "models/", "benchmarks/", "about/", "contributing/")
ALIKE: set[tuple[str, ...]] = set()
"""Pages that share a description on purpose: none."""


@pytest.fixture(scope="module")
def built(site: Path) -> list[Page]:
    return [page for page in pages(site) if page.name.startswith(("ja/", "en/"))]


def language_of(page: Page) -> str:
    return page.name[:2]


def at(built: list[Page], name: str) -> Page:
    return next(page for page in built if page.name == f"{name}index.html")


def said(page: Page, name: str) -> str:
    """The content of a meta element."""
    found = [one.get("content", "") for one in page.elements("meta") if name in {one.get("name"), one.get("property")}]
    assert len(found) == 1, f"{page.name}: {name}"
    return found[0]


def labelled(page: Page, css: str) -> Element:
    (found,) = page.with_class(css)
    return found


def steps(page: Page) -> list[tuple[str, str | None]]:
    """The breadcrumbs: words, and where each leads."""
    return [
        (inner_text(step).strip(), urljoin(page.url, href) if (href := step[0].get("href")) else None)
        for step in labelled(page, "kb-path").iter("li")
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_has_its_way_back(built: list[Page], language: str) -> None:
    """Home first, the page itself last and no link; the same way is told to search engines as data."""
    own = [page for page in built if language_of(page) == language]
    assert not list(at(own, f"{language}/").with_class("kb-path"))
    for page in own:
        if page.name == f"{language}/index.html":
            continue
        shown = steps(page)
        assert shown[0][1] == f"{BASE}{language}/", page.name
        assert shown[-1][1] is None
        (last,) = (one for one in labelled(page, "kb-path").iter() if one.get("aria-current") == "page")
        assert inner_text(last) == shown[-1][0]
        (data,) = (one.text or "" for one in page.elements("script") if one.get("type") == "application/ld+json")
        listed = json.loads(data)["itemListElement"]
        assert [one["name"] for one in listed] == [words for words, _ in shown], page.name
        assert [one["item"] for one in listed] == [*(href for _, href in shown[:-1]), page.url]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_page_that_follows_from_the_data_stands_where_it_belongs(built: list[Page], language: str) -> None:
    """A model below its provider, a source below the sources."""
    ways = {
        "models/gpt-5-mini/": ["models/", "providers/openai/"],
        "sources/openai-gpt5-dev/": ["about/", "sources/"],
        "choose/voice/": ["choose/"],
        "benchmarks/gpqa_diamond/": ["benchmarks/"],
        "compare/gpt-5-mini-vs-gpt-4.1/": ["compare/"],
        "fact-check/gpt-5-mini-vs-gpt-4.1-note/": ["about/", "fact-check/"],
        "contributing/rules/": ["contributing/"],
    }
    for name, way in ways.items():
        shown = steps(at(built, f"{language}/{name}"))
        assert [href for _, href in shown[:-1]] == [f"{BASE}{language}/{place}" for place in ("", *way)]


def test_the_sections_are_one_click_from_every_page(built: list[Page]) -> None:
    """In the header, in the drawer and at the foot, in the page's language; the page's own is told apart."""
    for page in built:
        expected = [f"{BASE}{language_of(page)}/{place}" for place in SECTIONS]
        (brand,) = page.with_class("kb-brand")
        assert urljoin(page.url, brand.get("href", "")) == expected[0]
        for ways in page.with_class("kb-ways"):
            links = list(ways.iter("a"))
            assert [urljoin(page.url, one.get("href", "")) for one in links] == expected[1:], page.name
            assert len([one for one in links if one.get("aria-current")]) == (page.name[3:] != "index.html"), page.name
        drawer = [item[0] for item in page.with_class("kb-nav__section")]
        assert [urljoin(page.url, one.get("href", "")) for one in drawer] == expected, page.name
        foot = labelled(page, "kb-foot").iter("a")
        assert [urljoin(page.url, one.get("href", "")) for one in foot] == expected, page.name


def test_a_page_stands_once_in_what_lies_beside_it(built: list[Page]) -> None:
    """Marked as the page at hand; of sources and pairs there are too many to be listed."""
    for page in built:
        here = list(page.with_class("md-nav__link--active"))
        unlisted = page.name.split("/")[1] in {"sources", "compare"} or page.name[3:] in {
            f"{place}index.html" for place in SECTIONS
        }
        assert len(here) == 1 or (unlisted and len(here) <= 1), page.name
        assert all(urljoin(page.url, one.get("href", "")) == page.url for one in here), page.name


def test_every_page_is_described_in_its_own_words(built: list[Page]) -> None:
    """No two pages of a language alike, and none too long to be shown whole where links are shown."""
    pages_by_words: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for page in built:
        words = said(page, "description")
        assert 15 <= len(words) <= 400, page.name
        assert not re.search(r"[{}<>]", words), page.name
        assert said(page, "og:description") == words
        pages_by_words[language_of(page), words].append(page.name)
    assert {tuple(names) for names in pages_by_words.values() if len(names) > 1} == ALIKE


def test_a_title_says_first_what_the_page_is(built: list[Page]) -> None:
    """Then what it belongs to, then whose site it is; no two pages of a language have the same."""
    titles: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for page in built:
        title = inner_text(next(page.elements("title")))
        titles[language_of(page), title].append(page.name)
        if page.name[3:] != "index.html":
            assert title.startswith(said(page, "og:title")), page.name
            assert title.endswith(" - Kurabe")
    assert "GPT-5 mini - OpenAI - Kurabe" in {title for _, title in titles}
    assert not [names for names in titles.values() if len(names) > 1]


def test_every_page_can_be_shared(site: Path, built: list[Page]) -> None:
    """With its whole address, its language and the other, and a picture that is there."""
    locales = {"ja": "ja_JP", "en": "en_US"}
    pictures = {f"{BASE}{card.path}" for card in cards()}
    shown = set()
    for page in built:
        own, other = sorted(locales, key=lambda language: language != language_of(page))
        assert said(page, "og:url") == page.url
        assert said(page, "og:locale") == locales[own]
        assert said(page, "og:locale:alternate") == locales[other]
        assert said(page, "og:type") == ("website" if page.name[3:] == "index.html" else "article")
        assert said(page, "og:image:alt")
        assert said(page, "twitter:card") == "summary_large_image"
        picture = said(page, "og:image")
        assert picture in pictures
        assert f"/{own}/" in picture
        shown.add(picture)
    assert len(shown) == 2 * len(SECTIONS)
    root = next(page for page in pages(site) if page.name == "index.html")
    assert {*shown, said(root, "og:image")} == pictures


def test_the_foot_tells_the_day_and_the_data(built: list[Page]) -> None:
    """The commit of the data is a link only where a repository is named."""
    for page in built:
        foot = inner_text(labelled(page, "md-copyright"))
        assert ("2026年11月22日" if language_of(page) == "ja" else "November 22, 2026") in foot
        assert DATA_VERSION in foot
        assert not list(labelled(page, "kb-foot__version").iter("a"))


def test_robots_are_told_of_the_sitemap(site: Path) -> None:
    """By its whole address, as they ask for; they may read everything, and are not to keep the missing page."""
    lines = (site / "robots.txt").read_text(encoding="utf-8").split("\n")
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {BASE}sitemap.xml" in lines
    missing = next(page for page in pages(site) if page.name == "404.html")
    assert said(missing, "robots") == "noindex"


def test_the_missing_page_offers_each_language_s_search_and_sections(site: Path) -> None:
    """Nobody knows which language it was in; it is served at any address, so its links begin at the root."""
    missing = next(page for page in pages(site) if page.name == "404.html")
    for language, part in zip(("ja", "en"), missing.with_class("kb-chooser__language"), strict=True):
        (form,) = part.iter("form")
        assert form.get("action") == f"/{language}/"
        hrefs = [one.get("href") for one in part.iter("a")]
        assert hrefs == [f"/{language}/{place}" for place in SECTIONS]
