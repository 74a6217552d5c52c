"""macros/diffing/escaping.py and markdown.py"""

from __future__ import annotations

import html
import re
from datetime import date
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.diffing.escaping import escaped
from macros.diffing.markdown import MOST_BYTES, OPEN, markdown_of
from macros.diffing.report import Item, Name, Report, Section
from macros.messages import msg
from macros.records import Text

HOSTILE = (
    "<b>&amp;</b> \\<i>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</summary></details><h1>approved</h1>",
    "[click](https://evil.example/)",
    "![x](https://evil.example/x.png)",
    "https://evil.example/ and www.evil.example",
    "@maintainer please merge, fixes #12, GH-34, evil/repo#5, evil/repo@abc",
    "**bold** _em_ `code` ~~gone~~ $x^2$ :tada:",
    "# heading",
    "- item\n- item\n\n1. one",
    "1. one",
    "a\n\n---\n\nb",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &amp; &#64;",
    "```\ncode",
    "\u202eevil\u2066",
    "[^1] [x]: https://evil.example",
    "<!-- hidden -->",
    "user@evil.example",
)


class _Text(HTMLParser):
    """The text of HTML, and the elements in it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        self.tags.append(tag)


def read(source: str) -> _Text:
    reader = _Text()
    reader.feed(markdown.markdown(source, extensions=["tables", "fenced_code", "footnotes"]))
    reader.close()
    return reader


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup(text: str) -> None:
    """Only the list that it stands in and code around an address."""
    found = read(f"- {escaped(text)}\n")
    assert set(found.tags) <= {"ul", "li", "code"}
    shown = re.sub(r"\\([$~])", r"\1", "".join(found.parts).replace("\u200b", "")).strip()  # unknown to this parser
    expected = " ".join("".join(one for one in text if one not in "\u202e\u2066").split())
    assert shown == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_left_for_github_to_read_after_markdown(text: str) -> None:
    """Mentions, references, emoji and addresses in the finished text."""
    outside_code = re.sub(r"`[^`]*`", "", escaped(text))
    shown = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", outside_code))
    assert not re.search(r"@\w|#\d|\bGH-\d|:[\w+-]+:|://|\bwww\.\w", shown)


@given(st.text(max_size=80))
def test_any_text_stays_on_one_line_and_without_markup(text: str) -> None:
    """Whatever characters it has."""
    source = escaped(text)
    assert "\n" not in source
    assert "\r" not in source
    assert set(read(f"- x{source}\n").tags) <= {"ul", "li", "code"}


def report(*items: Item) -> Report:
    name = Name(msg("{name}", name="<b>base</b>"), None)
    section = Section("figures", msg("Figures that readers see"), items)
    return Report(name, name, date(2026, 11, 22), (Text("要約", "Summary"),), (section,))


def item(text: str, *details: str) -> Item:
    return Item(Text(text, text), tuple(Text(detail, detail) for detail in details))


def test_many_items_are_folded_with_their_count() -> None:
    """The first ones stay open; none is lost."""
    said = markdown_of(report(*(item(f"change {number}") for number in range(OPEN + 7))), "en")
    assert "<details><summary>7 more</summary>" in said
    assert said.index(f"change {OPEN - 1}") < said.index("<details>") < said.index(f"change {OPEN}\n")
    assert said.count("<details>") == said.count("</details>") == 1


def test_many_details_of_one_item_are_folded_too() -> None:
    """Inside its list, so that the next item is not swallowed."""
    said = markdown_of(report(item("one", *(f"detail {number}" for number in range(12))), item("two")), "ja")
    assert "  - <details><summary>ほか4件</summary>" in said
    assert "    - detail 11\n" in said
    assert said.rstrip().endswith("- two")


def test_a_report_never_exceeds_what_github_shows() -> None:
    """What does not fit is counted, and where to find it is said."""
    said = markdown_of(report(*(item("長い変更" * 200, "<" * 3000) for _ in range(400))), "en")
    assert len(said.encode()) <= MOST_BYTES
    left_out = re.search(r"(\d+) more are left out here", said)
    assert left_out
    assert int(left_out[1]) + said.count("- 長い変更") == 400


def test_the_names_of_the_sides_are_escaped_as_well() -> None:
    """A branch may be called anything."""
    assert "<b>" not in markdown_of(report(), "en")
