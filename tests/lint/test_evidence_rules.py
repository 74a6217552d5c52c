"""Rules about evidence on the real project: one mistake gives one message, where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lint.conftest import change, errors

if TYPE_CHECKING:
    from pathlib import Path

MINI = "data/models/gpt-5-mini.yml"


def told(project: Path) -> list[tuple[str, str, str]]:
    return [(one.code, one.severity, one.location.file) for one in errors(project)]


def test_a_later_release_makes_all_earlier_measurements_impossible(project: Path) -> None:
    """Told at each of them, as an error where it was read before and as a warning where its source is older."""
    text = (project / MINI).read_text(encoding="utf-8")
    before, release, after = text.partition("  release_date:")
    block, end, others = after.partition("\n\n")
    for old in ("value: 2025-08-07", 'printed: "2025-08-07"', 'printed: "August 7, 2025"'):
        assert old in block
        block = block.replace(old, f'{old.partition(" ")[0]} "2025-11-01"')
    (project / MINI).write_text(before + release + block + end + others, encoding="utf-8")
    found = {one for one in told(project) if one[0] == "measured-after-release"}
    assert found == {("measured-after-release", severity, MINI) for severity in ("error", "warning")}


def test_a_reading_before_publication_is_told_once(project: Path) -> None:
    """It is before the release as well, but that is the same mistake."""
    text = (project / MINI).read_text(encoding="utf-8")
    start = text.index("  swe_bench_verified:")
    place = text.index("read: ", start)
    (project / MINI).write_text(text[:place] + "read: 2025-01-01" + text[place + 16 :], encoding="utf-8")
    assert told(project) == [("dates-in-order", "error", MINI)]


def test_a_source_that_is_gone_is_told_where_nothing_else_supports_a_claim(project: Path) -> None:
    """Once for each claim, and not at claims that another page prints."""
    change(project, "data/sources/epoch-runs.yml", "republish:", "gone: 2026-11-01\nrepublish:")
    found = errors(project)
    assert {(one.code, one.severity) for one in found} == {("source-is-gone", "warning")}
    assert len({one.location for one in found}) == len(found) > 0
    change(project, "data/sources/epoch-runs.yml", "republish:", "permalink: https://archive.example/x\nrepublish:")
    assert errors(project) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('printed: "$0.25"', 'printed: "free"', "printed-supports-value"),
        ("value: 0.25\n", "value: 0\n", "printed-supports-value"),
        ("    - value: 400000\n", "    - value: 409600\n", "printed-supports-value"),
    ],
)
def test_a_figure_that_its_print_contradicts_is_told_by_that_alone(
    project: Path, old: str, new: str, code: str
) -> None:
    """Neither as free nor as a binary reading: the print says otherwise."""
    change(project, MINI, old, new)
    assert {one[0] for one in told(project)} == {code}
