"""macros/claims/tariff.py, bill.py, costs.py, turning.py, by the cases that the scripts are held to as well"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims import Workload, cost, turning_point
from macros.claims.tariff import FIELD_OF
from macros.messages import LANGUAGES
from macros.views.calculator.amounts import amount_in_words
from tests.support.claims import banded, catalogue, claim, own
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.claims import Cost
    from macros.messages import Language
    from macros.records import Claim


def cases(of: str) -> pytest.MarkDecorator:
    found = [case for case in shared_cases("costs") if case["of"] == of]
    assert found
    return pytest.mark.parametrize("case", found, ids=[case["name"] for case in found])


def claims(model: Mapping[str, Any]) -> dict[str, list[Claim]]:
    """The claims of a case's model: its prices by band and tier, its type and its limit."""
    found: dict[str, list[Claim]] = {}
    if model["reasons"]:
        found["model_type"] = [claim(model["reasons"])]
    if "limit" in model:
        found["context_window"] = [claim(model["limit"])]
    starts = [int(band["over"]) for band in model["bands"]]
    for band, start, end in zip(model["bands"], starts, [*starts[1:], None], strict=True):
        for rate, price in band["prices"].items():
            found.setdefault(FIELD_OF[rate], []).append(priced(rate, price, start or None, end))
    return found


def priced(rate: str, price: str, over: int | None, up_to: int | None) -> Claim:
    """One price; those of the batch API say nothing of lengths, as in most price lists."""
    if rate.startswith("batch"):
        return own(price, select={"tier": "batch"})
    return banded(price, over=over, up_to=up_to) if over or up_to else own(price)


def workload(work: Mapping[str, str]) -> Workload:
    return Workload(
        input_tokens=int(work["input"]),
        visible_output_tokens=int(work["visible"]),
        reasoning_tokens=int(work["reasoning"]),
        cached_share=Decimal(work["cached"]),
        requests_per_month=int(work["requests"]),
        batch_share=Decimal(work["batch"]),
    )


def found_for(case: Mapping[str, Any]) -> Cost:
    return cost(catalogue({"m": claims(case["model"])}), "m", workload(case["work"]))


def amount(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


@cases("cost")
def test_a_cost_is_what_the_scripts_compute(case: dict[str, Any]) -> None:
    """Exactly, or between which amounts it lies; with every part named that there is no price of."""
    found = found_for(case)
    expected = [amount(case[key]) for key in ("exact", "least", "most", "month")]
    assert [found.per_request, found.bill.least, found.bill.most, found.per_month] == expected
    assert [part.name for part in found.bill.unknown] == case["unknown"]
    assert found.fits == case["fits"]


@cases("cost")
def test_the_parts_of_a_cost_are_the_whole(case: dict[str, Any]) -> None:
    """Every token is in one part, and every amount is that of its tokens."""
    found, work = found_for(case), workload(case["work"])
    of_reasoning = 0 if case["model"]["reasons"] == "non-reasoning" else work.reasoning_tokens
    wanted = work.input_tokens + work.visible_output_tokens + of_reasoning
    assert sum(part.tokens for part in found.bill.parts) == wanted
    assert all(part.amount is None or part.price is not None or not part.tokens for part in found.bill.parts)


@cases("turning")
def test_a_turning_point_is_what_the_scripts_compute(case: dict[str, Any]) -> None:
    """In state, and in tokens where there are some."""
    models = catalogue({"a": claims(case["model"]), "b": claims(case["than"])})
    found = turning_point(models, "a", "b", workload(case["work"]))
    assert (found.state, found.tokens) == (case["state"], int(case["tokens"]) if "tokens" in case else None)


@pytest.mark.parametrize("language", LANGUAGES)
@cases("amount")
def test_an_amount_is_said_as_the_scripts_say_it(case: dict[str, str], language: Language) -> None:
    """To the cent or to four significant digits, with "about" where that changed it."""
    priced_so = {"reasons": None, "bands": [{"over": "0", "prices": {"input": case["value"], "output": "0"}}]}
    charged = cost(catalogue({"m": claims(priced_so)}), "m", Workload(1_000_000, 0)).bill
    assert amount_in_words(charged, 1, language) == case[language]
