"""macros/theme/assets/later.js: the rows of a long table come in steps, and every one of them comes."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, BrowserContext, Page

    NewContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

AT_ONCE, FEWEST, SHARE = 6, 6, 1 / 8
IN_LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
TABLES = pytest.mark.parametrize(
    ("path", "rows"),
    [
        ("models/", "tr[data-model]"),
        ("compare/?models=gpt-5-mini,claude-haiku-4-5", ".kb-comparison tr[data-kb-verdict]"),
    ],
    ids=["catalogue", "compare"],
)
WATCH = """
window.steps = [];
const waited = (classes) => (classes ?? "").split(" ").includes("kb-later");
const came = ({ target, oldValue }) => waited(oldValue) && !waited(target.className);
new MutationObserver((changes) => {
  const rows = new Set(changes.filter(came).map(({ target }) => target));
  if (rows.size > 0) steps.push(rows.size);
}).observe(document, { attributeFilter: ["class"], attributeOldValue: true, subtree: true });
"""
"""Writes down how many rows come at a time: one step is one piece of work, of which an observer is told at once."""
STAND_STILL = "window.requestAnimationFrame = () => 0;"
"""A page that is never painted again, such as one in a window behind others."""


def opened(new_context: NewContext, address: str, path: str, prepared: str = "", **options: object) -> Page:
    page = new_context(**options).new_page()
    if prepared:
        page.add_init_script(prepared)
    go(page, address, path)
    return page


def hidden(page: Page, rows: str) -> int:
    found: int = page.locator(rows).evaluate_all("rows => rows.filter(row => !row.checkVisibility()).length")
    return found


@IN_LANGUAGES
@TABLES
def test_rows_come_a_few_at_a_time_until_all_are_there(
    new_context: NewContext, address: str, language: str, path: str, rows: str
) -> None:
    """No step shows more than it should, and what was there at once did not wait."""
    page = opened(new_context, address, f"{language}/{path}", WATCH)
    until(page, f'document.querySelector("{rows}") && !document.querySelector(".kb-later")')
    steps: list[int] = page.evaluate("steps")
    assert len(steps) > 1
    assert max(steps) <= max(FEWEST, ceil(sum(steps) * SHARE))
    assert page.locator(rows).first.locator("xpath=ancestor::table//tr").count() - sum(steps) >= AT_ONCE
    assert hidden(page, rows) == 0


@IN_LANGUAGES
@TABLES
def test_paper_has_every_row(new_context: NewContext, address: str, language: str, path: str, rows: str) -> None:
    """Also of a page that was never shown until it was printed."""
    page = opened(new_context, address, f"{language}/{path}", STAND_STILL)
    until(page, f'document.querySelector("{rows}")')
    assert hidden(page, rows) > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert hidden(page, rows) == 0


@IN_LANGUAGES
def test_no_row_is_lost_where_other_scripts_do_not_come(chromium: Browser, address: str, language: str) -> None:
    """What a browser says of the missing ones is not looked at."""
    context = chromium.new_context()
    context.route("**/assets/scripts/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{address}/{language}/models/", wait_until="load")
    until(page, '!document.querySelector(".kb-later")')
    assert hidden(page, "tr[data-model]") == 0
    context.close()


@IN_LANGUAGES
def test_no_row_waits_where_no_script_runs(new_context: NewContext, address: str, language: str) -> None:
    """Only some are there at once for scripts to have something to do."""
    without = opened(new_context, address, f"{language}/models/", java_script_enabled=False)
    rows = without.locator("tr[data-model]").count()
    assert without.locator("tr[data-model].kb-later").count() == rows - AT_ONCE
    assert without.locator("tr[data-model]:visible").count() == rows
