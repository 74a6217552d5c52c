"""What the rules give on the real data, row by row of `fixtures/expected.yml`.

The sentences of its comparisons are tested where they are made, with the views.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from macros.claims import (
    Workload,
    break_even,
    choose,
    compare,
    cost,
    ends_within,
    first_party_end,
    requirement_met,
    service_ends,
)
from macros.records import Band, Claim, Tasks
from tests.support.claims import shown, values

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog
    from macros.claims import Choice, Joint, ServiceEnd

Row = dict[str, Any]

EXPECTED: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "fixtures" / "expected.yml").read_text("utf-8"))
WITH_AN_END = tuple(dict.fromkeys([*EXPECTED["cells"], *(row["model"] for row in EXPECTED["lifecycle"])]))
SENTENCES = {"ja", "en"}


def rows(section: str, *keys: str) -> list[Any]:
    """The rows of a section, each named by its values under `keys`."""
    return [pytest.param(row, id=" ".join(str(row[key]) for key in keys if key in row)) for row in EXPECTED[section]]


def cells() -> list[Any]:
    return [
        pytest.param(model, field, cell, id=f"{model} {field}")
        for model, fields in EXPECTED["cells"].items()
        for field, cell in fields.items()
    ]


def comparisons() -> list[Any]:
    return [
        pytest.param(comparison["models"], field, row, id=f"{' '.join(comparison['models'])} {field}")
        for comparison in EXPECTED["comparisons"]
        for field, row in comparison["fields"].items()
    ]


# --- how a result is written in the fixture


def conditions_as_written(conditions: Any) -> Row:
    return {key: _condition_as_written(value) for key, value in conditions.items()}


def _condition_as_written(value: Any) -> Any:
    if isinstance(value, Band | Tasks):
        return {name: part for name in value.__slots__ if (part := getattr(value, name)) is not None}
    return value


def sources_of(claim: Claim) -> list[str]:
    return [evidence.source for evidence in claim.evidence]


def variant_as_written(claim: Claim) -> Row:
    return {"value": shown(claim), "select": conditions_as_written(claim.select)}


def rival_as_written(claim: Claim) -> Row:
    return {"value": shown(claim), "sources": sources_of(claim)}


def band_as_written(claim: Claim) -> Row:
    return {"value": shown(claim), "band": _condition_as_written(claim.select["band"]), "sources": sources_of(claim)}


def by_platform(claims: tuple[Claim, ...]) -> dict[Any, list[object]]:
    found: dict[Any, list[object]] = {}
    for claim in claims:
        found.setdefault(claim.select.get("platform"), []).append(shown(claim))
    return found


def the_claim(choice: Choice) -> Claim:
    assert choice.claim is not None
    return choice.claim


READERS: dict[str, Callable[[Choice], object]] = {
    "value": lambda choice: choice.claim and shown(choice.claim),
    "elsewhere": lambda choice: by_platform(choice.others),
    "select": lambda choice: conditions_as_written(the_claim(choice).select),
    "sources": lambda choice: sources_of(the_claim(choice)),
    "run": lambda choice: conditions_as_written(the_claim(choice).run),
    "uncertainty": lambda choice: format(the_claim(choice).uncertainty, "f"),
    "relayed": lambda choice: the_claim(choice).relayed,
    "agreeing": lambda choice: sorted(map(str, values(choice.agreeing))),
    "rivals": lambda choice: list(map(rival_as_written, choice.rivals)),
    "bands": lambda choice: list(map(band_as_written, choice.bands)),
    "variants": lambda choice: sorted(map(variant_as_written, choice.variants), key=str),
    "age_days": lambda choice: choice.age_days,
    "stale": lambda choice: choice.stale,
    "preferred": lambda choice: the_claim(choice).preferred is not None,
}
"""What a row of the fixture says, and how it is read off a choice."""


def as_detailed_as(expected: Any, found: Any) -> Any:
    """`found`, where a row of the fixture names claims of a list by their value alone, or without their sources."""
    if not isinstance(expected, list) or not isinstance(found, list) or len(expected) != len(found):
        return found
    return [_as_detailed_as(one, other) for one, other in zip(expected, found, strict=True)]


def _as_detailed_as(expected: Any, found: Any) -> Any:
    if not isinstance(found, dict):
        return found
    if isinstance(expected, str):
        return found["value"]
    return {key: found[key] for key in found if key != "sources" or key in expected}


SHOWN: Row = {"relayed": False, "preferred": False}
NOT_SHOWN: Row = {"elsewhere": {}}
"""What a row need not say."""
ALONE: Row = {"agreeing": [], "bands": []}
"""What a cell with a figure need not say."""


def assert_choice(choice: Choice, expected: Row) -> None:
    """Every key of the row is compared, so a key that nobody reads is a KeyError."""
    whole = {**(NOT_SHOWN if expected["value"] is None else SHOWN), **expected}
    assert {key: as_detailed_as(whole[key], READERS[key](choice)) for key in whole} == whole
    assert choice.state == ("chosen" if choice.claim else "elsewhere" if whole["elsewhere"] else "unknown")


# --- the rows


@pytest.mark.parametrize(("model", "field", "cell"), cells())
def test_a_cell_shows_the_expected_claim(real_catalog: Catalog, model: str, field: str, cell: Row) -> None:
    """The shown value, its conditions and sources, who disagrees, and how old it is."""
    assert_choice(choose(real_catalog, model, field), {**(ALONE if cell["value"] else {}), **cell})


@pytest.mark.parametrize("row", rows("selections", "model", "field", "page"))
def test_another_selection_shows_the_expected_claim(real_catalog: Catalog, row: Row) -> None:
    """A page about another platform, tier or deployment."""
    asked = ("model", "field", "page")
    expected = {key: value for key, value in row.items() if key not in asked}
    expected["variants"] = sorted(row.get("variants", []), key=str)
    assert_choice(choose(real_catalog, *(row[key] for key in asked)), expected)


@pytest.mark.parametrize("row", rows("time_travel", "model", "field", "day"))
def test_another_day_shows_the_claim_that_was_in_force(real_catalog: Catalog, row: Row) -> None:
    """Nothing before a model's release, the old price until the day of a cut, the new one from that day on."""
    asked = ("model", "field", "day")
    expected = {key: value for key, value in row.items() if key not in asked}
    then = replace(real_catalog, as_of=date.fromisoformat(row["day"]))
    assert_choice(choose(then, row["model"], row["field"]), expected)


@pytest.mark.parametrize(("models", "field", "row"), comparisons())
def test_a_comparison_has_the_expected_claims(real_catalog: Catalog, models: list[str], field: str, row: Row) -> None:
    """Whether models are comparable, by which run, by which others, or on which keys they differ."""
    compared = compare(real_catalog, models, field)

    def run_of(key: str, claims: tuple[Claim | None, ...]) -> list[object]:
        return [claim and claim.run.get(key) for claim in claims]

    def also(joint: Joint) -> Row:
        (tester,) = set(run_of("run_by", joint.claims))
        return {"run_by": tester, "effort": run_of("effort", joint.claims), "values": values(joint.claims)}

    found: Row = {
        "state": compared.state,
        "values": values(compared.claims),
        "keys": list(compared.keys),
        "run_by": run_of("run_by", compared.claims),
        "effort": run_of("effort", compared.claims),
        "also_comparable": [also(joint) for joint in compared.also],
    }
    expected = {"keys": [], "also_comparable": [], **{key: row[key] for key in row.keys() - SENTENCES}}
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("row", rows("costs", "workload", "effort", "model"))
def test_a_workload_costs_exactly_as_much_as_expected(real_catalog: Catalog, row: Row) -> None:
    """In US dollars, from list prices."""
    given = EXPECTED["workloads"][row["workload"]]
    workload = Workload(
        input_tokens=given["input_tokens"],
        visible_output_tokens=given["visible_output_tokens"],
        reasoning_tokens=given["reasoning_tokens_by_effort"][row["effort"]],
        cached_share=Decimal(given["cached_share"]),
        requests_per_month=given["requests_per_month"],
    )
    found = cost(real_catalog, row["model"], workload)
    assert (found.per_request, found.per_month) == (Decimal(row["per_request"]), Decimal(row["per_month"]))
    assert found.fits is row["fits"]


@pytest.mark.parametrize("row", rows("break_even", "dearer", "than", "cached_share"))
def test_a_break_even_has_the_expected_factors(real_catalog: Catalog, row: Row) -> None:
    """The line from which hidden reasoning makes the cheaper model dearer."""
    found = break_even(real_catalog, row["dearer"], row["than"], Decimal(row["cached_share"]))
    assert found is not None
    assert (found.input_factor, found.visible_factor) == (Decimal(row["input_factor"]), Decimal(row["visible_factor"]))


@pytest.mark.parametrize("model", WITH_AN_END)
def test_the_ends_of_service_are_the_expected_ones(real_catalog: Catalog, model: str) -> None:
    """Every platform of the fixture, and no other."""
    found = [end_as_written(end) for end in service_ends(real_catalog, model)]
    assert found == [row for row in EXPECTED["lifecycle"] if row["model"] == model]


def end_as_written(end: ServiceEnd) -> Row:
    row: Row = {"model": end.model, "platform": end.platform, "deprecation_date": shown(end.deprecation)}
    if end.shutdown.claim is not None:
        row |= {
            "shutdown_date": shown(end.shutdown),
            "days_left": end.days_left,
            "state": end.state,
            "sources": sources_of(end.shutdown.claim),
            "stale": end.shutdown.stale,
        }
    return {key: value for key, value in row.items() if value is not None}


@pytest.mark.parametrize("row", rows("use_cases", "use_case", "model", "effort"))
def test_a_candidate_meets_what_its_use_case_requires(real_catalog: Catalog, row: Row) -> None:
    """Under the stated effort, and as long as the case's horizon."""
    model, effort = row["model"], row.get("effort")
    case = EXPECTED["requirements"][row["use_case"]]
    verdicts = {
        one["field"]: requirement_met(real_catalog, model, one["field"], one["op"], Decimal(one["value"]), effort)
        for one in case["hard_requirements"]
    }
    end = first_party_end(real_catalog, model)
    found = {
        **verdicts,
        "days_left": end.days_left if end else None,
        "ends_within_horizon": ends_within(real_catalog, model, case["horizon_days"]),
    }
    endless = {"days_left": None, "ends_within_horizon": None}
    assert found == {**endless, **{key: row[key] for key in row.keys() - {"use_case", "model", "effort"}}}


# --- the fixture itself


def test_no_section_of_the_fixture_is_left_unread() -> None:
    """A section that no test reads would look tested."""
    read = {"cells", "comparisons", "costs", "break_even", "selections", "lifecycle", "use_cases", "time_travel"}
    assumptions = {"as_of", "workloads", "requirements"}
    assert set(EXPECTED) == read | assumptions


def test_the_fixture_is_of_the_day_the_data_are_read_for(real_catalog: Catalog) -> None:
    """Ages and days left depend on it."""
    assert real_catalog.as_of.isoformat() == EXPECTED["as_of"]


def test_no_field_of_the_real_data_is_tied_or_incomplete(real_catalog: Catalog) -> None:
    """Every cell of the site shows one figure, or says why it shows none."""
    undecided = [
        (model, field)
        for model in real_catalog.models
        for field in real_catalog.fields
        if choose(real_catalog, model, field).state in ("tied", "incomplete")
    ]
    assert undecided == []
