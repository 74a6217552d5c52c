"""The search of the built site, typed with key events so that Material's script hears them."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import go

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser]

FOUND = {
    # (language, what is typed): a page that has to be among the first three, or a pattern of which any page will do
    ("ja", "推論"): "glossary/",
    ("ja", "推論モデル"): "glossary/",
    ("ja", "レイテンシ"): "glossary/",
    ("ja", "低レイテンシ"): "compare/gpt-5-mini-vs-gpt-4.1/",
    ("ja", "価格"): "compare/*",
    ("ja", "トークン"): "glossary/",
    ("ja", "入力トークン"): "glossary/",
    ("ja", "ウィンドウ"): "glossary/",
    ("ja", "コンテキストウィンドウ"): "glossary/",
    ("ja", "0.25"): "models/",
    ("ja", "GPT-5 mini"): "models/gpt-5-mini/",
    ("ja", "gpt5"): "models/gpt-5/",
    ("ja", "合格率"): "glossary/",
    ("ja", "サポート"): "choose/customer-support/",
    ("ja", "検証"): "fact-check/",
    ("en", "reasoning"): "glossary/",
    ("en", "reasoning model"): "glossary/",
    ("en", "low latency"): "glossary/",
    ("en", "price"): "compare/*",
    ("en", "input tokens"): "glossary/",
    ("en", "context window"): "glossary/",
    ("en", "0.25"): "models/",
    ("en", "GPT-5 mini"): "models/gpt-5-mini/",
    ("en", "gpt5"): "models/gpt-5/",
    ("en", "pass rate"): "glossary/",
    ("en", "customer support"): "choose/customer-support/",
    ("en", "Anthropic"): "providers/anthropic/",
}


COUNTING = """
const Native = Worker;
globalThis.searches = {asked: 0, answered: 0};
globalThis.Worker = class extends Native {
  constructor(...all) {
    super(...all);
    this.addEventListener("message", (event) => { if (event.data.type === 3) searches.answered += 1; });
  }
  postMessage(message, ...rest) {
    if (message.type === 2) searches.asked += 1;
    return super.postMessage(message, ...rest);
  }
};
"""
"""Counts what Material's page asks its search worker (messages of type 2) and what that has answered (type 3)."""


def open_search(page: Page, address: str, language: str) -> None:
    page.add_init_script(COUNTING)
    go(page, address, f"{language}/")
    page.keyboard.press("/")


def results(page: Page, query: str) -> list[str]:
    """Addresses of the pages found, best first, without those of their sections.

    The list changes with every key: it counts once the worker has answered all of them, and nothing has changed for
    three looks.
    """
    box = page.locator(".md-search__input")
    box.fill("")
    asked = page.evaluate("searches.asked")
    box.press_sequentially(query, delay=20)
    page.keyboard.press("End")  # Japanese is typed without key events, as by an input method; the last key sends it
    links = page.locator(".md-search-result__link")
    readings: list[tuple[int, list[str]] | None] = []
    for _ in range(150):
        page.wait_for_timeout(80)
        counted = page.evaluate("searches")
        is_answered = counted["asked"] > asked and counted["asked"] == counted["answered"]
        found = links.evaluate_all("links => links.map(a => a.href.replace(/[?#].*$/, ''))")
        readings.append((counted["asked"], found) if is_answered else None)
        if readings[-1] and len(readings) > 2 and readings[-3] == readings[-2] == readings[-1]:
            return list(dict.fromkeys(found))
    pytest.fail(f"no answer to {query}")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_search_finds_the_page_that_explains_it(page: Page, address: str, language: str) -> None:
    """Among the first three; nothing of the other language, and the lists of sources drown nothing."""
    open_search(page, address, language)
    root = f"{address}/{language}/"
    missed = {}
    for query in (query for spoken, query in FOUND if spoken == language):
        found = results(page, query)
        assert all(href.startswith(root) for href in found), query
        first = [href.removeprefix(root) for href in found[:3]]
        if not any(fnmatch(href, FOUND[language, query]) for href in first) or first[0].startswith("sources/"):
            missed[query] = first
    assert missed == {}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_word_makes_the_search_fail(page: Page, address: str, language: str) -> None:
    """Material's index once failed for words beside many numbers, and found nothing without saying so."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    open_search(page, address, language)
    for query in ("mini", "GPT-5 mini", "2.5", "5.4", "o3", "%"):
        results(page, query)
    assert not [text for text in said if "Invalid query" in text or "TypeError" in text]


@pytest.mark.parametrize(("language", "word", "nonsense"), [("ja", "推論", "罔象女"), ("en", "reasoning", "zzyzx")])
def test_a_result_lacks_no_word_that_it_has_in_another_form(
    page: Page, address: str, language: str, word: str, nonsense: str
) -> None:
    """And the one that it does lack is named as the reader typed it, once."""
    open_search(page, address, language)
    lacking = page.locator(".md-search-result__terms")
    assert results(page, word)
    assert lacking.all_text_contents() == []
    assert results(page, f"{word} {nonsense}")
    assert {text.split(":")[1].strip() for text in lacking.all_text_contents()} == {nonsense}


def test_evidence_is_not_searched(page: Page, address: str) -> None:
    """What citations open stands at the end of a page and would be found everywhere: a locator, a file name."""
    open_search(page, address, "en")
    assert not [href for href in results(page, "benchmarks_runs.csv") if "/models/" in href]


def test_nobody_loads_the_index_who_does_not_search(page: Page, address: str) -> None:
    """It weighs more than a page; it is asked for when somebody turns to the search, or comes with a query."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, address, "ja/models/gpt-5-mini/")
    assert not [url for url in asked if "search_index" in url]
    with page.expect_response("**/ja/search/search_index.json"):
        page.keyboard.press("/")
    asked.clear()
    with page.expect_response("**/en/search/search_index.json"):
        go(page, address, "en/?q=price")
