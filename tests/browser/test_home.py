"""The front page, the header of every page, and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

LANGUAGES = ("ja", "en")
DOORS = ("choose/", "compare/", "about/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_three_doors_open_with_one_click(
    new_context: MakeContext, address: str, language: str, javascript: bool
) -> None:
    """To the guide, the comparison and the method: seen without scrolling, and open wherever they are hit."""
    page = new_context(java_script_enabled=javascript, viewport={"width": 1280, "height": 800}).new_page()
    for number, place in enumerate(DOORS):
        go(page, address, f"{language}/")
        door = page.locator(".kb-door").nth(number)
        box = door.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 800
        page.mouse.click(box["x"] + box["width"] - 12, box["y"] + box["height"] - 12)
        page.wait_for_url(f"{address}/{language}/{place}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_stands_beside_its_evidence(page: Page, address: str, language: str) -> None:
    """The front page shows one opened; its number opens the same."""
    go(page, address, f"{language}/")
    parts = page.locator(".kb-anatomy-parts dd")
    assert parts.count() == 6
    printed = page.locator(".kb-anatomy .kb-as-printed").inner_text()
    button = page.locator(".kb-anatomy .kb-cite")
    popover = page.locator(f"#{button.get_attribute('popovertarget')}")
    button.click()
    popover.wait_for(state="visible")
    assert printed in popover.inner_text()


@pytest.mark.parametrize(("width", "ways"), [(1280, ".kb-head .kb-ways"), (360, ".kb-ways-below .kb-ways")])
def test_the_ways_in_are_on_every_page(new_context: MakeContext, address: str, width: int, ways: str) -> None:
    """In the header, or below it where that is narrow; the section of the page is marked, and only once."""
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    go(page, address, "en/models/gpt-5-mini/")
    shown = page.locator(".kb-ways").evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    assert shown == 1
    hrefs = page.locator(f"{ways} a").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    assert {f"/en/{place}" for place in DOORS} <= set(hrefs)
    assert page.locator(f"{ways} [aria-current]").evaluate_all("all => all.map(one => one.pathname)") == ["/en/models/"]
    drawer = page.locator(".kb-drawer").bounding_box()
    assert (drawer is None) if width > 1000 else (drawer is not None and drawer["x"] < 20)
    # Both languages in words, or on a phone the other one
    languages = page.locator(".kb-languages a").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.textContent)"
    )
    assert languages == (["日本語", "English"] if width > 1000 else ["日本語"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_has_the_colours_of_the_page(new_context: MakeContext, address: str, scheme: str) -> None:
    """Whatever the system prefers, the reader can change the colours of the page."""
    page = new_context(color_scheme=scheme, viewport={"width": 1280, "height": 740}).new_page()
    go(page, address, "en/about/")
    stroke = "one => getComputedStyle(one).stroke"
    own = page.locator(".kb-brand .kb-logo-one").evaluate(stroke)
    page.locator(".kb-colours").click()
    until(page, "before => getComputedStyle(document.querySelector('.kb-brand .kb-logo-one')).stroke !== before", own)


@pytest.mark.parametrize("path", ["en/", "ja/compare/gpt-5-mini-vs-gpt-4.1/"])
def test_paper_has_the_page_and_nothing_around_it(new_context: MakeContext, address: str, path: str) -> None:
    """No chrome; every table whole, the numbers of evidence, and each reference with its address."""
    page = new_context(viewport={"width": 720, "height": 1000}).new_page()
    go(page, address, path)
    page.emulate_media(media="print")
    chrome = page.locator(".md-header, .kb-ways, .md-sidebar, .md-footer, .kb-toolbar, .md-skip")
    assert chrome.evaluate_all("all => all.filter(one => one.checkVisibility()).map(one => one.className)") == []
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator(".kb-table-scroll").evaluate_all(cut) == 0
    assert page.locator("article .kb-cite").first.is_visible()
    references = page.locator(".kb-reference-list li")
    assert references.count() > 3
    for text in references.all_inner_texts():
        assert "https://" in text


def test_who_asks_for_less_movement_gets_none(new_context: MakeContext, address: str) -> None:
    """Nothing of the header or the search takes time to move."""
    page = new_context(reduced_motion="reduce").new_page()
    go(page, address, "en/")
    longest = page.locator("header *").evaluate_all(
        "all => Math.max(...all.flatMap(one => getComputedStyle(one).transitionDuration.split(',').map(parseFloat)))"
    )
    assert longest < 0.001
