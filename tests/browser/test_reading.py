"""Reading the site: both languages, evidence, phones, accessibility. Every test also fails on a third-party request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visiting import go

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser]

COMPARISON = "compare/gpt-5-mini-vs-gpt-4.1/"
GUIDES = ("choose/", "choose/voice/", "choose/long-document-analysis/")
PAGES = (
    *("", "about/", "compare/", COMPARISON, *GUIDES),
    *("models/", "models/gpt-5-mini/", "models/o3/", "sources/", "sources/openai-gpt5-dev/"),
    *("benchmarks/", "benchmarks/gpqa_diamond/", "providers/", "providers/openai/"),
    *("glossary/", "licences/", "fact-check/", "fact-check/gpt-5-mini-vs-gpt-4.1-note/"),
)
LANGUAGES = ("ja", "en")
EVERY = [f"{language}/{path}" for language in LANGUAGES for path in PAGES]
BY_SCRIPT = ("ja/models/", "en/models/")
"""Pages on which a script hides columns and shows controls; what they are without it, their own tests say."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chooser_leads_into_each_language(page: Page, address: str, language: str) -> None:
    """By a link in that language's own name, without a forced redirect."""
    go(page, address, "")
    assert page.url == f"{address}/"
    page.locator(f".kb-chooser a[hreflang={language}]").click()
    page.wait_for_url(f"{address}/{language}/")
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize(("here", "there"), [("ja", "en"), ("en", "ja")])
def test_the_switcher_stays_on_the_page(page: Page, address: str, here: str, there: str) -> None:
    """From a comparison to the same comparison."""
    go(page, address, here + "/" + COMPARISON)
    assert page.locator(".kb-languages [aria-current]").get_attribute("hreflang") == here
    page.locator(f".kb-languages a[hreflang={there}]").click()
    page.wait_for_url(f"{address}/{there}/{COMPARISON}")
    assert page.locator("html").get_attribute("lang") == there


def test_a_missing_page_offers_both_languages(page: Page, address: str) -> None:
    """Nobody knows which language it was in."""
    page.goto(f"{address}/ja/nowhere/")
    hrefs = page.locator(".kb-chooser a.md-button").evaluate_all("links => links.map(a => a.getAttribute('hreflang'))")
    assert hrefs == ["ja", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_evidence_opens_by_keyboard(
    new_context: Callable[..., BrowserContext], address: str, language: str, javascript: bool
) -> None:
    """The citation number is a button; its popover shows where the figure is printed and closes again."""
    page = new_context(java_script_enabled=javascript).new_page()
    go(page, address, f"{language}/{COMPARISON}")
    button = page.locator("table .kb-cite").first
    target = button.get_attribute("popovertarget")
    popover = page.locator(f"#{target}")
    assert not popover.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    popover.wait_for(state="visible")
    assert popover.locator("a[href*='sources/']").count() >= 1
    page.keyboard.press("Escape")
    popover.wait_for(state="hidden")


@pytest.mark.parametrize("path", [path for path in EVERY if path not in BY_SCRIPT])
def test_a_phone_shows_the_same_with_and_without_javascript(
    new_context: Callable[..., BrowserContext], address: str, path: str
) -> None:
    """No figure depends on a script. Wide tables scroll inside their own box; at 360 pixels a page never does."""
    texts = []
    for javascript in (True, False):
        context = new_context(
            viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, java_script_enabled=javascript
        )
        page = context.new_page()
        go(page, address, path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        # What only scripts can do is tested by itself (test_calculator.py, test_compare.py)
        page.evaluate("document.querySelectorAll('[data-kb-scripted], .kb-compare').forEach(one => one.remove())")
        # Page text without what the theme's script adds (permalinks, clipboard buttons)
        texts.append(page.locator("article.md-content__inner").inner_text().replace("¶", "").split())
    assert texts[0] == texts[1]


def test_the_first_column_stays_while_a_table_scrolls(new_context: Callable[..., BrowserContext], address: str) -> None:
    """A reader on a phone always sees which row a figure belongs to."""
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    go(page, address, "ja/" + COMPARISON)
    cell = page.locator(".kb-table tbody th[scope=row]").first
    cell.scroll_into_view_if_needed()
    before = cell.bounding_box()
    scroller = page.locator(".kb-table-scroll").first
    scrolled = scroller.evaluate("box => { box.scrollLeft = 400; return box.scrollLeft }")
    assert scrolled > 100
    after = cell.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["x"] - after["x"]) < 2


@pytest.mark.parametrize("path", [f"{language}/{path}" for language in LANGUAGES for path in ("models/", "sources/")])
def test_a_desktop_shows_every_column(page: Page, address: str, path: str) -> None:
    """Pages without a table of contents give its room to their table."""
    go(page, address, path)
    beyond = page.locator(".kb-table-scroll").evaluate("box => box.scrollWidth - box.clientWidth")
    assert beyond == 0


@pytest.mark.parametrize("path", [f"en/{path}" for path in ("models/", COMPARISON, "benchmarks/swe_bench_verified/")])
def test_paper_is_light_and_has_every_column(
    new_context: Callable[..., BrowserContext], address: str, path: str
) -> None:
    """Whatever the screen was; 720 pixels are what A4 leaves between its margins."""
    page = new_context(viewport={"width": 720, "height": 1000}, color_scheme="dark").new_page()
    go(page, address, path)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("body").evaluate("body => getComputedStyle(body).color") == "rgb(31, 37, 41)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 720


def test_a_citation_stands_beside_its_figure(new_context: Callable[..., BrowserContext], address: str) -> None:
    """It never begins a line, and a finger finds it."""
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    go(page, address, "en/" + COMPARISON)
    apart = page.locator("article .kb-value + .kb-cite").evaluate_all(
        "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().left + 1"
        " < [...one.previousElementSibling.getClientRects()].at(-1).right).length"
    )
    assert apart == 0
    sizes = page.locator("article .kb-cite").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => getComputedStyle(one, '::after'))"
        ".map(one => Math.min(parseFloat(one.width), parseFloat(one.height)))"
    )
    assert min(sizes) >= 24


def violations(page: Page, **options: object) -> list[tuple[str, list[str]]]:
    """What axe finds on a page: the rule, and the first elements that break it.

    What is closed, such as the evidence of hundreds of figures, is taken away first: axe says nothing of what cannot be
    seen, but would walk through all of it.
    """
    page.evaluate("document.querySelectorAll('[popover]:not(:popover-open)').forEach((closed) => closed.remove())")
    found = Axe().run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return [
        (
            violation["id"],
            [node["html"][:200] + " | " + node["failureSummary"][:300] for node in violation["nodes"][:3]],
        )
        for violation in found
    ]


COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""Rules of axe that look at colours. They take two thirds of its time; the others find the same in any colours."""


@pytest.mark.parametrize("path", EVERY)
def test_axe_finds_no_violation(new_context: Callable[..., BrowserContext], address: str, path: str) -> None:
    """WCAG 2.2 A and AA and axe's best practices, in both languages."""
    page = new_context(color_scheme="light", reduced_motion="reduce").new_page()
    go(page, address, path)
    assert not violations(page, rules={rule: {"enabled": False} for rule in COLOUR_RULES})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [path for path in EVERY if path.startswith("en/")])
def test_colours_are_told_apart(
    new_context: Callable[..., BrowserContext], address: str, path: str, scheme: str
) -> None:
    """In light and dark, by axe's measure. Both languages have the same colours, weights and sizes."""
    page = new_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    go(page, address, path)
    assert not violations(page, runOnly=COLOUR_RULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_open_popover_passes_axe_too(page: Page, address: str, language: str) -> None:
    """Evidence is read by everyone."""
    go(page, address, f"{language}/{COMPARISON}")
    page.locator("table .kb-cite").first.click()
    assert not violations(page)
