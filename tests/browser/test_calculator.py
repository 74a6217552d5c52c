"""The calculator: by keyboard, from an address, without scripts, and with numbers that are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

COST = "choose/cost/"
PAIR = "?requests=1000&input=1000&cached=0&visible=500&reasoning=0&models=gpt-5-mini,gpt-4.1"


def shown(page: Page) -> dict[str, list[str]]:
    """The cells of the results, by model."""
    rows = page.locator(".kb-calc-table tbody tr")
    return {row.get_attribute("data-model") or "": row.locator("td").all_inner_texts() for row in rows.all()}


def announced(page: Page, text: str) -> None:
    """Wait until the status says so."""
    page.locator(".kb-calc-status", has_text=text).wait_for()


@pytest.mark.parametrize(
    ("language", "summary", "sentence"),
    [
        (
            "en",
            "2 models; the cheapest is GPT-5 mini at $1.25 a month.",
            "GPT-5 mini stays cheaper than GPT-4.1 until its hidden reasoning exceeds 2,375 tokens per request.",
        ),
        (
            "ja",
            "モデル2件。最も安いのはGPT-5 miniで、1か月$1.25です。",
            "GPT-5 miniは、見えない推論が1回の呼び出しあたり2,375トークンを超えるまで、GPT-4.1より安いままです。",
        ),
    ],
    ids=["en", "ja"],
)
def test_an_address_brings_work_and_models(
    page: Page, address: str, language: str, summary: str, sentence: str
) -> None:
    """Costs in order, the break-even in words, and the steps, whose prices lead to their evidence."""
    go(page, address, f"{language}/{COST}{PAIR}")
    announced(page, summary)
    assert {model: cells[:2] for model, cells in shown(page).items()} == {
        "gpt-5-mini": ["$1.25", "$0.00125"],
        "gpt-4.1": ["$6.00", "$0.006"],
    }
    assert page.locator(".kb-calc-break-even li").all_inner_texts() == [sentence]
    how = page.locator(".kb-calc-how details[data-model='gpt-5-mini']")
    how.locator("summary").press("Enter")
    assert "$0.25" in how.locator("li").first.inner_text()
    how.locator("li a").first.click()
    page.wait_for_url(f"{address}/{language}/models/gpt-5-mini/#input_price")
    assert page.locator("#input_price").is_visible()


def test_the_form_by_keyboard_changes_results_and_address(page: Page, address: str) -> None:
    """From a guide's work to one's own numbers, full-width ones too; what is typed stays as it is typed."""
    go(page, address, f"en/{COST}?models=gpt-5-mini,gpt-4.1,gpt-5.4")
    announced(page, "3 models; the cheapest is")
    page.get_by_label("Begin with the work of a guide").select_option("customer-support")
    announced(page, "GPT-5 mini at $342.60 a month")
    assert "use=customer-support" in page.url
    page.get_by_label("as the guide assumes at effort").select_option(label="minimal")
    announced(page, "GPT-5 mini at $126.60 a month")
    requests = page.get_by_label("Requests per month")
    requests.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("１，２００")
    announced(page, "GPT-5 mini at about $1.27 a month")
    assert requests.input_value() == "１，２００"
    assert "requests=1200" in page.url
    assert "use=" not in page.url
    page.reload()
    announced(page, "GPT-5 mini at about $1.27 a month")
    assert requests.input_value() == "1,200"
    page.locator(".kb-calc-models summary").press("Enter")
    page.get_by_label("GPT-5 mini", exact=True).press("Space")
    announced(page, "2 models")
    assert "models=gpt-4.1,gpt-5.4" in page.url


def test_what_is_no_number_is_said_at_the_field(page: Page, address: str) -> None:
    """The results stay those of the numbers before, and say so; nothing broken reaches the address."""
    go(page, address, f"en/{COST}{PAIR}")
    announced(page, "2 models")
    url, before = page.url, shown(page)
    field = page.get_by_label("Input of one request")
    for typed, fault in (
        ("1e9", "This is no number"),
        ("-5", "Type 0 or more"),
        ("9" * 30, "Type 100,000,000 or less"),
    ):
        field.fill(typed)
        page.locator("#kb-calc-input-fault", has_text=fault).wait_for()
        assert field.get_attribute("aria-invalid") == "true"
        assert "kb-calc-input-fault" in (field.get_attribute("aria-describedby") or "")
    announced(page, "Correct the marked numbers")
    assert (page.url, shown(page)) == (url, before)
    field.fill("2000")
    announced(page, "2 models")
    assert field.get_attribute("aria-invalid") is None
    assert page.locator("#kb-calc-input-fault").inner_text() == ""


def test_an_address_that_is_wrong_is_answered_with_sentences(page: Page, address: str) -> None:
    """What can be used of it is used; its text never becomes markup."""
    go(page, address, f"en/{COST}?use=%3Cimg%3E&input=1e5&visible=10&models=gpt-5-mini,nowhere")
    announced(page, "GPT-5 mini:")
    assert page.locator(".kb-calc-said p").all_inner_texts() == [
        "The address names work that is not known here: <img>.",
        "The address has a number that cannot be used: input=1e5.",
        "The address names a model that is not here: nowhere.",
    ]
    assert page.get_by_label("Visible output of one request").input_value() == "10"


def test_what_is_not_known_is_named_and_has_no_place(page: Page, address: str) -> None:
    """A missing price is no zero, and an input that does not fit comes last."""
    models = "llama-4-maverick,gpt-5-mini,gpt-5,gpt-4.1"
    go(page, address, f"en/{COST}?requests=1&input=300000&cached=50&visible=10&batch=50&models={models}")
    announced(page, "4 models; the cheapest is GPT-4.1")
    found = shown(page)
    assert list(found)[:2] == ["gpt-4.1", "llama-4-maverick"]
    assert found["gpt-4.1"][0].endswith("or less")
    assert "cannot be computed" in found["llama-4-maverick"][0]
    assert "batch price of output" in found["llama-4-maverick"][0]
    assert "does not fit (at most 272,000 tokens)" in found["gpt-5-mini"][0]
    places = page.locator(".kb-calc-table .kb-calc-place").all_inner_texts()
    assert places == ["1", "–", "–", "–"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_model_s_page_folds_the_form_and_leads_on(page: Page, address: str, language: str) -> None:
    """The costs of the guides stand there; one's own numbers go along to the calculator."""
    go(page, address, f"{language}/models/gpt-5-mini/#cost")
    assert page.locator("#cost").is_visible()
    assert page.locator(".kb-calc-works tbody tr").count() >= 5
    assert not page.locator("#kb-calc-requests").is_visible()
    page.locator(".kb-calc-fold > summary").press("Enter")
    page.locator("#kb-calc-requests").fill("7")
    page.locator(".kb-calc-results p a[href*='requests=7']").click()
    page.wait_for_url(f"{address}/{language}/{COST}?*")
    page.locator("tr[data-model=gpt-5-mini]").wait_for()
    assert page.locator("#kb-calc-requests").input_value() == "7"


@pytest.mark.parametrize("path", ["ja/compare/", f"en/{COST}", "en/models/gpt-5-mini/"])
def test_without_scripts_the_costs_of_the_guides_stand_there(new_context: MakeContext, address: str, path: str) -> None:
    """No form that does nothing."""
    page = new_context(java_script_enabled=False).new_page()
    go(page, address, path)
    assert not page.locator(".kb-calc-form").is_visible()
    assert "$342.60" in page.locator(".kb-calc table").inner_text()


@pytest.mark.parametrize(("language", "scheme"), [("ja", "dark"), ("en", "light")])
def test_the_calculator_is_accessible_and_fits_a_phone(
    new_context: MakeContext, address: str, language: str, scheme: str
) -> None:
    """With a fault, everything folded open, in both schemes."""
    page = new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme).new_page()
    go(page, address, f"{language}/{COST}{PAIR}&batch=50&cached=20")
    page.locator(".kb-calc-table").wait_for()
    page.locator("#kb-calc-batch").fill("x")
    page.locator("#kb-calc-batch-fault:not(:empty)").wait_for()
    page.evaluate("document.querySelectorAll('.kb-calc details').forEach(one => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = Axe().run(page, context=".kb-calc")
    assert found.response["violations"] == []
    targets = page.locator(".kb-calc :is([type=text], select, summary, .kb-calc-model):visible")
    small = targets.evaluate_all("all => all.filter(one => one.getBoundingClientRect().height < 24).length")
    assert small == 0


def test_amounts_are_shown_in_yen_at_the_readers_own_rate(page: Page, address: str) -> None:
    """They are rounded, and it is said how and at which rate; the address says it to whoever gets it."""
    go(page, address, f"en/{COST}{PAIR}")
    announced(page, "2 models")
    page.locator(".kb-calc [data-kb-rate] [value=jpy]").check()
    own = page.locator(".kb-calc [data-kb-rate-own]")
    own.fill("151.5")
    own.press("Tab")
    page.locator(".kb-in-yen", has_text="¥909").wait_for()
    assert "≈¥189" in page.locator("tr[data-model='gpt-5-mini']").inner_text()
    assert page.get_by_text("Yen at your own rate of ¥151.5 for one US dollar, rounded").is_visible()
    assert "rate=151.5" in page.url
    page.locator(".kb-calc [data-kb-rate] [value=usd]").check()
    until(page, "!document.querySelector('.kb-in-yen')")


def test_japanese_characters_become_tokens_where_that_was_measured(page: Page, address: str) -> None:
    """The aid cites its measurement and enters what it computes; where there is none it says so."""
    go(page, address, f"ja/{COST}?models=gpt-4o&requests=10&input=500&visible=100")
    aid = page.locator(".kb-calc [data-kb-japanese]")
    aid.locator("[data-kb-japanese-count]").fill("１０００")
    said = aid.locator("[data-kb-japanese-status]")
    said.filter(has_text="トークン").wait_for()
    assert aid.locator("[data-kb-japanese-of='gpt-4o'] [popovertarget]").count() > 0
    aid.locator("[data-kb-japanese-use]").click()
    tokens = re.findall(r"[\d,]+", said.inner_text())[-1].replace(",", "")
    until(page, f"new URLSearchParams(location.search).get('input') === '{tokens}'")
    go(page, address, f"ja/{COST}?models=claude-haiku-4-5&requests=10&input=500&visible=100")
    assert aid.locator("[data-kb-japanese-none]").is_visible()
    assert not aid.locator("[data-kb-japanese-count]").is_visible()


def test_what_another_part_writes_into_the_address_is_followed(page: Page, address: str) -> None:
    """As the choice of models on the compare page does, with or without an event."""
    go(page, address, f"en/{COST}{PAIR}")
    announced(page, "2 models")
    page.evaluate("query => history.replaceState(null, '', query)", f"{PAIR},gpt-5.4")
    announced(page, "3 models")
    page.evaluate("query => { history.pushState(null, '', query) }", PAIR.replace("500", "600"))
    announced(page, "2 models; the cheapest is GPT-5 mini at $1.45")
    page.go_back()
    announced(page, "3 models")
