"""macros/views/arithmetic.py, macros/views/steps.py"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.claims import BreakEven
from macros.views.arithmetic import break_even, cost, formula_in_words
from macros.views.context import PageContext
from macros.views.references import render_references
from macros.views.steps import factor
from tests.support.claims import PLAIN, REASONING, catalogue, one_model, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]

A, B, BESIDE = "gpt-5-mini", "gpt-4.1", "gpt-4.1-mini"


@pytest.mark.parametrize(
    ("dearer", "than", "share", "en", "ja"),
    [
        (A, B, "0", "0.875 × input + 3 × visible output", "0.875 × 入力 + 3 × 表示出力"),
        (A, B, "0.6", "0.4925 × input + 3 × visible output", "0.4925 × 入力 + 3 × 表示出力"),
        (A, BESIDE, "0", "0.075 × input − 0.2 × visible output", "0.075 × 入力 − 0.2 × 表示出力"),
    ],
)
def test_break_even_is_a_formula(page: MakePage, dearer: str, than: str, share: str, en: str, ja: str) -> None:
    """Of input and visible output, with a minus where the other model's output is cheaper."""
    for language, formula in (("en", en), ("ja", ja)):
        tree = parse(break_even(page(language), dearer, than, share))  # type: ignore[arg-type]  # both are languages
        assert text(with_class(tree, "kb-value")[0]) == formula


def test_two_factors_below_zero_have_the_minus_of_a_formula() -> None:
    """No hyphen stands before the first: a model that is the dearer in both prices is so without any reasoning."""
    found = BreakEven(A, B, Decimal(0), Decimal("-0.1"), Decimal("-0.8"))
    assert formula_in_words(found, "en") == "−0.1 × input − 0.8 × visible output"
    assert formula_in_words(found, "ja") == "−0.1 × 入力 − 0.8 × 表示出力"
    alone = BreakEven(A, B, Decimal(0), Decimal(0), Decimal("-0.8"))
    assert formula_in_words(alone, "en") == "−0.8 × visible output"


def arithmetic(context: PageContext) -> list[str]:
    """The steps that the only computed figure of a page opens."""
    (listed,) = with_class(parse(render_references(context)), "kb-arithmetic")
    return [text(step) for step in listed]


def test_break_even_can_be_repeated_from_its_steps(page: MakePage) -> None:
    """From the four prices, and from six with a cache."""
    context = page("en")
    break_even(context, A, B)
    assert arithmetic(context) == [
        "Factor of the input: ($2.00 − $0.25) ÷ $2.00 = 0.875",
        "Factor of the visible output: ($8.00 − $2.00) ÷ $2.00 = 3",
    ]
    cached = page("en")
    break_even(cached, A, B, "0.6")
    assert arithmetic(cached)[0] == (
        "Factor of the input: (0.4 × ($2.00 − $0.25) + 0.6 × ($0.50 − $0.025)) ÷ $2.00 = 0.4925"
    )


@pytest.mark.parametrize(
    ("model", "request_", "shown"),
    [
        (A, {"input": "1000", "visible": "100"}, "$0.00045"),
        (A, {"input": "1000", "visible": "100", "reasoning": "9900"}, "$0.02025"),
        (B, {"input": "1000", "visible": "100", "reasoning": "9900"}, "$0.0028"),
        (BESIDE, {"input": "1000", "visible": "100"}, "$0.00056"),
    ],
)
def test_cost_is_shown_with_every_digit(page: MakePage, model: str, request_: dict[str, str], shown: str) -> None:
    """Of one request; a model that does not reason is not charged for reasoning."""
    assert text(parse(cost(page("en"), model, **request_))).startswith(shown)


def test_cost_can_be_repeated_from_its_steps(page: MakePage) -> None:
    """Each part with its price, then the sum."""
    context = page("en")
    cost(context, A, input="1000", visible="100", reasoning="900", cached_share="0.6")
    assert arithmetic(context) == [
        "Input: 400 tokens × $0.25 per 1M tokens = $0.0001",
        "Input from the cache: 600 tokens × $0.025 per 1M tokens = $0.000015",
        "Visible output: 100 tokens × $2.00 per 1M tokens = $0.0002",
        "Reasoning, charged as output: 900 tokens × $2.00 per 1M tokens = $0.0018",
        "Together: $0.002115",
    ]


def test_a_model_that_does_not_reason_says_so_in_its_steps(page: MakePage) -> None:
    """Where reasoning tokens were asked for."""
    context = page("en")
    cost(context, B, input="1000", visible="100", reasoning="900")
    assert arithmetic(context)[2] == "This model does not reason, so no reasoning tokens are charged"


def test_an_input_that_does_not_fit_is_said_before_the_cost(page: MakePage) -> None:
    """With the limit and its evidence."""
    shown = text(parse(cost(page("en"), A, input="300000", visible="1")))
    assert shown.index("does not fit (at most 272,000 tokens") < shown.index("$0.07")


def test_a_missing_price_makes_the_result_unknown() -> None:
    """A cost is never computed from a part of the prices."""
    catalog = one_model(PLAIN, input_price=[own("1")])
    assert text(parse(cost(PageContext(catalog, "en", "en/a.md"), "m", "1", "1"))) == "no figure recorded"
    two = catalogue({"a": {**REASONING, "input_price": [own("1")]}, "b": {**PLAIN, "output_price": [own("1")]}})
    assert text(parse(break_even(PageContext(two, "en", "en/a.md"), "a", "b"))) == "no figure recorded"


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", ["(second-hand)", "(may be out of date: last read 325 days ago)"]),
        ("ja", ["（二次情報）", "（古い可能性がある：最後に読んだのは325日前）"]),
    ],
)
def test_a_result_carries_the_marks_of_its_prices(language: Language, marks: list[str]) -> None:
    """Each once, with the age of the oldest."""
    prices = {
        "input_price": [own("1", seen("official", read="2026-01-01"))],
        "output_price": [own("2", seen("dataset", read="2026-02-01"))],
    }
    catalog = catalogue({"a": {**REASONING, **prices}, "b": {**PLAIN, **prices}})
    context = PageContext(catalog, language, f"{language}/a.md")
    for shown in (cost(context, "a", "1", "1"), break_even(context, "a", "b")):
        assert [text(mark) for mark in with_class(parse(shown), "kb-mark")] == marks


def test_a_cost_of_a_disputed_price_says_so() -> None:
    """As the price itself does."""
    catalog = one_model(PLAIN, input_price=[own("1"), own("2", "independent")], output_price=[own("3")])
    assert "(sources disagree)" in text(parse(cost(PageContext(catalog, "en", "en/a.md"), "m", "1", "1")))


@pytest.mark.parametrize(("language", "ends"), [("en", "({})"), ("ja", "（{}）")])
def test_equal_costs_on_two_platforms_open_calculations_of_their_own(language: Language, ends: str) -> None:
    """Each names its platform, though the arithmetic is the same."""
    hosts = [own(price, select={"platform": host}) for price in ("1",) for host in ("one", "two")]
    catalog = catalogue({"a": {**REASONING, "input_price": hosts, "output_price": hosts}, "b": {**PLAIN}})
    context = PageContext(catalog, language, f"{language}/a.md")
    for host in ("one", "two"):
        cost(context, "a", "1", "1", platform=host)
    references = text(parse(render_references(context)))
    assert all(ends.format(host) in references for host in ("one", "two"))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0.875", "0.875"),
        ("3.000", "3"),
        ("0.33333333", "about 0.3333"),
        ("-0.2", "−0.2"),
        ("-0.66666", "about −0.6667"),
    ],
)
def test_a_factor_has_at_most_four_decimals(value: str, said: str) -> None:
    """And says "about" exactly where that changed it; its minus is the one of the formulas."""
    assert factor(Decimal(value), "en") == said
