"""A reader without a pointer: from the front page to a comparison, a figure's evidence, and a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser]

FAR = 90
"""Presses of Tab after which something counts as out of reach."""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what the selector means, as somebody does who sees where it is."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert page.evaluate("document.activeElement.matches(':focus-visible')"), selector
            return
    raise AssertionError(f"{selector} is out of reach")


def skip_to_content(page: Page) -> None:
    tab_to(page, ".md-skip")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_keyboard_leads_from_the_front_page_to_the_evidence_of_a_comparison(
    page: Page, address: str, language: str
) -> None:
    """Doors, choice of models, switch, figure and evidence: each is reached by Tab and used by its own keys."""
    go(page, address, f"{language}/")
    skip_to_content(page)
    tab_to(page, ".kb-doors a[href='compare/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/compare/")
    page.wait_for_selector(".kb-compare-form:not([hidden])")
    skip_to_content(page)
    for place, model in enumerate(("GPT-5 mini", "Claude Haiku 4.5")):
        tab_to(page, f".kb-compare-slot:nth-child({place + 1}) select")
        page.keyboard.type(model, delay=5)
    page.wait_for_selector(".kb-compare .kb-comparison")
    assert "gpt-5-mini,claude-haiku-4-5" in page.url
    tab_to(page, ".kb-compare .kb-comparison td .kb-cite")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.kb-evidence:popover-open') !== null")
    page.keyboard.press("Escape")
    until(page, "document.querySelector('.kb-evidence:popover-open') === null")
    assert page.evaluate("document.activeElement.matches('.kb-cite')"), "the focus is where it was"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_keyboard_leads_from_the_front_page_to_a_choice(page: Page, address: str, language: str) -> None:
    """Situation, question, result and proof."""
    go(page, address, f"{language}/")
    skip_to_content(page)
    tab_to(page, ".kb-doors a[href='choose/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/choose/")
    skip_to_content(page)
    tab_to(page, "article a[href^='guide/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/choose/guide/**")
    page.wait_for_selector("form:not([hidden]) input[name=for]")
    skip_to_content(page)
    tab_to(page, "input[name=for]")
    page.keyboard.press("ArrowDown")
    until(page, "new URLSearchParams(location.search).has('for')")
    tab_to(page, "article ol a[href*='models/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/models/*/")
