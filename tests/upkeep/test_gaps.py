"""macros/upkeep/gaps.py, asked.py, expected.py, looked.py and weak.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims.traits import TRAIT_FIELDS
from macros.upkeep import find_gaps
from tests.support.claims import PLAIN, REASONING, claim, own, run_of, seen
from tests.support.upkeep import about, at_least, called, candidate, catalog_of, comparison, page, use_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.pages import Page
    from macros.upkeep import Gap

PRICE = {"input_price": [own("2")]}
SCORE = {"harness": "h", "tasks": "t"}


def gaps(catalog: Catalog, *pages: Page, model: str | None = None) -> list[Gap]:
    """The gaps, without those of the fields by which others are chosen."""
    return [gap for gap in find_gaps(catalog, pages, model).gaps if gap.field not in TRAIT_FIELDS]


def told(found: Iterable[Gap]) -> list[tuple[tuple[str, ...], str, str, str]]:
    """What the gaps are, in their order."""
    return [(gap.models, gap.field, gap.kind, gap.level) for gap in found]


def askers(gap: Gap) -> list[str]:
    return [f"{asker.kind} {asker.id}" for asker in gap.blocks]


def test_a_field_without_a_claim_is_missing() -> None:
    """For each model that lacks it."""
    catalog = catalog_of({"nova": PRICE, "lumen": {}}, families={"nova": "a", "lumen": "b"})
    assert (("lumen",), "input_price", "missing", "rest") in told(gaps(catalog))
    assert not [gap for gap in gaps(catalog) if gap.field == "input_price" and gap.models == ("nova",)]


@pytest.mark.parametrize("value", ["not_disclosed", "not_applicable"])
def test_an_answer_is_no_gap(value: str) -> None:
    """That a maker keeps a figure to itself, or that there is none, is known."""
    catalog = catalog_of({"nova": {"licence": [claim(value)]}})
    assert not [gap for gap in gaps(catalog) if gap.field == "licence"]


def test_a_field_that_does_not_exist_for_a_model_is_no_gap() -> None:
    """A model that does not reason has no levels; of one whose type is unknown they are missing."""
    found = find_gaps(catalog_of({"nova": PLAIN, "lumen": {}}), ()).gaps
    assert [gap.models for gap in found if gap.field == "reasoning_efforts"] == [("lumen",)]


def test_rejected_claims_and_repetitions_of_a_checked_text_fill_no_gap() -> None:
    """They are on record, and no figure."""
    catalog = catalog_of({"nova": {"licence": [claim("a", rejected=True), claim("b", audit="c01")]}})
    assert (("nova",), "licence", "missing", "rest") in told(gaps(catalog))


def test_a_figure_of_another_platform_or_another_day_leaves_a_gap_of_its_own_kind() -> None:
    """So that nobody looks for what is there."""
    catalog = catalog_of(
        {
            "nova": {"input_price": [claim("1", select={"platform": "azure", "tier": "standard"})]},
            "lumen": {"input_price": [own("1", until="2026-01-01")]},
        }
    )
    kinds = {gap.models: gap.kind for gap in gaps(catalog) if gap.field == "input_price"}
    assert kinds == {("nova",): "elsewhere", ("lumen",): "not-in-force"}


def test_ends_of_service_are_missing_only_where_one_is_announced() -> None:
    """The replacement and the notice of a service without an end cannot be there."""
    ending = {"shutdown_date": [claim("2027-01-01", select={"platform": "own-api"})]}
    catalog = catalog_of({"nova": {}, "lumen": ending}, comparisons=[comparison("deprecation_date", "shutdown_date")])
    found = find_gaps(catalog, ())
    assert found.without_end == ("nova",)
    assert [
        (gap.models, gap.field) for gap in found.gaps if gap.field.endswith("ion_date") or gap.field == "shutdown_date"
    ] == [(("lumen",), "deprecation_date")]


def test_what_a_limit_of_a_use_case_needs_comes_first() -> None:
    """Then comparisons, then pages, then the other fields of use cases; more of one kind before fewer."""
    catalog = catalog_of(
        {"nova": {"open_weights": [claim(True)]}, "lumen": {}},
        comparisons=[comparison("context_window", models=("lumen",), alongside=("nova",))],
        use_cases=[use_case(candidate("nova"), requirements=(at_least("max_input_tokens"),), fields=("licence",))],
        families={"nova": "a", "lumen": "b"},
    )
    pages = [
        page(called("figure", model="nova", field="modalities"), called("figure", model="nova", field="context_window"))
    ]
    found = [gap for gap in gaps(catalog, *pages) if gap.blocks]
    assert [(gap.field, gap.models[0], askers(gap)) for gap in found] == [
        ("max_input_tokens", "nova", ["requirement chat"]),
        ("context_window", "nova", ["comparison nova-vs-lumen", "page a/"]),
        ("context_window", "lumen", ["comparison nova-vs-lumen"]),
        ("modalities", "nova", ["page a/"]),
        ("licence", "nova", ["use-case chat"]),
    ]


def test_what_every_other_model_of_the_family_has_comes_next() -> None:
    """Or of the provider, if there are at least two; those for which the field does not exist do not count."""
    catalog = catalog_of(
        {
            "nova": {"licence": [claim("a")], "open_weights": [claim(True)]},
            "lumen": {"licence": [claim("a")]},
            "vega": {"licence": [claim("a")], "open_weights": [claim(True)]},
            "hoshi": {},
        },
        families={"hoshi": "b", "lumen": "b"},
    )
    by_key = {(gap.models[0], gap.field): gap for gap in gaps(catalog)}
    family = by_key["hoshi", "licence"].expected
    assert family is not None
    assert (family.among, family.others) == ("family", 1)
    assert by_key["lumen", "open_weights"].expected is None
    assert by_key["hoshi", "licence"].level == "expected"
    catalog = catalog_of(
        {"nova": {"licence": [claim("a")]}, "lumen": {"licence": [claim("a")]}, "hoshi": {}}, families={"hoshi": "b"}
    )
    provider = {gap.field: gap for gap in gaps(catalog)}["licence"].expected
    assert provider is not None
    assert (provider.among, provider.others) == ("provider", 2)


def test_a_figure_that_is_there_under_other_conditions_is_missing_under_the_asked_ones() -> None:
    """A limit at low effort is not met by a score at high effort."""
    catalog = catalog_of(
        {"nova": {**REASONING, "score": [run_of("50", effort="high", run=SCORE)]}},
        use_cases=[use_case(candidate("nova", "low"), requirements=(at_least("score"),))],
    )
    (gap,) = [gap for gap in gaps(catalog) if gap.field == "score"]
    assert (gap.kind, gap.conditions, askers(gap)) == ("missing", {"effort": "low"}, ["requirement chat"])


def test_an_effort_that_does_not_bind_a_model_is_no_condition_of_it() -> None:
    """A page that compares at high effort asks a model without levels for its one figure."""
    catalog = catalog_of(
        {"nova": {**PLAIN, "score": [run_of("50", run=SCORE)]}, "lumen": REASONING},
    )
    call = called("difference", {"effort": "high"}, model="nova", other="lumen", field="score")
    assert [gap.models for gap in gaps(catalog, page(call)) if gap.field == "score"] == [("lumen",)]


def test_a_figure_that_is_missing_under_conditions_names_those_that_bind_its_model() -> None:
    """The tester, and not the effort that a model without levels was not asked for."""
    catalog = catalog_of({"nova": {**PLAIN, "score": [run_of("50", run=SCORE)]}, "lumen": {**PLAIN, "score": []}})
    asked = {"effort": "high", "run_by": "Nobody"}
    call = called("difference", asked, model="nova", other="lumen", field="score")
    found = {gap.models[0]: gap.conditions for gap in gaps(catalog, page(call)) if gap.field == "score"}
    assert found == {"nova": {"run_by": "Nobody"}, "lumen": {}}


def test_figures_without_a_common_run_block_their_comparison_once() -> None:
    """It is one gap of both models, with the conditions that differ, and not told of each again."""
    catalog = catalog_of(
        {
            "nova": {**PLAIN, "score": [run_of("50", run=SCORE)]},
            "lumen": {**PLAIN, "score": [run_of("60", run={**SCORE, "harness": "other"})]},
        },
        comparisons=[comparison("score")],
    )
    (gap,) = [gap for gap in gaps(catalog) if gap.field == "score"]
    assert (gap.models, gap.kind, gap.keys, gap.level) == (("nova", "lumen"), "no-common-run", ("harness",), "blocks")


def test_a_figure_that_can_be_compared_with_no_other_is_a_gap_without_any_page() -> None:
    """The nearest other run names what differs."""
    catalog = catalog_of(
        {
            "nova": {**PLAIN, "score": [run_of("50", run=SCORE)]},
            "lumen": {**PLAIN, "score": [run_of("60", run=SCORE)]},
            "vega": {**PLAIN, "score": [run_of("60", run={**SCORE, "harness": "other"})]},
        }
    )
    assert [(gap.models, gap.kind, gap.keys) for gap in gaps(catalog) if gap.field == "score"] == [
        (("vega",), "no-common-run", ("harness",))
    ]


def test_a_figure_that_stands_alone_lacks_nothing_itself() -> None:
    """The others are missing; that a rough figure stands beside it is no matter."""
    rough = run_of("55", run=SCORE, precision="approximate")
    catalog = catalog_of({"nova": {**PLAIN, "score": [run_of("50", run=SCORE), rough]}, "lumen": PLAIN})
    assert [(gap.models, gap.kind) for gap in gaps(catalog) if gap.field == "score"] == [(("lumen",), "missing")]


def test_an_effort_that_is_not_stated_is_a_gap() -> None:
    """Unless another figure of the model states it."""
    unstated = run_of("50", effort="not_stated", run=SCORE)
    catalog = catalog_of(
        {
            "nova": {**REASONING, "score": [unstated]},
            "lumen": {**REASONING, "score": [unstated, run_of("60", effort="high", run=SCORE)]},
            "vega": {**REASONING, "score": [run_of("60", effort="high", run=SCORE)]},
        }
    )
    assert [(gap.models, gap.kind) for gap in gaps(catalog) if gap.field == "score"] == [
        (("nova",), "effort-not-stated")
    ]


def test_approximate_and_second_hand_figures_are_gaps_that_block_nothing() -> None:
    """There is something to show, and better to be found."""
    catalog = catalog_of({"nova": {"context_window": [claim("1000", "dataset", precision="approximate")]}})
    assert told(gap for gap in gaps(catalog) if gap.field == "context_window") == [
        (("nova",), "context_window", "doubtful", "rest"),
        (("nova",), "context_window", "second-hand", "rest"),
    ]


def test_where_a_figure_was_looked_for_follows_from_the_sources() -> None:
    """Those about the model without evidence for the field: the field's best kind first, then the newest."""
    catalog = catalog_of(
        {"nova": {"input_price": [own("1", seen("gives-price"))]}},
        sources=[
            about("nova", identifier="gives-price"),
            about("nova", identifier="old", read="2026-01-01"),
            about("nova", identifier="new", read="2026-02-01"),
            about("nova", identifier="data", kind="dataset", read="2026-11-01"),
            about("nova", identifier="unread", read=None),
            about("lumen", identifier="of-another"),
        ],
    )
    found = {gap.field: gap.looked for gap in gaps(catalog)}
    assert [source.id for source in found["output_price"].read] == ["gives-price", "new", "old", "data"]
    assert [source.id for source in found["output_price"].unread] == ["unread"]


def test_where_a_common_run_was_looked_for_are_sources_about_all_models() -> None:
    """That lack the figure of at least one."""
    catalog = catalog_of(
        {
            "nova": {**PLAIN, "score": [run_of("50", seen("one"), seen("both"), run=SCORE)]},
            "lumen": {**PLAIN, "score": [run_of("60", seen("both"), run={**SCORE, "harness": "other", "run_by": "T"})]},
        },
        comparisons=[comparison("score")],
        sources=[
            about("nova", "lumen", identifier="one"),
            about("nova", "lumen", identifier="both"),
            about("nova", identifier="x"),
        ],
    )
    (gap,) = [gap for gap in gaps(catalog) if len(gap.models) > 1]
    assert [source.id for source in gap.looked.read] == ["one"]


def test_one_model_can_be_asked_about_alone() -> None:
    """With what it lacks together with others."""
    catalog = catalog_of(
        {
            "nova": {**PLAIN, "score": [run_of("50", run=SCORE)]},
            "lumen": {**PLAIN, "score": [run_of("60", run={**SCORE, "harness": "other"})]},
            "vega": {},
        },
        comparisons=[comparison("score")],
    )
    found = gaps(catalog, model="nova")
    assert (("nova", "lumen"), "score", "no-common-run", "blocks") in told(found)
    assert all("nova" in gap.models for gap in found)
    assert find_gaps(catalog, (), "nova").without_end == ("nova",)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (called("figure", model="nova", field="licence"), {("nova", "licence")}),
        (called("tasks", model="nova", field="score"), {("nova", "score")}),
        (called("difference", model="nova", other="lumen", field="score"), {("nova", "score"), ("lumen", "score")}),
        (
            called("field_table", models=("nova",), fields=("licence", "score")),
            {("nova", "licence"), ("nova", "score")},
        ),
        (called("runs_table", models=("nova", "lumen"), field="score"), {("nova", "score"), ("lumen", "score")}),
        (called("cost", model="nova", input="1", visible="1"), {("nova", "input_price"), ("nova", "output_price")}),
        (
            called("break_even", model="nova", other="lumen", cached_share="0.5"),
            {(model, f"{kind}_price") for model in ("nova", "lumen") for kind in ("input", "cached_input", "output")},
        ),
        (called("model", model="nova"), set()),
    ],
)
def test_a_page_is_blocked_by_what_its_calls_lack(call: object, expected: set[tuple[str, str]]) -> None:
    """Each call asks for its own figures."""
    catalog = catalog_of({"nova": {}, "lumen": {}})
    found = find_gaps(catalog, [page(call)]).gaps  # type: ignore[arg-type]  # a row of the table
    assert {(gap.models[0], gap.field) for gap in found if gap.blocks} == expected


def test_the_table_of_all_models_asks_for_every_model() -> None:
    """As far as its fields exist."""
    catalog = catalog_of({"nova": {}, "lumen": {}})
    found = find_gaps(catalog, [page(called("models_table"), path="en/models/index.md")]).gaps
    assert {gap.models[0] for gap in found if gap.blocks and gap.field == "release_date"} == {"nova", "lumen"}


def test_the_two_languages_of_a_page_ask_once() -> None:
    """They are the same page to whoever fills the gap."""
    call = called("figure", model="nova", field="licence")
    catalog = catalog_of({"nova": {}})
    both = [page(call, path="ja/a.md", language="ja"), page(call)]
    (gap,) = [gap for gap in find_gaps(catalog, both).gaps if gap.blocks]
    assert askers(gap) == ["page a/"]
