"""`kurabe explain --as-of`: on the days around the change of a price."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from macros.cli import main
from tests.diffing.conftest import NOVA, change, small_project

if TYPE_CHECKING:
    from pathlib import Path

UNDATED = "  input_price:\n    - value: 0.25\n"
DATED = """  input_price:
    - value: 0.5
      select: {platform: hoshi-api, tier: standard}
      from: 2026-10-10
      status: announced
      reported_by: vendor
      evidence:
        - {source: hoshi-prices, subject: Nova, printed: "$0.50", locator: News, read: 2026-10-02}
    - value: 0.25
      until: 2026-10-10
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project whose price was announced to rise."""
    folder = small_project(tmp_path_factory.mktemp("explain") / "small")
    change(folder, NOVA, UNDATED, DATED)
    return folder


def explained(project: Path, day: str, *options: str) -> str:
    arguments = ["explain", "nova", "input_price", "--root", str(project), "--as-of", day, *options]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("day", "chosen", "statuses", "marks"),
    [
        ("2026-10-09", 2, ["announced", "current"], []),
        ("2026-10-10", 1, ["as-announced", "ended"], ["as-announced"]),
        ("2026-10-11", 1, ["as-announced", "ended"], ["as-announced"]),
    ],
)
def test_the_choice_and_the_history_change_on_the_day(
    day: str, chosen: int, statuses: list[str], marks: list[str], project: Path
) -> None:
    """The day before, the day of, the day after."""
    found: dict[str, Any] = json.loads(explained(project, day, "--format", "json"))
    assert found["chosen"] == chosen
    (series,) = found["history"]
    assert [period["status"] for period in series] == statuses
    assert [(period["from"], period["until"], period["claims"]) for period in series] == [
        ("2026-10-10", None, [1]),
        (None, "2026-10-10", [2]),
    ]
    assert [mark for mark in found["marks"] if "announced" in mark] == marks
    assert found["claims"][0]["status"] == "announced"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "from October 10, 2026: $0.50; in force as announced; not recorded since; no. 1"),
        ("ja", "2026年10月10日から：$0.50、予告のまま有効（開始日以後の記録なし）（番号1）"),
    ],
)
def test_the_history_is_printed(language: str, line: str, project: Path) -> None:
    """One line a period, with the numbers of its claims."""
    assert line in explained(project, "2026-10-10", "--lang", language)
