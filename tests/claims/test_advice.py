"""macros/claims/advice.py"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims import advise, cost_at_work, figure_at_work
from macros.records import AssumedWorkload, Candidate, Requirement, UseCase
from tests.support.claims import PLAIN, REASONING, WHY, banded, claim, one_model, own, run_of, shown

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims import Advice

WORK = AssumedWorkload(1000, Decimal(0), 100, 10, {"minimal": 0, "medium": 500})
WINDOW = Requirement("context_window", ">=", Decimal(200_000), WHY)


def case(
    *requirements: Requirement, effort: str | None = None, horizon: int = 90, work: AssumedWorkload = WORK
) -> UseCase:
    return UseCase(
        id="case",
        title=WHY,
        description=WHY,
        order=1,
        reviewed="2026-11-22",
        workload=work,
        horizon_days=horizon,
        fields=("input_price",),
        candidates=(Candidate("m", WHY, effort),),
        requirements=requirements,
    )


def only(catalog: Catalog, use_case: UseCase) -> Advice:
    (advice,) = advise(catalog, use_case)
    return advice


def ending(day: str) -> dict[str, Any]:
    return {"shutdown_date": [claim(day, select={"platform": "own-api"})]}


@pytest.mark.parametrize(
    ("window", "last_day", "standing"),
    [
        ("400000", None, "recommended"),
        ("400000", "2027-12-01", "recommended"),
        (None, "2027-12-01", "test-first"),
        ("400000", "2026-12-11", "existing-only"),
        (None, "2026-12-11", "existing-only"),
        ("400000", "2026-11-22", "ended"),
        ("128000", None, "ruled-out"),
        ("128000", "2026-12-11", "ruled-out"),
    ],
)
def test_what_speaks_against_a_candidate_goes_before_what_speaks_for_it(
    window: str | None, last_day: str | None, standing: str
) -> None:
    """A missed requirement first, then the end of service, then what is unknown; only the rest is recommended."""
    claims: dict[str, Any] = {"context_window": [claim(window)]} if window else {}
    catalog = one_model(PLAIN, **claims, **(ending(last_day) if last_day else {}))
    assert only(catalog, case(WINDOW)).standing == standing


def test_a_candidate_that_ends_soon_is_still_known_to_be_untested() -> None:
    """Both are said of it."""
    advice = only(one_model(PLAIN, **ending("2026-12-11")), case(WINDOW))
    assert [held.requirement.field for held in advice.untested] == ["context_window"]
    assert advice.within


def test_without_requirements_only_the_service_decides() -> None:
    """And an end that nobody has recorded is no promise, but no reason against it either."""
    advice = only(one_model(PLAIN), case())
    assert (advice.standing, advice.end, advice.within) == ("recommended", None, None)


PRICES: dict[str, Any] = {"input_price": [own("2")], "output_price": [own("10")]}


@pytest.mark.parametrize(
    ("traits", "effort", "per_request", "known"),
    [
        (REASONING, "medium", "0.008", True),
        (REASONING, "minimal", "0.003", True),
        (REASONING, "high", "0.003", False),
        (REASONING, None, "0.003", False),
        (REASONING, "none", "0.003", True),
        (PLAIN, None, "0.003", True),
        ({}, None, "0.003", False),
    ],
)
def test_reasoning_that_nobody_has_assumed_is_left_out_and_said_to_be(
    traits: dict[str, Any], effort: str | None, per_request: str, *, known: bool
) -> None:
    """The cost is then the least it can be. A model that does not reason, or is told not to, writes no such tokens."""
    use_case = case(effort=effort)
    found = cost_at_work(one_model(traits, **PRICES), use_case, use_case.candidates[0])
    assert found.cost.per_request == Decimal(per_request)
    assert found.cost.per_month == Decimal(per_request) * 10
    assert found.reasoning_is_known == known


def test_figures_are_those_for_the_work() -> None:
    """A measurement at the candidate's effort, a price for inputs of the assumed length."""
    catalog = one_model(
        REASONING,
        latency=[run_of("9", effort="medium"), run_of("1", effort="minimal")],
        input_price=[banded("1", up_to=500), banded("3", over=500)],
    )
    use_case = case(effort="minimal")
    (candidate,) = use_case.candidates
    assert shown(figure_at_work(catalog, use_case, candidate, "latency")) == "1"
    assert shown(figure_at_work(catalog, use_case, candidate, "input_price")) == "3"
