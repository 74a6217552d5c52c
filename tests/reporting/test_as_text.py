"""macros/reporting/as_text.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.columns import width
from macros.messages import LANGUAGES, Language, Message, msg
from macros.reporting import Report, as_text, report
from macros.reporting.report import MOST
from macros.rulebook import Links, entries
from macros.source.location import Location
from tests.reporting.conftest import many, problem

if TYPE_CHECKING:
    from macros.diagnostics import Diagnostic
    from macros.reporting.as_text import Part

ENGLISH = """\
data/models/nova-5.yml:1:7: error[source-was-read] it is wrong
    hint: Remove it.
    why: Nothing rests on a page that nobody has read. To cite it would only
        repeat what someone else claims of it.
    rule: https://kurabe.example/en/contributing/rules/#source-was-read
data/models/nova-5.yml:2:7: error[source-was-read] it is wrong
    hint: Remove it.
2 errors, 0 warnings"""

JAPANESE = """\
data/models/nova-5.yml:1:7: エラー[source-was-read] it is wrong
    直し方：取り除いてください。
    理由：誰も読んでいないページを根拠にしてはいけません。そうしたページを挙げて
        も、ほかの人がそれについて述べたことを繰り返すだけです。
    規則：https://kurabe.example/ja/contributing/rules/#source-was-read
data/models/nova-5.yml:2:7: エラー[source-was-read] it is wrong
    直し方：取り除いてください。
エラー2件、警告0件"""


@pytest.mark.parametrize(("language", "expected"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_why_and_the_link_are_told_once_for_each_code(language: Language, expected: str) -> None:
    """At its first problem; the counts come last."""
    found = [problem("source-was-read", line) for line in (2, 1)]
    assert as_text(Report.of(found, links=Links("https://kurabe.example")), language) == expected


def test_folded_warnings_are_one_problem_with_a_way_to_see_all() -> None:
    """How many, where they begin, and why they matter."""
    told = as_text(Report.of(many("page-figure", MOST + 1)), "en").splitlines()
    assert told[:2] == [
        "warning[page-figure] 11 places in 2 files, the first at data/models/a.yml:2:1",
        "    hint: `--warnings all` lists each of them.",
    ]
    assert told[-2:] == ["    rule: docs/en/contributing/rules.md#page-figure", "0 errors, 11 warnings"]


def test_a_problem_of_the_reader_says_the_title_of_its_rule_itself() -> None:
    """It is not told a second time."""
    told = report([problem("yaml-tab", text="a tab is not allowed")], "en")
    assert told.count("tab is not allowed") == 1
    assert "YAML has many ways" in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", entries())
def test_what_is_told_of_a_rule_fits_a_terminal(code: str, language: Language) -> None:
    """Eighty columns, whichever rule it is."""
    told = report([problem(code)], language).splitlines()
    assert all(width(line) <= 80 for line in told)


def test_a_long_hint_is_broken_into_lines_and_the_problem_is_not() -> None:
    """Editors read the first line."""
    long = " ".join(["word"] * 60)
    first, *others, _ = report([problem("invented-code", text=long)], "en").splitlines()
    assert first.endswith(long)
    assert others == ["    hint: Remove it."]


def test_each_piece_is_painted_as_what_it_is() -> None:
    """The text itself is the same with and without colours."""
    painted: list[tuple[str, Part]] = []

    def paint(text: str, part: Part) -> str:
        painted.append((text, part))
        return text

    both = Report.of([problem("reference"), *many("page-figure", 1)])
    assert as_text(both, "en", paint=paint) == as_text(both, "en")
    assert {part for _, part in painted} == {"place", "error", "warning", "label", "faint"}
    assert ("error[reference]", "error") in painted
    assert ("1 error, 1 warning", "error") in painted


def test_nothing_wrong_is_told_as_such() -> None:
    """Only the counts."""
    assert report([], "en") == "0 errors, 0 warnings"


def test_no_text_of_the_data_begins_a_line_or_a_command(hostile: Diagnostic) -> None:
    """Wherever it stands, and wherever lines are broken."""
    for padding in range(60, 90):
        hint = Message("{name}", {"name": "x" * padding + " ::error::x 値::error::y"})
        told = report([hostile, problem("reference"), type(hostile)("schema", Location("a"), msg("error"), hint)], "en")
        assert not [line for line in told.splitlines() if line.lstrip().startswith("::") or "##[" in line]
        assert "\x1b" not in told
