"""macros/cli/import_.py"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main
from tests.importing.conftest import small  # noqa: F401 - a fixture

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PRICES = {"nova": {"litellm_provider": "hoshi", "mode": "chat", "input_cost_per_token": 3e-07, "new_key": 1}}


def kurabe(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments, "--as-of", "2026-11-22", "--lang", "en"])


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "prices.json"
    path.write_text(json.dumps(PRICES), encoding="utf-8")
    return str(path)


def test_the_report_tells_what_differs(small: Path, file: str) -> None:  # noqa: F811
    """As text, and written nowhere."""
    done = kurabe("LiteLLM", file, "--root", str(small), "--commit", "abcdef1")
    assert done.exit_code == 0, done.output
    assert "Nova · Input price (Hoshi API; tier: standard): ours $0.25, theirs $0.30" in " ".join(done.stdout.split())
    assert "new_key" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("litelm",), 2, "did you mean litellm?"),
        (("litellm", "--report", "--write"), 2, "cannot both be asked for"),
        (("litellm", "--only", "x"), 2, "--only goes with --write"),
        (("litellm", "--write"), 2, "--commit says it"),
        (("litellm", "--commit", "main"), 2, "no id of a commit"),
        (("litellm", "--read", "2999-01-01"), 2, "is still to come"),
        (("openrouter",), 1, "error[collection-unreadable]"),
    ],
)
def test_what_makes_no_sense_is_said(small: Path, file: str, arguments: tuple[str, ...], code: int, words: str) -> None:  # noqa: F811
    """In one sentence, and nothing is written."""
    before = sorted(path for path in small.rglob("*"))
    done = kurabe(arguments[0], file, *arguments[1:], "--root", str(small))
    assert done.exit_code == code, done.output
    assert words in done.output
    assert sorted(path for path in small.rglob("*")) == before


def test_what_is_written_is_told(small: Path, file: str) -> None:  # noqa: F811
    """And a second run has nothing to do."""
    arguments = ("litellm", file, "--root", str(small), "--write", "--commit", "abcdef1")
    assert "data/models/nova.yml: 1 claim" in kurabe(*arguments).stdout
    assert "Everything that could be written is there already." in kurabe(*arguments).stdout
