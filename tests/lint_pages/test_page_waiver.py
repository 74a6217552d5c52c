"""macros/lint/page_waiver.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.lint.page_waiver import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

HEAD = """---
description: A page.
allowed:
  "24 hours": a period this site sets itself
  cheaper by far: said of no model
---

# Title

"""


@pytest.fixture
def waiving(project: Check, monkeypatch: pytest.MonkeyPatch) -> Check:
    """The same projects, with a figure and a comparison allowed."""
    monkeypatch.setattr("tests.lint_pages.conftest.HEAD", HEAD)
    return project


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Within 24 hours, cheaper by far.\n", []),
        ("Within 24\nhours. The cheaper\nby far.\n", []),
        ("Cheaper by far. 24 days.\n", [("24 hours", 4), ("cheaper by far", 5)]),
        ("Within 24 hours.\n", [("cheaper by far", 5)]),
        ("Within `24 hours`; “cheaper by far”.\n", [("24 hours", 4), ("cheaper by far", 5)]),
    ],
)
def test_a_waiver_that_nothing_needs_is_told(waiving: Check, text: str, told: list[tuple[str, int]]) -> None:
    """Its text does not stand there, or would not be refused."""
    found = list(check(waiving(en__index=text)))
    assert [(one.message.arguments["text"], one.location.line) for one in found] == told
    for one in found:
        assert (one.code, one.severity, one.location.column) == ("page-waiver", "error", 3)
        assert one.hint is not None
        assert one.hint.in_("en") == "Remove the line, or write it exactly as the words stand on the page."
        assert one.hint.in_("ja") == "この行を取り除くか、ページにあるとおりの言葉で書いてください。"


def test_a_broken_page_is_left_alone(waiving: Check) -> None:
    """What needs the waiver may come back with the mending."""
    checked = waiving(en__index="Text.\n")
    assert not list(check(replace(checked, pages=tuple(replace(page, broken=True) for page in checked.pages))))
