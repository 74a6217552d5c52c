"""The meaning of a term over the term: pointed at, focused, dismissed; a tap follows the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_reading import violations
from tests.browser.visiting import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = [pytest.mark.browser]

LANGUAGES = ("ja", "en")
COMPARISON = "compare/gpt-5-mini-vs-gpt-4.1/"


def term(page: Page) -> Locator:
    return page.locator("a.kb-term[href$='#reasoning-tokens']").first


def tip(page: Page) -> Locator:
    return page.locator("#kb-term-tip")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_opens_for_the_pointer(page: Page, address: str, language: str) -> None:
    """It can be pointed at itself, Escape closes it, and leaving does; each meaning is fetched with all, once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, address, f"{language}/{COMPARISON}")
    assert not [url for url in asked if url.endswith("terms.json")]
    term(page).hover()
    tip(page).wait_for(state="visible")
    entry = page.request.get(f"{address}/{language}/data/terms.json").json()["reasoning-tokens"]
    assert tip(page).text_content() == "".join(entry)
    page.wait_for_timeout(100)
    tip(page).hover()
    page.wait_for_timeout(400)
    assert tip(page).is_visible()
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()
    page.mouse.move(0, 0)
    term(page).hover()
    tip(page).wait_for(state="visible")
    page.mouse.move(0, 0)
    tip(page).wait_for(state="hidden")
    assert len([url for url in asked if url.endswith(f"{language}/data/terms.json")]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_opens_for_the_keyboard(page: Page, address: str, language: str) -> None:
    """It describes the link to screen readers, Escape closes it where the focus is, and it goes with the focus."""
    go(page, address, f"{language}/{COMPARISON}")
    page.keyboard.press("Tab")
    place = "article :is(a, button):visible"
    index = page.locator(place).evaluate_all(
        "all => all.findIndex(one => one.matches('[href$=\"#reasoning-tokens\"]'))"
    )
    page.locator(place).nth(index - 1).focus()
    page.keyboard.press("Tab")
    tip(page).wait_for(state="visible")
    assert term(page).get_attribute("aria-describedby") == "kb-term-tip"
    assert not violations(page)
    box, around = tip(page).bounding_box(), page.viewport_size
    assert box is not None
    assert around is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= around["width"]
    page.keyboard.press("Escape")
    assert not tip(page).is_visible()
    assert page.evaluate("document.activeElement.className") == "kb-term"
    assert term(page).get_attribute("aria-describedby") is None
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    tip(page).wait_for(state="visible")
    page.keyboard.press("Shift+Tab")
    tip(page).wait_for(state="hidden")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tap_follows_the_link(new_context: Callable[..., BrowserContext], address: str, language: str) -> None:
    """A finger has nothing to point with; at 360 pixels a tip, opened by a keyboard there, stays within the window."""
    context = new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    go(page, address, f"{language}/{COMPARISON}")
    terms = page.locator("article a.kb-term")
    page.keyboard.press("Tab")
    for index in range(4):
        terms.nth(index).focus()
        tip(page).wait_for(state="visible")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    term(page).tap()
    page.wait_for_url(f"{address}/{language}/glossary/#reasoning-tokens")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tip_can_be_read(new_context: Callable[..., BrowserContext], address: str, scheme: str) -> None:
    """In both colour schemes, and the header never lies over it."""
    page = new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}).new_page()
    go(page, address, f"en/{COMPARISON}")
    link = term(page)
    link.evaluate("link => window.scrollTo(0, link.getBoundingClientRect().top + scrollY - 70)")
    link.hover()
    tip(page).wait_for(state="visible")
    box, header = tip(page).bounding_box(), page.locator(".md-header").bounding_box()
    assert box is not None
    assert header is not None
    assert box["y"] >= header["height"]
    assert not violations(page, runOnly=["color-contrast"])
