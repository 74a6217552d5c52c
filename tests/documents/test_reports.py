"""macros/documents/"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from macros.columns import width
from macros.documents import Address, Code, Entry, Report, Section, Table, report_markdown, report_text
from macros.messages import Message, msg
from macros.records import Text

WORDS = msg("{models} · {field}: {kind}")
REPORT = Report(
    title=Text("報告", "Report"),
    summary=("One.", "Two."),
    sections=(
        Section("Empty", ()),
        Section(
            "First",
            (
                Entry(WORDS.filled(models=["A", "B"], field=Text("項目", "field"), kind=Code("k")), ("line",)),
                Entry("Plain"),
                Entry("Plain too"),
                Entry(
                    Address("https://example.org/"),
                    (Address("https://example.org/a"),),
                    Table(("Model", "Value"), (("A|B", "1"), ("C", "22"))),
                ),
                Entry("Last"),
            ),
            lead="Lead.",
        ),
    ),
    notes=("Note.",),
)

AS_TEXT = """\
Report

One.
Two.

First
-----

Lead.

A, B · field: k
  line

Plain
Plain too

https://example.org/
  https://example.org/a
  Model  Value
  A|B    1
  C      22

Last

Note."""

AS_MARKDOWN = """\
# Report

One.

Two.

## First

Lead.

- **A, B · field: `k`**
  - line
- Plain
- Plain too

### <https://example.org/>

- <https://example.org/a>

| Model | Value |
| --- | --- |
| A\\|B | 1 |
| C | 22 |

- Last

Note."""


def test_a_report_as_text() -> None:
    """Sections without entries are left out; titles without more stand together; tables stand in columns."""
    assert report_text(REPORT, "en") == AS_TEXT


def test_a_report_as_markdown() -> None:
    """The same, as one document."""
    assert report_markdown(REPORT, "en") == AS_MARKDOWN


def test_a_report_in_japanese() -> None:
    """Lists and texts are said as the language says them."""
    assert report_text(REPORT, "ja").startswith("報告\n")
    assert "A、Bの項目：k" in report_text(REPORT, "ja")


def test_a_table_fits_into_80_columns() -> None:
    """The widest column is folded, a Japanese character counts as two."""
    rows = tuple((f"model {number}", "とても長い日本語の項目名" * 4, "word " * 30, "2026-11-22") for number in range(3))
    report = Report("R", (), (Section("S", (Entry("e", (), Table(("a", "b", "c", "d"), rows)),)),))
    lines = report_text(report, "en").splitlines()
    assert max(map(width, lines)) <= 80
    assert sum("2026-11-22" in line for line in lines) == 3


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[a](javascript:b)",
        "![x](/example)",
        "**b** _i_ `c` ~~d~~",
        "&lt;",
        "$x$",
        "# 12",
    ],
)
def test_what_data_holds_is_text_in_markdown(hostile: str) -> None:
    """However it looks; in a table, too."""
    report = Report("R", (hostile,), (Section("S", (Entry(Message("{a}", {"a": hostile}), (hostile,)),)),))
    made = report_markdown(report, "en")
    html = markdown(made)
    for tag in ("<script", "<a ", "<img", "<em>", "<del>"):
        assert tag not in html
    assert html.count("<code>") == 0


@pytest.mark.parametrize(
    "text", ["by @somebody", "#12", "gh-12", "a/b#3", "See https://example.org/", "(www.example.org)", "[a](ftp://b)"]
)
def test_nobody_is_mentioned_and_nothing_linked(text: str) -> None:
    """Platforms look for names, issues and addresses in the finished text, but not in code."""
    assert f"\n`{text}`" in report_markdown(Report("R", (text,), ()), "en")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_code_is_never_left(text: str) -> None:
    """Any number of ticks."""
    if text.split():
        line = report_markdown(Report(Code(text), (), ()), "en").removeprefix("# ")
        fence = line[: len(line) - len(line.lstrip("`"))]
        assert line.endswith(fence)
        inner = line[len(fence) : -len(fence)]
        assert fence not in inner.strip("` ") or len(fence) > 1


def test_the_same_report_is_the_same_bytes() -> None:
    """An issue changes only when its matter does."""
    assert report_markdown(REPORT, "ja") == report_markdown(REPORT, "ja")
