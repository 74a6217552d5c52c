"""macros/views/tables.py, macros/views/table.py, macros/views/runs.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.views.context import PageContext
from macros.views.tables import comparison_table, field_table, runs_table
from tests.support.claims import PLAIN, banded, catalogue, own
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]

BOTH = ["gpt-5-mini", "gpt-4.1"]


def rows(tree: Element) -> dict[str, list[str]]:
    """The cells of each row below its header."""
    found = {}
    for row in tree.iter("tr"):
        header, *cells = ([" ".join(text(cell).split()) for cell in row]) or [""]
        found[header] = cells
    return found


@pytest.fixture(scope="module")
def table(page: MakePage) -> dict[str, list[str]]:
    return rows(parse(comparison_table(page("en"), "gpt-5-mini-vs-gpt-4.1")))


@pytest.mark.parametrize(
    ("row", "cells", "difference"),
    [
        ("Input price (USD per 1M tokens)", ["$0.25", "$2.00", "$0.40"], "GPT-4.1 costs 8× as much as GPT-5 mini"),
        ("Cached input price (USD per 1M tokens)", ["$0.025", "$0.50", "$0.10"], "GPT-4.1 costs 20× as much"),
        ("Context window (tokens)", ["400,000", "1,047,576", "1,047,576"], "GPT-4.1 allows about 2.6× as much"),
        ("SWE-bench Verified", ["57.8% ±2", "41% ±2", "32.8% ±2"], "GPT-5 mini is 16.8 points higher than GPT-4.1"),
        ("Default effort", ["medium", "not applicable", "not applicable"], "does not apply to GPT-4.1 (no reasoning)"),
        ("Type", ["reasoning", "non-reasoning", "non-reasoning"], "different"),
    ],
)
def test_a_row_has_each_models_figure_and_the_difference(
    table: dict[str, list[str]], row: str, cells: list[str], difference: str
) -> None:
    """The unit once in its header, the difference in words, then the model alongside."""
    first, second, words, alongside = table[row]
    assert all(shown.startswith(cell) for shown, cell in zip((first, second, alongside), cells, strict=True))
    assert words.startswith(difference)


def test_a_measurement_says_how_it_was_made(table: dict[str, list[str]]) -> None:
    """Below each figure: a score without its run says nothing. A price's terms are the table's."""
    own_run, other, _, beside = table["SWE-bench Verified"]
    assert "effort medium" in own_run
    assert all("tester Epoch AI" in cell for cell in (own_run, other, beside))
    assert "tier" not in table["Input price (USD per 1M tokens)"][0]


def test_the_other_comparable_runs_are_listed(table: dict[str, list[str]]) -> None:
    """With the figures of both models, the difference and the tester."""
    words = table["SWE-bench Verified"][2]
    assert words.count("also comparable") == 2
    assert "GPT-5 mini is 16.4 points higher than GPT-4.1 (GPT-5 mini at high; GPT-4.1 does not reason)" in words
    assert words.endswith("tester OpenAI")


def test_the_header_says_when_a_models_service_ends(page: MakePage) -> None:
    """On every platform: a reader of the table must not miss it."""
    tree = parse(comparison_table(page("en"), "gpt-5-mini-vs-gpt-4.1"))
    headers = [text(header) for header in tree.iter("th") if header.get("scope") == "col"]
    assert "ends December 11, 2026 on OpenAI API" in headers[1]
    assert "ended June 1, 2026 on GitHub Copilot" in headers[2]


def test_price_bands_are_all_shown() -> None:
    """The lowest as the figure, the others below it with their lengths."""
    prices = [banded("1", up_to=200_000), banded("2", over=200_000)]
    catalog = catalogue({"a": {**PLAIN, "input_price": prices}, "b": {**PLAIN, "input_price": [own("3")]}})
    tree = parse(field_table(PageContext(catalog, "en", "en/a.md"), ["a", "b"], ["input_price"]))
    first, *_ = rows(tree)["input_price"]
    assert first.startswith("$1.00[1]")
    assert "$2.00[1]" in first
    assert "inputs over 200,000 tokens" in first


def test_a_table_of_one_model_has_no_difference() -> None:
    """There is nothing to compare."""
    catalog = catalogue({"a": {**PLAIN, "input_price": [own("3")]}})
    tree = parse(field_table(PageContext(catalog, "en", "en/a.md"), ["a"], ["input_price"]))
    assert [text(header) for header in tree.iter("th") if header.get("scope") == "col"] == ["Field", "A"]


@pytest.mark.parametrize(
    ("fields", "caption"),
    [
        (["input_price"], "Input price: GPT-5 mini, GPT-4.1"),
        (["input_price", "output_price"], "Prices: GPT-5 mini, GPT-4.1"),
        (["input_price", "hle"], "Input price, Humanity's Last Exam: GPT-5 mini, GPT-4.1"),
    ],
)
def test_a_table_of_fields_is_called_by_what_they_share(page: MakePage, fields: list[str], caption: str) -> None:
    """A caption that lists five prices tells less than "Prices"."""
    assert [text(one) for one in parse(field_table(page("en"), BOTH, fields)).iter("caption")] == [caption]


def test_the_field_opens_its_meaning(page: MakePage) -> None:
    """The same button in every table of a page."""
    context = page("en")
    one = with_class(parse(field_table(context, BOTH, ["hle"])), "kb-field")[0]
    two = with_class(parse(runs_table(context, BOTH, "hle")), "kb-field")[0]
    assert one.get("popovertarget") == two.get("popovertarget")


def test_every_run_is_listed_with_the_conditions_that_any_states(page: MakePage) -> None:
    """Conditions that none states have no column; one that this run leaves open says so."""
    tree = parse(runs_table(page("en"), BOTH, "swe_bench_verified"))
    headers = [text(header) for header in tree.iter("th") if header.get("scope") == "col"]
    assert headers == [
        *("Model", "SWE-bench Verified", "Tester", "Harness", "Harness version", "Tasks", "Effort", "Note")
    ]
    cells = [[text(cell) for cell in row] for row in tree.iter("tr")]
    shown = next(row for row in cells if row[1].startswith("41% ±2["))
    assert (shown[0], *shown[2:]) == (
        "GPT-4.1",
        "Epoch AI",
        "Epoch AI evaluation run",
        *["not stated"] * 2,
        "does not reason",
        "",
    )
    assert sum(row[0].startswith("GPT-") for row in cells) == 9


@pytest.mark.parametrize(("language", "ends"), [("en", "(service ends)[1, 2]"), ("ja", "（提供終了予定あり）[1, 2]")])
def test_the_first_run_of_a_model_says_that_its_service_ends(page: MakePage, language: Language, ends: str) -> None:
    """In short, once for each model, so that rows stay as high as their figures; the rows below have the name alone."""
    tree = parse(runs_table(page(language), BOTH, "swe_bench_verified"))
    names = [text(header) for header in tree.iter("th") if header.get("scope") == "row"]
    own = [name for name in names if name.startswith("GPT-5 mini")]
    assert own == [f"GPT-5 mini {ends}", *["GPT-5 mini"] * 4]
    others = [name for name in names if name.startswith("GPT-4.1")]
    assert [name != "GPT-4.1" for name in others] == [True, False, False, False]


def test_the_marks_of_listed_runs_stand_with_their_figures(page: MakePage) -> None:
    """The cells have them, so the words of the difference do not repeat them."""
    tree = parse(field_table(page("en"), BOTH, ["output_speed"]))
    (words,) = (cell for cell in tree.iter("td") if cell.get("class") == "kb-difference")
    figures = with_class(words, "kb-figure")
    assert figures
    assert all("last read 140 days ago" in text(figure) for figure in figures)
    assert len(with_class(words, "kb-mark-stale")) == len(figures)


def test_rejected_runs_are_struck_below_with_the_reason(page: MakePage) -> None:
    """Kept in sight, never in use."""
    tree = parse(runs_table(page("en"), BOTH, "swe_bench_verified"))
    rejected = with_class(tree, "kb-rejected")[0]
    assert [text(struck) for struck in rejected.iter("del")] == ["74.9%"]
    assert "figure of another model: This is the figure of GPT-5 (high)" in text(rejected)


def test_a_table_without_runs_says_so(page: MakePage) -> None:
    """It is not an empty frame."""
    assert "no figure recorded" in runs_table(page("en"), ["gpt-5-mini"], "mmlu")


@pytest.mark.parametrize(
    ("language", "caption"),
    [("en", "input_price, model_type: A, B (host)"), ("ja", "input_price、model_type：A、B（host）")],
)
def test_a_table_of_one_platform_has_its_figures_and_says_so(language: Language, caption: str) -> None:
    """A field that does not differ by platforms is left as it is."""
    hosted = {**PLAIN, "input_price": [own("9"), own("2", select={"platform": "host"})]}
    other = {**PLAIN, "input_price": [own("9"), own("1", select={"platform": "host"})]}
    context = PageContext(catalogue({"a": hosted, "b": other}), language, f"{language}/a.md")
    tree = parse(field_table(context, ["a", "b"], ["input_price", "model_type"], platform="host"))
    (found,) = tree.iter("caption")
    assert text(found).strip() == caption
    first, second = list(rows(tree).values())[1:]
    assert [cell.split("[")[0].strip() for cell in first[:2]] == ["$2.00", "$1.00"]
    assert second[0].startswith(("non-reasoning", "推論しない型"))
