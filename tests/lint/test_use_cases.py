"""macros/lint/use_case_advice.py, macros/lint/candidate_effort.py: what they keep silent about."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.lint import check
from tests.lint.conftest import change, errors

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/models/gpt-5.1.yml", "family:", "famly:"),
        ("data/models/gpt-5-mini.yml", "\nname:", "\nnme:"),
        ("data/fields/time_to_first_token.yml", "label:", "labl:"),
        ("data/fields/shutdown_date.yml", "label:", "labl:"),
        ("data/fields/default_effort.yml", "label:", "labl:"),
        ("data/sources/aa-payload-2026-07-05.yml", "title:", "titel:"),
        ("data/providers/openai.yml", "name:", "nme:"),
        ("data/conditions/effort.yml", "kind: run", "kind: rum"),
        ("data/use-cases/voice.yml", "horizon_days:", "horizn_days:"),
    ],
)
def test_a_broken_record_gives_no_second_message_in_a_guide(project: Path, file: str, old: str, new: str) -> None:
    """Nothing is judged by what could not be read, and links to a guide that could not be read are not broken."""
    change(project, file, old, new)
    assert {(one.code, one.location.file) for one in errors(project)} == {("schema", file)}


def test_a_figure_with_an_error_is_told_there_alone(project: Path) -> None:
    """A mistyped date may lie in the horizon or not; it is the date that has to be mended."""
    path = project / "data" / "models" / "gpt-5-nano.yml"
    text = path.read_text(encoding="utf-8")
    broken = re.sub(r"(shutdown_date:\n(?:.*\n)*?    - value: )2026-12-11", r'\g<1>"2028-12-11"', text, count=1)
    assert broken != text
    path.write_text(broken, encoding="utf-8")
    assert {one.location.file for one in errors(project)} == {"data/models/gpt-5-nano.yml"}


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12-31", "2027-06-01"])
def test_no_recommendation_turns_wrong_by_the_passing_of_time(root: Path, day: str) -> None:
    """What was weighed on a day is judged for that day; pages compute the rest."""
    codes = {one.code for one in check(root, date.fromisoformat(day))}
    assert not codes & {"use-case-advice", "candidate-effort"}


@pytest.mark.parametrize("day", ["1970-01-01", "2024-01-01", "2026-01-01", "2026-12-20", "2030-01-01"])
def test_the_real_project_can_be_looked_at_from_any_day(root: Path, day: str) -> None:
    """What was not in force yet, or is no more, is a warning: readers are told so in the figure's place."""
    assert {one.code for one in check(root, date.fromisoformat(day)) if one.severity == "error"} == set()


@pytest.mark.parametrize("field", ["shutdown_date", "deprecation_date"])
def test_a_field_of_the_lifecycle_that_is_lost_stops_no_check(project: Path, field: str) -> None:
    """Whether a service ends cannot be judged without it; the claims that name it are told."""
    (project / "data" / "fields" / f"{field}.yml").unlink()
    assert "use-case-advice" not in {one.code for one in errors(project)}


def test_a_review_still_to_come_is_told_once(project: Path) -> None:
    """Nothing is judged for a day that is mistyped."""
    change(project, "data/use-cases/coding-agent.yml", "reviewed: 2026-11-22", "reviewed: 2036-11-22")
    assert [one.code for one in errors(project)] == ["dates-in-order"]
