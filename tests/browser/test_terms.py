"""Terms in a browser: found by keyboard, seen in both colour schemes, without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.browser]

COMPARISON = "compare/gpt-5-mini-vs-gpt-4.1/"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_term_leads_to_its_entry_by_keyboard(
    new_context: Callable[..., BrowserContext], address: str, language: str, javascript: bool
) -> None:
    """With Tab from the link before it, then Enter; the entry is in sight and marked."""
    page = new_context(java_script_enabled=javascript, viewport={"width": 1280, "height": 900}).new_page()
    go(page, address, f"{language}/{COMPARISON}")
    place = "article :is(a, button):visible"
    index = page.locator(place).evaluate_all(
        "all => all.findIndex(one => one.matches('[href$=\"#reasoning-tokens\"]'))"
    )
    assert index > 0
    page.locator(place).nth(index - 1).focus()
    page.keyboard.press("Tab")
    assert "kb-term" in page.evaluate("document.activeElement.className").split()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{language}/glossary/#reasoning-tokens")
    entry = page.locator(".kb-entry:has(#reasoning-tokens)")
    entry.wait_for(state="visible")
    box = entry.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 700
    assert entry.evaluate("entry => getComputedStyle(entry).borderInlineStartWidth") != "0px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_term_reads_like_the_text_around_it(
    new_context: Callable[..., BrowserContext], address: str, scheme: str
) -> None:
    """Its colour is that of the sentence; only dots below it say that it is a link."""
    page = new_context(color_scheme=scheme).new_page()
    go(page, address, f"en/{COMPARISON}")
    term = page.locator("article p a.kb-term").first
    colour, around, line = term.evaluate(
        "a => [getComputedStyle(a).color, getComputedStyle(a.parentElement).color, "
        "getComputedStyle(a).textDecorationStyle]"
    )
    assert colour == around
    assert line == "dotted"
