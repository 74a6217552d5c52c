"""macros/reporting/report.py and macros/reporting/characters.py"""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.messages import translate
from macros.plain_text import one_line
from macros.reporting import Report
from macros.reporting.report import MOST, Folded, arranged
from tests.reporting.conftest import HOSTILE, many, problem


def test_problems_are_sorted_and_told_once() -> None:
    """Whoever found them twice, and in whatever order."""
    report = Report.of([problem("schema", 9), problem("reference", 2), problem("schema", 9)])
    assert [(found.code, found.location.line) for found in report.problems] == [("reference", 2), ("schema", 9)]


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (1, 0, ("1 error, 0 warnings", "エラー1件、警告0件")),
        (2, 1, ("2 errors, 1 warning", "エラー2件、警告1件")),
    ],
)
def test_the_counts_are_told_in_each_language(errors: int, warnings: int, expected: tuple[str, str]) -> None:
    """One is not many."""
    found = [problem("schema", line) for line in range(errors)] + many("reported-by", warnings)
    summary = Report.of(found).summary()
    assert (translate(summary, "en"), translate(summary, "ja")) == expected


def test_many_warnings_of_one_code_are_folded_and_errors_never() -> None:
    """Single warnings first, then what is folded, and every error nearest to the prompt."""
    errors = [problem("schema", line) for line in range(1, MOST + 5)]
    few, lots = many("source-is-about-model", MOST), many("page-figure", MOST + 1)
    told = arranged(Report.of([*errors, *lots, *few]), "folded")
    assert [one.code for one in told] == [
        *["source-is-about-model"] * MOST,
        "page-figure",
        *["schema"] * len(errors),
    ]
    folded = told[MOST]
    assert isinstance(folded, Folded)
    assert translate(folded.message(), "en") == "11 places in 2 files, the first at data/models/a.yml:2:1"


@pytest.mark.parametrize(("warnings", "count"), [("folded", 1), ("all", MOST + 1), ("none", 0)])
def test_warnings_are_told_as_asked(warnings: str, count: int) -> None:
    """Folded, all of them, or none."""
    told = arranged(Report.of([*many("page-figure", MOST + 1), problem("schema")]), warnings)  # type: ignore[arg-type]
    assert len(told) == count + 1


def test_the_rules_of_a_report_are_those_that_occur() -> None:
    """By the code that occurs; a code that nobody knows has no entry and harms nothing."""
    report = Report.of([problem("subject-effort"), problem("invented-code")])
    assert list(report.rules()) == ["subject-effort"]


def test_a_text_stays_on_its_line() -> None:
    """What would end it, command something or turn it around is spelt out."""
    spelt = one_line(HOSTILE)
    assert spelt == (r"a%0A b\n\x3a:error::x\r\n\x3a:set-output name=x::y\x1b[31m\u202e\x23#[add-mask]a,b:c")


@pytest.mark.parametrize("text", ["data/models/nova-5.yml:3:5", "値：0.25", "a::b", "a: b", "{: #price }", "## Price"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    """Colons and hashes of every day are left alone."""
    assert one_line(text) == text


@given(st.text())
def test_no_text_keeps_a_character_that_could_do_harm(text: str) -> None:
    """Nor does spelling it make a new one."""
    spelt = one_line(text)
    assert not [one for one in spelt if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"}]
    assert "##[" not in spelt
    assert re.search(r"(^|[^!-~])::", spelt) is None
    assert one_line(spelt) == spelt
