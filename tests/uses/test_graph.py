"""macros/uses/"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from macros.catalog import load_catalog
from macros.pages.page import Heading, Link, MacroCall, Page
from macros.source.location import Location
from macros.uses import OVERVIEW_FIELDS, PageUse, PlaceUse, build_uses, claim_key, used_by
from macros.uses.calls import USED_BY
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog
    from macros.messages import Language

HERE = Location("docs/en/a.md")
A, B, BESIDE = "gpt-5-mini", "gpt-4.1", "gpt-4.1-mini"
DEEPSEEK = {"deepseek-v3.2-exp", "deepseek-v4-flash", "deepseek-v4-pro"}


@pytest.fixture(scope="module")
def whole(root: Path) -> Catalog:
    return load_catalog(root, date(2026, 11, 22)).catalog


@pytest.fixture(scope="module")
def catalog(whole: Catalog) -> Catalog:
    """Without records that have pages of their own, so that a test sees the uses of its own page alone."""
    return replace(whole, use_cases={}, audits={})


def called(name: str, conditions: dict[str, str] | None = None, **arguments: Any) -> MacroCall:
    return MacroCall(name, arguments, conditions or {}, HERE)


def page(*calls: MacroCall, path: str = "en/a.md", language: Language | None = "en", title: str = "A page") -> Page:
    return Page(path, language, HERE, {}, calls, headings=(Heading(1, title, None, HERE),))


def test_every_macro_says_what_it_uses() -> None:
    """A new macro cannot be left out of the back-links."""
    assert set(USED_BY) == set(MACROS)


@pytest.mark.parametrize(
    ("call", "models", "sources"),
    [
        (called("figure", model=A, field="batch_input_price"), {A}, {"modelpedia", "portkey-models"}),
        (called("figure", {"run_by": "SWE-bench"}, model=B, field="swe_bench_verified"), {B}, {"swebench-leaderboard"}),
        (called("figure", model=A, field="mmlu"), set(), set()),
        (called("difference", {"run_by": "Epoch AI"}, model=A, other=B, field="gpqa_diamond"), {A, B}, {"epoch-runs"}),
        (called("tasks", {"run_by": "Aider"}, model=B, field="aider_polyglot"), {B}, {"aider-polyglot"}),
        (called("model", model=A), {A}, set()),
        (called("source", source="seed-note"), set(), {"seed-note"}),
        (called("quoted", text="x", source="seed-note"), set(), {"seed-note"}),
        (called("tokens", amount="1"), set(), set()),
        (called("model_group", model=A, group="price"), {A}, set()),
        (called("service_notice", models=(A,)), {A}, {"azure-retirement"}),
        (called("correction", model=A, field="swe_bench_verified", audit="c01"), {A}, {"seed-note", "epoch-runs"}),
        (called("cited_sources", comparison="gpt-5-mini-vs-gpt-4.1"), set(), {"seed-cite-7-reddit"}),
        (called("runs_table", models=(B,), field="output_speed"), {B}, {"vercel-gpt-4-1", "aa-payload-2026-07-05"}),
        (called("benchmark_groups", field="cost_per_swe_bench_task"), {A, B}, {"swebench-leaderboard"}),
        (called("benchmark_list"), set(), set()),
        (called("provider_runs", provider="deepseek"), DEEPSEEK, set()),
        (called("provider_models", provider="deepseek"), DEEPSEEK, {"models-dev"}),
        (called("field_table", models=(A, B), fields=("hle",)), {A, B}, {"openai-gpt5-dev"}),
        (called("comparison_table", comparison="gpt-5-mini-vs-gpt-4.1"), {A, B, BESIDE}, {"epoch-runs"}),
    ],
)
def test_a_call_uses_its_models_and_the_sources_of_its_figures(
    catalog: Catalog, call: MacroCall, models: set[str], sources: set[str]
) -> None:
    """Read from the call alone."""
    uses = build_uses([page(call)], catalog)
    assert set(uses.by_model) == models
    assert set(uses.by_source) >= sources
    assert bool(uses.by_source) == bool(sources)


def test_the_list_of_comparisons_uses_every_model_compared(catalog: Catalog) -> None:
    """Their figures stand on the comparisons' own pages."""
    uses = build_uses([page(called("comparison_list"))], catalog)
    assert set(uses.by_model) == {model for one in catalog.comparisons.values() for model in one.models}
    assert not uses.by_source


def test_the_table_of_all_models_uses_every_model(catalog: Catalog) -> None:
    """With the sources of its columns."""
    uses = build_uses([page(called("models_table"))], catalog)
    assert set(uses.by_model) == set(catalog.models)
    assert "models-dev" in uses.by_source


def test_computed_figures_use_their_prices(catalog: Catalog) -> None:
    """A cached price only where something is cached."""
    plain = used_by(called("break_even", model=A, other=B), catalog)
    cached = used_by(called("break_even", model=A, other=B, cached_share="0.6"), catalog)
    assert [claim.field for claim in plain.claims] == ["input_price", "output_price"] * 2
    assert [claim.field for claim in cached.claims] == ["input_price", "cached_input_price", "output_price"] * 2
    cost = used_by(called("cost", model=A, input="1000", visible="100"), catalog)
    assert [claim.field for claim in cost.claims] == ["input_price", "output_price"]


def test_a_claim_leads_to_the_pages_that_show_it(catalog: Catalog) -> None:
    """Each page once, with its language and title."""
    call = called("figure", model=A, field="hle")
    pages = [page(call, call), page(call, path="ja/a.md", language="ja", title="ページ")]
    uses = build_uses(pages, catalog)
    (claim,) = catalog.models[A].claims["hle"]
    expected = (PageUse("en/a.md", "en", "A page"), PageUse("ja/a.md", "ja", "ページ"))
    assert uses.by_claim == {claim_key(claim, catalog): expected}
    assert uses.by_model == {A: expected}


def test_a_page_without_heading_is_called_by_its_front_matter_or_path(catalog: Catalog) -> None:
    """A link always has a text."""
    call = called("model", model=A)
    titled = Page("en/b.md", "en", HERE, {"title": "B"}, (call,))
    bare = Page("en/c.md", "en", HERE, {}, (call,))
    assert [use.title for use in build_uses([titled, bare], catalog).by_model[A]] == ["B", "en/c.md"]


def test_a_page_of_no_language_uses_nothing(catalog: Catalog) -> None:
    """The chooser stands above both trees."""
    assert build_uses([page(called("model", model=A), language=None)], catalog).by_model == {}


def test_the_overview_shows_fields_that_exist(catalog: Catalog) -> None:
    """A renamed field cannot empty a column."""
    assert set(OVERVIEW_FIELDS) <= set(catalog.fields)


@pytest.mark.parametrize(
    ("call", "models"),
    [
        (called("use_case_list"), {A, B, "gpt-5.1"}),
        (called("use_case_cards"), set()),
        (called("use_case_summary", use_case="voice"), set()),
        (called("use_case_costs", use_case="voice"), {A, B, "gpt-5.1"}),
    ],
)
def test_a_list_of_situations_names_their_candidates(whole: Catalog, call: MacroCall, models: set[str]) -> None:
    """Cards name none."""
    assert set(used_by(call, whole).models) >= models
    assert bool(used_by(call, whole).models) == bool(models)


def test_a_guide_is_a_page_of_everything_it_shows(whole: Catalog) -> None:
    """Its candidates, what it says of them, their prices and their ends; and each of its sources."""
    uses = build_uses([], whole)
    guide = PageUse("en/choose/voice.md", "en", "Voice")
    assert {model for model, pages in uses.by_model.items() if guide in pages} == {A, B, "gpt-5.1"}
    for field in ("time_to_first_token", "output_speed", "input_price", "cached_input_price", "shutdown_date"):
        assert guide in uses.by_field[field]
    for source in ("aa-payload-2026-07-05", "vercel-gpt-4-1", "openai-gpt51-dev", "openai-deprecations"):
        assert guide in uses.by_source[source]


def test_a_guide_knows_who_lists_it_and_who_links_to_it(whole: Catalog) -> None:
    """Hand-written pages, each once."""
    link = Link("../choose/voice.md", "en/choose/voice.md", "", HERE)
    pages = [
        page(called("use_case_cards"), path="en/index.md", title="Home"),
        Page("en/b.md", "en", HERE, {"title": "B"}, links=(link, link)),
        Page("ja/b.md", "ja", HERE, {"title": "B"}, links=(link,)),
    ]
    uses = build_uses(pages, whole)
    assert uses.by_use_case["voice"] == (PageUse("en/index.md", "en", "Home"), PageUse("en/b.md", "en", "B"))
    assert uses.by_use_case["code-review"] == (PageUse("en/index.md", "en", "Home"),)


NOTE = "gpt-5-mini-vs-gpt-4.1-note"


def under(section: str, name: str, **arguments: Any) -> MacroCall:
    """A call below the heading `section`."""
    return MacroCall(name, arguments, {}, HERE, section=section)


def test_a_finding_leads_to_the_places_that_treat_it(whole: Catalog) -> None:
    """Named by a page, or corrected on it: each place once, with the heading it stands under."""
    named = under("speed", "finding", audit=NOTE, finding="c22")
    corrected = under("scores", "correction", model=A, field="swe_bench_verified", audit="c01")
    headings = (
        Heading(1, "A page", None, HERE),
        Heading(2, "Scores", "scores", HERE),
        Heading(2, "Speed", "speed", HERE),
    )
    treating = Page("en/a.md", "en", HERE, {}, (corrected, named, named), headings=headings)
    uses = build_uses([treating], whole)
    use = PageUse("en/a.md", "en", "A page")
    by_hand = {key: [one for one in found if one.page == use] for key, found in uses.by_finding.items()}
    assert by_hand[NOTE, "c01"] == [PlaceUse(use, "scores", "Scores")]
    assert by_hand[NOTE, "c22"] == [PlaceUse(use, "speed", "Speed")]


def test_what_stands_above_all_headings_leads_to_the_top(whole: Catalog) -> None:
    """There is no place to lead to."""
    uses = build_uses([page(called("finding", audit=NOTE, finding="c30"))], whole)
    assert uses.by_finding[NOTE, "c30"] == (PlaceUse(PageUse("en/a.md", "en", "A page"), "", ""),)


def test_the_page_of_an_audit_uses_what_its_texts_show(whole: Catalog) -> None:
    """Its text and the sources looked at, the figures of its explanations, and the findings they name."""
    uses = build_uses([], whole)
    own = PageUse(f"en/fact-check/{NOTE}.md", "en", whole.audits[NOTE].title.en)
    assert own in uses.by_source["seed-note"]
    assert own in uses.by_source["mini-swe-agent-756"]
    assert own in uses.by_model["gpt-5"]
    assert PlaceUse(own, "", "") in uses.by_finding[NOTE, "c02"]


def test_a_figure_of_no_audit_is_treated_nowhere(catalog: Catalog) -> None:
    """A correction stands for itself then."""
    call = called("correction", model=A, field="swe_bench_verified", audit="c01")
    assert build_uses([page(call)], catalog).by_finding == {}
