"""macros/views/figure.py, macros/views/parts.py, macros/views/marks.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.records import Tasks
from macros.views.context import PageContext
from macros.views.figure import figure, tasks
from tests.support.claims import PLAIN, claim, one_model, own, run_of, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language


def said(catalog: Catalog, field: str, **conditions: str) -> str:
    """What a page says for a field of the model `m`, in English."""
    return text(parse(figure(PageContext(catalog, "en", "en/a.md"), "m", field, **conditions)))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0.025", "$0.025[1]"),
        ("2", "$2.00[1]"),
        ("0.000125", "$0.000125[1]"),
        ("0", "free[1]"),
    ],
)
def test_nothing_of_a_figure_is_lost(value: str, shown: str) -> None:
    """A price keeps every digit it has, and a price of nothing is said to be none."""
    assert said(one_model(input_price=[own(value)]), "input_price") == shown


def test_an_exact_limit_is_not_rounded() -> None:
    """1,047,576 never becomes "1M"."""
    assert said(one_model(context_window=[own("1047576")]), "context_window") == "1,047,576 tokens[1]"


@pytest.mark.parametrize(
    ("catalog", "shown"),
    [
        (one_model(), "no figure recorded"),
        (one_model(PLAIN), "no figure recorded"),
        (
            one_model(input_price=[claim("3", select={"platform": "azure", "tier": "standard"})]),
            "not recorded for this platform (azure; tier standard: $3.00[1])",
        ),
    ],
)
def test_a_missing_figure_is_said_in_words(catalog: Catalog, shown: str) -> None:
    """Unknown is never an empty cell or 0, and another platform's figure is shown as that platform's."""
    assert said(catalog, "input_price") == shown


def test_a_field_that_does_not_exist_for_a_model_is_not_unknown() -> None:
    """A model that does not reason has no default effort."""
    assert said(one_model(PLAIN), "default_effort") == "not applicable"


def test_an_open_condition_shows_every_answer_and_none_as_the_figure() -> None:
    """A gateway without the host behind it has as many figures as hosts."""
    runs = [
        run_of(value, select={"platform": "gateway", "upstream": host}) for value, host in (("0.7", "x"), ("1.1", "y"))
    ]
    shown = said(one_model(PLAIN, latency=runs), "latency", platform="gateway")
    assert shown.startswith("depends on a condition that is left open here (")
    assert "0.7 s[1]" in shown
    assert "1.1 s[1]" in shown


@pytest.mark.parametrize(
    ("claims", "mark"),
    [
        ([own("1"), own("2", "independent")], "sources disagree"),
        ([own("1", "dataset")], "second-hand"),
        ([own("1", seen("official", read="2026-01-01"))], "may be out of date: last read 325 days ago"),
        ([own("1", precision="approximate")], "approximate"),
        ([own("1", relayed=True)], "relayed"),
        ([own("1", method="typed-in")], "typed in by hand"),
    ],
)
def test_a_caution_stands_in_words_beside_the_figure(claims: list[object], mark: str) -> None:
    """Nothing is told by colour or by a symbol alone."""
    assert f"({mark})" in said(one_model(input_price=claims), "input_price")  # type: ignore[arg-type]  # claims of one field


def test_an_undisclosed_figure_is_no_unknown_one() -> None:
    """That a maker keeps a figure to itself is a fact with evidence."""
    assert said(one_model(context_window=[own("not_disclosed")]), "context_window") == "not disclosed[1]"


def test_a_date_can_be_read_by_machines(page: Callable[[Language], PageContext]) -> None:
    """With the precision of its source."""
    tree = parse(figure(page("ja"), "gpt-4.1", "knowledge_cutoff"))
    (day,) = tree.iter("time")
    assert day.get("datetime") == "2024-06"
    assert text(day) == "2024年6月"


def test_conditions_of_the_page_choose_the_claim(page: Callable[[Language], PageContext]) -> None:
    """A tier, a tester, an input length."""
    assert "$0.45" in figure(page("en"), "gpt-5-mini", "input_price", tier="priority")
    assert "71%" in figure(page("en"), "gpt-5-mini", "swe_bench_verified", run_by="OpenAI")
    assert "60 s" in figure(page("en"), "gpt-4.1", "time_to_first_token", run_by="OpenAI", input_tokens="1000000")


def tree_of(catalog: Catalog, language: Language) -> Element:
    return parse(tasks(PageContext(catalog, language, f"{language}/a.md"), "m", "score"))


@pytest.mark.parametrize(
    ("run", "en", "ja"),
    [
        ({"tasks": Tasks(477, 500)}, "477 of 500[1]", "500問中477問[1]"),
        ({"tasks": Tasks(225, 225)}, "225 of 225[1]", "225問中225問[1]"),
    ],
)
def test_the_number_of_tasks_is_said_in_both_languages(run: dict[str, Tasks], en: str, ja: str) -> None:
    """In the word order of each."""
    catalog = one_model(PLAIN, score=[run_of("54.6", run=run)])
    assert text(tree_of(catalog, "en")) == en
    assert text(tree_of(catalog, "ja")) == ja


def test_a_run_of_unstated_size_says_so() -> None:
    """As a fact about the source, with its citation."""
    shown = text(tree_of(one_model(PLAIN, score=[run_of("54.6", run={"tasks": "not_stated"})]), "en"))
    assert shown == "tasks not stated[1]"


def test_no_run_has_no_size() -> None:
    """And no citation."""
    tree = tree_of(one_model(PLAIN), "en")
    assert text(tree) == "no figure recorded"
    assert not with_class(tree, "kb-cite")
