"""The whole site, built once with --strict, as a browser would read it."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.support.html import BASE, Page, inner_text, pages, target_file
from tests.support.project import copy_project, mkdocs

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.site]


@pytest.fixture(scope="module")
def built(site: Path) -> list[Page]:
    found = pages(site)
    assert len(found) > 40
    return found


def test_every_internal_link_and_fragment_exists(site: Path, built: list[Page]) -> None:
    """MkDocs' own check does not see links that macros make."""
    by_path = {page.path: page for page in built}
    broken = []
    for page in built:
        for url in page.links():
            if not url.startswith(BASE):
                continue
            file = target_file(site, url)
            fragment = urlsplit(url).fragment
            if not file.is_file() or (fragment and fragment not in by_path[file].ids):
                broken.append(f"{page.name} -> {url}")
    assert not broken


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_can_be_reached_from_the_home_page(site: Path, built: list[Page], language: str) -> None:
    """By links in the text of pages alone, from the home page and those that the navigation lists."""
    by_path = {page.path: page for page in built}
    home = by_path[site / language / "index.html"]
    listed = {target_file(site, url) for url in home.links() if url.startswith(f"{BASE}{language}/")}
    found = {home.path} | {path for path in listed if path in by_path}
    waiting = list(found)
    while waiting:
        links = (target_file(site, url) for url in by_path[waiting.pop()].links_of("article") if url.startswith(BASE))
        new = {path for path in links if path in by_path} - found
        found |= new
        waiting += new
    tree = {page.path for page in built if page.name.startswith(f"{language}/")}
    assert tree <= found
    assert found <= tree, "an article leads into the other language"


PAIRS = (
    ("models/gpt-5-mini/", "providers/openai/"),
    ("models/gpt-5-mini/", "benchmarks/swe_bench_verified/"),
    ("models/gpt-5-mini/", "sources/openai-gpt5-dev/"),
    ("models/gpt-5-mini/", "compare/gpt-5-mini-vs-gpt-4.1/"),
    ("benchmarks/swe_bench_verified/", "compare/gpt-5-mini-vs-gpt-4.1/"),
)
"""Pages of which each leads to the other."""
ONE_WAY = (
    ("providers/openai/", "compare/gpt-5-mini-vs-gpt-4.1/"),
    ("providers/openai/", "benchmarks/swe_bench_verified/"),
    ("providers/openai/", "sources/openai-gpt5-dev/"),
    ("benchmarks/swe_bench_verified/", "sources/openai-gpt5-dev/"),
)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_belongs_together_is_linked(built: list[Page], language: str) -> None:
    """Models and their makers, measurements and the models measured, sources and the models they are about."""
    leads = {page.name: {url.partition("#")[0] for url in page.links()} for page in built}
    both_ways = [pair for one, other in PAIRS for pair in ((one, other), (other, one))]
    missing = [
        (one, other)
        for one, other in (*both_ways, *ONE_WAY)
        if f"{BASE}{language}/{other}" not in leads[f"{language}/{one}index.html"]
    ]
    assert not missing


def test_ids_are_unique_on_every_page(built: list[Page]) -> None:
    """A popover, a heading and a row never share an id."""
    repeated = {page.name: [name for name, n in Counter(page.ids).items() if n > 1] for page in built}
    assert not {name: found for name, found in repeated.items() if found}


def test_no_page_asks_anyone_else_for_anything(built: list[Page]) -> None:
    """Readers are not told to third parties."""
    foreign = [f"{page.name}: {url}" for page in built for url in page.requests() if not url.startswith(BASE)]
    assert not foreign


def test_style_sheets_ask_no_one_else_either(site: Path) -> None:
    """Neither by url() nor by @import."""
    for sheet in site.rglob("*.css"):
        found = re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)\"']+", sheet.read_text(encoding="utf-8"))
        assert not found, sheet


def test_everything_a_page_asks_for_exists(site: Path, built: list[Page]) -> None:
    """No request of ours ends in 404."""
    missing = {url for page in built for url in page.requests() if not target_file(site, url).is_file()}
    assert not missing


def test_both_languages_have_the_same_pages(site: Path) -> None:
    """The trees are siblings."""
    trees = [
        {path.relative_to(site / language).as_posix() for path in (site / language).rglob("*.html")}
        for language in ("ja", "en")
    ]
    assert trees[0] == trees[1]


def test_every_page_says_its_language_and_names_its_counterpart(built: list[Page]) -> None:
    """By html lang, and by hreflang in the head."""
    for page in built:
        language = page.name.partition("/")[0]
        if language not in {"ja", "en"}:
            continue
        assert page.language == language
        alternates = {
            element.get("hreflang"): element.get("href")
            for element in page.elements("link")
            if "alternate" in element.get("rel", "").split()
        }
        assert set(alternates) == {"ja", "en", "x-default"}, page.name


def test_the_switcher_leads_to_the_same_page(site: Path, built: list[Page]) -> None:
    """Without JavaScript, in one step."""
    for page in built:
        if page.name.partition("/")[0] not in {"ja", "en"}:
            continue
        links = [element for element in page.elements("a") if element.get("hreflang") in {"ja", "en"}]
        targets = {element.get("hreflang", ""): element.get("href", "") for element in links}
        assert set(targets) == {"ja", "en"}, page.name
        rest = page.name.partition("/")[2]
        for language, href in targets.items():
            found = (page.path.parent / href / "index.html").resolve()
            assert found == (site / language / rest).resolve(), page.name


def test_a_search_index_has_no_page_of_the_other_language(site: Path) -> None:
    """Nor evidence, which would drown the pages."""
    for language, foreign in (("ja", "en/"), ("en", "ja/")):
        index = json.loads((site / language / "search/search_index.json").read_text(encoding="utf-8"))
        locations = [entry["location"] for entry in index["docs"]]
        assert len(locations) > 20
        assert not [location for location in locations if location.startswith((foreign, f"{language}/"))]
        assert "cache_read_input_token_cost" not in json.dumps(index)


def test_sitemaps_name_every_page_with_its_counterpart(site: Path, built: list[Page]) -> None:
    """One for all and one for each language."""
    whole = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == whole
    for language in ("ja", "en"):
        text = (site / language / "sitemap.xml").read_text(encoding="utf-8")
        named = set(re.findall(r"<loc>([^<]*)</loc>", text))
        assert named == {page.url for page in built if page.name.startswith(f"{language}/")}
        assert text.count("<xhtml:link") == 2 * len(named)


def test_no_page_shows_an_unrendered_macro_or_a_token(built: list[Page]) -> None:
    """Nor the error text that the macros plugin would print."""
    for page in built:
        article = "".join(inner_text(element) for element in page.elements("article"))
        for mark in ("Macro Syntax Error", "Macro Rendering Error", "{{", "}}", "{%"):
            assert mark not in article, page.name
        assert not re.search("[\ue000-\uf8ff]", page.text), page.name


def test_no_script_or_handler_but_those_of_the_theme(built: list[Page]) -> None:
    """Our own templates write none."""
    for page in built:
        for element in page.elements():
            assert not [name for name in element.keys() if name.lower().startswith("on")], page.name  # noqa: SIM118 - ElementTree
            assert not element.get("href", "").lower().startswith("javascript:"), page.name


def test_the_same_build_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Same data, same day: same site, wherever the project lies; and nothing is left of the site that was there."""
    again = copy_project(tmp_path) / "site"
    again.mkdir()
    (again / "canary.html").write_text("the previous site")
    done = mkdocs("build", "--strict", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
    assert not [path for path in files if (site / path).read_bytes() != (again / path).read_bytes()]
