"""macros/views/benchmark_groups.py, benchmark_page.py, benchmark_list.py, group_titles.py"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims.groups import run_groups
from macros.claims.standing import standing_claims
from macros.generated import is_benchmark
from macros.messages import LANGUAGES
from macros.records import NOT_DISCLOSED, Claim
from macros.uses import claim_key
from macros.views.benchmark_groups import benchmark_groups
from macros.views.benchmark_list import benchmark_list
from macros.views.benchmark_page import benchmark_others, benchmark_pages, benchmark_rejected, benchmark_summary
from macros.views.context import PageContext
from macros.views.model_group import model_group
from macros.views.popovers import EvidenceOf
from macros.views.references import render_references
from tests.support.claims import REASONING, catalogue, claim, run_of
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]

SVG = "{http://www.w3.org/2000/svg}"


def on_page(catalog: Catalog, field: str, language: Language = "en") -> PageContext:
    return PageContext(catalog, language, f"{language}/benchmarks/{field}.md")


def invented(**models: Sequence[Claim]) -> Catalog:
    return catalogue({name: {**REASONING, "score": claims} for name, claims in models.items()})


def fields(catalog: Catalog) -> list[str]:
    return [field.id for field in catalog.fields.values() if is_benchmark(field)]


def rows(table: Element) -> list[list[str]]:
    """The cells of a table's body as text, without spaces at their ends."""
    found = [row for body in table.iter("tbody") for row in body.iter("tr")]
    return [[" ".join(text(cell).split()) for cell in row] for row in found]


def test_every_run_is_on_its_page(real_catalog: Catalog) -> None:
    """In a group, among the others, or struck: nothing that was recorded is hidden."""
    for field in fields(real_catalog):
        context = on_page(real_catalog, field)
        for view in (benchmark_groups, benchmark_others, benchmark_rejected):
            view(context, field)
        shown = [popover.claim for _, popover in context.popovers if isinstance(popover, EvidenceOf)]
        keys = {claim_key(one, real_catalog) for one in shown}
        for model in real_catalog.models.values():
            standing = standing_claims(real_catalog, model.id, field)
            rejected = [one for one in model.claims.get(field, ()) if one.rejected]
            assert {claim_key(one, real_catalog) for one in (*standing, *rejected)} <= keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_of_a_page_are_told_apart_by_their_titles(real_catalog: Catalog, language: Language) -> None:
    """Each has a heading of its own, with an id."""
    for field in fields(real_catalog):
        tree = parse(benchmark_groups(on_page(real_catalog, field, language), field))
        titles = [text(heading) for heading in tree.iter("h3")]
        assert len(titles) == len(set(titles)) == len(run_groups(real_catalog, field).groups)
        captions = [text(caption) for caption in tree.iter("caption")]
        assert len(captions) == len(set(captions))


def test_a_title_names_more_only_where_tester_and_effort_do_not_tell(real_catalog: Catalog) -> None:
    """Two harnesses of one tester at one effort."""
    tree = parse(benchmark_groups(on_page(real_catalog, "swe_bench_verified"), "swe_bench_verified"))
    assert [text(heading) for heading in tree.iter("h3")] == [
        "OpenAI; effort high; harness: OpenAI's own setup; 477 of 500 tasks",
        "Epoch AI; effort medium",
        "Epoch AI; effort high",
        "OpenAI; effort high; harness: OpenAI JSON apply_patch harness; 500 of 500 tasks",
    ]


def test_models_stand_with_the_better_figure_first_and_share_uncertain_ranks(real_catalog: Catalog) -> None:
    """GPT-5 and GPT-5 mini are within the ± of Epoch AI's runs; the words say what that means."""
    tree = parse(benchmark_groups(on_page(real_catalog, "swe_bench_verified"), "swe_bench_verified"))
    own, medium, high, _ = with_class(tree, "kb-run-group")
    assert [row[2] for row in rows(medium)] == ["1–2", "1–2", "3–4", "3–4", "5–6", "5–6", "7"]
    assert [row[2] for row in rows(own)] == [str(place) for place in range(1, 10)]
    assert "Models share ranks" in text(medium)
    assert "Models share ranks" not in text(own)
    assert "Models share ranks" not in text(high)


def test_effort_has_a_column_where_it_differs_and_stands_in_the_caption_where_not(real_catalog: Catalog) -> None:
    """A model that does not reason stands beside one at a level; a reader sees which."""
    tree = parse(benchmark_groups(on_page(real_catalog, "swe_bench_verified"), "swe_bench_verified"))
    own, *_, both = with_class(tree, "kb-run-group")
    assert [text(header).strip() for header in own.iter("th") if header.get("scope") == "col"][-2:] == [
        "Effort",
        "Snapshot",
    ]
    assert {row[4] for row in rows(own)} == {"high", "does not reason"}
    assert text(next(both.iter("caption"))).endswith("effort high")


def test_a_bar_repeats_the_figure_beside_it_for_the_eye_alone(real_catalog: Catalog) -> None:
    """Width by attribute, hidden from assistive technology."""
    tree = parse(benchmark_groups(on_page(real_catalog, "swe_bench_verified"), "swe_bench_verified"))
    for cell in with_class(tree, "kb-bar-cell"):
        (drawing,) = cell.iter(f"{SVG}svg")
        assert drawing.get("aria-hidden") == "true"
        assert not [one for one in cell.iter() if one.get("style")]
        _, value, *margin = drawing.iter(f"{SVG}rect")
        figure = text(with_class(cell, "kb-value")[0])
        assert f"{value.get('width')}%" == figure.split(" ")[0]
        assert bool(margin) == ("±" in figure)


def test_only_comparable_runs_have_bars(real_catalog: Catalog) -> None:
    """A bar is a comparison."""
    for field in fields(real_catalog):
        assert "<svg" not in benchmark_others(on_page(real_catalog, field), field)


def test_where_lower_is_better_the_page_says_so(real_catalog: Catalog) -> None:
    """And the best is first, with the shortest bar."""
    tree = parse(benchmark_groups(on_page(real_catalog, "time_to_first_token"), "time_to_first_token"))
    medium, minimal = with_class(tree, "kb-run-group")
    assert [row[0].split(" (")[0] for row in rows(medium)] == ["GPT-4.1", "GPT-5 mini"]
    assert "a full one is 18.819 s. Lower is better, so the shortest bar is the best." in text(medium)
    assert "a full one is 0.777 s." in text(minimal)


REASONS: dict[str, tuple[Any, str]] = {
    "no figure": (claim(NOT_DISCLOSED, run={"effort": "high"}), "Its value is not a figure."),
    "approximate": (
        run_of("1", precision="approximate", method="typed-in", relayed=True),
        "The source itself prints an approximate figure. Somebody entered this figure by hand;",
    ),
    "community": (run_of("1", "community"), "Only community sources print it."),
    "effort": (run_of("1", effort="not_stated"), "The effort is not stated"),
    "differs": (
        run_of("1", run={"harness": "agent"}),
        "No other model was measured alike. Nearest: different harness (A agent, B other agent).",
    ),
}


@pytest.mark.parametrize(("apart", "words"), REASONS.values(), ids=REASONS.keys())
def test_a_run_apart_has_its_reason_in_words(apart: Claim, words: str) -> None:
    """Beside its conditions."""
    run = {"harness": "other agent"}
    catalog = invented(a=[apart], b=[run_of("2", run=run)], c=[run_of("3", run=run)])
    ((name, _, why, *_),) = rows(parse(benchmark_others(on_page(catalog, "score"), "score")))
    assert name == "A"
    assert why.startswith(words)


def test_a_rounding_and_a_lone_figure_have_their_reasons_too() -> None:
    """The last two of the list."""
    catalog = invented(a=[run_of("70", "dataset"), run_of("70.4")])
    found = rows(parse(benchmark_others(on_page(catalog, "score"), "score")))
    assert [row[2] for row in found] == [
        "It is a less exact writing of another figure of the same run.",
        "No other model has a figure to set beside it.",
    ]


def test_an_empty_part_says_so() -> None:
    """A section is never just a heading."""
    empty, full = invented(a=[]), invented(a=[run_of("1")], b=[run_of("2")])
    assert "No two models have runs that may be compared." in benchmark_groups(on_page(empty, "score"), "score")
    assert "No run is recorded yet." in benchmark_others(on_page(empty, "score"), "score")
    assert "stands in one of the groups above." in benchmark_others(on_page(full, "score"), "score")


def test_the_summary_says_what_is_measured_and_how_much_is_recorded(real_catalog: Catalog) -> None:
    """Meaning, direction, the conditions that count, runs, testers."""
    tree = parse(benchmark_summary(on_page(real_catalog, "time_to_first_token"), "time_to_first_token"))
    shown = " ".join(text(tree).split())
    assert [text(heading) for heading in tree.iter("h1")] == ["Time to first token"]
    assert "Lower is better." in shown
    assert "platform, upstream, tester, percentile, input length, region, effort" in shown
    assert "10 runs of 2 models" in shown
    assert "Artificial Analysis, Vercel, OpenAI" in shown


def test_the_rejected_figures_are_those_of_every_model(real_catalog: Catalog) -> None:
    """With the model's name and the reason."""
    shown = text(parse(benchmark_rejected(on_page(real_catalog, "swe_bench_verified"), "swe_bench_verified")))
    assert "GPT-5 mini: 74.9%" in " ".join(shown.split())
    assert "figure of another model" in shown
    assert "No figure of this measurement was rejected." in benchmark_rejected(on_page(real_catalog, "mmlu"), "mmlu")


def test_the_pages_of_a_measurement_are_those_that_show_its_figures(page: MakePage) -> None:
    """In the language of the page."""
    assert [text(link) for link in parse(benchmark_pages(page("ja"), "hle")).iter("a")] == ["入口"]
    assert "No page of this site yet." in benchmark_pages(page("en"), "mmlu")


def test_the_index_counts_runs_models_testers_and_groups(page: MakePage, real_catalog: Catalog) -> None:
    """Every measurement once, each with a link to its page."""
    tree = parse(benchmark_list(page("en")))
    links = [link.get("href") or "" for link in tree.iter("a")]
    assert sorted(links) == sorted(f"../../benchmarks/{field}/" for field in fields(real_catalog))
    assert [name for name, *rest in rows(tree) if not rest] == ["Benchmarks", "Reliability", "Speed", "Limits"]
    (row,) = [row for row in rows(tree) if row[0] == "SWE-bench Verified"]
    groups = run_groups(real_catalog, "swe_bench_verified")
    runs = len({id(one) for group in groups.groups for one in group}) + len(groups.apart)
    claims = [one for model in real_catalog.models.values() for one in model.claims.get("swe_bench_verified", ())]
    live = [one for one in claims if not one.rejected and not one.audit]
    models, testers = {one.model for one in live}, {one.run["run_by"] for one in live}
    assert row[1:5] == [str(runs), str(len(models)), str(len(testers)), str(len(groups.groups))]


def test_a_measurement_s_name_leads_to_its_page_except_there(real_catalog: Catalog) -> None:
    """From the popover with its meaning, and from the models' pages."""
    elsewhere = PageContext(real_catalog, "en", "en/models/gpt-5-mini.md")
    assert "../../benchmarks/mmlu/" in model_group(elsewhere, "gpt-5-mini", "benchmarks")
    assert "../../benchmarks/" not in model_group(elsewhere, "gpt-5-mini", "price")
    own = on_page(real_catalog, "mmlu")
    benchmark_groups(own, "mmlu")
    meanings = with_class(parse(render_references(own)), "kb-meaning")
    assert "Every run of" not in text(meanings[0])


def test_a_claim_with_a_printed_margin_draws_it() -> None:
    """On invented data whose field is no percentage the scale ends at the largest figure."""
    catalog = invented(
        a=[replace(run_of("8"), uncertainty=Decimal(1))],
        b=[run_of("10")],
    )
    tree = parse(benchmark_groups(on_page(catalog, "score"), "score"))
    widths = [[rect.get("width") for rect in drawing.iter(f"{SVG}rect")] for drawing in tree.iter(f"{SVG}svg")]
    assert widths == [["100", "100"], ["100", "80", "20"]]
