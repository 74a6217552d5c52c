"""The table of all models in a browser: filtered, sorted and chosen from by keyboard, and without scripts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

    NewContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
IN_LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
VALUES = """([field]) => {
  const head = document.querySelector(`.kb-catalogue th[data-field="${field}"]`);
  const rows = [...document.querySelectorAll("tr[data-model]")].filter(row => row.checkVisibility());
  return rows.map(row => row.cells[head.cellIndex].dataset.value ?? null);
}"""


def open_catalogue(new_context: NewContext, address: str, path: str, **options: object) -> Page:
    page = new_context(**{"viewport": WIDE, **options}).new_page()
    go(page, address, path)
    page.wait_for_selector(".kb-catalogue[data-kb-ready]")
    until(page, "!document.querySelector('.kb-later')")
    return page


def shown(page: Page) -> list[str]:
    """Ids of the models in sight, in their order."""
    rows = page.locator("tr[data-model]:visible")
    found: list[str] = rows.evaluate_all("rows => rows.map(row => row.dataset.model)")
    return found


def values(page: Page, field: str) -> list[str | None]:
    found: list[str | None] = page.evaluate(VALUES, [field])
    return found


def control(page: Page, name: str) -> Locator:
    return page.locator(f".kb-catalogue-controls [name={name}]")


def query(page: Page) -> str:
    # The page itself knows at once; Playwright is told of a new address a moment later.
    found: str = page.evaluate("location.search")
    return found.removeprefix("?")


@IN_LANGUAGES
def test_without_scripts_all_of_it_is_readable(new_context: NewContext, address: str, language: str) -> None:
    """Every model under its maker with every column, and no control that does nothing."""
    page = new_context(java_script_enabled=False, viewport=NARROW).new_page()
    go(page, address, f"{language}/models/")
    assert page.locator("tr[data-model]:visible").count() == page.locator("tr[data-model]").count() > 0
    assert page.locator(".kb-catalogue thead th:visible").count() == page.locator(".kb-catalogue thead th").count()
    assert page.locator(".kb-maker:visible").count() > 1
    assert page.locator(".kb-catalogue :is(input, select):visible").count() == 0
    assert page.locator(".kb-catalogue caption").is_visible()
    page.locator("tr[data-model] .kb-cite").first.click()
    assert page.locator("[popover]:popover-open").count() == 1


@IN_LANGUAGES
def test_filters_narrow_the_table_and_stand_in_the_address(
    new_context: NewContext, address: str, language: str
) -> None:
    """By keyboard alone; going back undoes one change, and a new visit to the address shows the same."""
    page = open_catalogue(new_context, address, f"{language}/models/")
    everything = shown(page)
    status = page.locator(".kb-catalogue .kb-unseen[role=status]")
    assert status.text_content() == ""
    page.locator(".kb-catalogue-summary").first.focus()
    page.keyboard.press("Enter")
    control(page, "provider").first.focus()
    while not page.evaluate("document.activeElement.value === 'openai'"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert query(page) == "provider=openai"
    expect(status).to_contain_text(str(len(shown(page))))
    control(page, "max_input_price").fill("０．５")
    cheap = shown(page)
    assert cheap
    assert all(Decimal(price or "nan") <= Decimal("0.5") for price in values(page, "input_price"))
    assert query(page) == "provider=openai&max_input_price=0.5"
    control(page, "search").fill("mini")
    assert shown(page)
    assert all("mini" in model for model in shown(page))
    again = open_catalogue(new_context, address, f"{language}/models/?{query(page)}")
    assert shown(again) == shown(page)
    assert (
        again.locator(".kb-catalogue [data-kb-count]").text_content() == page.locator("[data-kb-count]").text_content()
    )
    page.go_back()
    until(page, "location.search === ''")
    assert shown(page) == everything
    page.go_forward()
    until(page, "location.search !== ''")
    assert len(shown(page)) < len(everything)
    page.locator("[data-kb-clear]").click()
    assert shown(page) == everything
    assert query(page) == ""
    assert page.evaluate("document.activeElement.name") == "search"


@IN_LANGUAGES
def test_a_head_sorts_with_the_unknown_last(new_context: NewContext, address: str, language: str) -> None:
    """First the end that readers look for, then the other, then by maker again; a score is brought beside the names."""
    page = open_catalogue(new_context, address, f"{language}/models/")
    grouped = shown(page)
    head = page.locator('th[data-field="input_price"]')
    for direction in ("ascending", "descending"):
        head.locator(".kb-sort").press("Enter")
        assert head.get_attribute("aria-sort") == direction
        prices = values(page, "input_price")
        known = [Decimal(price) for price in prices if price]
        assert prices[len(known) :] == [None] * (len(prices) - len(known))
        assert known == sorted(known, reverse=direction == "descending")
        assert page.locator(".kb-maker:visible").count() == 0
        assert page.locator('th[data-field="provider"]').is_visible()
    head.locator(".kb-sort").press("Enter")
    assert head.get_attribute("aria-sort") is None
    assert shown(page) == grouped
    page.locator(".kb-catalogue-summary").first.click()
    control(page, "benchmark").select_option("swe_bench_verified")
    score = page.locator('th[data-field="swe_bench_verified"]')
    score.locator(".kb-sort").click()
    scores = [Decimal(found or "nan") for found in values(page, "swe_bench_verified")]
    assert scores == sorted(scores, reverse=True)
    assert score.evaluate("head => head.cellIndex") == 2
    link = page.locator(".kb-catalogue-notes a")
    assert (link.get_attribute("href") or "").endswith("benchmarks/swe_bench_verified/")
    assert page.locator("tr[data-model]:visible .kb-score:visible .kb-conditions").count() == len(scores)
    control(page, "benchmark").select_option("")
    assert not score.is_visible()


@IN_LANGUAGES
def test_models_are_chosen_up_to_the_limit_and_lead_to_the_comparison(
    new_context: NewContext, address: str, language: str
) -> None:
    """One is too few for a link, a fifth is refused, and that is said."""
    page = open_catalogue(new_context, address, f"{language}/models/")
    first = shown(page)[:5]
    link = page.locator(".kb-compare-bar a")
    for number, model in enumerate(first[:4], 1):
        page.locator(f'tr[data-model="{model}"] .kb-choose').press("Space")
        assert link.is_visible() == (number > 1)
    fifth = page.locator(f'tr[data-model="{first[4]}"] .kb-choose')
    fifth.press("Space")
    assert not fifth.is_checked()
    expect(page.locator(".kb-catalogue .kb-unseen[role=status]")).to_contain_text("4")
    assert (link.get_attribute("href") or "").endswith(f"compare/?models={','.join(first[:4])}")
    assert query(page) == f"selected={','.join(first[:4])}"


def test_what_means_nothing_in_an_address_is_told_as_text(new_context: NewContext, address: str) -> None:
    """The rest of it holds; markup in it stays text."""
    asked = "provider=openai&kind=%3Cimg%20src=x%3E&sort=-nonsense"
    page = open_catalogue(new_context, address, f"en/models/?{asked}")
    notes = page.locator(".kb-catalogue-notes p")
    assert notes.count() == 2
    assert "“kind=<img src=x>”" in (notes.first.text_content() or "")
    assert page.locator(".kb-catalogue img").count() == 0
    assert set(values(page, "provider")) == {"openai"}


def test_an_empty_table_says_which_filter_leaves_out_the_most(new_context: NewContext, address: str) -> None:
    """And takes it away at a click."""
    page = open_catalogue(new_context, address, "en/models/?provider=openai&min_context=999999999999")
    assert shown(page) == []
    note = page.locator(".kb-catalogue-notes p").first
    assert "“Context window at least” leaves out the most" in (note.text_content() or "")
    note.locator("button").click()
    assert query(page) == "provider=openai"
    assert shown(page)


def test_prices_in_yen_keep_their_evidence_and_order(new_context: NewContext, address: str) -> None:
    """The limit is in the unit shown, raw values stay in dollars, and dollars come back."""
    page = open_catalogue(new_context, address, "en/models/?max_input_price=0.25&sort=input_price&rate=150")
    before, text = shown(page), page.locator('tr[data-model="gpt-5-mini"]').text_content()
    rate = page.locator("[data-kb-rate]")
    rate.locator("[value=jpy]").check()
    row = page.locator('tr[data-model="gpt-5-mini"]')
    prices = row.locator("[data-value]:visible .kb-value").all_text_contents()
    assert "¥37.5" in prices
    assert not [price for price in prices if "$" in price]
    assert "yen" in (page.locator('th[data-field="input_price"]').text_content() or "")
    assert shown(page) == before
    assert set(query(page).split("&")) == {"max_input_price=37.5jpy", "sort=input_price", "currency=jpy", "rate=150"}
    assert control(page, "max_input_price").input_value() == "37.5"
    rate.locator("[value=usd]").check()
    assert row.text_content() == text
    assert set(query(page).split("&")) == {"max_input_price=0.25", "sort=input_price", "rate=150"}


@IN_LANGUAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_only_the_table_moves(new_context: NewContext, address: str, language: str, scheme: str) -> None:
    """In its own frame, with head and names in sight; everything that is pressed has room for a finger."""
    page = open_catalogue(new_context, address, f"{language}/models/", viewport=NARROW, color_scheme=scheme)
    page.locator(".kb-catalogue-summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    frame = page.locator(".kb-catalogue .kb-table-scroll")
    frame.evaluate("frame => frame.scrollTo(300, 900)")
    box, head = frame.bounding_box(), page.locator(".kb-catalogue thead th").first.bounding_box()
    assert box is not None
    assert head is not None
    assert abs(head["x"] - box["x"]) < 2
    assert abs(head["y"] - box["y"]) < 2
    small = page.locator(".kb-catalogue :is(button:not(.kb-cite), summary, select, .kb-entry-field input):visible")
    heights = small.evaluate_all("all => all.map(one => [one.className, one.getBoundingClientRect().height])")
    assert [one for one in heights if one[1] < 24 and "kb-field-mark" not in one[0] and "kb-field" not in one[0]] == []
