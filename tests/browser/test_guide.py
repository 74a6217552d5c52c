"""The choosing guide as a reader meets it: with and without scripts, by address, by keyboard, and as Python ranks."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from macros.catalog import load_catalog
from macros.claims import demanded, ranking
from macros.views.guide.asked import value_as_data
from tests.browser.visiting import go, until
from tests.support.project import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from macros.catalog import Catalog
    from macros.claims import Ranked

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

GUIDE = "choose/guide/"
READER = f"{GUIDE}?for=customer-support&wait=chat&requests=200000"
"""Customer-support chat, 200,000 requests a month, an answer that begins within two seconds."""
LANGUAGES = ("ja", "en")


@pytest.fixture(scope="session")
def catalog(root: Path) -> Catalog:
    """The data that the site was built from, on the same day."""
    return load_catalog(root, date.fromisoformat(AS_OF)).catalog


def samples(catalog: Catalog) -> Iterator[tuple[str, dict[str, str], int]]:
    """Each situation as it stands and with a few sets of answers, so that every answer is tried somewhere."""
    options = [(question.id, option.id) for question in catalog.questions.values() for option in question.options]
    answers = cycle(options)
    for use_case in catalog.use_cases:
        yield use_case, {}, catalog.use_cases[use_case].workload.requests_per_month
        yield use_case, dict(islice(answers, 3)), 200_000
        yield use_case, dict(islice(answers, 4)), 7


def told(ranked: Ranked) -> dict[str, Any]:
    """One place of the ranking, in words that both sides use."""
    advice, costs = ranked.advice, ranked.cost
    month = costs.cost.per_month
    return {
        "model": advice.candidate.model,
        "effort": advice.candidate.effort or "",
        "standing": advice.standing,
        "verdicts": [held.verdict for held in advice.held],
        "affordable": advice.affordable,
        "within": advice.within,
        "month": None if month is None else value_as_data(month),
        "curated": ranked.curated,
    }


IN_THE_PAGE = """async (asked) => {
  const scripts = new URL("../../../assets/scripts/guide/", location.href);
  const { read } = await import(new URL("page.js", scripts));
  const { demanded, ranking } = await import(new URL("ranking.js", scripts));
  const known = read(document);
  return asked.map(([id, answers, requests]) => {
    const situation = known.situations.get(id);
    return ranking(known, situation, demanded(situation, known.questions, answers), String(requests)).map((one) => ({
      model: one.row.model, effort: one.effort, standing: one.standing,
      verdicts: one.held.map((held) => held.verdict), affordable: one.affordable, within: one.within,
      month: one.month === null ? null : one.month.toFixed(), curated: one.curated,
    }));
  });
}"""


def test_the_script_ranks_as_the_site_does(page: Page, address: str, catalog: Catalog) -> None:
    """Every situation, as it stands and under other answers: the same models in the same order for the same reasons."""
    go(page, address, f"en/{GUIDE}")
    asked = list(samples(catalog))
    found = page.evaluate(IN_THE_PAGE, [list(one) for one in asked])
    for (use_case, answers, requests), ranked in zip(asked, found, strict=True):
        record = catalog.use_cases[use_case]
        demands = demanded(record, catalog.questions.values(), answers)
        expected = [told(one) for one in ranking(catalog, record, demands, requests)]
        assert ranked == expected, (use_case, answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_gets_from_the_front_page_to_a_choice_with_its_proof(
    new_context: MakeContext, address: str, language: str
) -> None:
    """Home, choosing, the situation, two answers: ranked models, a figure with its evidence, the cost, what next."""
    page = new_context(viewport={"width": 390, "height": 800}, locale=language).new_page()
    go(page, address, f"{language}/choose/")
    page.locator("a[href='guide/?for=customer-support']").click()
    page.locator(".kb-find-answer").wait_for()
    page.locator("#kb-find-requests").fill("20万" if language == "ja" else "200,000")
    page.locator("[data-kb-question=wait] summary").click()
    page.locator("input[name=wait][value=chat]").check()
    assert page.url.partition("?")[2] == READER.partition("?")[2]
    assert re.search(r"\d+", page.locator(".kb-find-status").inner_text())
    first = page.locator("[data-kb-ranked]").first
    assert first.locator(".kb-find-list .kb-status").first.is_visible()
    proof = first.locator(".kb-cite").first
    proof.click()
    assert page.locator(f"#{proof.get_attribute('popovertarget')}").is_visible()
    page.keyboard.press("Escape")
    assert "models=" in (page.locator(".kb-find-links a").first.get_attribute("href") or "")
    calculator = first.locator("a[href*='choose/cost'], a[href*='/cost/']").get_attribute("href") or ""
    assert {"use=customer-support", "requests=200000"} <= set(calculator.partition("?")[2].split("&"))
    assert page.locator("[data-kb-change]").count() >= 2
    ended = page.locator("[data-kb-standing=existing-only] details")
    ended.locator("summary").click()
    assert ended.locator("time").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_is_shared_and_what_it_asks_in_vain_is_said(page: Page, address: str, language: str) -> None:
    """The same answers for whoever opens it; what nobody knows is named as text, never run."""
    go(page, address, f"{language}/{READER}&wait=%3Cimg%20src%3Dx%3E&colour=red")
    page.locator(".kb-find-answer").wait_for()
    assert page.locator("input[name=for]:checked").get_attribute("value") == "customer-support"
    assert page.locator("input[name=wait]:checked").get_attribute("value") == "chat"
    assert page.locator("#kb-find-requests").input_value() == "200,000"
    fault = page.locator(".kb-find-fault")
    assert "wait=<img src=x>" in fault.inner_text()
    assert fault.locator("img").count() == 0
    page.locator("#kb-find-requests").fill("many")
    assert page.locator("#kb-find-requests").get_attribute("aria-invalid") == "true"
    page.locator(".kb-find-reset").click()
    until(page, "location.search === ''")
    assert page.locator(".kb-find-questions").is_hidden()


def test_none_of_these_is_said_with_what_excludes_them_and_what_is_closest(page: Page, address: str) -> None:
    """Open weights that read video within a hundred dollars: what would have to give way."""
    go(page, address, f"en/{GUIDE}?for=long-document-analysis&input=video&length=shelf&weights=open&budget=small")
    none = page.locator(".kb-find-none")
    none.wait_for()
    assert none.get_attribute("data-kb-none") is not None
    assert none.locator("li").count() >= 4
    assert "excludes" in none.locator("li").first.inner_text()
    assert (none.locator("a").last.get_attribute("href") or "").endswith("#none-fits")
    assert page.locator("[data-kb-standing=recommended]").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_page_is_a_decision_table(new_context: MakeContext, address: str, language: str) -> None:
    """No form that does nothing; every question, every requirement, and the answer to every situation."""
    page = new_context(java_script_enabled=False).new_page()
    go(page, address, f"{language}/{GUIDE}")
    assert page.locator(".kb-find").is_hidden()
    questions, answers = page.locator("tbody[data-kb-asks]"), page.locator(".kb-find-situation")
    assert questions.count() >= 5
    assert answers.count() == page.locator("tr[data-kb-situation]").count() >= 10
    assert all(answers.nth(place).locator("li").count() for place in range(answers.count()))
    assert page.locator("tr[data-kb-model]").count() > 40


@pytest.mark.parametrize(("language", "scheme"), [("ja", "light"), ("en", "dark")])
def test_the_form_is_used_by_keyboard_and_has_no_barrier(
    new_context: MakeContext, address: str, language: str, scheme: str
) -> None:
    """Arrows choose a situation, the enter key opens a question; axe finds nothing."""
    page = new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}).new_page()
    go(page, address, f"{language}/{GUIDE}")
    page.locator("input[name=for]").first.wait_for(state="visible")
    page.locator("input[name=for]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[name=for]:checked").get_attribute("value") == "customer-support"
    page.locator("[data-kb-question=wait] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[name=wait]:checked").get_attribute("value") == "speech"
    # Evidence is looked at on the pages of models; without it axe takes a tenth of the time.
    page.evaluate("document.querySelectorAll('[popover], .kb-find-figures').forEach((one) => one.remove())")
    violations = Axe().run(page, context=".md-content").response["violations"]
    assert [(one["id"], [node["html"][:90] for node in one["nodes"]][:3]) for one in violations] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cost_is_told_in_yen_too(page: Page, address: str, language: str) -> None:
    """At the reader's own rate; the address keeps it, the calculator gets it, and starting again leaves it."""
    go(page, address, f"{language}/{READER}&budget=small")
    cost, first = page.locator("[data-kb-ranked] .kb-in-yen"), page.locator("[data-kb-ranked]").first
    first.wait_for()
    assert cost.count() == 0
    page.locator("[data-kb-rate] [value=jpy]").check()
    own = page.locator("[data-kb-rate-own]")
    own.fill("150")
    own.press("Tab")
    until(page, "location.search.endsWith('&currency=jpy&rate=150')")
    assert page.url.partition("?")[2].startswith(READER.partition("?")[2])
    said = first.locator(".kb-find-list").inner_text()
    dollars = [Decimal(found.replace(",", "")) for found in re.findall(r"\$([\d,.]*\d)", said)]
    yen = [
        Decimal(found.replace(",", ""))
        for found in re.findall(r"¥([\d,.]*\d)|([\d,.]*\d)円", said)
        for found in found
        if found
    ]
    assert {(amount * 150).quantize(Decimal(1)) for amount in dollars if amount * 150 >= 100} >= {
        amount.quantize(Decimal(1)) for amount in yen
    }
    assert len(yen) == 2  # the budget and the cost
    calculator = first.locator("a[href*='cost/']").last.get_attribute("href") or ""
    assert calculator.endswith("&currency=jpy&rate=150")
    page.locator(".kb-find-reset").click()
    until(page, "location.search === '?currency=jpy&rate=150'")
    assert page.locator("[data-kb-rate] [value=jpy]").is_checked()
    assert not page.locator(".kb-find-fault").is_visible()
