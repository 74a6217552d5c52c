"""macros/views/catalogue/: the table of all models, as readers without scripts see it and as the script reads it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.claims.groups import run_groups
from macros.claims.traits import release_date
from macros.messages import LANGUAGES, Language
from macros.uses import build_uses
from macros.uses.catalogue import CATALOGUE_FACTS, END_OF_SERVICE, catalogue_scores
from macros.views.catalogue import catalogue
from macros.views.catalogue.rows import raw_value
from macros.views.context import PageContext
from tests.support.upkeep import called
from tests.support.upkeep import page as page_with
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog

    MakePage = Callable[[Language], PageContext]
    Tree = Callable[[str, Language], Element]

IN_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)


def rows(tree: Element) -> dict[str, Element]:
    return {model: row for row in tree.iter("tr") if (model := row.get("data-model"))}


def fields(tree: Element) -> list[str]:
    return [head.get("data-field") or "" for head in tree.iter("th") if head.get("scope") == "col"]


def cell(tree: Element, model: str, field: str) -> Element:
    return list(rows(tree)[model])[fields(tree).index(field)]


@IN_LANGUAGES
def test_every_model_has_a_row_under_its_maker(language: Language, tree: Tree, real_catalog: Catalog) -> None:
    """Makers by name; of each, the newest model first and one without a date last."""
    shown = tree("catalogue", language)
    bodies = [body for body in shown.iter("tbody") if body.get("data-maker")]
    names = [text(body[0]).strip() for body in bodies]
    assert names == sorted(names, key=str.casefold)
    for body in bodies:
        models = list(rows(body))
        assert {real_catalog.models[model].provider for model in models} == {body.get("data-maker")}
        days = [release_date(real_catalog, model) or "" for model in models]
        assert days == sorted(days, reverse=True)
    assert set(rows(shown)) == set(real_catalog.models)


def test_a_cell_holds_what_the_chosen_claim_says(tree: Tree, real_catalog: Catalog) -> None:
    """The raw value with every digit where there is one, and none where the page says that there is none."""
    shown = tree("catalogue", "ja")
    own = (*CATALOGUE_FACTS, END_OF_SERVICE, *catalogue_scores(real_catalog))
    assert fields(shown) == ["name", "provider", *own]
    seen = 0
    for model in real_catalog.models:
        assert len(list(rows(shown)[model])) == len(own) + 2
        for field in own:
            choice = choose(real_catalog, model, field)
            found = cell(shown, model, field)
            assert found.get("data-value", "") == raw_value(choice), (model, field)
            # What holds on other platforms stands in the cell; of the end of service, only what concerns a reader now.
            expected = bool(choice.claim or (choice.others and field != END_OF_SERVICE))
            assert bool(with_class(found, "kb-value")) == expected
            if choice.claim and isinstance(choice.claim.value, Decimal):
                assert Decimal(found.get("data-value", "")) == choice.claim.value
                seen += 1
    assert seen > len(real_catalog.models)


def test_both_languages_hold_the_same_raw_values(tree: Tree) -> None:
    """What a script sorts and filters by depends on no language."""
    ja, en = (
        [
            {key: value for key, value in one.items() if key.startswith("data-") and key != "data-words"}
            for one in tree("catalogue", language).iter()
        ]
        for language in LANGUAGES
    )
    assert ja == en


def test_a_price_of_other_platforms_has_its_amounts_in_order(tree: Tree, real_catalog: Catalog) -> None:
    """So that a script can write each of them in yen."""
    shown = tree("catalogue", "en")
    cells = [one for one in shown.iter("td") if one.get("data-others")]
    assert cells
    for one in cells:
        assert not one.get("data-value")
        amounts = (one.get("data-others") or "").split(",")
        assert len(amounts) == len(with_class(one, "kb-value"))
        for amount, value in zip(amounts, with_class(one, "kb-value"), strict=True):
            assert Decimal(amount) == Decimal(text(value).split()[0].lstrip("$").replace(",", ""))
    assert all(one.state != "chosen" for one in (choose(real_catalog, "llama-4-scout", "input_price"),))


def test_a_score_names_its_conditions_and_the_groups_it_is_comparable_in(tree: Tree, real_catalog: Catalog) -> None:
    """Scores of different runs stand in one column: each says how it was measured."""
    shown = tree("catalogue", "en")
    grouped = 0
    for field in catalogue_scores(real_catalog):
        groups = run_groups(real_catalog, field).groups
        for model in real_catalog.models:
            claim = choose(real_catalog, model, field).claim
            one = cell(shown, model, field)
            expected = [
                str(number) for number, group in enumerate(groups) if claim and any(claim is each for each in group)
            ]
            assert (one.get("data-groups") or "").split(",") == (expected or [""])
            assert claim is None or text(with_class(one, "kb-conditions")[0])
            grouped += bool(expected)
    assert grouped


@IN_LANGUAGES
def test_the_end_of_service_says_the_maker_s_own_day_and_names_other_platforms(
    language: Language, tree: Tree, real_catalog: Catalog
) -> None:
    """The day is what a filter by service uses; a model without one says that none is recorded."""
    shown = tree("catalogue", language)
    said = {"ja": "終了の記録なし", "en": "no end recorded"}[language]
    ending = cell(shown, "gpt-5-mini", END_OF_SERVICE)
    assert ending.get("data-value") == "2026-12-11"
    assert {time.get("datetime") for time in ending.iter("time")} == {"2026-12-11"}
    assert "Azure" in text(ending)
    for model in real_catalog.models:
        end = cell(shown, model, END_OF_SERVICE)
        assert (said in text(end)) == ("data-value" not in end.attrib), model


def test_a_row_is_found_by_every_name(tree: Tree, real_catalog: Catalog) -> None:
    """Its own, its ids and aliases, its maker's and its family's."""
    for model, row in rows(tree("catalogue", "ja")).items():
        record = real_catalog.models[model]
        maker = real_catalog.providers[record.provider].name
        named = set((row.get("data-named") or "").split("\n"))
        assert named == {record.name, model, *record.api_ids, *record.aliases, maker, record.provider, record.family}


@IN_LANGUAGES
def test_without_scripts_every_column_is_there_and_no_control(language: Language, tree: Tree) -> None:
    """Controls wait for the script, and cells and boxes that need it are only marked by a class."""
    shown = tree("catalogue", language)
    (form,) = shown.iter("form")
    assert "hidden" in form.attrib
    outside = [one for one in shown.iter() if one.tag in ("input", "select") and one not in set(form.iter())]
    assert {one.get("class") for one in outside} == {"kb-choose"}
    for head in (one for one in shown.iter("th") if one.get("scope") == "col"):
        (noscript,) = head.iter("noscript")
        assert text(noscript).strip() == head.get("abbr")
        assert [one.get("class") for one in noscript.iter("button")] in ([], ["kb-field"])
    assert not [one for one in shown.iter("td") if "hidden" in one.attrib or one.get("style")]
    marked = {field for head in with_class(shown, "kb-extra") if (field := head.get("data-field"))}
    boxes = {box.get("value"): "checked" in box.attrib for box in form.iter("input") if box.get("name") == "columns"}
    assert marked == {"provider", *(field for field, checked in boxes.items() if not checked)}
    assert set(boxes) == set(fields(shown)) - {"name", "provider"}


def test_a_filter_offers_what_occurs_with_its_count(tree: Tree, real_catalog: Catalog) -> None:
    """A value that no model has would only empty the table."""
    shown = tree("catalogue", "en")
    for name, field in (("kind", "model_type"), ("modality", "input_modalities")):
        labels = [label for label in shown.iter("label") if any(box.get("name") == name for box in label.iter("input"))]
        assert labels
        for label in labels:
            value = next(label.iter("input")).get("value")
            having = [
                model
                for model in real_catalog.models
                if value in (cell(shown, model, field).get("data-value") or "").split(",")
            ]
            assert having
            assert text(with_class(label, "kb-tally")[0]) == str(len(having))


def test_a_catalogue_without_models_says_so(real_catalog: Catalog) -> None:
    """There is nothing to narrow."""
    empty = replace(real_catalog, models={})
    assert text(parse(catalogue(PageContext(empty, "en", "en/models/index.md")))) == "No model is recorded yet."


def test_a_page_with_the_table_uses_what_it_shows(page: MakePage, real_catalog: Catalog) -> None:
    """So that whoever changes a figure sees that the table shows it."""
    context = page("en")
    catalogue(context)
    uses = build_uses([page_with(called("catalogue"))], real_catalog)
    assert set(uses.by_model) == set(real_catalog.models)
    assert set(uses.by_source) >= set(context.cited)
