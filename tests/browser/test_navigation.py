"""Getting about: header, drawer, breadcrumbs and the missing page's search, by keyboard and without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_reading import violations
from tests.browser.visiting import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser]

LANGUAGES = ("ja", "en")
MODEL = "models/gpt-5-mini/"
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}
FOCUSED = "document.activeElement.getAttribute('href') ?? document.activeElement.dataset.kbPart ?? ''"


def tab_to(page: Page, wanted: str, most: int = 25) -> None:
    """Press Tab until what has the focus leads to `wanted`, or is the part of that name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == wanted:
            return
    pytest.fail(f"{wanted} has no focus after {most} keys")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_keys_lead_from_any_page_to_the_guide_and_back(
    new_context: Callable[..., BrowserContext], address: str, language: str, javascript: bool
) -> None:
    """By the header, in sight and marked; then home by the breadcrumbs."""
    page = new_context(java_script_enabled=javascript, viewport=WIDE).new_page()
    go(page, address, f"{language}/{MODEL}")
    assert not page.locator("[data-kb-part=drawer]").is_visible()
    tab_to(page, "../../choose/")
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{language}/choose/")
    assert page.locator(".kb-head .kb-ways [aria-current]").get_attribute("href") == "./"
    page.locator(".kb-nav__section--here li a").first.click()
    page.wait_for_url(f"{address}/{language}/choose/*/")
    page.locator(".kb-path a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{language}/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawer_opens_by_keyboard(new_context: Callable[..., BrowserContext], address: str, language: str) -> None:
    """Where the window is narrow; Escape shuts it and gives the focus back, and shut it holds no focus."""
    page = new_context(viewport=NARROW).new_page()
    go(page, address, f"{language}/{MODEL}")
    drawer = page.locator(".md-sidebar--primary")
    assert not drawer.is_visible()
    tab_to(page, "drawer")
    button = page.locator("[data-kb-part=drawer]")
    assert button.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    drawer.locator("a").first.wait_for(state="visible")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.wait_for_timeout(300)  # it slides in
    assert drawer.locator("[aria-current=page]").is_visible()
    assert not violations(page, rules={"color-contrast": {"enabled": False}})
    page.keyboard.press("Escape")
    drawer.locator("a").first.wait_for(state="hidden")
    assert page.evaluate(FOCUSED) == "drawer"
    page.keyboard.press(" ")
    drawer.locator("a[href='../../compare/']").click()
    page.wait_for_url(f"{address}/{language}/compare/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finger_opens_the_drawer_without_a_script(
    new_context: Callable[..., BrowserContext], address: str, language: str
) -> None:
    """And keys find the sections at the foot of the page."""
    context = new_context(viewport=NARROW, has_touch=True, is_mobile=True, java_script_enabled=False)
    page = context.new_page()
    go(page, address, f"{language}/{MODEL}")
    page.locator(".kb-foot a[href='../../about/']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/{language}/about/")
    page.locator("[data-kb-part=drawer]").tap()
    page.locator(".kb-nav__section a[href='../models/']").tap()
    page.wait_for_url(f"{address}/{language}/models/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_missing_page_searches_in_the_language_asked(
    new_context: Callable[..., BrowserContext], address: str, language: str
) -> None:
    """The language's front page opens with the results; without a script no search is offered."""
    page = new_context(viewport=WIDE).new_page()
    page.goto(f"{address}/{language}/nowhere/else/")
    form = page.locator(f".kb-chooser__language[lang={language}] form")
    form.locator("input").fill("GPT-5 mini")
    form.locator("button").click()
    page.wait_for_url(f"{address}/{language}/?q=*")
    page.locator(".md-search-result__link").first.wait_for(state="visible")
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}/{language}/nowhere/")
    assert not plain.locator("form.kb-chooser__search").first.is_visible()
    plain.locator(f".kb-chooser__language[lang={language}] a[href$='/models/']").click()
    plain.wait_for_url(f"{address}/{language}/models/")
