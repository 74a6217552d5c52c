"""macros/site/navigation.py, of a small invented site"""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from macros.generated import GeneratedPage
from macros.site.navigation import Entry, SiteMap, in_reading_order, site_map

HAND_WRITTEN = (
    *("en/index", "en/choose/index", "en/compare/index", "en/compare/a-vs-b", "en/models/index", "en/providers/index"),
    *("en/about", "en/sources/index", "en/licences", "en/notes/index", "en/notes/one"),
)
OF_DATA = (
    # path, the page above it, whether it is listed
    ("en/choose/voice", "choose", True),
    ("en/compare/b-vs-c", "compare", False),
    ("en/models/nova", "providers/hoshi", True),
    ("en/models/vega", "providers/hoshi", True),
    ("en/models/stray", "providers/nobody", True),
    ("en/providers/hoshi", "models", True),
    ("en/sources/page", "sources", False),
)


def page_at(path: str) -> Page:
    config = MkDocsConfig()
    config.site_url = "https://x.example/"
    config.use_directory_urls = True
    file = File(f"{path}.md", "docs", "site", use_directory_urls=True)
    return Page(path.removesuffix("/index").rpartition("/")[2].title(), file, config)


@pytest.fixture
def pages() -> dict[str, Page]:
    return {path: page_at(path) for path in (*HAND_WRITTEN, *(path for path, _, _ in OF_DATA))}


@pytest.fixture
def nav(pages: dict[str, Page]) -> Navigation:
    def section(title: str, *paths: str) -> Section:
        return Section(title, [pages[path] for path in paths])

    sections = [
        pages["en/index"],
        section("Pick", "en/choose/index"),
        section("Compare", "en/compare/index", "en/compare/a-vs-b"),
        section("Models", "en/models/index", "en/providers/index"),
        section("Evidence", "en/about", "en/sources/index", "en/licences"),
    ]
    listed = [page for path, page in pages.items() if path in HAND_WRITTEN[:9]]
    return Navigation([Section("ja", []), Section("en", sections)], listed)


@pytest.fixture
def drawn(nav: Navigation, pages: dict[str, Page]) -> SiteMap:
    generated = [
        GeneratedPage(f"{path}.md", "en", path, lambda _: "", "", under, listed) for path, under, listed in OF_DATA
    ]
    return site_map("en", nav, pages.values(), generated)


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


def test_the_sections_stand_as_in_the_settings(drawn: SiteMap) -> None:
    """The front page first; each leads to its first page."""
    assert titles(drawn.sections) == ["En", "Pick", "Compare", "Models", "Evidence"]
    assert [entry.url for entry in drawn.sections][-1] == "en/about/"


def test_the_index_of_a_folder_stands_for_its_section(drawn: SiteMap) -> None:
    """It is not listed below it again; another first page is. What follows from the data comes last."""
    pick, compare, models, evidence = drawn.sections[1:]
    assert titles(pick.entries) == ["Voice"]
    assert titles(compare.entries) == ["A-Vs-B"]
    assert titles(models.entries) == ["Providers", "Hoshi"]
    assert titles(evidence.entries) == ["About", "Sources", "Licences"]


def test_a_model_is_listed_below_its_provider(drawn: SiteMap) -> None:
    """And nowhere else."""
    hoshi = drawn.sections[3].entries[1]
    assert titles(hoshi.entries) == ["Nova", "Vega"]


@pytest.mark.parametrize(
    ("url", "trail"),
    [
        ("en/", ["En"]),
        ("en/choose/", ["En", "Pick"]),
        ("en/choose/voice/", ["En", "Pick", "Voice"]),
        ("en/compare/b-vs-c/", ["En", "Compare", "B-Vs-C"]),
        ("en/models/nova/", ["En", "Models", "Hoshi", "Nova"]),
        ("en/about/", ["En", "Evidence", "About"]),
        ("en/sources/page/", ["En", "Evidence", "Sources", "Page"]),
        ("en/models/stray/", ["En", "Models", "Stray"]),
        ("en/notes/one/", ["En", "Notes", "One"]),
    ],
)
def test_every_page_has_a_way_back(drawn: SiteMap, url: str, trail: list[str]) -> None:
    """Listed or not; what nobody placed stands below the index of its folder."""
    assert titles(drawn.trails[url]) == trail
    assert drawn.trails[url][-1].url == url


def test_a_site_of_a_front_page_alone_has_a_map() -> None:
    """A fork may begin with one page; a language may have none."""
    home = page_at("en/index")
    nav = Navigation([Section("en", [home])], [home])
    assert titles(site_map("en", nav, [home], []).sections) == ["En"]
    assert site_map("ja", nav, [], []) == SiteMap()


def test_previous_and_next_stay_within_a_section(nav: Navigation, pages: dict[str, Page]) -> None:
    """The last page of a section leads nowhere on."""
    for before, after in zip(nav.pages, nav.pages[1:], strict=False):
        before.next_page, after.previous_page = after, before  # as MkDocs does
    in_reading_order(nav)
    assert pages["en/index"].next_page is None
    assert pages["en/compare/index"].next_page is pages["en/compare/a-vs-b"]
    assert pages["en/compare/a-vs-b"].next_page is None
    assert pages["en/about"].previous_page is None
    assert pages["en/licences"].previous_page is pages["en/sources/index"]
