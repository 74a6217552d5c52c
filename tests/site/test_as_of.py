"""macros/site/as_of.py"""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.site.as_of import AsOfError, as_of_day

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits: one touches data/, a later one does not."""
    monkeypatch.delenv("KURABE_AS_OF", raising=False)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "x")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "x@example.org")
    for path, day in (("data/a.yml", "2026-01-02"), ("README.md", "2026-03-04")):
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", path]):
            subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return tmp_path


def test_the_day_is_that_of_the_last_commit_that_touched_the_data(repository: Path) -> None:
    """A change to a page does not make the data newer."""
    assert as_of_day(repository) == date(2026, 1, 2)


def test_the_environment_wins_over_git_and_an_option_over_both(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deployment passes the day; a person can ask for another."""
    monkeypatch.setenv("KURABE_AS_OF", "2026-05-06")
    assert as_of_day(repository) == date(2026, 5, 6)
    assert as_of_day(repository, "2026-07-08") == date(2026, 7, 8)


def test_without_git_no_day_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue then takes its newest read date."""
    monkeypatch.delenv("KURABE_AS_OF", raising=False)
    assert as_of_day(tmp_path) is None


def test_what_is_not_a_day_is_refused(tmp_path: Path) -> None:
    """No guess is made."""
    with pytest.raises(AsOfError):
        as_of_day(tmp_path, "yesterday")
