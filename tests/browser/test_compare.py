"""The page that compares any models: as the pages of pairs do, by keyboard, from an address, and without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

LANGUAGES = ("ja", "en")
COMPARE = "compare/"
BY_HAND = {
    "ja": ("gpt-5-mini-vs-gpt-4.1", "claude-haiku-4-5-vs-gemini-2.5-flash-vs-gpt-5-mini"),
    "en": ("gpt-4.1-vs-gpt-4o", "gpt-5-vs-gpt-5-mini-vs-gpt-5-nano"),
}
"""Comparisons of two and of three models whose pages choose their rows."""
DATA = Path(__file__).parents[2] / "data" / "comparisons"

TABLE = """([within, caption, count, leftOut]) => {
  const tables = [...document.querySelectorAll(`${within} .kb-comparison`)]
  const root = tables.find((table) => table.caption.textContent === caption)
  const texts = []
  const opened = (button) => {
    const popover = document.getElementById(button.getAttribute('popovertarget'))
    popover.dispatchEvent(new ToggleEvent('beforetoggle', {newState: 'open'})) // it says nothing before
    return popover.cloneNode(true)
  }
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { texts.push(node.textContent); return }
    if (node.matches?.('.kb-compare-sign, .kb-compare-word')) return
    if (node.matches?.('.kb-cite')) {
      // A page numbers its sources as it names them: the evidence itself is compared.
      const evidence = opened(node)
      evidence.querySelectorAll('.kb-number').forEach((number) => number.remove())
      if (leftOut) { evidence.querySelectorAll(leftOut).forEach((one) => one.remove()) }
      texts.push(`{${evidence.textContent}}`); return
    }
    if (node.matches?.('.kb-field')) {
      texts.push(node.textContent, opened(node).textContent); return
    }
    texts.push(' ', ...(node.matches?.('[class]') ? [`<${node.className}>`] : [])); node.childNodes.forEach(words)
  }
  const said = (cell) => {
    texts.length = 0; cell.childNodes.forEach(words); return texts.join('').replace(/\\s+/g, ' ').trim()
  }
  const rows = [...root.querySelectorAll('tr:has(> th[scope=row])')]
  return rows.map((row) => [...row.children].slice(0, count + 2).map(said))
}"""
"""Every row of a table, cell by cell: texts and marks, and what each citation and each field's name opens."""
WHY = ".kb-evidence-why"


def rows(page: Page, within: str, caption: str, models: int, left_out: str = "") -> list[list[str]]:
    """What `TABLE` finds in the table with this caption, what of its evidence `left_out` selects not looked at."""
    page.wait_for_selector(f"{within} .kb-comparison")
    found: list[list[str]] = page.evaluate(TABLE, [within, caption, models, left_out])
    return [[cell.replace("<kb-compare-difference>", "").strip() for cell in row] for row in found]


def live_rows(page: Page, address: str, language: str, models: list[str], left_out: str = "") -> list[list[str]]:
    """The same of the table that scripts make."""
    go(page, address, f"{language}/{COMPARE}?models={','.join(models)}")
    page.wait_for_selector(".kb-compare .kb-comparison")
    caption = page.locator(".kb-compare .kb-table-scroll caption").inner_text()
    return rows(page, ".kb-compare", caption, len(models), left_out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_models_in_pairs_are_compared_as_their_own_page_compares_them(page: Page, address: str, language: str) -> None:
    """Row by row, cell by cell, difference by difference, mark by mark and evidence by evidence."""
    go(page, address, f"{language}/{COMPARE}")
    hrefs = page.locator(".kb-pairs a").evaluate_all("links => [...new Set(links.map(a => a.getAttribute('href')))]")
    made = [href.strip("/") for href in hrefs if not (DATA / f"{href.strip('/')}.yml").exists()]
    step = len(made) // 2
    for name in made[LANGUAGES.index(language) :: step][:2]:
        go(page, address, f"{language}/{COMPARE}{name}/")
        static = rows(page, ".kb-pair-table", page.locator(".kb-pair-table caption").inner_text(), 2)
        assert len(static) > 10
        assert live_rows(page, address, language, name.split("-vs-")) == static
        assert page.locator(f".kb-compare-page a[href='{name}/']").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_models_are_compared_as_pages_written_by_hand_compare_them(page: Page, address: str, language: str) -> None:
    """In every row that such a page has, for two models and for three.

    Why a figure is shown is said once a page, and there for the sentence that came before the table: that answer is
    compared in tests/scripts/test_compare.py.
    """
    for name in BY_HAND[language]:
        record: dict[str, Any] = yaml.safe_load((DATA / f"{name}.yml").read_text("utf-8"))
        go(page, address, f"{language}/{COMPARE}{name}/")
        static = rows(page, "article", record["title"][language], len(record["models"]), WHY)
        live = {row[0]: row for row in live_rows(page, address, language, record["models"], WHY)}
        known = [row for row in static if row[0] in live]
        assert [live[row[0]] for row in known] == known
        assert len(known) > 15
        # A row of the page that is missing here has no figure of these models.
        assert not [
            row for row in static if row[0] not in live and "kb-value" in " ".join(row[1 : 1 + len(record["models"])])
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_is_put_together_by_keyboard(new_context: MakeContext, address: str, language: str) -> None:
    """Choose, add, move, see only differences, copy the link, remove: each is said, and the address keeps it."""
    context = new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    go(page, address, f"{language}/{COMPARE}")
    page.wait_for_selector(".kb-compare-form")
    own_title = page.title()
    selects, said = page.locator(".kb-compare-slot:not([hidden]) select"), page.locator(".kb-compare-said")
    assert selects.count() == 2
    assert not page.locator(".kb-compare-without").is_visible()
    choose(page, 0, "GPT-5 mini")
    assert "GPT-5 mini" in said.inner_text()  # choose a second one
    assert page.locator(".kb-compare table").count() == 0
    choose(page, 1, "GPT-4.1")
    page.wait_for_selector(".kb-compare table")
    assert search(page) == "?models=gpt-5-mini,gpt-4.1"
    assert page.locator("h1").inner_text().startswith(page.locator(".kb-compare .kb-table-scroll caption").inner_text())
    assert "GPT-5 mini" in page.title()
    choose(page, 2, "o3")
    until(page, "document.querySelectorAll('.kb-compare .kb-comparison > thead th').length === 5")
    first_columns = page.locator(".kb-compare thead .kb-model").all_inner_texts()
    assert first_columns == ["GPT-5 mini", "GPT-4.1", "o3"]

    page.locator(".kb-compare-slot >> nth=0 >> [data-kb-do=later]").focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.kb-compare thead .kb-model').textContent === 'GPT-4.1'")
    assert search(page) == "?models=gpt-4.1,gpt-5-mini,o3"
    assert "GPT-5 mini" in page.evaluate("document.activeElement.getAttribute('aria-label')")

    every = page.locator(".kb-compare tr[data-kb-verdict]").count()
    page.locator(".kb-compare [name=only]").focus()
    page.keyboard.press("Space")
    assert search(page) == "?models=gpt-4.1,gpt-5-mini,o3&only=differences"
    until(page, "!document.querySelector('.kb-later')")  # the rows of a new table come in steps
    shown = page.locator(".kb-compare tr[data-kb-verdict]:visible")
    assert 0 < shown.count() < every
    assert shown.count() == page.locator(".kb-compare tr[data-kb-differs]").count()
    assert {str(every), str(shown.count())} <= set(re.findall(r"\d+", said.inner_text()))
    assert all(one.inner_text().strip() for one in page.locator(".kb-compare tr[data-kb-differs] .kb-difference").all())

    counts = said.inner_text()
    page.locator("[data-kb-do=share]").focus()
    page.keyboard.press("Enter")
    until(page, "before => document.querySelector('.kb-compare-said').innerText !== before", counts)
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate("location.href")

    for _ in range(2):
        page.locator(".kb-compare-slot >> nth=0 >> [data-kb-do=remove]").focus()
        page.keyboard.press("Enter")
    assert page.locator(".kb-compare table").count() == 0
    assert page.title() == own_title
    assert "o3" in said.inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_that_was_fetched_opens_its_evidence(page: Page, address: str, language: str) -> None:
    """By keyboard, with numbers that lead into the references of the page, which has each id once."""
    go(page, address, f"{language}/{COMPARE}?models=gpt-5-mini,gpt-4.1")
    page.wait_for_selector(".kb-compare table")
    cite = page.locator(".kb-compare td .kb-cite:visible").first
    cite.focus()
    page.keyboard.press("Enter")
    popover = page.locator(f"#{cite.get_attribute('popovertarget')}")
    popover.wait_for(state="visible")
    numbers = popover.locator(".kb-number").evaluate_all("all => all.map(a => document.querySelector(a.hash) !== null)")
    assert numbers
    assert all(numbers)
    page.keyboard.press("Escape")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))


def search(page: Page) -> str:
    """What the address asks for."""
    return str(page.evaluate("location.search"))


def choose(page: Page, place: int, name: str) -> None:
    """Choose a model by typing its name into a select that has the focus."""
    select = page.locator(f".kb-compare-slot >> nth={place} >> select")
    select.focus()
    page.keyboard.type(name)
    assert select.evaluate("one => one.selectedOptions[0].text") == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_that_asks_too_much_is_answered(page: Page, address: str, language: str) -> None:
    """Unknown ids are named, a fifth model is left out, and nothing in an address becomes part of the page."""
    hostile = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    five = "gpt-5-mini,gpt-4.1,o3,gpt-5,gpt-4o"
    go(page, address, f"{language}/{COMPARE}?models={hostile},{five}&only=nonsense&other=1")
    page.wait_for_selector(".kb-compare table")
    said = page.locator(".kb-compare-said > p").all_inner_texts()
    assert len(said) == 4
    assert "<img src=x onerror=alert(1)>" in said[0]
    assert "GPT-4o" in said[1]
    assert "nonsense" in said[2]
    assert page.locator(".kb-compare img").count() == 0
    assert page.locator(".kb-compare thead .kb-model").count() == 4
    assert page.locator(".kb-compare-slot:visible").count() == 4
    assert search(page) == "?models=gpt-5-mini,gpt-4.1,o3,gpt-5&other=1"
    go(page, address, f"{language}/{COMPARE}?models=o3")
    page.wait_for_selector(".kb-compare-said > p")
    assert "o3" in page.locator(".kb-compare-said").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("asked", "fetched"),
    [
        ("gpt-5-mini,nobody,%20gpt-4.1", ["compare", "models/gpt-5-mini", "models/gpt-4.1"]),
        ("gpt-5-mini", []),
        ("../../../../x,gpt-5-mini", []),
    ],
)
def test_what_an_address_asks_for_is_fetched_at_once(
    page: Page, address: str, language: str, asked: str, fetched: list[str]
) -> None:
    """Before the modules that show it have come, and once."""
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url.removeprefix(f"{address}/")))
    go(page, address, f"{language}/{COMPARE}?models={asked}")
    files = [f"{language}/data/{file}.json" for file in fetched]
    of_the_table = re.compile(rf"{language}/data/(?:compare|models/.*)\.json")
    assert sorted(filter(of_the_table.fullmatch, asked_for)) == sorted(files)
    begun = "performance.getEntriesByType('resource').filter(one => one.initiatorType === 'link').map(one => one.name)"
    assert {f"{address}/{file}" for file in files} <= set(page.evaluate(begun))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_page_says_how_to_compare(new_context: MakeContext, address: str, language: str) -> None:
    """The comparisons that have pages are listed, and no control is shown that would do nothing."""
    page = new_context(java_script_enabled=False).new_page()
    go(page, address, f"{language}/{COMPARE}?models=gpt-5-mini,gpt-4.1")
    assert page.locator(".kb-compare-without a[href='../models/']").is_visible()
    assert page.locator(".kb-compare").locator("form, select, button").locator("visible=true").count() == 0
    assert page.locator(".kb-card:visible").count() > 3
    assert page.locator(".kb-pairs a:visible").count() > 10


@pytest.mark.parametrize(("language", "scheme", "width"), [("ja", "light", 360), ("en", "dark", 1280)])
def test_a_comparison_passes_axe_and_fits(
    new_context: MakeContext, address: str, language: str, scheme: str, width: int
) -> None:
    """In either language, light and dark, on a phone and on a desk; a wide table scrolls in its own frame."""
    context = new_context(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 800})
    page = context.new_page()
    go(page, address, f"{language}/{COMPARE}?models=gpt-5-mini,gpt-4.1,o3")
    page.wait_for_selector(".kb-compare table")
    until(page, "!document.querySelector('.kb-later')")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context=".kb-compare", options={"resultTypes": ["violations"]}).response["violations"]
    assert not [(violation["id"], violation["nodes"][0]["html"]) for violation in found]
    small = (
        page.locator(".kb-compare form")
        .locator("select, button, label:has(input)")
        .evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())"
            ".filter(box => Math.min(box.width, box.height) < 24).length"
        )
    )
    assert small == 0
