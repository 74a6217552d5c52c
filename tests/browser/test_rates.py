"""Prices in yen and the aid for Japanese text, on a page of invented models made for this test alone."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from macros.browser.words import said_in_scripts
from macros.messages import LANGUAGES, Message, translate
from macros.views.context import PageContext
from macros.views.japanese import japanese_view
from macros.views.rates import rate_view
from macros.views.references import render_references
from macros.views.templating import environment
from tests.support.project import ROOT
from tests.support.yen import MEASURED, OTHER, SHARING, invented_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from macros.catalog import Catalog
    from macros.messages import Language

SCRIPT = """
import { inYen, startRate } from "../assets/scripts/rate.js";
import { startJapaneseAid } from "../assets/scripts/japanese_aid.js";
import { money } from "../assets/scripts/format.js";
import { start as startPopovers } from "../assets/scripts/popovers.js";
import { speakAsThePage } from "../assets/scripts/words.js";
startPopovers();
await speakAsThePage();
const price = document.querySelector("#price");
const show = (rate) => {
  price.textContent = rate ? `${inYen(rate, "0.25")} (${rate.words}; ${rate.own})` : money("0.25");
};
for (const control of document.querySelectorAll("[data-kb-rate]")) startRate(control, show);
const tokens = document.querySelector("#tokens");
const use = (found) => { tokens.value = found.toFixed(); };
const aid = startJapaneseAid(document.querySelector("[data-kb-japanese]"), use);
const model = document.querySelector("#model");
model.addEventListener("change", () => aid.show(model.value));
aid.show(model.value);
"""
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'"


def page_of(catalog: Catalog, language: Language) -> str:
    context = PageContext(catalog, language, f"{language}/index.md")
    made = environment(language)
    models = [MEASURED, SHARING, OTHER]
    rates = made.get_template("_rate.html").module.rate_control  # type: ignore[attr-defined]
    aid = made.get_template("_japanese.html").module.japanese_aid  # type: ignore[attr-defined]
    styles = "".join(f'<link rel="stylesheet" href="../assets/{name}.css">' for name in ("colours", "kurabe", "rates"))
    options = "".join(f'<option value="{model}">{model}</option>' for model in models)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Yen</title>'
        f'<link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="{POLICY}; img-src data:">'
        f"{styles}"
        f'<script type="module" src="trial.js"></script></head><body><main class="md-typeset">'
        f"{rates(rate_view(context))}{rates(rate_view(context), name='again')}"
        f'<p id="price">$0.25</p><label>Model <select id="model">{options}</select></label>'
        f'<label>Input <input id="tokens"></label>{aid(japanese_view(context, models))}'
        f"{render_references(context)}</main></body></html>"
    )


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with that page in both languages, and what its scripts need."""
    folder = tmp_path_factory.mktemp("trial")
    catalog = invented_catalog(tmp_path_factory.mktemp("yen"))
    shutil.copytree(ROOT / "macros/theme/assets", folder / "assets")
    for language in LANGUAGES:
        (folder / language / "data").mkdir(parents=True)
        (folder / language / "index.html").write_text(page_of(catalog, language), encoding="utf-8")
        (folder / language / "trial.js").write_text(SCRIPT, encoding="utf-8")
    words = {text: translate(Message(text), "ja") for text in said_in_scripts()}
    (folder / "ja/data/words.json").write_text(json.dumps(words), encoding="utf-8")
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served(trial: Path) -> Iterator[str]:
    """Where it is served."""
    handler = functools.partial(_Quiet, directory=str(trial))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def visit(chromium: Browser, served: str) -> Iterator[object]:
    """Open the page; whatever goes wrong in its scripts or against its policy fails the test."""
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)

    def visit(path: str) -> Page:
        page = context.pages[0] if context.pages else context.new_page()
        page.goto(f"{served}/{path}")
        page.wait_for_selector("[data-kb-rate]:not([hidden])")
        return page

    yield visit
    context.close()
    assert faults == []


def test_a_reader_switches_to_yen_and_types_a_rate(visit: object) -> None:
    """Amounts, both controls and the address agree, and it is said what yen rest on."""
    page: Page = visit("en/?models=a,b")  # type: ignore[operator]
    price, first = page.locator("#price"), page.locator("[data-kb-rate]").first
    assert price.text_content() == "$0.25"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")  # by keyboard: the next choice of the group
    recorded = "at ¥155 for one US dollar, the rate of November 2, 2026 (20 days ago)"
    assert price.text_content() == f"¥38.75 ({recorded}; false)"
    assert page.url.endswith("?models=a%2Cb&currency=jpy")
    assert page.locator("[data-kb-rate] input[value=jpy]:checked").count() == 2
    assert first.locator("[role=status]").text_content() == "Prices are in yen at the recorded rate."

    first.locator("[data-kb-rate-own]").fill("１５０．５円")
    page.keyboard.press("Enter")
    page.locator("#tokens").focus()
    assert price.text_content() == "≈¥37.63 (at your own rate of ¥150.5 for one US dollar; true)"
    assert page.url.endswith("&currency=jpy&rate=150.5")
    assert [own.input_value() for own in page.locator("[data-kb-rate-own]").all()] == ["150.5", "150.5"]

    first.locator("[data-kb-rate-own]").fill("<b>abc")
    page.locator("#tokens").focus()
    assert "“<b>abc” is no rate" in (first.locator("[role=status]").text_content() or "")
    assert first.locator("[data-kb-rate-own]").get_attribute("aria-invalid") == "true"
    assert (price.text_content() or "").startswith("≈¥37.63")

    first.locator("[data-kb-rate-own]").fill("")
    page.locator("#tokens").focus()
    assert price.text_content() == f"¥38.75 ({recorded}; false)"
    first.locator("input[value=usd]").check()
    assert price.text_content() == "$0.25"
    assert page.url.endswith("?models=a%2Cb")


def test_the_address_alone_restores_what_a_reader_saw(visit: object) -> None:
    """In Japanese as well; what means nothing in it is named, and nothing breaks."""
    page: Page = visit("ja/?currency=jpy&rate=150")  # type: ignore[operator]
    assert page.locator("#price").text_content() == "37.5円 (ご自身が入力したレート（1米ドル150円）; true)"
    page = visit("ja/?currency=%3Cscript%3E&rate=NaN")  # type: ignore[operator]
    assert page.locator("#price").text_content() == "$0.25"
    said = page.locator("[data-kb-rate] [role=status]").first.text_content() or ""
    assert "「currency」" in said
    assert "「rate」" in said


def test_the_evidence_of_a_rate_opens_at_its_citation(visit: object) -> None:
    """Without leaving the page. What yen rest on is there with yen."""
    page: Page = visit("en/")  # type: ignore[operator]
    cite = page.locator("[data-kb-rate] button[popovertarget]").first
    assert not cite.is_visible()
    page.locator("[data-kb-rate] [value=jpy]").first.check()
    cite.click()
    assert page.locator("div[popover]", has_text="Middle rate").is_visible()


def test_japanese_characters_become_tokens_only_where_that_was_measured(visit: object) -> None:
    """The measurement is cited; of any other model it is said that there is none."""
    page: Page = visit("en/")  # type: ignore[operator]
    aid = page.locator("[data-kb-japanese]")
    typed, status = aid.locator("[data-kb-japanese-count]"), aid.locator("[role=status]")
    typed.fill("１，２００")
    assert status.text_content() == "1,200 characters: 960 tokens"
    aid.locator("[data-kb-japanese-use]").click()
    assert page.locator("#tokens").input_value() == "960"
    typed.fill("1201")
    assert status.text_content() == "1,201 characters: about 961 tokens"
    typed.fill("many")
    assert status.text_content() == "Write a whole number of characters, such as 1,200."
    assert not aid.locator("[data-kb-japanese-use]").is_visible()

    page = visit("ja/")  # type: ignore[operator]
    typed.fill("1201")
    assert status.text_content() == "1,201文字：約961トークン"
    page = visit("en/")  # type: ignore[operator]
    page.locator("#model").select_option(SHARING)
    assert "has the same tokenizer" in aid.inner_text()
    page.locator("#model").select_option(OTHER)
    assert "nothing is computed" in aid.inner_text()
    assert not typed.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_stay_within_a_narrow_screen(visit: object, language: Language) -> None:
    """360 pixels are enough."""
    page: Page = visit(f"{language}/?currency=jpy")  # type: ignore[operator]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for box in page.locator("[data-kb-rate] label, [data-kb-japanese] label").all():
        found = box.bounding_box()
        assert found is None or found["height"] >= 24
