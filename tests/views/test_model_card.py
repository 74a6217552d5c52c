"""macros/views/model_card.py, evidence_status.py, siblings.py, model_names.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.generated.models import model_pages
from macros.messages import LANGUAGES
from macros.records import Band
from macros.views.context import PageContext
from macros.views.evidence_status import evidence_status
from macros.views.labels import choice_marks
from macros.views.model_card import model_summary
from macros.views.model_names import model_names
from macros.views.pairs.listing import model_pairs
from macros.views.siblings import model_siblings
from tests.support.claims import OWN_API, PLAIN, catalogue, claim, one_model, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]


def page_of(catalog: Catalog, model: str = "m", language: Language = "en") -> PageContext:
    return PageContext(catalog, language, f"{language}/models/{model}.md")


def words(element: Element) -> str:
    return " ".join(text(element).split())


def part(tree: Element, name: str) -> str:
    """What one part of the card says."""
    (found,) = with_class(tree, f"kb-part-{name}")
    return words(found)


def test_the_card_gives_the_answer_before_anything_else(page: MakePage) -> None:
    """Guides with their standing, prices with their conditions said once, limits, dates with the days left."""
    tree = parse(model_summary(page("en"), "gpt-5-mini"))
    assert [text(heading) for heading in tree.iter("h1")] == ["GPT-5 mini"]
    assert "Customer support" in part(tree, "for")
    price = part(tree, "price")
    assert all(figure in price for figure in ("$0.25[", "$2.00[", "$0.025["))
    assert price.count("OpenAI API") == 1
    assert price.startswith("Prices (USD per 1M tokens)")
    assert "400,000[" in part(tree, "limits")
    service = part(tree, "service")
    assert "Release August 7, 2025[" in service
    assert "ends on December 11, 2026[" in service
    assert "(in " in service
    parts = [one.get("class", "").split()[1] for one in tree.iter("section")]
    assert parts == [f"kb-part-{name}" for name in ("service", "for", "price", "limits", "evidence")]


def test_the_card_numbers_its_sources_as_a_reader_meets_them(real_catalog: Catalog) -> None:
    """Whichever part comes first; and nothing takes a number that is not shown."""
    for model in ("gpt-5-mini", "gpt-4o", "claude-sonnet-5"):
        context = page_of(real_catalog, model)
        tree = parse(model_summary(context, model))
        numbers = [int(text(one).strip("[]")) for one in with_class(tree, "kb-cite")]
        first_seen = list(dict.fromkeys(numbers))
        assert first_seen == list(range(1, len(first_seen) + 1))
        opened = {button.get("popovertarget") for button in tree.iter("button")}
        assert opened == {identifier for identifier, _ in context.popovers}


def test_a_service_that_goes_on_does_not_come_first() -> None:
    """Only what a reader has to know before all else does."""
    tree = parse(model_summary(page_of(one_model(input_price=[own("1")])), "m"))
    parts = [one.get("class", "").split()[1] for one in tree.iter("section")]
    assert parts == [f"kb-part-{name}" for name in ("for", "service", "price", "limits", "evidence")]
    assert not with_class(tree, "kb-part-alarming")
    assert "no end recorded" in part(tree, "service")


def test_without_a_guide_a_model_is_described_by_its_own_claims_alone(page: MakePage) -> None:
    """Each with its evidence; no sentence is made up."""
    tree = parse(model_summary(page("en"), "gpt-4o"))
    (found,) = with_class(tree, "kb-part-for")
    assert words(found).startswith("What it can do")
    assert len(with_class(found, "kb-cite")) + len(with_class(found, "kb-missing")) == len(list(found.iter("dt")))
    assert with_class(found, "kb-cite")


def test_figures_under_different_conditions_each_carry_their_own() -> None:
    """One line for both would be wrong for one of them."""
    hosted = own("2", from_="2026-11-01", select={"platform": OWN_API, "tier": "standard", "band": Band(None, 9)})
    for catalog, times in (
        (one_model(input_price=[own("1")], output_price=[own("2")]), 1),
        (one_model(input_price=[own("1")], output_price=[hosted]), 2),
    ):
        tree = parse(model_summary(page_of(catalog), "m"))
        assert part(tree, "price").count("own-api") == times


def test_what_holds_elsewhere_is_counted_and_led_to() -> None:
    """A price of another platform is never the model's price."""
    catalog = one_model(input_price=[claim("3", select={"platform": "azure", "tier": "standard"})])
    tree = parse(model_summary(page_of(catalog), "m"))
    assert [(text(one), one.get("href")) for one in with_class(tree, "kb-elsewhere")] == [
        ("1 figure further down", "#input_price")
    ]
    assert "$3" not in part(tree, "price")


def test_the_status_counts_what_the_page_shows() -> None:
    """Stale, disputed and second-hand figures by field, the newest and the oldest reading, main fields left open."""
    catalog = one_model(
        input_price=[own("1", seen("official", read="2026-11-01")), own("2", "dataset")],
        output_price=[own("3", seen("dataset", read="2026-01-05"))],
    )
    status = evidence_status(page_of(catalog), "m")
    assert status.figures == "3 figures in 2 fields"
    assert {one.key: [field.id for field in one.fields] for one in status.cautions} == {
        "stale": ["output_price"],
        "disputed": ["input_price"],
        "second-hand": ["output_price"],
    }
    assert status.newest
    assert status.oldest
    assert (status.newest.iso, status.oldest.iso) == ("2026-11-01", "2026-01-05")
    assert {one.id for one in status.missing} & {"input_price", "output_price"} == set()


def test_the_status_of_a_model_without_figures_claims_nothing() -> None:
    """No reading, and every main field is open."""
    catalog = one_model()
    status = evidence_status(page_of(catalog), "m")
    assert (status.figures, status.newest, status.oldest) == ("0 figures in 0 fields", None, None)
    assert {one.id for one in status.missing} >= {"input_price"}
    assert not any(one.has_row for one in status.missing), "nothing leads to a section that is not there"


def test_the_status_agrees_with_the_marks_beside_the_figures(real_catalog: Catalog) -> None:
    """For every model: what is counted as stale or disputed is marked so on the page."""
    for model in real_catalog.models:
        status = evidence_status(page_of(real_catalog, model), model)
        for caution in status.cautions:
            counted = {field.id for field in caution.fields}
            chosen = [choose(real_catalog, model, field) for field in real_catalog.fields]
            marked = {one.field for one in chosen if one.claim and caution.key in {m.key for m in choice_marks(one)}}
            assert marked <= counted
            assert all(choose(real_catalog, model, field).others for field in counted - marked)


@pytest.fixture
def family() -> Catalog:
    """Nova and its smaller sister, and a model of another family."""
    catalog = catalogue(
        {
            "nova": {**PLAIN, "input_price": [own("2")], "context_window": [claim("1000", seen("official"))]},
            "nova-mini": {**PLAIN, "input_price": [own("1")], "context_window": [claim("1000", seen("official"))]},
            "vega": {**PLAIN, "input_price": [own("9")]},
        }
    )
    names = {"nova": "Nova", "nova-mini": "Nova mini", "vega": "Vega"}
    models = {
        identifier: replace(model, name=names[identifier], family="vega" if identifier == "vega" else "nova")
        for identifier, model in catalog.models.items()
    }
    return replace(catalog, models=models)


def test_siblings_stand_beside_the_model_with_what_differs_in_words(family: Catalog) -> None:
    """Only what differs; the figures and their evidence are in the same row. Another family is not there."""
    tree = parse(model_siblings(page_of(family, "nova"), "nova"))
    rows = [words(row) for row in tree.iter("tr")][1:]
    assert len(rows) == 2
    assert rows[0].startswith("Nova $2.00[1]")
    assert rows[0].endswith("this page")
    assert rows[1].endswith("input_price: Nova costs 2× as much as Nova mini.")
    assert "Context" not in rows[1]
    assert "Vega" not in text(tree)


def test_a_model_is_compared_by_a_page_or_by_the_page_for_any_models(family: Catalog) -> None:
    """Featured models have a page together; a sibling without one is chosen by the address."""
    featured = ("nova", "vega")
    models = {name: replace(model, featured=name in featured) for name, model in family.models.items()}
    catalog = replace(family, models=models)
    links = parse(model_pairs(page_of(catalog, "nova"), "nova")).iter("a")
    assert [(text(link), link.get("href")) for link in links] == [
        ("Nova mini", "../../compare/?models=nova,nova-mini"),
        ("Vega", "../../compare/nova-vs-vega/"),
    ]


def test_a_page_has_the_sections_for_which_it_has_something(family: Catalog) -> None:
    """A family of one, and a model with nothing to compare it with, have no empty headings."""
    pages = {one.path: one.markdown for one in model_pages(family)}
    assert "#siblings" in pages["en/models/nova.md"]
    assert "#compare" in pages["en/models/nova.md"]
    assert "#siblings" not in pages["en/models/vega.md"]
    assert "#compare" not in pages["en/models/vega.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_can_be_copied_and_selected(page: MakePage, language: Language) -> None:
    """The buttons are hidden until a script can copy; the names are text."""
    tree = parse(model_names(page(language), "gpt-5-mini"))
    names = [text(one) for one in tree.iter("code")]
    assert names[:2] == ["gpt-5-mini", "gpt-5-mini-2025-08-07"]
    buttons = with_class(tree, "kb-copy")
    assert [button.get("data-kb-copy") for button in buttons] == names
    assert all(
        "hidden" in button.attrib and names[i] in button.get("aria-label", "") for i, button in enumerate(buttons)
    )
    assert [one.get("role") for one in with_class(tree, "kb-copied")] == ["status"]
