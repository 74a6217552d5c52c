"""macros/reporting/as_github.py"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from macros.diagnostics import Diagnostic
from macros.messages import Message
from macros.reporting import Report, as_github
from macros.reporting.report import MOST
from macros.rulebook import Links
from macros.source.location import Location
from tests.reporting.conftest import many, problem

if TYPE_CHECKING:
    from macros.messages import Language

COMMAND = re.compile(r"::(error|warning) file=([^,:]+),line=(\d+),col=(\d+),title=([a-z0-9-]+)::(.+)")
"""The one form of a line that is a command."""


def told(report: Report, language: Language = "en") -> list[tuple[str, ...]]:
    """Severity, file, line, column, title and message of each command; every other line is the counts."""
    *commands, summary = as_github(report, language).split("\n")
    assert "::" not in summary
    found = [COMMAND.fullmatch(line) for line in commands]
    assert all(found)
    return [tuple(map(unquote, match.groups())) for match in found if match]


def test_a_problem_is_an_annotation_at_its_place() -> None:
    """What is wrong, how to mend it, why, and where more stands, each on a line of its own."""
    report = Report.of([problem("source-was-read", 3)], links=Links("https://kurabe.example"))
    ((*head, message),) = told(report)
    assert head == ["error", "data/models/nova-5.yml", "3", "7", "source-was-read"]
    wrong, hint, why, rule = message.split("\n")
    assert (wrong, hint) == ("it is wrong", "hint: Remove it.")
    assert why.startswith("why: Nothing rests on a page that nobody has read. To cite it would only repeat")
    assert rule == "rule: https://kurabe.example/en/contributing/rules/#source-was-read"


def test_an_annotation_is_in_the_language_asked_for() -> None:
    """The command itself has none."""
    ((severity, *_, message),) = told(Report.of([problem("source-was-read")]), "ja")
    assert severity == "error"
    assert "直し方：取り除いてください。" in message


def test_folded_warnings_are_one_annotation_where_they_begin() -> None:
    """GitHub shows ten of a kind at most."""
    ((severity, file, line, *_, message),) = told(Report.of(many("page-figure", MOST + 1)))
    assert (severity, file, line) == ("warning", "data/models/a.yml", "2")
    assert message.startswith("11 places in 2 files")
    assert len(as_github(Report.of(many("page-figure", MOST + 1)), "en", "all").splitlines()) == MOST + 2
    assert as_github(Report.of(many("page-figure", 2)), "en", "none") == "0 errors, 2 warnings"


def test_every_sign_with_a_meaning_is_escaped(hostile: Diagnostic) -> None:
    """In properties the colon and the comma as well."""
    first = as_github(Report.of([hostile]), "en").splitlines()[0]
    assert r"file=data/a%250A b\n\x3a%3Aerror%3A%3Ax\r\n\x3a%3Aset-output" in first
    assert r"\x23#[add-mask]a%2Cb%3Ac.yml,line=3,col=5,title=reference::a%250A b\n\x3a:error::x\r\n" in first


def test_a_hostile_text_is_one_annotation_and_nothing_else(hostile: Diagnostic) -> None:
    """It is read back as what it was, spelt out."""
    ((_, file, *_, message),) = told(Report.of([hostile]))
    assert file.endswith("a,b:c.yml")
    assert message.startswith(r"a%0A b\n\x3a:error::x")


@given(st.text(), st.text(min_size=1))
def test_no_text_gives_a_second_line(name: str, text: str) -> None:
    """One command and the counts, whatever stands in the file's name, the message and the hint."""
    said = Message("x{text}", {"text": text})
    found = Diagnostic("schema", Location(f"data/{name}"), said, said)
    command, *rest = re.split(r"\r\n|\r|\n", as_github(Report.of([found]), "en"))
    assert COMMAND.fullmatch(command)
    assert rest == ["1 error, 0 warnings"]
