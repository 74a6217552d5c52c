"""Terms on the pages of the built site."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from macros.catalog import load_catalog
from macros.site.term_links import TermLinker
from tests.support.html import Page, inner_text, pages
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from macros.messages import Language

TERM_LINK = re.compile(r'<a class="kb-term" href="[^"]*">([^<]*)</a>')

pytestmark = [pytest.mark.site]

COMPARISON = "compare/gpt-5-mini-vs-gpt-4.1/"
LANGUAGES: tuple[Language, ...] = ("ja", "en")


@pytest.fixture(scope="module")
def built(site: Path) -> list[Page]:
    return [page for page in pages(site) if page.language and page.name.startswith(("ja/", "en/"))]


def term_of(link: Element) -> str:
    return link.get("href", "").partition("#")[2]


def test_a_page_links_a_term_once_at_most(built: list[Page]) -> None:
    """In the glossary once in each entry; to the entry itself never."""
    for page in built:
        if "/glossary/" not in page.name:
            found = Counter(map(term_of, page.with_class("kb-term")))
            assert not [term for term, times in found.items() if times > 1], page.name
            continue
        for entry in page.with_class("kb-entry"):
            (heading,) = entry.iter("h3")
            own = [term_of(link) for link in entry.iter("a") if link.get("class") == "kb-term"]
            assert len(own) == len(set(own))
            assert heading.get("id") not in own


def test_most_pages_explain_something(built: list[Page]) -> None:
    """Generated pages too."""
    folders = {page.name.split("/")[1] for page in built if list(page.with_class("kb-term"))}
    assert {"index.html", "about", "compare", "models", "sources", "glossary"} <= folders


def test_terms_are_linked_in_running_text_only(built: list[Page]) -> None:
    """No title, link, button, table of figures, quotation or popover has one."""
    for page in built:
        for name in ("h1", "h2", "h3", "h4", "button", "caption", "th", "q", "code", "nav", "summary"):
            for element in page.elements(name):
                assert not [link for link in element.iter("a") if link.get("class") == "kb-term"], page.name
        for element in [
            *page.with_class("kb-table"),
            *page.with_class("kb-popover"),
            *page.with_class("kb-references"),
        ]:
            assert not [link for link in element.iter("a") if link.get("class") == "kb-term"], page.name
        for outer in page.elements("a"):
            assert not [link for link in outer.iter("a") if link is not outer], page.name


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ja",
            {
                "推論トークン": "reasoning-tokens",
                "SWE-bench Verified": "swe-bench-verified",
                "最初のトークンまで": "time-to-first-token",
                "推論レベル": "reasoning-effort",
                "非推論モデル": "non-reasoning-model",
                "実行の仕組み": "harness",
                "合格率": "pass-rate",
                "キャッシュ入力": "cached-input",
                "レイテンシ": "latency",
                "提供元": "platform",
                "最大入力": "max-input-tokens",
                "並列ツール呼び出し": "parallel-tool-calling",
                "学習データの時点": "knowledge-cutoff",
            },
        ),
        (
            "en",
            {
                "reasoning tokens": "reasoning-tokens",
                "SWE-bench Verified": "swe-bench-verified",
                "First token": "time-to-first-token",
                "effort": "reasoning-effort",
                "non-reasoning model": "non-reasoning-model",
                "harness": "harness",
                "pass rate": "pass-rate",
                "Cached input": "cached-input",
                "latency": "latency",
                "platforms": "platform",
                "maximum input": "max-input-tokens",
                "parallel tool calls": "parallel-tool-calling",
            },
        ),
    ],
)
def test_the_comparison_explains_its_terms(language: Language, expected: dict[str, str], built: list[Page]) -> None:
    """Where it uses each first."""
    (page,) = (page for page in built if page.name == f"{language}/{COMPARISON}index.html")
    links = {" ".join(inner_text(link).split()): link.get("href") for link in page.with_class("kb-term")}
    assert (
        expected.items()
        <= {word: (href or "").removeprefix("../../glossary/#") for word, href in links.items()}.items()
    )


def linked(html: str) -> set[str]:
    """The entries of the glossary that words lead to."""
    return set(re.findall(r'<a class="kb-term" href="([^"]*)"', html))


def test_a_link_changes_nothing_else_of_a_real_page(built: list[Page]) -> None:
    """Without its links a page is as it was, and linked again it has them again, byte for byte."""
    terms = load_catalog(ROOT, None).catalog.terms.values()
    linkers = {language: TermLinker(terms, language) for language in LANGUAGES}
    for page in built:
        language: Language = "ja" if page.name.startswith("ja/") else "en"
        place = page.name.removeprefix(f"{language}/").removesuffix("index.html")
        article = page.text[page.text.index("<article") : page.text.index("</article>")]
        article = article.partition('<section class="kb-references"')[0]
        plain = TERM_LINK.sub(r"\1", article)
        again = linkers[language].link(Markup(plain), place)
        assert TERM_LINK.sub(r"\1", again) == plain
        # What the search does not read gets no links; where it has running text, linking it again finds more entries.
        assert again == article or linked(article) <= linked(again), page.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_finds_each_entry_once(language: Language, site: Path) -> None:
    """By its own section; the index at the top of the glossary is not searched, and links are only their words."""
    index = json.loads((site / language / "search/search_index.json").read_text(encoding="utf-8"))
    locations = [entry["location"] for entry in index["docs"] if entry["location"].startswith("glossary/")]
    terms = load_catalog(ROOT, None).catalog.terms
    assert Counter(locations) >= Counter(f"glossary/#{term}" for term in terms)
    assert len(locations) == len(set(locations))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}
    assert "kb-term" not in json.dumps(index)
    assert not [term for term in ("パススルー", "passthrough") if term in texts["glossary/"] + texts["glossary/#terms"]]
    assert "href" not in texts["glossary/#terms"]
