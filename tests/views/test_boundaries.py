"""A price that changes, on the days around the change: everything that shows or uses it says the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.messages import LANGUAGES, Language
from macros.views.arithmetic import break_even, cost
from macros.views.context import PageContext
from macros.views.explain import explain_text
from macros.views.figure import figure
from macros.views.model_group import model_group
from macros.views.price_history import price_history
from tests.support.claims import PLAIN, WHY, banded, catalogue, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.records import Claim

BEFORE, ON, AFTER = "2026-06-09", "2026-06-10", "2026-06-11"
DAY = ON
EARLY = seen("official", read="2026-05-01")
CUT = (own("10", until=DAY), own("2", from_=DAY))
GAP = (own("10", until=DAY), own("2", from_=AFTER))
ANNOUNCED = (own("10", EARLY, until=DAY), own("2", EARLY, from_=DAY, status="announced"))
FUTURE = (own("10", EARLY, until=DAY), own("2", EARLY, from_=AFTER, status="announced"))
CANCELLED = (own("10"), own("2", EARLY, from_=DAY, status="cancelled", note=WHY))
UNDATED = (own("10", until=DAY), own("2", from_=DAY), own("2", seen("official", read="2026-07-01")))
ENDING = (own("10", until=DAY),)
COMING = (own("2", from_=DAY),)

TEN, TWO = "$10.00", "$2.00"
NO_MORE = "no price in force on June {day}, 2026; the last one ended on June 9, 2026"
NOT_YET = "no price in force on June 9, 2026; the first one begins on June 10, 2026"
IN_BETWEEN = (
    "no price recorded for June 10, 2026; the last one ended on June 9, 2026, and the next one {how} June 11, 2026"
)

CASES = [
    *((CUT, day, said) for day, said in ((BEFORE, TEN), (ON, TWO), (AFTER, TWO))),
    *((GAP, day, said) for day, said in ((BEFORE, TEN), (ON, IN_BETWEEN.format(how="begins on")), (AFTER, TWO))),
    *((ANNOUNCED, day, said) for day, said in ((BEFORE, TEN), (ON, TWO), (AFTER, TWO))),
    (FUTURE, ON, IN_BETWEEN.format(how="is announced from")),
    *((CANCELLED, day, TEN) for day in (BEFORE, ON, AFTER)),
    *((UNDATED, day, said) for day, said in ((BEFORE, TEN), (ON, TWO), (AFTER, TWO))),
    *((ENDING, day, NO_MORE.format(day=number)) for day, number in ((ON, 10), (AFTER, 11))),
    *((COMING, day, said) for day, said in ((BEFORE, NOT_YET), (ON, TWO))),
]


def of(claims: Sequence[Claim], day: str) -> Catalog:
    """Two models at these prices for input; output always costs the same."""
    model = {**PLAIN, "input_price": claims, "output_price": [own("4")]}
    return catalogue({"m": model, "n": {**model, "input_price": [own("1")]}}, as_of=date.fromisoformat(day))


def page(catalog: Catalog, language: Language = "en") -> PageContext:
    return PageContext(catalog, language, f"{language}/models/m.md")


@pytest.mark.parametrize(("claims", "day", "said"), CASES)
def test_a_figure_its_model_page_and_its_explanation_say_the_same(claims: Sequence[Claim], day: str, said: str) -> None:
    """The day before, the day of, the day after."""
    catalog = of(claims, day)
    assert said in text(parse(figure(page(catalog), "m", "input_price")))
    row = with_class(parse(model_group(page(catalog), "m", "price")), "kb-field-value")[0]
    assert said in text(row)
    explained = " ".join(explain_text(choose(catalog, "m", "input_price"), catalog, "en").split())
    assert said in explained.partition("Asked for")[0]


@pytest.mark.parametrize(("claims", "day", "said"), CASES)
def test_what_is_computed_from_a_price_says_why_there_is_none(claims: Sequence[Claim], day: str, said: str) -> None:
    """A cost and a break-even use the price of the day, or say when the last one ended."""
    catalog = of(claims, day)
    computed = text(parse(cost(page(catalog), "m", "1000000", "0")))
    against = text(parse(break_even(page(catalog), "n", "m")))
    if said.startswith("$"):
        assert said in computed
        assert {TEN: "2.25 × input", TWO: "0.25 × input"}[said] in against
    else:
        assert computed == against == said


@pytest.mark.parametrize(
    ("claims", "day", "said"),
    [
        (ENDING, ON, "2026年6月10日に有効な価格なし（最後の値は2026年6月9日まで）"),
        (COMING, BEFORE, "2026年6月9日に有効な価格なし（最初の値は2026年6月10日から）"),
        (GAP, ON, "2026年6月10日の価格の記録なし（前の値は2026年6月9日まで、次の値は2026年6月11日から）"),
        (FUTURE, ON, "2026年6月10日の価格の記録なし（前の値は2026年6月9日まで、次の値は2026年6月11日からと予告）"),
    ],
)
def test_it_is_said_in_japanese_as_well(claims: Sequence[Claim], day: str, said: str) -> None:
    """With the same days."""
    assert text(parse(cost(page(of(claims, day), "ja"), "m", "1", "0"))) == said


def test_a_price_that_is_not_on_record_is_still_said_not_to_be() -> None:
    """Also where another price that is needed is only out of force."""
    catalog = of(ENDING, ON)
    assert text(parse(cost(page(catalog), "m", "1", "0", cached_share="0.5"))) == "no figure recorded"


def test_before_the_release_the_release_is_the_reason() -> None:
    """The price is known, the model was not out."""
    model = {
        **PLAIN,
        "release_date": [own("2026-07-01", select={})],
        "input_price": [own("1")],
        "output_price": [own("1")],
    }
    catalog = catalogue({"m": model}, as_of=date(2026, 6, 10))
    said = text(parse(cost(page(catalog), "m", "1", "0")))
    assert said == "no price in force on June 10, 2026; the model's release date is July 1, 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_limit_is_a_figure_and_no_price(language: Language) -> None:
    """It is said in its own words."""
    limit = [own("9", until=DAY, select={})]
    catalog = catalogue({"m": {**PLAIN, "context_window": limit}}, as_of=date(2026, 6, 10))
    said = text(parse(figure(page(catalog, language), "m", "context_window")))
    assert ("figure in force" if language == "en" else "有効な値なし") in said


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        (BEFORE, ["announced", "cancelled", "in force"]),
        (ON, ["in force as announced; not recorded since", "cancelled", "no longer in force"]),
    ],
)
def test_the_history_and_its_explanation_have_every_status(day: str, statuses: list[str]) -> None:
    """Also of what never held."""
    claims = (*ANNOUNCED, own("7", EARLY, from_=BEFORE, status="cancelled", note=WHY))
    catalog = of(claims, day)
    tree = parse(price_history(page(catalog), "m"))
    assert [text(one) for one in with_class(tree, "kb-status")] == statuses
    explained = explain_text(choose(catalog, "m", "input_price"), catalog, "en")
    assert all(f"; {status}; no. " in explained for status in statuses)
    assert "cancelled; reason" in explained


def test_a_figure_that_is_only_announced_carries_the_mark() -> None:
    """In a sentence, and wherever something is computed from it."""
    catalog = of(ANNOUNCED, ON)
    for shown in (figure(page(catalog), "m", "input_price"), cost(page(catalog), "m", "1", "0")):
        assert [text(mark) for mark in with_class(parse(shown), "kb-mark-as-announced")] == ["(as announced)"]


def test_bands_that_were_dropped_are_shown_until_the_day() -> None:
    """The price without bands takes their place on that day."""
    claims = (banded("5", up_to=9, until=DAY), banded("10", over=9, until=DAY), own("5", from_=DAY))
    bands = [len(choose(of(claims, day), "m", "input_price").bands) for day in (BEFORE, ON)]
    assert bands == [2, 0]
