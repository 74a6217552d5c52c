"""Which models can be ranked or put into a ratio, and by which claims."""

from __future__ import annotations

from typing import Any

import pytest

from macros.claims import compare
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED, Claim, Tasks
from tests.support.claims import PLAIN, REASONING, catalogue, claim, own, run_of, seen, values

# --- facts


def test_facts_are_compared_by_each_model_s_own_chosen_claim() -> None:
    """Each on its provider's own API."""
    catalog = catalogue(
        {"a": {"input_price": [own("0.25"), own("9", select={"tier": "priority"})]}, "b": {"input_price": [own("2")]}}
    )
    compared = compare(catalog, ["a", "b"], "input_price")
    assert (compared.state, values(compared.claims)) == ("comparable", ["0.25", "2"])
    assert compare(catalog, ["a", "b"], "input_price", {"tier": "priority"}).state == "unknown"


@pytest.mark.parametrize("approximate", [0, 1])
def test_an_approximate_fact_is_not_compared(approximate: int) -> None:
    """A ratio of a rounded figure would look exact."""
    marks: list[dict[str, Any]] = [{}, {}]
    marks[approximate] = {"precision": "approximate"}
    catalog = catalogue({name: {"input_price": [own("2", **mark)]} for name, mark in zip("ab", marks, strict=True)})
    compared = compare(catalog, ["a", "b"], "input_price")
    assert (compared.state, compared.keys, compared.approximate) == ("not-comparable", (), True)


@pytest.mark.parametrize(
    ("tiers", "sources", "state"),
    [
        (("standard", "standard"), ("official", "dataset"), "comparable"),
        ((None, None), ("official", "official"), "comparable"),
        ((None, None), ("official", "dataset"), "not-comparable"),
        (("standard", None), ("official", "official"), "not-comparable"),
    ],
)
def test_facts_agree_on_every_key_they_are_comparable_on(
    tiers: tuple[str | None, str | None], sources: tuple[str, str], state: str
) -> None:
    """A standard price is not held against one whose tier nobody states."""
    models = {
        name: {"input_price": [claim("2", source, select={"tier": tier} if tier else {})]}
        for name, tier, source in zip("ab", tiers, sources, strict=True)
    }
    assert compare(catalogue(models), ["a", "b"], "input_price").state == state


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("model_type", "reasoning", "hybrid"),
        ("modalities", ("text",), ("text", "image")),
        ("open_weights", True, False),
        ("licence", "MIT", "Apache-2.0"),
    ],
)
def test_choices_lists_flags_and_texts_are_put_side_by_side(field: str, one: Any, other: Any) -> None:
    """They are the same or different, but none is more."""
    catalog = catalogue({"a": {field: [claim(one)]}, "b": {field: [claim(other)]}})
    assert compare(catalog, ["a", "b"], field).state == "side-by-side"


def test_a_missing_figure_makes_the_comparison_unknown() -> None:
    """What is recorded is still shown."""
    catalog = catalogue({"a": {"input_price": [own("2")]}, "b": {}})
    compared = compare(catalog, ["a", "b"], "input_price")
    assert (compared.state, values(compared.claims)) == ("unknown", ["2", None])


def test_an_undisclosed_figure_is_not_ranked() -> None:
    """Its evidence says that the maker keeps it."""
    catalog = catalogue({"a": {"context_window": [claim("1000")]}, "b": {"context_window": [claim(NOT_DISCLOSED)]}})
    assert compare(catalog, ["a", "b"], "context_window").state == "unknown"


@pytest.mark.parametrize("b", [PLAIN, {**REASONING, "default_effort": [claim(NOT_APPLICABLE)]}], ids=["type", "claim"])
def test_a_field_that_does_not_exist_for_a_model_is_not_applicable(b: dict[str, list[Claim]]) -> None:
    """By its type, or by a claim that says so."""
    assert compare(catalogue({"a": REASONING, "b": b}), ["a", "b"], "default_effort").state == "not-applicable"


def test_a_disputed_fact_is_marked() -> None:
    """The ratio holds for the shown values; sources disagree about one of them."""
    catalog = catalogue({"a": {"input_price": [own("2"), own("3", "dataset")]}, "b": {"input_price": [own("1")]}})
    compared = compare(catalog, ["a", "b"], "input_price")
    assert (compared.state, compared.disputed) == ("comparable", True)


# --- measurements, key by key


def _pair(one: Claim, other: Claim, field: str = "score") -> tuple[str, tuple[str, ...]]:
    """State and keys of two models with one measurement each."""
    compared = compare(catalogue({"a": {field: [one]}, "b": {field: [other]}}), ["a", "b"], field)
    return compared.state, compared.keys


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("run_by", "Tester One", "Tester Two"),
        ("harness", "agent", "other agent"),
        ("tools", "none", "python"),
        ("tasks", Tasks(477, 500), Tasks(500, 500)),
        ("tasks", Tasks(477, 500), Tasks(477, 500, "counted-as-failed")),
    ],
)
def test_keys_stated_on_both_have_to_be_equal(key: str, one: object, other: object) -> None:
    """A score of 477 tasks is not one of 500; the tasks count as a whole."""
    assert _pair(run_of("1", run={key: one}), run_of("2", run={key: one})) == ("comparable", ())
    assert _pair(run_of("1", run={key: one}), run_of("2", run={key: other})) == ("not-comparable", (key,))


@pytest.mark.parametrize(
    ("sources", "testers", "state"),
    [
        (("official", "official"), ("not_stated", "not_stated"), "comparable"),
        (("official", "dataset"), ("One", "One"), "comparable"),
        (("official", "dataset"), ("not_stated", "not_stated"), "not-comparable"),
    ],
    ids=["one source", "one tester", "neither"],
)
def test_keys_stated_on_neither_need_one_source_or_one_tester(
    sources: tuple[str, str], testers: tuple[str, str], state: str
) -> None:
    """Two unknown harnesses may be any."""
    one, other = (
        run_of(value, source, run={"run_by": tester})
        for value, source, tester in zip("12", sources, testers, strict=True)
    )
    assert _pair(one, other)[0] == state


@pytest.mark.parametrize(
    ("sources", "testers", "state"),
    [
        (("official", "official"), ("One", "One"), "comparable"),
        (("official", "official-2"), ("One", "One"), "not-comparable"),
        (("official", "official"), ("not_stated", "not_stated"), "not-comparable"),
    ],
    ids=["both", "tester alone", "source alone"],
)
def test_a_key_stated_on_one_only_needs_one_source_and_one_tester(
    sources: tuple[str, str], testers: tuple[str, str], state: str
) -> None:
    """One page set both figures side by side."""
    one = run_of("1", sources[0], run={"run_by": testers[0], "harness": "agent"})
    other = run_of("2", sources[1], run={"run_by": testers[1]})
    assert _pair(one, other)[0] == state


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("high", "high", "comparable"),
        ("budget-32k", "budget-32k", "comparable"),
        ("none", "none", "comparable"),
        ("high", "medium", "not-comparable"),
        ("budget-32k", "budget-24k", "not-comparable"),
        ("none", "high", "not-comparable"),
        ("not_stated", "not_stated", "not-comparable"),
        ("not_stated", "high", "not-comparable"),
        ("not_stated", "not_applicable", "not-comparable"),
        ("not_stated", "fixed", "not-comparable"),
        ("not_applicable", "high", "comparable"),
        ("not_applicable", "none", "comparable"),
        ("not_applicable", "not_applicable", "comparable"),
        ("fixed", "budget-32k", "comparable"),
        ("fixed", "none", "comparable"),
        ("fixed", "not_applicable", "comparable"),
    ],
)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_efforts_agree_by_a_rule_of_their_own(one: str, other: str, state: str, *, turned: bool) -> None:
    """Even on one page of one tester: an effort that is not stated could be any."""
    efforts = (other, one) if turned else (one, other)
    first, second = (run_of(value, effort=effort) for value, effort in zip("12", efforts, strict=True))
    assert _pair(first, second) == (state, () if state == "comparable" else ("effort",))


def test_an_absent_effort_counts_as_not_stated() -> None:
    """It is never taken for the default."""
    bare = claim("1", run={"run_by": "Tester One"})
    assert _pair(bare, bare) == ("not-comparable", ("effort",))


def test_the_snapshot_never_decides() -> None:
    """It is said, but is no key of comparison."""
    one, other = run_of("1", run={"snapshot": "2024-11-20"}), run_of("2", run={"snapshot": "2025-01-01"})
    assert _pair(one, other)[0] == "comparable"


@pytest.mark.parametrize(
    "mark", [{"precision": "approximate"}, {"method": "unmerged"}, {"evidence": (seen("community"),)}]
)
def test_a_doubtful_measurement_is_compared_with_nothing(mark: dict[str, Any]) -> None:
    """Approximate, not accepted, or seen in a community only."""
    catalog = catalogue({"a": {"score": [run_of("1", **mark)]}, "b": {"score": [run_of("2", **mark)]}})
    compared = compare(catalog, ["a", "b"], "score")
    assert (compared.state, compared.approximate) == ("not-comparable", True)


# --- measurements, jointly


def test_one_run_is_chosen_for_all_models() -> None:
    """Each model's own choice would set two testers beside each other."""
    catalog = catalogue(
        {
            "a": {"score": [run_of("1", "independent"), run_of("3", run={"run_by": "Maker"})]},
            "b": {"score": [run_of("4", run={"run_by": "Maker"})]},
        }
    )
    compared = compare(catalog, ["a", "b"], "score")
    assert (compared.state, values(compared.claims)) == ("comparable", ["3", "4"])
    assert values([choice.claim for choice in compared.choices]) == ["1", "4"]


def test_three_models_need_one_run_common_to_all() -> None:
    """Pairs that are comparable do not make a ranking of three."""
    one, two = {"run_by": "Tester One"}, {"run_by": "Tester Two"}
    models = {
        "a": {"score": [run_of("1", run=one)]},
        "b": {"score": [run_of("2", run=one), run_of("3", run=two)]},
        "c": {"score": [run_of("4", run=two)]},
    }
    catalog = catalogue(models)
    assert compare(catalog, ["a", "b"], "score").state == "comparable"
    assert compare(catalog, ["b", "c"], "score").state == "comparable"
    assert compare(catalog, ["a", "b", "c"], "score").state == "not-comparable"


def _best(*pairs: tuple[Claim, Claim], traits: dict[str, Any] | None = None) -> list[list[str | None]]:
    """The comparable combinations of two models, best first, by value."""
    models = {name: {**(traits or PLAIN), "score": [pair[place] for pair in pairs]} for place, name in enumerate("ab")}
    compared = compare(catalogue(models), ["a", "b"], "score")
    return [values(compared.claims), *(values(joint.claims) for joint in compared.also)]


def test_the_better_quality_comes_first_and_the_others_are_listed() -> None:
    """A relayed score loses against a run, even at the default effort."""
    relayed = {"run": {"run_by": "Maker"}, "relayed": True}
    found = _best(
        (run_of("1", "dataset", effort="medium", **relayed), run_of("2", "dataset", effort="medium", **relayed)),
        (run_of("3", effort="high"), run_of("4", effort="high")),
        traits=REASONING,
    )
    assert found == [["3", "4"], ["1", "2"]]


def test_then_the_efforts_nearest_to_the_models_defaults() -> None:
    """Default before high before minimal, whatever the kind of source."""
    found = _best(
        (run_of("1", "independent", effort="minimal"), run_of("2", "independent", effort="minimal")),
        (run_of("3", "independent", effort="high"), run_of("4", "independent", effort="high")),
        (run_of("5", "official", effort="medium"), run_of("6", "official", effort="medium")),
        traits=REASONING,
    )
    assert found == [["5", "6"], ["3", "4"], ["1", "2"]]


def test_then_the_kind_of_source() -> None:
    """Independent before official, for a measurement; whoever ran it."""
    maker, tester = {"run_by": "Tester One"}, {"run_by": "Tester Two"}
    found = _best(
        (run_of("1", "official", run=maker), run_of("2", "official", run=maker)),
        (run_of("3", "independent", run=tester), run_of("4", "independent", run=tester)),
    )
    assert found == [["3", "4"], ["1", "2"]]


def test_then_the_order_of_testers_and_the_newest_reading() -> None:
    """Testers whose runs cover most models first, so that pages agree with each other."""

    def read(value: str, tester: str, day: str) -> Claim:
        return run_of(value, seen("independent", read=day), run={"run_by": tester})

    found = _best(
        (read("1", "Tester Two", "2026-11-20"), read("2", "Tester Two", "2026-11-20")),
        (read("3", "Tester One", "2026-11-01"), read("4", "Tester One", "2026-11-01")),
        (read("5", "Anybody", "2026-11-01"), read("6", "Anybody", "2026-11-01")),
        (read("7", "Somebody", "2026-11-02"), read("8", "Somebody", "2026-11-02")),
    )
    assert found == [["3", "4"], ["1", "2"], ["7", "8"], ["5", "6"]]


def test_a_rounding_makes_no_second_combination() -> None:
    """88 and 88.0… of the same run are one measurement."""
    found = _best((run_of("88"), run_of("70")), (run_of("88.4", "official-2"), run_of("70.2", "official-2")))
    assert found == [["88.4", "70.2"]]


def test_an_effort_asked_for_binds_only_models_with_a_choice() -> None:
    """GPT-5 mini at high against a model that does not reason."""
    catalog = catalogue(
        {
            "a": {**REASONING, "score": [run_of("1", effort="medium"), run_of("2", effort="high")]},
            "b": {**PLAIN, "score": [run_of("3")]},
        }
    )
    assert values(compare(catalog, ["a", "b"], "score").claims) == ["1", "3"]
    assert values(compare(catalog, ["a", "b"], "score", {"effort": "high"}).claims) == ["2", "3"]
    assert compare(catalog, ["a", "b"], "score", {"effort": "low"}).state == "unknown"


def test_a_run_asked_for_binds_every_model() -> None:
    """The maker's own scores, though an independent run exists."""
    maker = {"run_by": "Maker"}
    catalog = catalogue(
        {
            "a": {"score": [run_of("1", "independent"), run_of("2", run=maker)]},
            "b": {"score": [run_of("3", "independent"), run_of("4", run=maker)]},
        }
    )
    assert values(compare(catalog, ["a", "b"], "score", maker).claims) == ["2", "4"]


def test_a_common_run_decides_where_a_model_s_own_choice_is_open() -> None:
    """Two runs of one maker are tied by themselves; only one of them matches the other model's."""
    some, all_ = Tasks(477, 500), Tasks(477, 500, "counted-as-failed")
    catalog = catalogue(
        {
            "a": {"score": [run_of("1", run={"tasks": some})]},
            "b": {"score": [run_of("3", run={"tasks": some}), run_of("2", run={"tasks": all_})]},
        }
    )
    compared = compare(catalog, ["a", "b"], "score")
    assert (compared.state, values(compared.claims)) == ("comparable", ["1", "3"])
    assert compared.choices[1].state == "tied"
    catalog = catalogue(
        {"a": {"score": []}, "b": {"score": [run_of("3", run={"tasks": some}), run_of("2", run={"tasks": all_})]}},
    )
    assert compare(catalog, ["a", "b"], "score").state == "unknown"


def test_a_tied_choice_without_a_common_run_leaves_nothing_to_compare() -> None:
    """None of its values is the figure."""
    tied = [run_of("3", run={"mode": "one"}), run_of("2", run={"mode": "two"})]
    other = run_of("1", run={"mode": "three"})
    compared = compare(catalogue({"a": {"score": [other]}, "b": {"score": tied}}), ["a", "b"], "score")
    assert (compared.state, values(compared.claims)) == ("unknown", ["1", None])


def test_an_incomplete_selection_is_not_decided_by_a_common_run() -> None:
    """Behind a gateway, the host of one model would be held against another host of the other."""
    hosts = [
        run_of(value, select={"platform": "gateway", "upstream": host}) for value, host in (("1", "one"), ("2", "two"))
    ]
    catalog = catalogue({"a": {"latency": hosts}, "b": {"latency": hosts}})
    assert compare(catalog, ["a", "b"], "latency", {"platform": "gateway"}).state == "unknown"
    own_host = {"platform": "gateway", "upstream": "two"}
    assert values(compare(catalog, ["a", "b"], "latency", own_host).claims) == ["2", "2"]


# --- not comparable


def test_not_comparable_names_the_keys_on_which_the_shown_claims_differ() -> None:
    """In the field's order: those stated on some side, and effort that is not stated."""
    one = run_of("1", "independent", effort="not_stated", run={"harness": "agent", "tools": "none"})
    other = run_of("2", "official", effort="high", run={"run_by": "Maker"})
    assert _pair(one, other) == ("not-comparable", ("run_by", "harness", "tools", "effort"))


def test_a_key_that_nobody_states_is_not_named_beside_one_that_somebody_does() -> None:
    """A different mode tells a reader nothing where no mode is stated."""
    one, other = run_of("1", "independent"), run_of("2", "official", run={"run_by": "Maker"})
    assert _pair(one, other) == ("not-comparable", ("run_by",))


def test_an_effort_that_nobody_states_is_named_beside_other_keys() -> None:
    """It is the one thing that a reader has to know of a model that reasons."""
    one = run_of("1", effort="not_stated", run={"harness": "agent"})
    other = run_of("2", effort="not_stated", run={"harness": "other agent"})
    assert _pair(one, other) == ("not-comparable", ("harness", "effort"))


def test_where_nobody_states_anything_all_keys_are_named() -> None:
    """Two figures from two pages, and neither says how it was measured."""
    nobody = {"run_by": "not_stated"}
    one, other = run_of("1", "independent", run=nobody), run_of("2", "official", run=nobody)
    assert _pair(one, other) == ("not-comparable", ("run_by", "harness", "tasks", "subset", "mode", "tools"))


def test_of_three_models_the_keys_of_every_pair_are_named() -> None:
    """One stranger makes the ranking impossible."""
    catalog = catalogue(
        {
            "a": {"score": [run_of("1", effort="high")]},
            "b": {"score": [run_of("2", effort="high")]},
            "c": {"score": [run_of("3", effort="low")]},
        }
    )
    compared = compare(catalog, ["a", "b", "c"], "score")
    assert (compared.state, compared.keys) == ("not-comparable", ("effort",))
