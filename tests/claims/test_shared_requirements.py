"""macros/claims/requirements.py, advice.py and guide.py, by the cases that the guide's script is held to as well"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims import Workload, demanded
from macros.claims.advice import AssumedCost, standing_of, within_budget
from macros.claims.guide import place_of
from macros.claims.lifecycle import service_end
from macros.claims.requirements import verdict_on_value
from macros.claims.results import Cost
from macros.records import AssumedWorkload, Option, Question, Requirement, Text, UseCase
from tests.support.claims import NUMBERS, OWN_API, one_model
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from macros.records import Operator, Value

SAME = Text("同じ", "same")
Case = dict[str, Any]


def cases(of: str) -> pytest.MarkDecorator:
    found = [case for case in shared_cases("requirements") if case["of"] == of]
    return pytest.mark.parametrize("case", found, ids=lambda case: case["what"])


def decoded(datatype: str, text: str | None) -> Value | None:
    """A value as the page carries it."""
    if text is None or text.startswith("not_"):
        return text
    if datatype in NUMBERS:
        return Decimal(text)
    if datatype == "flag":
        return text == "true"
    return tuple(text.split(",")) if datatype == "list" else text


def bound_of(operator: str, text: str) -> Decimal | bool | str:
    if operator in ("<=", ">="):
        return Decimal(text)
    return text == "true" if text in ("true", "false") else text


@cases("verdict")
def test_a_verdict_is_the_same_here_and_in_the_browser(case: Case) -> None:
    """Met at the bound; what nobody knows is neither met nor missed."""
    value, bound = decoded(case["datatype"], case["value"]), bound_of(case["operator"], case["bound"])
    assert verdict_on_value(value, case["operator"], bound) == case["is"]


@cases("within")
def test_whether_a_service_ends_within_the_horizon_is_the_same(case: Case) -> None:
    """The last day counts, and no day is no promise."""
    end = service_end(one_model(), "m", OWN_API)
    ends = type(end)(end.model, end.platform, end.shutdown, end.deprecation, case["daysLeft"], "running")
    assert ends.within(case["horizon"]) is case["is"]


@cases("standing")
def test_what_may_be_said_of_a_model_is_the_same(case: Case) -> None:
    """What rules a model out goes first, then what shortens its use."""
    assert standing_of(case["verdicts"], ended=case["ended"], within=case["within"]) == case["is"]


@cases("budget")
def test_whether_a_month_is_affordable_is_the_same(case: Case) -> None:
    """A cost that is only the least it can be never proves that the budget suffices."""
    per_request = None if case["perRequest"] is None else Decimal(case["perRequest"])
    month = None if per_request is None else per_request * int(case["requests"])
    costs = AssumedCost(Workload(1, 1), Cost(per_request, month, fits=True), case["whole"])
    assert within_budget(costs, Decimal(case["budget"])) == case["is"]


@cases("order")
def test_the_order_of_models_is_the_same(case: Case) -> None:
    """By standing, then gaps, then cost, then name."""

    def place(one: Case) -> tuple[object, ...]:
        month = None if one["month"] is None else Decimal(one["month"])
        return place_of(one["standing"], one["unknown"], month, one["name"], whole=one["whole"])

    assert [one["name"] for one in sorted(case["models"], key=place)] == case["is"]


def limit(field: str, operator: Operator, bound: int) -> Requirement:
    return Requirement(field, operator, Decimal(bound), SAME)


QUESTIONS = (
    Question("wait", SAME, SAME, 1, (Option("short", SAME, (limit("wait", "<=", 1),)), Option("any", SAME))),
    Question("time", SAME, SAME, 2, (Option("long", SAME, horizon_days=730),)),
    Question("money", SAME, SAME, 3, (Option("little", SAME, monthly_budget=Decimal(100)),)),
)
USE_CASE = UseCase(
    id="chat",
    title=SAME,
    description=SAME,
    order=1,
    reviewed="2026-11-22",
    workload=AssumedWorkload(1, Decimal(0), 1, 1),
    horizon_days=365,
    fields=(),
    candidates=(),
    requirements=(limit("wait", "<=", 3), limit("window", ">=", 1000)),
)
"""The same as in `tests/scripts/guide.test.js`."""


@cases("demands")
def test_what_an_answer_asks_for_is_the_same(case: Case) -> None:
    """It takes the place of what the situation says of the same field, of the horizon or of the budget."""
    found = demanded(USE_CASE, QUESTIONS, case["answers"])
    budget = None if found.monthly_budget is None else str(found.monthly_budget)
    requirements = [f"{one.field} {one.operator} {one.bound}" for one in found.requirements]
    assert {"requirements": requirements, "horizon": found.horizon_days, "budget": budget} == case["is"]
