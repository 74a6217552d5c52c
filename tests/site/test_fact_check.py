"""The pages of audits in the built site, and that a further text is checked by adding one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.html import Page, inner_text, opened
from tests.support.project import invented_project, mkdocs

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.site]

NOTE = "gpt-5-mini-vs-gpt-4.1-note"
NUMBERS = [f"c{number:02}" for number in range(1, 33)]
LANGUAGES = ("ja", "en")


def page_at(site: Path, path: str) -> Page:
    return opened(site, site / path / "index.html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_statements_of_the_note_are_there_and_the_counts_add_up(site: Path, language: str) -> None:
    """In the summary and in the filter, in both languages."""
    page = page_at(site, f"{language}/fact-check/{NOTE}")
    assert [one.get("id") for entry in page.with_class("kb-finding") for one in entry.iter("h3")] == NUMBERS
    counts = [int(inner_text(one)) for one in page.with_class("kb-count")]
    summary, everything, choices = counts[:9], counts[9], counts[10:]
    assert sum(summary) == sum(choices) == everything == 32
    assert summary == choices


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_is_linked_from_the_comparison_and_leads_back(site: Path, language: str) -> None:
    """To the very section that treats it."""
    comparison = page_at(site, f"{language}/compare/gpt-5-mini-vs-gpt-4.1")
    hrefs = {one.get("href") for one in comparison.with_class("kb-finding-link")}
    assert hrefs == {f"../../fact-check/{NOTE}/#{number}" for number in NUMBERS}
    audit = page_at(site, f"{language}/fact-check/{NOTE}")
    for entry in audit.with_class("kb-finding"):
        back = [one.get("href", "") for one in entry.iter("a") if "/compare/" in one.get("href", "")]
        assert back
        assert all(href.partition("#")[2] in comparison.ids for href in back)


def test_a_statement_is_found_by_search_as_an_entry_of_its_own(site: Path) -> None:
    """With what was said and what the sources say, without the filter and the evidence."""
    index = (site / "en/search/search_index.json").read_text(encoding="utf-8")
    assert f"fact-check/{NOTE}/#c22" in index
    assert "statements are shown" not in index
    assert "openai/gpt-5-mini (high, unmerged)" not in index


SECOND = """# yaml-language-server: $schema=../schemas/audits.schema.json
title: {ja: 二つ目の検証, en: A second audit}
summary: {ja: 別の文章を確かめました。, en: "Another text, checked."}
text: blog
checked: 2026-11-22
findings:
  - id: c01
    said: {ja: Vega 2は速い。, en: Vega 2 is fast.}
    where: {ja: 冒頭, en: Opening}
    verdict: outdated
    explanation:
      ja: "{{ figure('vega-2', 'context_window') }}です。"
      en: "It is {{ figure('vega-2', 'context_window') }}."
    evidence:
      - {source: price-list, subject: vega-2, printed: "128,000"}
  - id: c02
    said: {ja: Vega 2は賢い。, en: Vega 2 is clever.}
    where: {ja: 冒頭, en: Opening}
    verdict: supported
    explanation: {ja: そのとおりです。, en: It is.}
    evidence:
      - {source: price-list, subject: vega-2, remark: {ja: 同じことが書かれている, en: the same is said}}
"""


def test_a_further_text_is_audited_by_adding_one_file(tmp_path: Path) -> None:
    """Its page, its entry in the list, its filter, its place among the pages that cite its sources."""
    project = invented_project(tmp_path)
    (project / "data/audits/second.yml").write_text(SECOND, encoding="utf-8")
    done = mkdocs("build", "--strict", cwd=project)
    assert done.returncode == 0, done.stderr
    site = project / "site"
    for language, title in (("ja", "二つ目の検証"), ("en", "A second audit")):
        listed = [inner_text(one) for one in page_at(site, language).with_class("kb-card-title")]
        assert title in listed
        page = page_at(site, f"{language}/fact-check/second")
        assert [inner_text(one) for one in page.elements("h1")] == [title]
        assert [one.get("value") for one in page.elements("input") if one.get("name") == "verdict-second"] == [
            "all",
            "outdated",
            "supported",
        ]
        assert [one.get("data-verdict") for one in page.with_class("kb-finding")] == ["outdated", "supported"]
        assert re.search(r"128,000", " ".join(map(inner_text, page.with_class("kb-said-instead"))))
        source = page_at(site, f"{language}/sources/blog")
        assert "../../fact-check/second/" in {one.get("href") for one in source.elements("a")}
