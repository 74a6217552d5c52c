"""The filter of an audit's page: without scripts, by keyboard, on paper, and for whoever follows a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visiting import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

AUDIT = "fact-check/gpt-5-mini-vs-gpt-4.1-note/"
LANGUAGES = ("ja", "en")
WRONG = ["c08", "c11", "c13", "c25"]


def shown(page: Page) -> list[str]:
    """Numbers of the statements that are seen."""
    found: list[str] = page.locator(".kb-finding").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.querySelector('h3').id)"
    )
    return found


def status(page: Page) -> str:
    """What the filter says it shows."""
    return page.locator(".kb-filter-shown").inner_text().strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_statements_are_filtered_by_keyboard(
    new_context: MakeContext, address: str, language: str, javascript: bool
) -> None:
    """One tab into the choices, arrows from one to the next, and what is shown is said."""
    page = new_context(java_script_enabled=javascript).new_page()
    go(page, address, f"{language}/{AUDIT}")
    assert len(shown(page)) == 32
    page.locator(".kb-filter input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".kb-filter input:checked").get_attribute("value") == "wrong"
    assert shown(page) == WRONG
    said = {"ja": "32件のうち4件を表示しています（誤り）。", "en": "4 of 32 statements are shown: wrong."}
    assert status(page) == said[language]
    page.keyboard.press("ArrowLeft")
    assert len(shown(page)) == 32
    seen = 0
    for _ in range(page.locator(".kb-filter input").count() - 1):
        page.keyboard.press("ArrowRight")
        seen += len(shown(page))
        assert status(page).count("32") == 1
    assert seen == 32


def test_a_choice_is_made_by_its_label_too(page: Page, address: str) -> None:
    """The whole face of a choice can be pressed, and the chosen one is told from the others."""
    go(page, address, f"en/{AUDIT}")
    page.get_by_role("radio", name="outdated 1").check()
    assert shown(page) == ["c23"]
    assert page.get_by_role("group", name="Filter by verdict").get_by_role("radio").count() == 10
    assert not [violation["id"] for violation in Axe().run(page).response["violations"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_put_briefly_has_no_quotation_marks(page: Page, address: str, language: str) -> None:
    """Most are said in this site's words; only the figures are the text's own, and only they are quoted."""
    go(page, address, f"{language}/{AUDIT}")
    marks = "one => [getComputedStyle(one, '::before').content, getComputedStyle(one, '::after').content]"
    assert page.locator(".kb-statement blockquote p").first.evaluate(marks) == ["none", "none"]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_link_to_a_hidden_statement_shows_it(new_context: MakeContext, address: str, javascript: bool) -> None:
    """From another statement, whatever was chosen; the others stay hidden."""
    page = new_context(java_script_enabled=javascript).new_page()
    go(page, address, f"en/{AUDIT}")
    page.get_by_role("radio", name="translation error 1").check()
    assert shown(page) == ["c22"]
    page.locator(".kb-finding:has(#c22) .kb-finding-link").click()
    page.wait_for_url("**#c02")
    assert shown(page) == ["c02", "c22"]
    box = page.locator("#c02").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 500


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_comparison_leads_to_the_entry_and_back(new_context: MakeContext, address: str, javascript: bool) -> None:
    """From a correction to its statement, and from there to the section that treats it."""
    page = new_context(java_script_enabled=javascript).new_page()
    go(page, address, "en/compare/gpt-5-mini-vs-gpt-4.1/")
    page.get_by_role("link", name="Fact-check c22: translation error").click()
    page.wait_for_url(f"**/en/{AUDIT}#c22")
    assert page.locator("#c22").is_visible()
    page.locator(".kb-finding:has(#c22) a[href*=compare]").click()
    page.wait_for_url("**/en/compare/gpt-5-mini-vs-gpt-4.1/#reasoning")


def test_everything_is_printed(page: Page, address: str) -> None:
    """Whatever is chosen on the screen; the choices themselves are of no use on paper."""
    go(page, address, f"en/{AUDIT}")
    page.get_by_role("radio", name="outdated 1").check()
    page.emulate_media(media="print")
    assert len(shown(page)) == 32
    assert not page.locator(".kb-filter").is_visible()
