"""macros/views/calculator/, macros/browser/prices.py"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from macros.browser.prices import prices_of_models
from macros.browser.surroundings import Surroundings
from macros.messages import LANGUAGES
from macros.views.calculator import calculator
from macros.views.calculator.sheets import price_sheet
from macros.views.context import PageContext
from macros.views.references import render_references
from tests.support.claims import OWN_API, PLAIN, REASONING, TODAY, banded, catalogue, claim, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]

A, B = "gpt-5-mini", "gpt-4.1"
LONG = "long-document-analysis"


def rows(tree: Element) -> dict[str, list[str]]:
    """The cells of the static table by its row header."""
    found = {}
    for row in tree.iter("tr"):
        cells = [text(cell) for cell in row]
        found[cells[0]] = cells[1:]
    return found


def test_each_guide_s_work_is_computed_on_the_page_s_model(page: MakePage) -> None:
    """A month, a request and the work, with the calculation behind the cost."""
    context = page("en")
    tree = parse(calculator(context, [A]))
    found = rows(tree)
    month, request = found["Customer support"]
    assert (month[: len("$342.60")], request) == ("$342.60", "$0.002855")
    assert "120,000 requests a month, each with 6,000 input tokens (70% from the cache)" in text(tree)
    assert "Input from the cache: 4,200 tokens × $0.025 per 1M tokens = $0.000105" in text(
        parse(render_references(context))
    )


def test_an_input_that_does_not_fit_is_said_to(page: MakePage) -> None:
    """Before any cost, with the limit and its evidence on the model's own page."""
    month, *_ = rows(parse(calculator(page("en"), [A])))["Long-document analysis"]
    assert month.startswith("the input does not fit (at most 272,000 tokens")
    alone = rows(parse(calculator(page("en"), [A, B])))
    place = list(alone["Model"]).index("Long-document analysis")
    assert alone["GPT-5 mini"][place].startswith("the input does not fit")
    assert not alone["GPT-4.1"][place].startswith("the input")


def test_a_model_without_prices_of_its_maker_says_so(page: MakePage) -> None:
    """It names what is missing; there is nothing to fill in."""
    tree = parse(calculator(page("ja"), ["llama-4-maverick"]))
    assert not list(tree.iter("form"))
    assert "出力の価格：この提供元での記録なし" in text(tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_waits_for_scripts_and_offers_every_model(
    page: MakePage, real_catalog: Catalog, language: Language
) -> None:
    """It is hidden without them; each model and each guide can be chosen, by a control with a label."""
    tree = parse(calculator(page(language)))
    (live,) = with_class(tree, "kb-calc-live")
    assert "hidden" in live.attrib
    assert list(live.iter("form")) == list(tree.iter("form"))
    boxes = [box.get("value") for box in tree.iter("input") if box.get("type") == "checkbox"]
    assert sorted(filter(None, boxes)) == sorted(real_catalog.models)
    labelled = {label.get("for") for label in tree.iter("label")}
    wrapped = {id(field) for label in tree.iter("label") for field in label.iter("input")}
    fields = [one for name in ("input", "select") for one in tree.iter(name) if id(one) not in wrapped]
    assert {field.get("id") for field in fields} <= labelled
    described = [one.get("aria-describedby", "").split() for one in fields if one.tag == "input"]
    ids = {one.get("id") for one in tree.iter()}
    assert all(set(one) <= ids and len(one) == 2 for one in described)


def test_presets_are_the_work_of_the_guides(page: MakePage, real_catalog: Catalog) -> None:
    """Their numbers come from the records, at the effort in the middle."""
    tree = parse(calculator(page("en"), [A]))
    options = {one.get("value"): one for one in tree.iter("option") if one.get("data-requests")}
    assert set(options) == set(real_catalog.use_cases)
    work = real_catalog.use_cases[LONG].workload
    said = {name: options[LONG].get(f"data-{name}") for name in ("requests", "input", "cached", "visible", "reasoning")}
    assert said == {
        "requests": str(work.requests_per_month),
        "input": str(work.input_tokens),
        "cached": "30",
        "visible": str(work.visible_output_tokens),
        "reasoning": str(work.reasoning_tokens_by_effort["medium"]),
    }


def sheets(models: dict[str, dict[str, Any]], as_of: date = TODAY) -> dict[str, Any]:
    """The price files of invented models."""
    return dict(prices_of_models(Surroundings(catalogue(models, as_of=as_of)), "en"))


def test_a_price_file_has_a_band_wherever_a_price_changes() -> None:
    """Each with every price, or why there is none; a batch price without a word on lengths stays with short inputs."""
    found = sheets(
        {
            "nova": {
                **REASONING,
                "input_price": [banded("1", up_to=200_000), banded("2", over=200_000)],
                "output_price": [banded("10", up_to=200_000), banded("15", over=200_000)],
                "cached_input_price": [own("0.1")],
                "batch_input_price": [own("0.5", select={"tier": "batch"})],
            },
            "lumen": {
                **PLAIN,
                "input_price": [own("2")],
                "context_window": [claim("8000")],
                "max_output_tokens": [claim("500")],
            },
        }
    )
    nova, lumen = found["prices/nova.json"], found["prices/lumen.json"]
    values = [{rate: price["value"] for rate, price in band["prices"].items()} for band in nova["bands"]]
    short = {"input": "1", "cached": "0.1", "output": "10", "batch_input": "0.5"}
    none = {"batch_cached": None, "batch_output": None}
    assert values == [{**short, **none}, {**short, **none, "input": "2", "output": "15", "batch_input": None}]
    assert [band["over"] for band in nova["bands"]] == ["0", "200000"]
    why = nova["bands"][1]["prices"]["batch_input"]["missing"]
    assert why == "the price on record does not say that it holds for inputs this long"
    assert (nova["reasons"], lumen["reasons"]) == (True, False)
    assert (nova["limit"], lumen["limit"]["value"], lumen["limit"]["field"]) == (None, "8000", "context_window")
    assert (nova["outputLimit"], lumen["outputLimit"]["value"]) == (None, "500")
    assert lumen["bands"][0]["prices"]["output"]["missing"] == "no figure recorded"


def test_a_price_file_tells_of_changes_within_the_next_months_alone() -> None:
    """What begins and what ends; a reader who plans further has the price history."""
    announced = own("3", seen("official"), from_="2027-01-01", status="announced")
    late = own("9", from_="2028-01-01", status="announced")
    found = sheets(
        {"nova": {"input_price": [own("2", until="2027-01-01"), announced], "output_price": [own("8"), late]}}
    )
    assert list(found["prices/nova.json"]["changes"]) == [
        "input_price: $3.00 from January 1, 2027 (announced)",
        "input_price: $2.00 holds through December 31, 2026",
    ]


def test_a_price_file_carries_the_cautions_of_its_prices() -> None:
    """In the words that stand beside the figure on the model's page."""
    found = sheets({"nova": {"input_price": [own("2", "dataset")], "output_price": [own("8"), own("9", "dataset")]}})
    prices = found["prices/nova.json"]["bands"][0]["prices"]
    assert [prices[rate]["marks"] for rate in ("input", "output")] == [("second-hand",), ("sources disagree",)]


def test_the_end_of_service_is_that_on_the_platform_of_the_prices(real_catalog: Catalog) -> None:
    """Ended there, a model has no place in an order of costs."""
    context = PageContext(real_catalog, "en", "en/models/x.md")
    mini, nano = (price_sheet(context, model) for model in ("gpt-5-mini", "gpt-4.1-nano"))
    assert (mini.service, mini.has_ended) == ("service ends December 11, 2026", False)
    assert (nano.service, nano.has_ended) == ("service ended October 23, 2026", True)


def test_every_model_has_one_price_file_and_its_figures_alone(real_catalog: Catalog) -> None:
    """The licences of the sources allow what a model's own page shows, and no collection."""
    found = dict(prices_of_models(Surroundings(real_catalog), "ja"))
    assert set(found) == {f"prices/{model}.json" for model in real_catalog.models}
    assert OWN_API not in str(found)
