"""Which claim is shown: the steps of the choice, each with the case it was made for."""

from __future__ import annotations

from typing import Any

import pytest

from macros.claims import choose
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED, Claim
from tests.support.claims import PLAIN, REASONING, claim, one_model, own, run_of, seen, shown, values


@pytest.mark.parametrize("mark", [{"rejected": True}, {"audit": "c01"}], ids=["rejected", "audit"])
def test_a_rejected_claim_and_one_of_the_seed_note_are_never_chosen(mark: dict[str, Any]) -> None:
    """They are kept for the record, and shown as such."""
    catalog = one_model(score=[run_of("74.9", **mark), run_of("57.8", "community")])
    choice = choose(catalog, "m", "score")
    assert shown(choice) == "57.8"
    assert values(choice.rejected) == ["74.9"]
    assert choice.rivals == ()


def test_a_field_with_rejected_claims_only_is_unknown() -> None:
    """A wrong figure is no figure."""
    choice = choose(one_model(score=[run_of("74.9", rejected=True)]), "m", "score")
    assert (choice.state, values(choice.rejected)) == ("unknown", ["74.9"])


def test_a_preferred_claim_is_taken_before_any_other_step() -> None:
    """Somebody gave a reason why the rules would show the wrong one."""
    catalog = one_model(input_price=[own("1", "official"), own("0.2", "community", preferred=True)])
    choice = choose(catalog, "m", "input_price")
    assert shown(choice) == "0.2"
    assert values(choice.rivals) == ["1"]


def test_a_preferred_claim_of_another_selection_is_not_taken() -> None:
    """The preference is about what fits the selection."""
    catalog = one_model(input_price=[own("1"), own("0.2", preferred=True, select={"tier": "priority"})])
    assert shown(choose(catalog, "m", "input_price")) == "1"


@pytest.mark.parametrize("second", ["0.3", "0.20"], ids=["another value", "the same value"])
def test_two_preferred_claims_are_an_error(second: str) -> None:
    """Two reasons are none."""
    catalog = one_model(input_price=[own("0.2", preferred=True), own(second, "dataset", preferred=True)])
    choice = choose(catalog, "m", "input_price")
    assert (choice.state, choice.claim) == ("tied", None)
    assert len(choice.others) == 2


@pytest.mark.parametrize("mark", [{"precision": "rounded"}, {"precision": "approximate"}, {"method": "typed-in"}])
def test_an_exact_fact_comes_before_an_approximate_one(mark: dict[str, str]) -> None:
    """The vendor's "1M" is not shown while a data project has the exact number."""
    catalog = one_model(context_window=[claim("1000000", "official", **mark), claim("1047576", "dataset")])
    assert shown(choose(catalog, "m", "context_window")) == "1047576"


def test_an_unmerged_proposal_does_not_beat_the_maker_s_own_score() -> None:
    """It would have by its effort: medium is the default, and the maker measured at high."""
    catalog = one_model(
        REASONING,
        score=[
            run_of("68", "community", effort="medium", method="unmerged"),
            run_of("71.6", "official", effort="high", run={"run_by": "Maker"}),
        ],
    )
    assert shown(choose(catalog, "m", "score")) == "71.6"


def test_a_score_repeated_by_a_data_project_does_not_beat_an_independent_run() -> None:
    """It would have by its effort."""
    catalog = one_model(
        REASONING,
        score=[
            run_of("77", "dataset", effort="medium", run={"run_by": "Maker"}, relayed=True),
            run_of("61.6", "independent", effort="high"),
        ],
    )
    assert shown(choose(catalog, "m", "score")) == "61.6"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (run_of("1", "official"), run_of("2", "dataset")),
        (run_of("1", "official"), run_of("2", "independent", relayed=True)),
        (run_of("1", "secondary"), run_of("2", "community")),
        (run_of("1", "dataset"), run_of("2", "official", precision="approximate")),
        (run_of("1", "dataset"), run_of("2", "independent", method="typed-in")),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_measurement_of_better_quality_comes_first(better: Claim, worse: Claim, order: int) -> None:
    """First-hand; then relayed or seen only in data projects and on secondary pages; then approximate or community."""
    catalog = one_model(score=[better, worse][::order])
    assert shown(choose(catalog, "m", "score")) == "1"


def test_a_claim_that_states_what_was_selected_comes_before_one_that_leaves_it_open() -> None:
    """A gateway's page must not show a tester's figure whose platform is unknown."""
    catalog = one_model(
        latency=[
            claim("0.595", "independent", select={"platform": "not_stated"}, run={"run_by": "Tester One"}),
            claim("0.7", "official", select={"platform": "gateway"}, run={"run_by": "Tester Two"}),
        ]
    )
    assert shown(choose(catalog, "m", "latency", {"platform": "gateway"})) == "0.7"


@pytest.mark.parametrize("extra", [{"deployment": "provisioned"}, {"context": "long"}])
def test_a_claim_with_fewer_unasked_select_conditions_comes_first(extra: dict[str, str]) -> None:
    """The general limit is shown, and special cases are listed below it."""
    platform = {"platform": "own-api"}
    catalog = one_model(
        context_window=[
            claim("128000", "official", select={**platform, **extra}),
            claim("1047576", "community", select=platform),
        ]
    )
    choice = choose(catalog, "m", "context_window")
    assert shown(choice) == "1047576"
    assert values(choice.variants) == ["128000"]


@pytest.mark.parametrize(
    "extra", [{"input_tokens": 128000}, {"subset": "lite"}, {"mode": "agent"}, {"tools": "python"}]
)
def test_a_measurement_of_a_special_case_yields_to_a_plain_one(extra: dict[str, str | int]) -> None:
    """A score with tools is another thing than one without."""
    catalog = one_model(score=[run_of("90", "independent", run=extra), run_of("80", "official")])
    assert shown(choose(catalog, "m", "score")) == "80"


@pytest.mark.parametrize("plain", [{"tools": "none"}, {"tools": "not_stated"}, {"mode": "not_stated"}])
def test_no_tools_and_conditions_not_stated_make_no_special_case(plain: dict[str, str]) -> None:
    """They do not count against a claim."""
    catalog = one_model(score=[run_of("90", "independent", run=plain), run_of("80", "official")])
    assert shown(choose(catalog, "m", "score")) == "90"


def test_a_rounding_of_the_same_identity_yields() -> None:
    """The official page prints 272K, a data project the whole number."""
    catalog = one_model(context_window=[claim("270000", "official"), claim("272000", "dataset")])
    choice = choose(catalog, "m", "context_window")
    assert shown(choice) == "272000"
    assert values(choice.agreeing) == ["270000"]
    assert choice.rivals == ()


def test_two_claims_of_the_exact_value_do_not_yield_to_each_other() -> None:
    """Only the rounded one does."""
    exact = [claim("272000", "dataset"), claim("272000", "dataset-2")]
    assert (
        shown(choose(one_model(context_window=[claim("270000", "official"), *exact]), "m", "context_window"))
        == "272000"
    )


def test_a_rounding_of_another_identity_does_not_yield() -> None:
    """58 of one run is no rounding of 57.8 of another."""
    catalog = one_model(score=[run_of("58", "independent"), run_of("57.8", "official", run={"run_by": "Tester Two"})])
    assert shown(choose(catalog, "m", "score")) == "58"


@pytest.mark.parametrize(
    ("efforts", "chosen"),
    [
        (["high", "medium"], "medium"),
        (["high", "default"], "default"),
        (["high", "xhigh"], "high"),
        (["minimal", "low"], "low"),
        (["high", "low"], "low"),
        (["minimal", "high"], "high"),
        (["budget-32k", "minimal"], "minimal"),
        (["not_stated", "xhigh"], "xhigh"),
        (["not_stated", "thinking"], "thinking"),
        (["not_stated", "none"], "none"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_the_effort_nearest_to_the_default_is_shown(efforts: list[str], chosen: str, order: int) -> None:
    """The default; the nearest level, the lower of two; any stated effort; not stated."""
    claims = [run_of(str(number), effort=effort) for number, effort in enumerate(efforts, 1)]
    choice = choose(one_model(REASONING, score=claims[::order]), "m", "score")
    assert choice.claim is not None
    assert choice.claim.run["effort"] == chosen


def test_a_hybrid_model_measured_only_beside_its_default_shows_the_nearest_level() -> None:
    """Its default is none, and it was measured at two levels, none of them the default."""
    catalog = one_model(
        model_type=[claim("hybrid")],
        reasoning_efforts=[claim(("none", "low", "medium", "high"))],
        default_effort=[claim("none")],
        score=[run_of("86", effort="high"), run_of("85", "official", effort="medium")],
    )
    assert shown(choose(catalog, "m", "score")) == "85"


@pytest.mark.parametrize("effort", ["fixed", "not_applicable"])
def test_a_model_without_a_choice_of_effort_is_always_at_its_default(effort: str) -> None:
    """There is no other effort to be nearer to."""
    catalog = one_model(score=[run_of("1", "official", effort="high"), run_of("2", "official", effort=effort)])
    assert shown(choose(catalog, "m", "score")) == "2"


@pytest.mark.parametrize(
    "traits",
    [{}, {"default_effort": [claim("medium")]}, {"reasoning_efforts": [claim(("low", "medium", "high"))]}],
    ids=["nothing known", "no levels", "no default"],
)
def test_without_a_known_scale_any_stated_level_is_as_good(traits: dict[str, list[Claim]]) -> None:
    """Then the kind of source decides."""
    catalog = one_model(
        {"model_type": [claim("reasoning")], **traits},
        score=[run_of("1", "official", effort="low"), run_of("2", "independent", effort="high")],
    )
    assert shown(choose(catalog, "m", "score")) == "2"


@pytest.mark.parametrize("field", ["input_price", "score"])
def test_the_better_kind_of_source_wins_and_a_claim_counts_as_its_best(field: str) -> None:
    """Each field has its own order: a fact is known best by its maker, a measurement by who is independent."""
    first, second = ("official", "independent") if field == "input_price" else ("independent", "official")
    make = own if field == "input_price" else run_of
    catalog = one_model({field: [make("1", second), make("2", "community", first)]})
    assert shown(choose(catalog, "m", field)) == "2"


def test_a_quoted_vendor_page_beats_a_newer_data_project() -> None:
    """Both are data projects, but one quotes the vendor: 65,536 and not 65,535, whatever the dates."""
    catalog = one_model(
        context_window=[
            claim("65535", seen("dataset", read="2026-08-01"), reported_by="aggregator"),
            claim("65536", seen("dataset-2", read="2026-07-01"), reported_by="vendor"),
        ]
    )
    assert shown(choose(catalog, "m", "context_window")) == "65536"


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [("vendor", "independent"), ("independent", "aggregator"), ("aggregator", "community")],
)
def test_reporters_of_facts_have_an_order(stronger: str, weaker: str) -> None:
    """Vendor, independent, aggregator, community."""
    catalog = one_model(input_price=[own("1", reported_by=weaker), own("2", reported_by=stronger)])
    assert shown(choose(catalog, "m", "input_price")) == "2"


def test_testers_of_measurements_have_the_field_s_order() -> None:
    """Without it two models of one table would show different testers for no reason but the date of reading."""
    catalog = one_model(
        score=[
            run_of("1", seen("independent", read="2026-11-20"), run={"run_by": "Somebody"}),
            run_of("2", seen("independent", read="2026-11-10"), run={"run_by": "Tester Two"}),
            run_of("3", seen("independent", read="2026-11-01"), run={"run_by": "Tester One"}),
        ]
    )
    assert shown(choose(catalog, "m", "score")) == "3"


def test_the_newest_reading_decides_among_the_best_kind_of_source_only() -> None:
    """A new look at a data project does not make an old vendor page newer."""
    catalog = one_model(
        input_price=[
            own("1", seen("official", read="2026-03-01"), seen("dataset", read="2026-11-01")),
            own("2", seen("official-2", read="2026-04-01")),
        ]
    )
    assert shown(choose(catalog, "m", "input_price")) == "2"


def test_two_values_that_no_step_separates_are_an_error() -> None:
    """None is shown as the figure until one is preferred with a reason."""
    catalog = one_model(input_price=[own("1"), own("2")])
    choice = choose(catalog, "m", "input_price")
    assert (choice.state, choice.claim) == ("tied", None)
    assert values(choice.others) == ["1", "2"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("input_price", "1"),
        ("context_window", "1000000"),
        ("score", "58"),
        ("release_date", "2025-08"),
        ("knowledge_cutoff", "2024"),
        ("licence", "MIT"),
    ],
)
@pytest.mark.parametrize("mark", [{}, {"precision": "rounded"}], ids=["", "rounded"])
def test_one_value_in_two_claims_is_no_error(field: str, value: str, mark: dict[str, Any]) -> None:
    """They say the same, and neither yields to the other."""
    catalog = one_model({field: [claim(value, **mark), claim(value, "official-2", **mark)]})
    assert shown(choose(catalog, "m", field)) == value


def test_values_of_different_runs_are_two_even_if_one_rounds_to_the_other() -> None:
    """58 of one harness is no rounding of 57.8 of another."""
    catalog = one_model(score=[run_of("58", run={"harness": "one"}), run_of("57.8", run={"harness": "another"})])
    assert choose(catalog, "m", "score").state == "tied"


def test_values_that_differ_in_a_condition_the_page_left_open_are_listed() -> None:
    """A gateway without the host behind it has two figures, and neither is the figure."""
    catalog = one_model(
        latency=[
            run_of("0.7", select={"platform": "gateway", "upstream": "openai"}),
            run_of("1.1", select={"platform": "gateway", "upstream": "azure"}),
        ]
    )
    choice = choose(catalog, "m", "latency", {"platform": "gateway"})
    assert (choice.state, choice.claim) == ("incomplete", None)
    assert values(choice.others) == ["0.7", "1.1"]
    assert shown(choose(catalog, "m", "latency", {"platform": "gateway", "upstream": "azure"})) == "1.1"


def test_a_difference_within_one_open_condition_stays_an_error() -> None:
    """Selecting more would not help."""
    select = {"platform": "gateway", "upstream": "openai"}
    catalog = one_model(latency=[run_of("0.7", select=select), run_of("1.1", select=select)])
    assert choose(catalog, "m", "latency", {"platform": "gateway"}).state == "tied"


def test_a_difference_in_the_run_as_well_stays_an_error() -> None:
    """Selecting the host would hide that the two were measured otherwise."""
    catalog = one_model(
        latency=[
            run_of("0.7", select={"platform": "gateway", "upstream": "openai"}, run={"percentile": "p50"}),
            run_of("1.1", select={"platform": "gateway", "upstream": "azure"}, run={"percentile": "p95"}),
        ]
    )
    assert choose(catalog, "m", "latency", {"platform": "gateway"}).state == "tied"


@pytest.mark.parametrize("order", [1, -1])
def test_a_rounded_price_of_another_day_is_another_value(order: int) -> None:
    """A rounding yields only to a claim of the same beginning; these two are undecided, in whatever order."""
    claims = [own("0.05", precision="rounded"), own("0.045", precision="rounded", from_="2026-01-01")]
    assert choose(one_model(input_price=claims[::order]), "m", "input_price").state == "tied"


def test_a_field_that_does_not_exist_for_the_type_of_model_is_not_applicable() -> None:
    """A model that does not reason has no default effort; that is not unknown."""
    assert choose(one_model(PLAIN), "m", "default_effort").state == "not-applicable"
    assert choose(one_model(REASONING), "m", "default_effort").state == "chosen"


def test_a_field_of_a_model_of_unknown_type_is_looked_for() -> None:
    """Nothing says that it does not apply."""
    assert choose(one_model(), "m", "default_effort").state == "unknown"


def test_a_claim_can_say_that_a_field_does_not_apply_or_is_not_disclosed() -> None:
    """Readers see the difference, each with its evidence."""
    applicable = choose(one_model(knowledge_cutoff=[claim(NOT_APPLICABLE)]), "m", "knowledge_cutoff")
    assert (applicable.state, shown(applicable)) == ("not-applicable", NOT_APPLICABLE)
    disclosed = choose(one_model(knowledge_cutoff=[claim(NOT_DISCLOSED)]), "m", "knowledge_cutoff")
    assert (disclosed.state, shown(disclosed)) == ("chosen", NOT_DISCLOSED)


@pytest.mark.parametrize(("sources", "second_hand"), [(("official",), False), (("dataset", "secondary"), True)])
def test_a_value_no_official_or_independent_source_prints_is_second_hand(
    sources: tuple[str, ...], *, second_hand: bool
) -> None:
    """A reader sees that nobody looked at the original."""
    assert choose(one_model(input_price=[own("1", *sources)]), "m", "input_price").second_hand is second_hand


def test_every_step_is_told_with_what_it_kept_and_dropped() -> None:
    """`kurabe explain` answers "why does this cell say that?"."""
    catalog = one_model(
        REASONING,
        score=[
            run_of("74.9", audit="c01"),
            run_of("57.8", "independent", effort="medium"),
            run_of("61.6", "independent", effort="high"),
        ],
    )
    choice = choose(catalog, "m", "score")
    assert [(step.name, values(step.dropped)) for step in choice.steps if step.dropped] == [
        ("rejected-or-audit", ["74.9"]),
        ("effort", ["61.6"]),
    ]
    assert [step.name for step in choice.steps] == [
        *("rejected-or-audit", "select", "run", "in-force", "preferred", "quality", "stated-selection"),
        *("fewer-conditions", "rounding", "effort", "source-kind", "tester", "newest"),
    ]


def test_the_steps_of_a_fact_go_by_exactness_and_reporter() -> None:
    """A fact has no effort and no tester."""
    steps = [step.name for step in choose(one_model(input_price=[own("1")]), "m", "input_price").steps]
    assert steps == [
        *("rejected-or-audit", "select", "run", "in-force", "preferred", "exactness", "stated-selection"),
        *("fewer-conditions", "confirmed", "rounding", "source-kind", "reporter", "newest"),
    ]


@pytest.mark.parametrize(("model", "field"), [("nobody", "input_price"), ("m", "nothing")])
def test_a_model_or_field_that_is_not_held_is_refused(model: str, field: str) -> None:
    """A page is checked before; here it is a mistake of the code."""
    with pytest.raises(KeyError):
        choose(one_model(), model, field)
