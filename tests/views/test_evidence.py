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
from macros.views.parts import claim_figure
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


def said(tree: Element, name: str) -> str:
    """The text of the only element of a class."""
    (found,) = with_class(tree, name)
    return " ".join(text(found).split())


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
    tree = popover(one_model(input_price=[own("0.25", evidence)]))
    assert said(tree, "kb-print") == "2.5e-07 USD/token for “M‑Mini”"
    assert facts(tree)["Place"] == "row 7"
    assert said(tree, "kb-evidence-value").startswith("$0.25 own-api")


def test_evidence_says_first_why_this_figure() -> None:
    """One sentence, right below the value; also where nothing was chosen."""
    tree = popover(one_model(input_price=[own("1"), own("2", "dataset")]))
    paragraphs = [one.get("class") for one in tree.iter("p")]
    assert paragraphs[:3] == ["kb-popover-title", "kb-evidence-value", "kb-evidence-why"]
    assert said(tree, "kb-evidence-why") == "Why this figure: Its kind of source comes first for this field."
    catalog = one_model(input_price=[own("1")])
    context = PageContext(catalog, "en", "en/a.md")
    claim_figure(context, catalog.models["m"].claims["input_price"][0])
    (why,) = with_class(parse(render_references(context)), "kb-evidence-why")
    assert "no rule chose it" in text(why)


def test_evidence_has_its_day_and_its_age() -> None:
    """Counted to the day the site is built for."""
    shown = facts(popover(one_model(input_price=[own("1", seen("official", read="2026-10-22"))])))
    assert shown["Read"] == "October 22, 2026 31 days ago: fresh (up to 100 days)"


def test_an_old_reading_is_said_to_be_old() -> None:
    """In words beside its colour, by the measure of its field."""
    for read, stale in (("2026-08-14", False), ("2026-08-13", True)):
        tree = popover(one_model(input_price=[own("1", seen("official", read=read))]))
        assert bool(with_class(tree, "kb-age-stale")) is stale
        assert ("due to be read again (after 100 days)" in said(tree, "kb-age")) is stale


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
    tree = popover(one_model(modalities=[claim(("text",), seen("official", printed="not_printed"))]), "modalities")
    assert said(tree, "kb-print").startswith("only the place is recorded, not the words")


def test_a_rounded_print_and_an_unusual_name_are_explained() -> None:
    """Where value and print differ, and where the name is not the model's."""
    evidence = replace(seen("official", printed="0.2501"), rounded=True, covers_model=Text("ja", "the tier's own name"))
    tree = popover(one_model(input_price=[own("0.25", evidence)]))
    assert said(tree, "kb-print").startswith("0.2501 (rounded here)")
    assert facts(tree)["Why it counts for this model"] == "the tier's own name"


def test_rivals_are_listed_with_their_sources() -> None:
    """All values that disagree, none hidden, each with its conditions, who prints it and when it was read."""
    tree = popover(one_model(input_price=[own("1"), own("2", "independent"), own("3", "dataset")]))
    (table,) = with_class(tree, "kb-rival-table")
    rows = [[" ".join(text(cell).split()) for cell in row] for row in table.iter("tr")]
    assert rows[0] == ["Value", "Conditions", "Source", "Read"]
    assert [(row[0], row[2]) for row in rows[1:]] == [("$2.00", "[2] Example"), ("$3.00", "[3] Example")]
    assert all(row[1].startswith("own-api") and "2026" in row[3] for row in rows[1:])


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
