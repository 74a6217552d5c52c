"""macros/views/rates.py, macros/views/japanese.py and their templates"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.messages import LANGUAGES
from macros.views import VIEWS
from macros.views.context import PageContext
from macros.views.japanese import japanese_view
from macros.views.rates import rate_view
from macros.views.references import render_references
from macros.views.templating import environment
from tests.support.yen import MEASURED, OTHER, SHARING, UNKNOWN, invented_catalog
from tests.views.dom import parse

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language

RATE = "usd-jpy-2026-11-02"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return invented_catalog(tmp_path_factory.mktemp("yen"))


def control(context: PageContext) -> str:
    macro = environment(context.language).get_template("_rate.html").module.rate_control  # type: ignore[attr-defined]
    return str(macro(rate_view(context)))


def words(html: str) -> str:
    return " ".join("".join(parse(html).itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_control_says_value_kind_day_and_age_of_the_rate(catalog: Catalog, language: Language) -> None:
    """Beside the citation that opens its evidence."""
    said = words(control(PageContext(catalog, language, f"{language}/models/index.md")))
    expected = {
        "en": "Recorded rate: ¥155 for one US dollar[1] middle rate of a bank (TTM) · November 2, 2026 (20 days ago)",
        "ja": "記録されているレート：1米ドル155円[1] 銀行の仲値（TTM） · 2026年11月2日 （20日前）",
    }
    assert expected[language] in said


def test_the_control_waits_for_a_script_and_gives_it_decimal_text(catalog: Catalog) -> None:
    """Without one it would do nothing, so it is not shown."""
    fieldset = parse(control(PageContext(catalog, "en", "en/index.md"))).find(".//fieldset")
    assert fieldset is not None
    assert fieldset.get("hidden") is not None
    assert fieldset.get("data-rate") == "155"
    assert fieldset.get("data-words") == "at ¥155 for one US dollar, the rate of November 2, 2026 (20 days ago)"


def test_an_old_rate_is_marked(catalog: Catalog) -> None:
    """A month is too long for a rate."""
    rates = {RATE: replace(catalog.rates[RATE], day="2026-10-21")}
    context = PageContext(replace(catalog, rates=rates), "en", "en/index.md")
    assert "older than a month" in control(context)
    assert "older than a month" in render_references(context)
    assert "older than a month" not in control(PageContext(catalog, "en", "en/index.md"))


def test_without_a_rate_the_reader_may_still_type_one(catalog: Catalog) -> None:
    """None is invented."""
    html = control(PageContext(replace(catalog, rates={}), "en", "en/index.md"))
    assert "No exchange rate is recorded here." in html
    assert "data-rate=" not in html
    assert "Your own rate" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_citation_opens_where_the_rate_is_printed(catalog: Catalog, language: Language) -> None:
    """Like that of any figure: source, name there, print, place, day of reading."""
    context = PageContext(catalog, language, f"{language}/models/index.md")
    target = parse(control(context)).find(".//button[@popovertarget]")
    assert target is not None
    popover = parse(str(render_references(context))).find(f".//div[@id='{target.get('popovertarget')}']")
    assert popover is not None
    said = "".join(popover.itertext())
    for part in ("Rates of the day", "Middle rate", "155", "row USD"):
        assert part in said


def test_a_source_lists_the_rates_that_are_taken_from_it(catalog: Catalog) -> None:
    """As its page lists the figures."""
    context = PageContext(catalog, "en", "en/sources/rate-board.md")
    said = words(str(VIEWS["source_figures"](context, "rate-board")))
    assert said == "Exchange rate, USD to JPY: ¥155 middle rate of a bank (TTM) · November 2, 2026 row USD"
    assert "No figure" in VIEWS["source_figures"](context, "lost-page")


def test_what_a_source_calls_a_rate_is_escaped(catalog: Catalog) -> None:
    """Whatever a record holds, a page shows it as text."""
    rate = catalog.rates[RATE]
    evidence = replace(rate.evidence[0], subject="<b>TTM</b>", locator="<script>")
    context = PageContext(replace(catalog, rates={RATE: replace(rate, evidence=(evidence,))}), "en", "en/index.md")
    control(context)
    shown = str(render_references(context))
    assert "&lt;b&gt;TTM" in shown
    assert "<script>" not in shown


def test_japanese_text_is_computed_only_for_models_with_a_measurement(catalog: Catalog) -> None:
    """Of the others there is no row, and so no figure."""
    context = PageContext(catalog, "en", "en/choose/index.md")
    rows = japanese_view(context, [UNKNOWN, SHARING, MEASURED, OTHER]).rows
    assert [(row.model, row.per_token, row.thousand) for row in rows] == [
        (SHARING, "1.25", "800 tokens"),
        (MEASURED, "1.25", "800 tokens"),
    ]
    assert rows[1].same is None
    assert rows[0].same
    assert (rows[0].same.measured, rows[0].same.own.text) == ("Nova 5", "hoshi-splitter")


def test_every_step_from_one_model_to_another_is_cited(catalog: Catalog) -> None:
    """The measurement and both tokenizers."""
    context = PageContext(catalog, "en", "en/choose/index.md")
    macro = environment("en").get_template("_japanese.html").module.japanese_aid  # type: ignore[attr-defined]
    row = parse(str(macro(japanese_view(context, [SHARING])))).find(f".//p[@data-kb-japanese-of='{SHARING}']")
    assert row is not None
    assert len(row.findall(".//button[@popovertarget]")) == 3
    assert "Measured for Nova 5: 1.25 characters/token" in " ".join("".join(row.itertext()).split())


def test_what_was_rounded_says_so(catalog: Catalog) -> None:
    """A thousand characters rarely come to whole tokens."""
    claim = catalog.models[MEASURED].claims["japanese_characters_per_token"][0]
    model = catalog.models[MEASURED]
    changed = replace(
        model, claims={**model.claims, "japanese_characters_per_token": (replace(claim, value=Decimal("1.41")),)}
    )
    context = PageContext(replace(catalog, models={**catalog.models, MEASURED: changed}), "ja", "ja/choose/index.md")
    assert japanese_view(context, [MEASURED]).rows[0].thousand == "約709トークン"
