"""macros/upstream/aider.py, on invented runs."""

from __future__ import annotations

import pytest

from macros.records import Tasks
from tests.upstream.conftest import of, read, said

ROW = """
- dirname: 2026-01-01-00-00-00--{number}
  test_cases: 224
  total_tests: 225
  model: {model}
  edit_format: {edit_format}
  pass_rate_1: 20.0
  pass_rate_2: 72.0
  total_cost: 0.0000
"""


def rows(*models: str, edit_format: str = "diff", more: str = "") -> str:
    return "".join(
        ROW.format(number=number, model=model, edit_format=edit_format) + more for number, model in enumerate(models)
    )


def test_the_score_is_that_of_the_second_try() -> None:
    """With its print, and with how many of all tasks were run."""
    (entry,) = read("aider", rows("nova-5 (high)")).entries
    (score,) = entry.readings
    assert said(score) == ("72", "72.0", None)
    assert score.locator == "dirname 2026-01-01-00-00-00--0, pass_rate_2"
    assert score.run == {
        "run_by": "Aider",
        "harness": "aider",
        "tasks": Tasks(224, 225),
        "effort": "high",
        "edit_format": "diff",
    }
    assert entry.host is None


@pytest.mark.parametrize(
    ("model", "more", "effort"),
    [
        ("nova-5", "", "not_stated"),
        ("nova-5 (32k thinking tokens)", "", "budget-32k"),
        ("nova-5 (no think)", "", "none"),
        ("Nova 5 diff, no think, Hoshi API", "", "none"),
        ("Nova 5 (Reasoner)", "", "thinking"),
        ("nova-5", "  thinking_tokens: 24576\n", "budget-24k"),
        ("nova-5", "  thinking_tokens: 32000\n", "budget-32k"),
        ("nova-5", "  thinking_tokens: 0\n", "none"),
        ("nova-5", "  reasoning_effort: low\n", "low"),
        ("nova-5 (high)", "  reasoning_effort: low\n", "high"),
    ],
)
def test_the_effort_stands_in_the_name_or_beside_it(model: str, more: str, effort: str) -> None:
    """The name first: that is what readers of the board see."""
    (entry,) = read("aider", rows(model, more=more)).entries
    assert entry.readings[0].run["effort"] == effort


def test_a_run_of_two_models_is_a_figure_of_neither() -> None:
    """One plans, the other one edits."""
    (entry,) = read("aider", rows("nova-5 (high) + lumen-4", edit_format="architect")).entries
    assert not of(entry, "aider_polyglot")


def test_a_preview_is_another_version_than_the_model() -> None:
    """It stands among the conditions of the run."""
    (entry,) = read("aider", rows("nova-5-preview-06-05 (high)")).entries
    assert entry.readings[0].run["snapshot"] == "preview-06-05"


def test_rows_with_one_directory_are_two_entries() -> None:
    """Each entry has a name of its own."""
    text = rows("nova-5") + rows("lumen-4")
    assert len({entry.key for entry in read("aider", text).entries}) == 2
