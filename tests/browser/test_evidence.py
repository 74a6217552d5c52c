"""macros/theme/assets/scripts/evidence.js, copying.js: the figure itself opens its evidence; names are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.views.context import PageContext
from macros.views.figure import figure
from macros.views.references import render_references
from tests.browser.visiting import go
from tests.support.claims import one_model, own

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page, Route

    from macros.messages import Language

    NewContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

LANGUAGES = ("ja", "en")
MODEL = "models/gpt-5-mini/"
REST, ABSENCE = 350, 250
"""Milliseconds, as in the script."""
WITHOUT_ANCHORS = (
    "const known = CSS.supports; CSS.supports = (...asked) => asked[0] !== 'position-area' && known(...asked)"
)


def price(page: Page) -> Locator:
    """The figure that the card shows first."""
    return page.locator(".kb-part-price .kb-figure").first


def opened_by(page: Page, figure: Locator) -> Locator:
    return page.locator(f"#{figure.locator('.kb-cite').first.get_attribute('popovertarget')}")


def open_now(page: Page) -> list[str]:
    return page.locator(":popover-open").evaluate_all("all => all.map(one => one.id)")  # type: ignore[no-any-return]


def centre(text: Locator) -> tuple[float, float]:
    """The middle of a text's first line."""
    x, y = text.evaluate(
        "one => { const at = one.getClientRects()[0]; return [at.x + at.width / 2, at.y + at.height / 2] }"
    )
    return x, y


def overlap(one: Locator, other: Locator) -> bool:
    """Whether two elements cover each other, by more than their rounding."""
    first, second = one.bounding_box(), other.bounding_box()
    assert first is not None
    assert second is not None
    across = first["x"] + first["width"] > second["x"] + 1 and second["x"] + second["width"] > first["x"] + 1
    down = first["y"] + first["height"] > second["y"] + 1 and second["y"] + second["height"] > first["y"] + 1
    return across and down


def go_and_stop_the_clock(page: Page, address: str, path: str) -> None:
    """Open a page on which time passes only where a test lets it, however slow the machine is."""
    page.clock.install(time=0)
    go(page, address, path)
    page.clock.pause_at(3_600_000)


def wait(page: Page, milliseconds: int) -> None:
    """Let time pass on the page."""
    page.clock.run_for(milliseconds)


@pytest.mark.parametrize(("language", "anchored"), [("ja", True), ("en", False)], ids=["anchored", "by script"])
def test_evidence_shows_where_the_pointer_rests(
    new_context: NewContext, address: str, language: str, anchored: bool
) -> None:
    """Beside its figure; it stays below the pointer, goes with it, and Escape closes it until the pointer is back."""
    context = new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    if not anchored:
        context.add_init_script(WITHOUT_ANCHORS)
    page = context.new_page()
    go_and_stop_the_clock(page, address, f"{language}/{MODEL}")
    figure, popover = price(page), opened_by(page, price(page))
    figure.locator(".kb-value").hover()
    wait(page, REST - 50)
    assert not popover.is_visible(), "a pointer that passes opens nothing"
    wait(page, 50)
    assert popover.is_visible()
    at, box = figure.bounding_box(), popover.bounding_box()
    assert at
    assert box
    gaps = box["y"] - at["y"] - at["height"], at["y"] - box["y"] - box["height"]
    assert 0 <= max(gaps) < 20, "right below it, or above it where there is more room"
    assert box["x"] <= at["x"] + at["width"]
    assert at["x"] <= box["x"] + box["width"]
    assert page.evaluate("document.activeElement === document.body"), "the focus stays where it was"
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    wait(page, 2 * ABSENCE)
    assert popover.is_visible(), "the pointer may rest on it"
    page.mouse.move(5, 5)
    wait(page, ABSENCE)
    assert not popover.is_visible()
    figure.locator(".kb-value").hover()
    wait(page, REST)
    assert popover.is_visible()
    page.keyboard.press("Escape")
    popover.wait_for(state="hidden")
    x, y = centre(figure)
    page.mouse.move(x + 2, y)
    wait(page, 2 * REST)
    assert not popover.is_visible(), "what Escape closed stays closed"


def test_crossing_a_table_opens_nothing_and_resting_opens_one(page: Page, address: str) -> None:
    """Nothing flickers on the way; the next rest takes the place of the last."""
    go_and_stop_the_clock(page, address, "en/models/")
    values = page.locator(".kb-catalogue td .kb-figure > .kb-value").filter(visible=True).all()[:8]
    page.evaluate("window.toggles = 0; document.addEventListener('toggle', () => window.toggles++, true)")
    for value in values:
        page.mouse.move(*centre(value), steps=3)
        wait(page, REST // 2)
    page.mouse.move(5, 300)
    wait(page, REST + ABSENCE)
    assert page.evaluate("window.toggles") == 0
    for value in values[:3]:
        page.mouse.move(*centre(value))
        wait(page, REST)
        popover = opened_by(page, value.locator(".."))
        assert open_now(page) == [popover.get_attribute("id")]
        assert not overlap(value.locator(".."), popover), "the figure itself stays in view"


def test_a_click_pins_and_a_second_one_closes(page: Page, address: str) -> None:
    """On the value as on the number; what is pinned is not replaced by a passing pointer."""
    go_and_stop_the_clock(page, address, f"en/{MODEL}")
    figure, popover = price(page), opened_by(page, price(page))
    other = page.locator(".kb-part-limits .kb-figure > .kb-value").first
    for target in (figure.locator(".kb-value"), figure.locator(".kb-cite")):
        target.hover()
        wait(page, REST)
        assert popover.is_visible()
        target.click()
        page.mouse.move(*centre(other))
        wait(page, REST + ABSENCE)
        assert open_now(page) == [popover.get_attribute("id")]
        target.click()
        popover.wait_for(state="hidden")
        page.mouse.move(5, 5)
        target.click()  # before the rest is over
        popover.wait_for(state="visible")
        popover.locator(".kb-close").click()
        popover.wait_for(state="hidden")
        page.mouse.move(5, 5)


def test_a_value_can_be_selected_and_copied(page: Page, address: str) -> None:
    """A press that selects text opens nothing."""
    go(page, address, f"en/{MODEL}")
    figure = price(page)
    figure.locator(".kb-value").dblclick()
    assert page.evaluate("String(getSelection()).trim()") in ("0.25", "$0.25", "$0")
    copied = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('.kb-part-price .kb-key-figures'));"
        " return String(getSelection()) }"
    )
    assert f"$0.25{figure.locator('.kb-cite').inner_text()}" in copied.replace("\n", "")


def test_the_keyboard_shows_evidence_and_enter_keeps_it(page: Page, address: str) -> None:
    """After the same rest and without moving the focus; Tab leads into it, and away from it closes it."""
    go_and_stop_the_clock(page, address, f"ja/{MODEL}")
    figure, popover = price(page), opened_by(page, price(page))
    button = figure.locator(".kb-cite")
    page.locator(".kb-part-price .kb-field").first.focus()
    page.keyboard.press("Tab")
    assert not popover.is_visible()
    wait(page, REST)
    assert popover.is_visible()
    assert button.evaluate("one => one === document.activeElement")
    page.keyboard.press("Tab")
    assert popover.evaluate("one => one.contains(document.activeElement)"), "its links come next"
    wait(page, 2 * ABSENCE)
    assert popover.is_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    wait(page, ABSENCE)
    assert not popover.is_visible()
    page.keyboard.press("Tab")
    wait(page, REST)
    page.keyboard.press("Enter")
    button.evaluate("one => one.blur()")
    wait(page, REST + ABSENCE)
    assert popover.is_visible(), "Enter has pinned it"
    button.focus()
    page.keyboard.press("Enter")
    assert not popover.is_visible()
    page.keyboard.press("Enter")
    assert popover.is_visible()
    page.keyboard.press("Escape")
    popover.wait_for(state="hidden")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_tap_on_the_value_opens_a_sheet(
    new_context: NewContext, address: str, language: str, javascript: bool
) -> None:
    """At the lower edge of a phone, over its whole width, with all that the evidence has; a tap beside it closes it."""
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    page = new_context(java_script_enabled=javascript, **phone).new_page()
    go(page, address, f"{language}/{MODEL}")
    figure, popover = price(page), opened_by(page, price(page))
    figure.scroll_into_view_if_needed()
    figure.locator(".kb-value").evaluate("one => one.scrollIntoView({block: 'center'})")
    page.touchscreen.tap(*centre(figure.locator(".kb-value")))
    popover.wait_for(state="visible")
    box = popover.bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 360)
    assert abs(box["y"] + box["height"] - 740) <= 1
    for part in (".kb-evidence-value", ".kb-evidence-why", ".kb-as-printed", ".kb-source", "time", ".kb-age"):
        assert popover.locator(part).first.inner_text().strip()
    assert len(open_now(page)) == 1
    assert popover.locator(".kb-report").count() == 0, "this site names no repository"
    page.touchscreen.tap(356, 80)
    popover.wait_for(state="hidden")
    assert page.locator(".kb-copy").first.is_visible() is javascript
    assert page.locator(".kb-model-names code").first.inner_text() == "gpt-5-mini"


def test_evidence_asked_for_before_the_script_is_there_opens_with_it(page: Page, address: str) -> None:
    """On a slow line a reader can be faster than the scripts; nothing has to be asked twice."""
    held: list[Route] = []
    page.route("**/scripts/start.js", lambda route: held.append(route))  # noqa: PLW0108 - a method of a list is no handler
    page.goto(f"{address}/en/{MODEL}", wait_until="commit")
    cite = price(page).locator(".kb-cite").first
    cite.click()
    popover = opened_by(page, price(page))
    assert not popover.is_visible()
    held[0].continue_()
    popover.wait_for(state="visible")
    assert popover.locator(".kb-as-printed").first.inner_text() == "$0.25"


def test_paper_shows_the_numbers_and_no_popover(page: Page, address: str) -> None:
    """The value, its number, and the reference that the number names."""
    go(page, address, f"en/{MODEL}")
    price(page).locator(".kb-value").click()
    page.emulate_media(media="print")
    number = price(page).locator(".kb-cite").inner_text()
    assert price(page).inner_text().replace("\u2060", "") == f"$0.25{number}"
    assert not opened_by(page, price(page)).is_visible()
    assert page.locator(f"#ref-{number.strip('[]')}").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_copied_and_that_is_said(new_context: NewContext, address: str, language: str) -> None:
    """By a button that is there only where a script can copy; the name itself is text."""
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    go_and_stop_the_clock(page, address, f"{language}/{MODEL}")
    names = page.locator(".kb-model-names")
    button = names.locator(".kb-copy").nth(1)
    button.focus()
    page.keyboard.press("Enter")
    said = {"ja": "gpt-5-mini-2025-08-07をコピーしました", "en": "gpt-5-mini-2025-08-07 copied"}[language]
    names.get_by_role("status").filter(has_text=said).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "gpt-5-mini-2025-08-07"
    size = button.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 24


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_reported_by_a_form_that_is_filled_in(new_context: NewContext, language: Language) -> None:
    """As a browser reads the address: model, field, what was shown, page, language, and state of the data."""
    catalog = one_model(input_price=[own("1")])
    context = PageContext(
        catalog,
        language,
        f"{language}/models/m.md",
        repository="https://git.example/kurabe",
        data_version="0123456789ab",
    )
    page = new_context(java_script_enabled=False).new_page()
    page.set_content(f"<main>{figure(context, 'm', 'input_price')}{render_references(context)}</main>")
    page.locator(".kb-cite").click()
    link = page.locator(":popover-open .kb-report")
    assert link.is_visible()
    filled = link.evaluate("one => Object.fromEntries(new URL(one.href).searchParams)")
    assert {key: filled[key] for key in ("template", "model", "field", "page", "language")} == {
        "template": "wrong-figure.yml",
        "model": "m",
        "field": "input_price",
        "page": f"{language}/models/m/",
        "language": {"ja": "日本語", "en": "English"}[language],
    }
    assert "$1" in filled["shown"]
    assert "0123456789ab" in filled["data"]
    assert catalog.as_of.isoformat() in filled["data"]


def test_other_models_are_reached_from_the_card_and_the_lists(page: Page, address: str) -> None:
    """Siblings with their own page of both, or with the address that chooses both."""
    go(page, address, f"en/{MODEL}")
    hrefs = page.locator(".kb-model-pairs a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert any("?models=gpt-5-mini," in href for href in hrefs)
    assert any("-vs-" in href for href in hrefs)
    for href in hrefs:
        query = parse_qs(urlsplit(href).query)
        assert "-vs-" in href or query["models"][0].split(",")[0] == "gpt-5-mini"
