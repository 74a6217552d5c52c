"""macros/views/model_page.py, model_group.py, source_page.py, source_view.py, overview.py, correction.py, prose.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.messages import LANGUAGES
from macros.views.context import PageContext
from macros.views.correction import correction
from macros.views.model_card import model_summary
from macros.views.model_group import model_group
from macros.views.model_page import model_pages, model_rejected
from macros.views.overview import catalogue_counts, comparison_list
from macros.views.popovers import EvidenceOf
from macros.views.prose import quoted, source
from macros.views.references import render_references
from macros.views.scripts import language_of_text
from macros.views.source_page import cited_sources, source_figures, source_pages, source_summary, source_table
from macros.vocabulary import GROUPS
from tests.support.claims import claim, one_model, own
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.uses import Uses

    MakePage = Callable[[Language], PageContext]


def test_every_claim_is_somewhere_on_its_models_page(real_catalog: Catalog) -> None:
    """Shown, listed, or struck with its reason: nothing that was recorded is hidden."""
    for model, record in real_catalog.models.items():
        context = PageContext(real_catalog, "en", f"en/models/{model}.md")
        for group in GROUPS:
            model_group(context, model, group)
        model_rejected(context, model)
        model_summary(context, model)
        evidence = [popover for _, popover in context.popovers if isinstance(popover, EvidenceOf)]
        opened = [popover.claim for popover in evidence]
        same = [one for popover in evidence if popover.choice for one in popover.choice.same]
        for claims in record.claims.values():
            assert not [one for one in claims if one not in opened and one not in same]


def test_a_group_has_every_field_with_its_place(page: MakePage, real_catalog: Catalog) -> None:
    """Also those without a figure; each can be linked to."""
    tree = parse(model_group(page("en"), "gpt-5-mini", "benchmarks"))
    fields = [field for field in real_catalog.fields.values() if field.group == "benchmarks"]
    assert [heading.get("id") for heading in tree.iter("h3")] == [field.id for field in fields]
    missing = [text(row) for row in with_class(tree, "kb-field-row") if "no figure recorded" in text(row)]
    assert any(row.strip().startswith("MMLU") for row in missing)


def test_rivals_and_other_offers_are_told_apart() -> None:
    """What disagrees is not mixed with what holds elsewhere or held before."""
    prices = [
        own("1"),
        own("2", "independent"),
        own("9", until="2026-01-01"),
        claim("3", select={"platform": "azure", "tier": "standard"}),
    ]
    tree = parse(model_group(PageContext(one_model(input_price=prices), "en", "en/a.md"), "m", "price"))
    listed = {name: [text(one) for one in with_class(tree, name)] for name in ("kb-rivals", "kb-others", "kb-dated")}
    assert {name: [one.strip()[:5] for one in found] for name, found in listed.items()} == {
        "kb-rivals": ["$2.00"],
        "kb-others": ["$3.00"],
        "kb-dated": ["$9.00"],
    }


def test_rejected_figures_have_their_reason_and_true_ones_of_the_note_are_not_struck(page: MakePage) -> None:
    """That the note repeats a true figure makes it neither wrong nor evidence."""
    tree = parse(model_rejected(page("en"), "gpt-5-mini"))
    struck = [text(one) for one in tree.iter("del")]
    assert {"74.9%", "88%"} <= set(struck)
    assert "$0.25 per 1M tokens" not in struck
    assert "These figures of the checked note hold" in text(tree)


def test_a_model_without_rejected_figures_says_so() -> None:
    """The section is not left empty."""
    assert "No figure of this model was rejected." in model_rejected(PageContext(one_model(), "en", "en/a.md"), "m")


@pytest.mark.parametrize("language", LANGUAGES)
def test_back_links_stay_in_the_language_of_the_page(language: Language, page: MakePage) -> None:
    """A reader is not led into the other tree."""
    title = {"ja": "入口", "en": "Front page"}[language]
    for fragment in (model_pages(page(language), "gpt-5-mini"), source_pages(page(language), "openai-gpt5-dev")):
        assert [(text(link), link.get("href")) for link in parse(fragment).iter("a")] == [(title, "../../")]


def test_a_record_that_no_page_uses_says_so(page: MakePage) -> None:
    """In place of an empty list."""
    assert "No page of this site yet." in model_pages(page("en"), "gpt-4.1")


def test_a_source_that_nobody_read_says_so(page: MakePage) -> None:
    """And that nothing rests on it."""
    shown = text(parse(source_summary(page("en"), "seed-cite-7-reddit")))
    assert "nobody has read this source: nothing rests on it" in shown
    assert "(title taken from the address)" in shown
    assert "No figure is taken from this source." in source_figures(page("en"), "seed-cite-7-reddit")


@pytest.mark.parametrize(
    ("permalink", "said"),
    [
        (None, "what was read can no longer be looked up"),
        ("https://archive.example/page", "what was read can still be seen in the copy"),
    ],
)
def test_a_source_that_is_gone_says_so_wherever_it_is_listed(
    real_catalog: Catalog, permalink: str | None, said: str
) -> None:
    """With the day, and whether a copy is left; the reference of a page leads to the copy."""
    was = real_catalog.sources["codersera-gpt-4-1"]
    gone = {**real_catalog.sources, was.id: replace(was, gone="2026-10-03", permalink=permalink)}
    context = PageContext(replace(real_catalog, sources=gone), "en", "en/a/b.md")
    shown = text(parse(source_summary(context, was.id)))
    assert "Found gone" in shown
    assert f"October 3, 2026; {said}" in shown
    assert "(gone)" in text(parse(source_table(context)))
    assert "(gone)" not in text(parse(source_table(replace(context, catalog=real_catalog))))
    context.cite(was.id)
    reference = parse(render_references(context))
    assert "(gone)" in text(reference)
    assert [link.get("href") for link in with_class(reference, "kb-external")] == [permalink or was.url]


def test_a_source_says_what_may_be_passed_on(page: MakePage) -> None:
    """Licence and permission in words."""
    shown = text(parse(source_summary(page("en"), "epoch-runs")))
    assert "may be passed on with its licence notice" in shown


def test_a_source_lists_every_figure_taken_from_it(page: MakePage, real_catalog: Catalog) -> None:
    """Linked to the field's row on the model's page."""
    tree = parse(source_figures(page("en"), "swebench-leaderboard"))
    resting = [
        one
        for model in real_catalog.models.values()
        for claims in model.claims.values()
        for one in claims
        if any(evidence.source == "swebench-leaderboard" for evidence in one.evidence)
    ]
    hrefs = [link.get("href") for link in tree.iter("a")]
    assert len(hrefs) == len(resting) > 0
    assert "../../models/gpt-5-mini/#cost_per_swe_bench_task" in hrefs


def test_the_bibliography_has_every_source(page: MakePage, real_catalog: Catalog) -> None:
    """By publisher and title."""
    tree = parse(source_table(page("en")))
    assert len(with_class(tree, "kb-source")) == len(real_catalog.sources)


def test_the_notes_citations_keep_their_numbers_and_addresses(page: MakePage, real_catalog: Catalog) -> None:
    """All eight, exactly as the note has them."""
    tree = parse(cited_sources(page("ja"), "gpt-5-mini-vs-gpt-4.1"))
    assert [item.get("value") for item in tree.iter("li")] == [str(number) for number in range(1, 9)]
    cites = real_catalog.comparisons["gpt-5-mini-vs-gpt-4.1"].cites
    assert [link.get("href") for link in with_class(tree, "kb-external")] == [
        real_catalog.sources[cite].url for cite in cites
    ]


def test_counts_are_words_in_both_languages(page: MakePage, uses: Uses) -> None:
    """One model is not "1 models"."""
    one = one_model(input_price=[own("1", "official", "dataset")])
    one = replace(one, sources={"official": one.sources["official"]})
    said = text(parse(catalogue_counts(PageContext(one, "en", "en/a.md", uses))))
    assert said.strip() == "This site holds 1 model, 1 claim, 2 pieces of evidence and 1 source."
    real = page("ja")
    assert f"モデル{len(real.catalog.models)}件" in catalogue_counts(real)


def test_a_comparison_is_a_link_with_its_models(page: MakePage) -> None:
    """Each with the end of its service."""
    tree = parse(comparison_list(PageContext(page("en").catalog, "en", "en/index.md")))
    links = {title[0].get("href") for title in with_class(tree, "kb-card-title")}
    assert links == {f"compare/{comparison}/" for comparison in page("en").catalog.comparisons}
    assert "ends December 11, 2026 on OpenAI API" in text(tree)


def test_a_correction_strikes_the_notes_figure_and_gives_the_sources(page: MakePage) -> None:
    """What it says, why that is wrong, what is known instead, and every other sound run."""
    tree = parse(correction(page("en"), "gpt-5-mini", "swe_bench_verified", "c01"))
    assert [text(struck) for struck in tree.iter("del")] == ["74.9%"]
    shown = " ".join(text(tree).split())
    assert "figure of another model: This is the figure of GPT-5 (high), not of GPT-5 mini." in shown
    assert "What the sources say 57.8% ±2" in shown
    assert shown.index("Other runs") < shown.index("71%")


def test_a_true_figure_of_the_note_is_not_struck(page: MakePage) -> None:
    """Checking can also confirm."""
    tree = parse(correction(page("en"), "gpt-4.1", "input_price", "c07"))
    assert not list(tree.iter("del"))
    assert "this figure holds" in text(tree)
    assert text(tree).strip().startswith("Checked: ")


def test_a_quotation_is_marked_with_its_language_and_source(page: MakePage) -> None:
    """Whichever of the source's languages it is in."""
    for said, language in (("約8倍安価", "ja"), ("~0.8x cheaper", "en"), ("54.6%", "ja")):
        tree = parse(quoted(page("en"), said, "seed-note"))
        (quotation,) = tree.iter("q")
        assert (text(quotation), quotation.get("lang")) == (said, language)
        assert len(with_class(tree, "kb-cite")) == 1


def test_a_source_is_named_by_its_title(page: MakePage) -> None:
    """With a link to its own page and a number."""
    tree = parse(source(page("en"), "epoch-runs"))
    (link,) = tree.iter("a")
    assert link.get("href") == "../../sources/epoch-runs/"


@pytest.mark.parametrize(
    ("said", "language"), [("約8倍", "ja"), ("ターボ", "ja"), ("cheaper", "en"), ("54.6%", "xx"), ("", "xx")]
)
def test_the_language_of_a_text_follows_from_its_letters(said: str, language: str) -> None:
    """Without letters it is its source's."""
    assert language_of_text(said, "xx") == language
