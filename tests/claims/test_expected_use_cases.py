"""The guides as `fixtures/expected.yml` has them: assumptions, verdicts and costs of the records in data/use-cases."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from macros.claims import advise, cost_at_work

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims import Advice

Row = dict[str, Any]

EXPECTED: Row = yaml.safe_load((Path(__file__).parents[1] / "fixtures" / "expected.yml").read_text("utf-8"))
USE_CASES = tuple(EXPECTED["requirements"])


def as_expected(use_case: str, advice: Advice) -> Row:
    """What is said of a candidate, as the fixture writes it."""
    end = advice.end
    facts = {
        "effort": advice.candidate.effort,
        "days_left": end.days_left if end else None,
        "ends_within_horizon": advice.within,
    }
    verdicts = {held.requirement.field: held.verdict for held in advice.held}
    known = {key: value for key, value in facts.items() if value is not None}
    return {"use_case": use_case, "model": advice.candidate.model, **known, **verdicts}


def test_there_is_a_record_for_every_situation(real_catalog: Catalog) -> None:
    assert set(real_catalog.use_cases) == set(USE_CASES)


@pytest.mark.parametrize("use_case", USE_CASES)
def test_the_assumptions_are_those_of_the_fixture(real_catalog: Catalog, use_case: str) -> None:
    """Workload, limits and horizon."""
    record, work = real_catalog.use_cases[use_case], EXPECTED["workloads"][use_case]
    assert {
        "input_tokens": record.workload.input_tokens,
        "cached_share": record.workload.cached_share,
        "visible_output_tokens": record.workload.visible_output_tokens,
        "reasoning_tokens_by_effort": record.workload.reasoning_tokens_by_effort,
        "requests_per_month": record.workload.requests_per_month,
    } == {**work, "cached_share": Decimal(work["cached_share"])}
    limits = EXPECTED["requirements"][use_case]
    assert record.horizon_days == limits["horizon_days"]
    assert [(one.field, one.operator, one.bound) for one in record.requirements] == [
        (one["field"], one["op"], Decimal(one["value"])) for one in limits["hard_requirements"]
    ]


@pytest.mark.parametrize("use_case", USE_CASES)
def test_candidates_and_verdicts_are_those_of_the_fixture(real_catalog: Catalog, use_case: str) -> None:
    """In the same order, at the same effort."""
    found = [as_expected(use_case, advice) for advice in advise(real_catalog, real_catalog.use_cases[use_case])]
    assert found == [row for row in EXPECTED["use_cases"] if row["use_case"] == use_case]


def test_costs_are_those_of_the_fixture(real_catalog: Catalog) -> None:
    """For every candidate whose cost it has at the candidate's effort, or whose model does not reason."""
    expected = {(row["workload"], row["model"], row["effort"]): row for row in EXPECTED["costs"]}
    checked = 0
    for use_case in real_catalog.use_cases.values():
        for candidate in use_case.candidates:
            found = cost_at_work(real_catalog, use_case, candidate)
            row = expected.get((use_case.id, candidate.model, candidate.effort))
            if row is None and candidate.model in {"gpt-4.1", "gpt-4.1-mini"}:
                row = next((one for key, one in expected.items() if key[:2] == (use_case.id, candidate.model)), None)
            if row is None:
                continue
            checked += 1
            assert found.reasoning_is_known
            assert found.cost.per_request == Decimal(row["per_request"])
            assert found.cost.per_month == Decimal(row["per_month"])
            assert found.cost.fits == row["fits"]
    assert checked >= 8
