"""macros/claims/groups.py: which runs may be set beside each other, and why each of the others may not."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.claims.effort import WITHOUT_CHOICE, effort_of
from macros.claims.evidence import DOUBTFUL, is_approximate, quality
from macros.claims.groups import run_groups
from macros.claims.pairs import differing_keys
from macros.claims.standing import standing_claims
from macros.records import NOT_DISCLOSED, Claim, Provider, Tasks
from tests.support.claims import PLAIN, REASONING, catalogue, claim, run_of, seen, values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.claims.groups import RunGroups

MEASUREMENTS = (
    *("time_to_first_token", "output_speed", "swe_bench_verified", "cost_per_swe_bench_task", "aider_polyglot"),
    *("gpqa_diamond", "aime_2025", "hle", "mmlu", "mmlu_pro"),
    *("hallucination_factscore", "hallucination_longfact_concepts", "hallucination_longfact_objects"),
    "japanese_characters_per_token",
)


def found(field: str = "score", /, **models: Sequence[Claim]) -> RunGroups:
    """The groups of invented models with these claims of one field."""
    return run_groups(catalogue({name: {**REASONING, field: claims} for name, claims in models.items()}), field)


def in_groups(groups: RunGroups) -> list[list[str]]:
    """The groups as names and values of their claims."""
    return [[f"{one.model} {one.value}" for one in group] for group in groups.groups]


def reasons(groups: RunGroups) -> list[tuple[str, str]]:
    return [(f"{one.claim.model} {one.claim.value}", one.reason) for one in groups.apart]


# --- groups


def test_one_tester_s_runs_under_one_set_of_conditions_make_a_group() -> None:
    """The largest first."""
    one, other = ({"run_by": name, "harness": "agent"} for name in ("Tester One", "Tester Two"))
    groups = found(
        a=[run_of("1", run=one), run_of("5", run=other)],
        b=[run_of("2", run=one), run_of("6", run=other)],
        c=[run_of("3", run=other)],
    )
    assert in_groups(groups) == [["a 5", "b 6", "c 3"], ["a 1", "b 2"]]
    assert groups.apart == ()


def test_a_model_without_a_choice_of_effort_stands_in_the_group_of_every_level() -> None:
    """Models at different levels never share one."""
    groups = found(
        a=[run_of("1", effort="high"), run_of("2", effort="medium")],
        b=[run_of("3", effort="high"), run_of("4", effort="medium")],
        plain=[run_of("5")],
        fixed=[run_of("6", effort="fixed")],
    )
    assert in_groups(groups) == [["a 1", "b 3", "plain 5", "fixed 6"], ["a 2", "b 4", "plain 5", "fixed 6"]]


def test_reasoning_switched_off_is_a_level_of_its_own() -> None:
    """The model could have reasoned."""
    groups = found(off=[run_of("1", effort="none")], on=[run_of("2", effort="high")], plain=[run_of("3")])
    assert in_groups(groups) == [["off 1", "plain 3"], ["on 2", "plain 3"]]


def test_every_claim_with_a_partner_is_in_a_group_although_agreement_is_not_transitive() -> None:
    """One page sets b beside c, another beside a; nobody sets a beside c."""
    stated, silent = {"tools": "none"}, {"tools": "not_stated"}
    groups = found(
        a=[run_of("1", "official", run=stated)],
        b=[run_of("2", "official", "official-2", run=stated)],
        c=[run_of("3", "official-2", run=silent)],
    )
    assert in_groups(groups) == [["a 1", "b 2"], ["b 2", "c 3"]]
    assert groups.apart == ()


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"sources": ["official"]}, {"sources": ["dataset"]}),
        ({"sources": ["independent"]}, {"sources": ["official"]}),
        ({"run": {"run_by": "Tester One"}}, {"run": {"run_by": "Tester Two"}}),
    ],
    ids=["quality", "source kind", "tester"],
)
def test_of_two_groups_of_one_size_the_better_evidence_comes_first(better: Any, worse: Any) -> None:
    """Quality, then kind of source, then tester."""

    def run(value: str, settings: Any, harness: str) -> Claim:
        return run_of(value, *settings.get("sources", ()), run={"harness": harness, **settings.get("run", {})})

    groups = found(
        **{name: [run("1", worse, "agent"), run("2", better, "other agent")] for name in "ab"},
    )
    assert in_groups(groups) == [["a 2", "b 2"], ["a 1", "b 1"]]


def test_a_model_is_in_a_group_once() -> None:
    """Two figures of one run are never ranked against each other; the second makes a group of its own."""
    groups = found(a=[run_of("1", "independent"), run_of("9", "official")], b=[run_of("2")])
    assert in_groups(groups) == [["a 1", "b 2"], ["a 9", "b 2"]]


def test_each_maker_s_own_platform_counts_as_the_same_selection() -> None:
    """What a page means by default; a gateway is another platform."""
    catalog = catalogue(
        {
            name: {
                **PLAIN,
                "latency": [
                    run_of(value, select={"platform": platform})
                    for value, platform in (("1", f"{name}-api"), ("2", "gateway"))
                ],
            }
            for name in ("a", "b")
        }
    )
    providers = {name: Provider(name, name, "https://example.org/", f"{name}-api") for name in ("a", "b")}
    models = {name: replace(model, provider=name) for name, model in catalog.models.items()}
    groups = run_groups(replace(catalog, providers=providers, models=models), "latency")
    assert in_groups(groups) == [["a 1", "b 1"], ["a 2", "b 2"]]


# --- apart, and why


@pytest.mark.parametrize(
    ("apart", "reason"),
    [
        (claim(NOT_DISCLOSED, run={"run_by": "Tester One", "effort": "not_applicable"}), "no-figure"),
        (run_of("1", precision="approximate"), "approximate"),
        (run_of("1", method="typed-in"), "approximate"),
        (run_of("1", "community"), "community"),
        (run_of("1", effort="not_stated"), "effort"),
        (run_of("1", run={"harness": "agent"}), "differs"),
    ],
)
def test_a_claim_apart_has_its_reason(apart: Claim, reason: str) -> None:
    """Beside two that are comparable."""
    run = {"harness": "other agent"}
    groups = found(a=[apart], b=[run_of("2", run=run)], c=[run_of("3", run=run)])
    assert in_groups(groups) == [["b 2", "c 3"]]
    assert reasons(groups) == [(f"a {apart.value}", reason)]


def test_a_rounding_stays_apart_from_the_figure_it_rounds() -> None:
    """The same run, written less exactly."""
    groups = found(a=[run_of("70", "dataset"), run_of("70.4")], b=[run_of("2")])
    assert in_groups(groups) == [["a 70.4", "b 2"]]
    assert reasons(groups) == [("a 70", "rounding")]


def test_a_figure_is_alone_where_no_other_model_has_a_sound_one() -> None:
    """Its own other runs are no company."""
    groups = found(a=[run_of("1"), run_of("2", effort="high")], b=[run_of("3", "community")])
    assert reasons(groups) == [("a 1", "alone"), ("a 2", "alone"), ("b 3", "community")]


def test_the_nearest_run_is_named_with_what_differs() -> None:
    """The one with the fewest differences, of equally near ones one that is in a group."""
    tasks, others = {"tasks": Tasks(477, 500)}, {"tasks": Tasks(500, 500)}
    groups = found(
        a=[run_of("1", run=tasks)],
        b=[run_of("2", run={**tasks, "run_by": "Tester Two", "harness": "agent"})],
        c=[run_of("3", run=others)],
        d=[run_of("4", run=others)],
    )
    (first, second) = groups.apart
    assert (first.claim.model, first.reason, first.keys) == ("a", "differs", ("tasks",))
    assert first.nearest is not None
    assert first.nearest.model == "c"
    assert (second.claim.model, second.keys) == ("b", ("run_by", "harness"))


def test_another_platform_is_a_difference() -> None:
    """A gateway's latency does not stand beside that of a maker's own API."""
    groups = found(
        "latency",
        a=[run_of("1", select={"platform": "gateway"})],
        b=[run_of("2", select={"platform": "own-api"})],
    )
    assert [one.keys for one in groups.apart] == [("platform",), ("platform",)]


def test_rejected_and_audited_claims_do_not_stand() -> None:
    """They are in no group and no list."""
    groups = found(a=[run_of("1"), run_of("9", rejected=True), run_of("8", audit="c01")], b=[run_of("2")])
    assert in_groups(groups) == [["a 1", "b 2"]]
    assert groups.apart == ()


def test_a_measurement_without_any_claim_has_neither() -> None:
    """And a field that does not exist is an error."""
    empty = found(a=[])
    assert (empty.groups, empty.apart) == ((), ())
    with pytest.raises(KeyError):
        found("nothing", a=[])


# --- what holds of any claims


def account(catalog: Catalog, field: str) -> RunGroups:
    """The groups, after checking that every claim is accounted for and every pair in a group is comparable."""
    groups = run_groups(catalog, field)
    standing = [one for model in catalog.models for one in standing_claims(catalog, model, field)]
    grouped = {id(one) for group in groups.groups for one in group}
    apart = [id(one.claim) for one in groups.apart]
    assert len(grouped) + len(apart) == len(standing)
    assert grouped | set(apart) == {id(one) for one in standing}
    for group in groups.groups:
        assert len({one.model for one in group}) == len(group) > 1
        assert not any(is_approximate(one) or quality(one, catalog) == DOUBTFUL for one in group)
        assert not [pair for pair in combinations(group, 2) if differing_keys(*pair, catalog.fields[field])]
        assert len({effort_of(one) for one in group} - WITHOUT_CHOICE) <= 1
    return groups


@pytest.mark.parametrize("field", MEASUREMENTS)
def test_every_real_claim_is_accounted_for(real_catalog: Catalog, field: str) -> None:
    """In a group, or apart with its reason."""
    account(real_catalog, field)


def test_these_are_all_measurements(real_catalog: Catalog) -> None:
    """A new one is tested too."""
    assert {one.id for one in real_catalog.fields.values() if one.kind_of_fact == "measurement"} == set(MEASUREMENTS)


def test_openai_s_own_runs_of_swe_bench_are_one_group(real_catalog: Catalog) -> None:
    """GPT-5 mini's 71 belongs beside GPT-5's 74.9, Epoch AI's 57.8 beside 58.8."""
    own, medium, high, other_harness = run_groups(real_catalog, "swe_bench_verified").groups
    assert [one.model for one in own] == [
        *("gpt-4.1-mini", "gpt-4.1", "gpt-4o-mini", "gpt-4o"),
        *("gpt-5-mini", "gpt-5-nano", "gpt-5", "o3", "o4-mini"),
    ]
    assert {str(one.run["run_by"]) for one in own} == {"OpenAI"}
    for group, expected in ((medium, "57.8"), (high, "61.6")):
        assert [values([one]) for one in group if one.model == "gpt-5-mini"] == [[expected]]
    assert [one.model for one in other_harness] == ["gpt-5.1", "gpt-5"]


EFFORTS = st.sampled_from(["not_applicable", "fixed", "none", "medium", "high", "not_stated"])
STATED = st.sampled_from(["x", "y", "not_stated"])
SOURCES = st.lists(st.sampled_from(["official", "official-2", "independent", "dataset", "community"]), min_size=1)


@st.composite
def any_claim(draw: st.DrawFn) -> Claim:
    run = {key: draw(STATED) for key in draw(st.sets(st.sampled_from(["run_by", "harness", "tools", "mode"])))}
    sources = [seen(source) for source in dict.fromkeys(draw(SOURCES))]
    marks: dict[str, Any] = draw(st.sampled_from([{}, {}, {}, {"precision": "approximate"}, {"relayed": True}]))
    return run_of(str(draw(st.integers(1, 99))), *sources, effort=draw(EFFORTS), run=run, **marks)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(any_claim(), max_size=4), max_size=6))
def test_any_claims_are_accounted_for_and_the_same_way_each_time(models: dict[str, list[Claim]]) -> None:
    """No claim is dropped, no group is contained in another, and none could take one more claim."""
    catalog = catalogue({name: {**REASONING, "score": claims} for name, claims in models.items()})
    groups = account(catalog, "score")
    assert groups == run_groups(catalog, "score")
    members = [{id(one) for one in group} for group in groups.groups]
    assert not [pair for pair in combinations(members, 2) if pair[0] <= pair[1] or pair[1] <= pair[0]]
    sound = [one for claims in groups.groups for one in claims]
    for group in groups.groups:
        others = [one for one in sound if one.model not in {member.model for member in group}]
        assert all(any(differing_keys(one, member, catalog.fields["score"]) for member in group) for one in others)
    sizes = [len(group) for group in members]
    assert sizes == sorted(sizes, reverse=True)


def test_hundreds_of_claims_take_no_time() -> None:
    """There are as many ways to choose groups as leaves on a tree; at most one a claim is tried."""
    runs = [
        run_of(str(value), effort=effort, run={"harness": harness} if harness else {})
        for value, effort in enumerate(("not_applicable", "low", "medium", "high"))
        for harness in ("", "agent")
    ]
    groups = found(**{f"m{number}": runs for number in range(40)})
    assert [len(group) for group in groups.groups] == [40] * len(groups.groups)
    assert len(groups.groups) <= 320
