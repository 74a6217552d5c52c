"""macros/views/score_chart.py, score_bars.py and service_timeline.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims import choose, first_party_end
from macros.claims.groups import run_groups
from macros.messages import LANGUAGES
from macros.views.benchmark_groups import benchmark_groups
from macros.views.context import PageContext
from macros.views.score_bars import score_bars
from macros.views.service_timeline import service_timeline
from macros.views.shared import Shared
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.charts import Charts
    from macros.messages import Language

SVG = "{http://www.w3.org/2000/svg}"
FIELD = "gpqa_diamond"


def page(catalog: Catalog, charts: Charts, language: Language = "en") -> PageContext:
    return PageContext(catalog, language, f"{language}/benchmarks/x.md", shared=Shared(charts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_comparable_run_has_a_point_or_a_reason(
    real_catalog: Catalog, charts: Charts, language: Language
) -> None:
    """No model of the group is dropped silently; a point has the number of its row."""
    tree = parse(benchmark_groups(page(real_catalog, charts, language), FIELD))
    groups = run_groups(real_catalog, FIELD).groups
    sections = with_class(tree, "kb-run-group")
    for group, section in zip(groups, sections, strict=True):
        for picture in with_class(section, "kb-picture"):
            drawn = {shape.text for shape in picture.iter(f"{SVG}text")}
            numbers = {text(one).strip() for one in with_class(section, "kb-point")}
            left_out = [text(item) for item in picture.iter("li")]
            assert len(numbers & drawn) + len(left_out) == len(group) == len(numbers)


def test_a_model_without_a_price_is_left_out_with_the_reason(real_catalog: Catalog, charts: Charts) -> None:
    """It has no place on the axis of prices."""
    tree = parse(benchmark_groups(page(real_catalog, charts), FIELD))
    picture = with_class(tree, "kb-picture")[0]
    said = [text(item) for item in picture.iter("li")]
    priced = {model for model in real_catalog.models if choose(real_catalog, model, "output_price").claim}
    assert said
    assert not {real_catalog.models[model].name for model in priced} & {one.split(":")[0] for one in said}


def test_the_picture_says_in_words_what_it_shows(real_catalog: Catalog, charts: Charts) -> None:
    """Whoever does not see it gets the same figures."""
    tree = parse(benchmark_groups(page(real_catalog, charts), FIELD))
    (label,) = {svg.get("aria-label") for svg in with_class(tree, "kb-picture")[0].iter(f"{SVG}svg")}
    assert label
    assert "GPT-5: 86.2% ±2, $10.00" in label


def test_bars_are_drawn_for_runs_common_to_all_models_alone(real_catalog: Catalog, charts: Charts) -> None:
    """Each with tester, effort and harness; figures of different runs are no comparison."""
    tree = parse(score_bars(page(real_catalog, charts), ["gpt-5", "gpt-5-mini"]))
    drawn = [shape.text for shape in tree.iter(f"{SVG}text")]
    assert "harness: Epoch AI evaluation run" in drawn
    assert "tester OpenAI; effort high" in drawn
    assert "88%" in drawn
    assert drawn.count("GPT-5") == drawn.count("GPT-5 mini") > 3


def test_what_differs_between_bars_stands_with_the_name(real_catalog: Catalog, charts: Charts) -> None:
    """A model without a choice of effort is drawn beside one at a level, and says so."""
    tree = parse(score_bars(page(real_catalog, charts), ["gpt-5-mini", "gpt-4.1"]))
    drawn = {shape.text for shape in tree.iter(f"{SVG}text")}
    assert {"GPT-5 mini · effort high", "GPT-4.1 · does not reason"} <= drawn


def test_without_a_common_run_nothing_is_drawn(real_catalog: Catalog, charts: Charts) -> None:
    """And the page says why."""
    tree = parse(score_bars(page(real_catalog, charts), ["gpt-5-mini", "claude-haiku-4-5"]))
    assert not list(tree.iter(f"{SVG}svg"))
    assert "No benchmark run is common" in text(tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_timeline_has_every_model_with_a_release(real_catalog: Catalog, charts: Charts, language: Language) -> None:
    """The others are named; ends are those of the maker's own platform."""
    models = [model.id for model in real_catalog.models.values() if model.provider == "openai"]
    tree = parse(service_timeline(page(real_catalog, charts, language), models))
    drawn = {shape.text for shape in tree.iter(f"{SVG}text")}
    left_out = "".join(text(item) for item in tree.iter("li"))
    for model in models:
        name = real_catalog.models[model].name
        assert (name in drawn) is bool(choose(real_catalog, model, "release_date").claim), name
        assert name in drawn or name in left_out
    (svg,) = tree.iter(f"{SVG}svg")
    ended = first_party_end(real_catalog, "gpt-5-mini")
    assert ended
    assert ended.shutdown.claim
    assert ("December 11, 2026" if language == "en" else "2026年12月11日") in (svg.get("aria-label") or "")


def test_one_model_alone_has_no_timeline(real_catalog: Catalog, charts: Charts) -> None:
    """A single bar says less than its row."""
    assert text(parse(service_timeline(page(real_catalog, charts), ["gpt-5-mini"]))).strip() == ""
