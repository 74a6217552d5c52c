"""macros/views/evidence.py, macros/views/citations.py, macros/views/references.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.records import Text
from macros.views.citations import leading_evidence
from macros.views.context import PageContext
from macros.views.evidence import notes
from macros.views.figure import figure
from macros.views.references import render_references
from tests.support.claims import claim, one_model, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language


def popover(catalog: Catalog, field: str = "input_price", **conditions: str) -> Element:
    """The evidence that the only figure of a page opens."""
    context = PageContext(catalog, "en", "en/a.md")
    figure(context, "m", field, **conditions)
    (found,) = with_class(parse(render_references(context)), "kb-evidence")
    return found


def facts(tree: Element) -> dict[str, str]:
    """What a list of terms says; of a term that occurs again, the last."""
    found = {}
    for listed in tree.iter("dl"):
        term = ""
        for element in listed:
            if element.tag == "dt":
                term = text(element)
            else:
                found[term] = " ".join(text(element).split())
    return found


def test_evidence_shows_the_print_not_a_reading_of_it() -> None:
    """Subject, figure with its unit, and place stand as they do in the source."""
    evidence = replace(seen("official"), subject="M‑Mini", printed="2.5e-07", printed_unit="USD/token", locator="row 7")
    shown = facts(popover(one_model(input_price=[own("0.25", evidence)])))
    assert shown["Model as printed"] == "M‑Mini"
    assert shown["Figure as printed"] == "2.5e-07 USD/token"
    assert shown["Place"] == "row 7"
    assert shown["Value"].startswith("$0.25 own-api")


def test_evidence_has_its_day_and_its_age() -> None:
    """Counted to the day the site is built for."""
    shown = facts(popover(one_model(input_price=[own("1", seen("official", read="2026-10-22"))])))
    assert shown["Read"] == "October 22, 2026 (31 days ago)"


def test_an_undated_copy_says_that_it_may_be_older() -> None:
    """The age of such a copy is only a lower bound."""
    shown = facts(popover(one_model(input_price=[own("1", "official-undated")])))
    assert "undated copy" in shown["Read"]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        (
            f"https://code.example/hoshi/prices/tree/{'a' * 40}/list",
            f"https://code.example/hoshi/prices/tree/{'b' * 40}/list",
        ),
        (f"https://code.example/hoshi/prices/tree/{'a' * 40}", f"https://code.example/hoshi/prices/tree/{'b' * 40}"),
        ("https://code.example/hoshi/prices", None),
        (f"https://code.example/{'a' * 40}/{'a' * 40}", None),
    ],
)
def test_the_state_of_a_source_is_shown_and_linked_where_its_address_names_one(address: str, link: str | None) -> None:
    """A collection is read again and again, and its record names the state in which it was read first."""
    catalog = one_model(input_price=[own("1", replace(seen("dataset"), commit="b" * 40))])
    source = replace(catalog.sources["dataset"], url=address)
    tree = popover(replace(catalog, sources={**catalog.sources, "dataset": source}))
    assert facts(tree)["Commit"] == "b" * 10
    assert [one.get("href") for one in with_class(tree, "kb-external")] == ([link] if link else [])


def test_a_place_without_a_print_says_so() -> None:
    """Nothing is shown as printed that was not copied."""
    shown = facts(
        popover(one_model(modalities=[claim(("text",), seen("official", printed="not_printed"))]), "modalities")
    )
    assert shown["Figure as printed"] == "only the place is recorded, not the words"


def test_a_rounded_print_and_an_unusual_name_are_explained() -> None:
    """Where value and print differ, and where the name is not the model's."""
    evidence = replace(seen("official", printed="0.2501"), rounded=True, covers_model=Text("ja", "the tier's own name"))
    shown = facts(popover(one_model(input_price=[own("0.25", evidence)])))
    assert shown["Figure as printed"] == "0.2501 (rounded here)"
    assert shown["Why it counts for this model"] == "the tier's own name"


def test_rivals_are_listed_with_their_sources() -> None:
    """All values that disagree, none hidden."""
    shown = facts(popover(one_model(input_price=[own("1"), own("2", "independent"), own("3", "dataset")])))
    assert shown["Sources disagree; they also say"].startswith("$2.00[2]")
    assert "$3.00[3]" in shown["Sources disagree; they also say"]


def test_evidence_of_every_claim_with_this_very_value_counts() -> None:
    """A second claim of the same value adds its sources to the list."""
    claims = [own("1"), own("1", "independent", from_="2026-01-01")]
    assert len(with_class(popover(one_model(input_price=claims)), "kb-printed")[0]) == 2


def test_the_number_names_the_best_kind_of_source_then_the_newest(real_catalog: Catalog) -> None:
    """OpenAI's own page comes before data projects that were read later."""
    choice = choose(real_catalog, "gpt-4.1", "input_price")
    assert choice.claim
    assert leading_evidence(choice.claim, real_catalog).source == "openai-gpt41"


def test_evidence_starts_with_the_source_that_the_number_names() -> None:
    """A reader who opens [1] finds [1] first."""
    claims = [own("1", "dataset", "independent", "official")]
    (printed,) = with_class(popover(one_model(input_price=claims)), "kb-printed")
    assert [text(number) for number in with_class(printed, "kb-number")] == ["[1]", "[2]", "[3]"]
    assert [text(item) for item in with_class(printed, "kb-publisher")] == [
        *("Example · official", "Example · independent", "Example · data project")
    ]


def test_a_source_that_only_a_popover_names_is_in_the_references() -> None:
    """After those that the text cites."""
    context = PageContext(one_model(input_price=[own("1", "official", "dataset")]), "en", "en/a.md")
    figure(context, "m", "input_price")
    in_text = context.cited
    end = parse(render_references(context))
    assert (in_text, context.cited) == (("official",), ("official", "dataset"))
    assert [element.get("id") for element in end.iter("li") if element.get("id")] == ["ref-1", "ref-2"]


def test_a_page_without_citations_has_no_references(page: Callable[[Language], PageContext]) -> None:
    """Not even a heading."""
    assert render_references(page("en")) == ""


@pytest.mark.parametrize(("changes", "said"), [({"rejected": True}, "the source stored another quantity: reason")])
def test_notes_say_why_a_claim_was_rejected(changes: dict[str, bool], said: str) -> None:
    """Kind of mistake and explanation."""
    catalog = one_model(input_price=[own("1", **changes)])
    (only,) = catalog.models["m"].claims["input_price"]
    assert list(notes(PageContext(catalog, "en", "en/a.md"), only)) == [said]
