"""macros/lint/page_digits.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.lint.page_digits import check
from macros.pages.reader import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

HEAD = "---\ndescription: A page.\n{head}---\n\n# Title\n\n"
USE_MACRO = (
    "Write a macro call, such as {{ figure('gpt-5-mini', 'input_price') }}; a figure that is no fact about a model can "
    "be listed with the reason under `allowed:` in the page's head."
)
SAY_IT = (
    "Say it without a figure, since no macro can stand here; a figure that is no fact about a model can be listed with "
    "the reason under `allowed:` in the page's head."
)


@pytest.fixture
def with_head(project: Check, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Checked]:
    """The same projects, with these lines in the head of every page."""

    def with_head(head: str, **texts: str) -> Checked:
        monkeypatch.setattr("tests.lint_pages.conftest.HEAD", HEAD.format(head=head))
        return project(**texts)

    return with_head


@pytest.mark.parametrize(
    ("text", "figure", "place", "hint"),
    [
        ("It costs $0.25 at most.\n", "$0.25", "7:10", USE_MACRO),
        ("A window\nof 128K tokens.\n", "128K", "8:4", USE_MACRO),
        ("Since 2026-10-14.\n", "2026-10-14", "7:7", USE_MACRO),
        ("In September 2025.\n", "2025", "7:14", USE_MACRO),
        ("It gained 8 % *or 9%*.\n", "9%", "7:19", USE_MACRO),
        ("| A |\n|---|\n| 74.9 |\n", "74.9", "9:3", USE_MACRO),
        ("- one\n- within 24 hours\n", "24", "8:10", USE_MACRO),
        ('!!! note "Box"\n\n    In 24 hours.\n', "24", "9:8", USE_MACRO),
        ("Text[^n]\n\n[^n]: All of 12.\n", "12", "9:14", USE_MACRO),
        ("{{ model('big') }} has 12 of them.\n", "12", "7:24", USE_MACRO),
        ("About 1,000,000 words.\n", "1,000,000", "7:7", USE_MACRO),
        ("<kbd>1</kbd> and 2.\n", "2", "7:18", USE_MACRO),
        ("It costs ½ of it.\n", "½", "7:10", USE_MACRO),
        ("About 1½ of them.\n", "1½", "7:7", USE_MACRO),
        ("Rank Ⅷ, ㊿ and Nova².\n", "²", "7:19", USE_MACRO),
        ("It scores seventy-four point nine percent.\n", "seventy-four point nine percent", "7:11", USE_MACRO),
        ("It costs two US dollars.\n", "two US dollars", "7:10", USE_MACRO),
        ("七十四・九％です。\n", "七十四・九％", "7:1", USE_MACRO),
        ("一ドルです。\n", "一ドル", "7:1", USE_MACRO),
        ("The figure 0.25, of table 0.25.\n", "0.25", "7:12", USE_MACRO),
        ("It was 24. The end.\n", "24", "7:8", USE_MACRO),
        ("## Within 24 hours {: #a }\n", "24", "7:11", SAY_IT),
        ('!!! note "All 24"\n\n    Text.\n', "24", "7:15", SAY_IT),
        ("[all 24](index.md)\n", "24", "7:6", SAY_IT),
        ("約8倍です。\n", "8", "7:2", USE_MACRO),
        ("価格は１２ドル。\n", "１２", "7:4", USE_MACRO),
    ],
)
def test_a_typed_figure_is_told_where_it_stands(project: Check, text: str, figure: str, place: str, hint: str) -> None:
    """With what to do: a macro, or words where no macro can stand."""
    found = [one for one in check(project(en__index=text)) if one.message.arguments["figure"] == figure]
    assert [(one.code, one.severity, str(one.location)) for one in found[:1]] == [
        ("page-digits", "error", f"docs/en/index.md:{place}")
    ]
    assert found[0].message.in_("en") == f"the figure “{figure}” is typed into the page"
    assert found[0].message.in_("ja") == f"数値「{figure}」がページに手で書かれています"
    assert found[0].hint is not None
    assert found[0].hint.in_("en") == hint


def test_the_head_of_a_page_is_read_too(with_head: Callable[..., Checked]) -> None:
    """No macro can stand in it, and search results show it."""
    (found,) = check(with_head("title: At least 88 of them\n", en__index="Text\n"))
    assert str(found.location) == "docs/en/index.md:3:17"
    assert found.hint is not None
    assert found.hint.in_("en") == SAY_IT


@pytest.mark.parametrize(
    "text",
    [
        "{{ figure('big', 'input_price') }} and {{ tokens('1000') }}\n",
        "`0.25` and <kbd>F1</kbd> <kbd>1</kbd>.\n",
        "```\n0.25\n```\n",
        "    indented 0.25\n",
        "1. first\n2. second\n",
        "The 1st, 2nd, 3rd and 24th run, steps 3 and 4, section 2.1, table 1.\n",
        "第1に、第2章、3番目、手順3、図1を見ます。\n",
        "GPT-6, o3, V4, Aider2 and UTF-8.\n",
        "One of the two million ways to spend dollars; 一つの例、千差万別、十分な割引、五セントラル駅。\n",
        "The licence is CC BY 4.0 or CC0 1.0, CC BY-SA 4.0, Apache License 2.0.\n",
        "MITライセンスとCC BY 4.0です。\n",
        "## 2. Prices {: #a }\n\n### 2.1 Input {: #b }\n",
        "Text[^1] and more[^2].\n\n[^1]: A note.\n[^2]: Another.\n",
        "[text](https://example.com/2026/10/14)\n",
        "## 2026-10-14 {: #changes }\n\nWhat changed on 2026-10-14.\n",
        "## 2026年10月14日 {: #changes }\n\n2026年10月14日に変わったこと。\n",
    ],
)
def test_what_is_no_figure_is_accepted(project: Check, text: str) -> None:
    """Ordinals, names, code, numbers of notes, headings and steps, and dates of the page itself."""
    assert not list(check(project(en__index=text)))


@pytest.mark.parametrize(
    "text", ["On 2026-10-14.", "On 14 October 2026.", "On October 14, 2026.", "2026年10月14日に確かめました。"]
)
def test_the_pages_own_date_may_be_said_in_any_spelling(with_head: Callable[..., Checked], text: str) -> None:
    """Another date may not."""
    head = 'date: "2026-10-14"\n'
    assert not list(check(with_head(head, en__index=f"{text}\n")))
    assert len(list(check(with_head(head, en__index="On 2026-10-15.\n")))) == 1


def test_a_figure_is_allowed_by_name_with_its_reason(with_head: Callable[..., Checked]) -> None:
    """The whole figure has to be named, over the end of a line too; a piece of another one is not meant."""
    head = 'allowed:\n  "24 hours": a period this site sets itself\n  "5": a rule of this site\n'
    text = "Within 24\nhours, 24 days, 5 of them, 5%, 1.5 and 15.\n"
    told = [one.message.arguments["figure"] for one in check(with_head(head, en__index=text))]
    assert told == ["24", "5%", "1.5", "15"]


def test_names_of_the_catalogue_are_names(project: Check) -> None:
    """Also where a space stands before the version."""
    checked = project(en__index="Small 2 is small.\n")
    assert len(list(check(checked))) == 1
    models = checked.catalog.models
    named = {**models, "small": replace(models["small"], aliases=("Small 2",))}
    assert not list(check(replace(checked, catalog=replace(checked.catalog, models=named))))


def test_what_was_refused_as_markup_is_not_told_twice(project: Check) -> None:
    """A figure in raw HTML is no wording."""
    page, found = read_page("en/index.md", f"{HEAD.format(head='')}<font size=3>Text</font> {{%3%}}\n".encode())
    assert {one.code for one in found} == {"page-html", "page-jinja"}
    assert not list(check(replace(project(), pages=(page,))))


@pytest.mark.parametrize("head", ["allowed:\n  '24 hours':\n", "allowed: [24 hours]\n", "title: [\n"])
def test_a_head_that_cannot_be_read_is_told_alone(project: Check, head: str) -> None:
    """Nobody knows what it allows; the reader has said where it is wrong."""
    page, told = read_page("en/index.md", f"{HEAD.format(head=head)}It takes 24 hours.\n".encode())
    assert len(told) == 1
    assert list(check(replace(project(), pages=(page,)))) == []
