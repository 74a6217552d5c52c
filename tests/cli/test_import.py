"""macros/cli/import_.py"""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.upstream.opened import Opened
from tests.importing.conftest import small  # noqa: F401 - a fixture
from tests.support.importing import COMMIT

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


def test_what_is_written_is_told_in_a_file_too(small: Path, file: str, tmp_path: Path) -> None:  # noqa: F811
    """Where one is asked for, as for a report."""
    told = tmp_path / "told.txt"
    asked = ("--root", str(small), "--write", "--commit", "abcdef1", "--output", str(told))
    done = kurabe("litellm", file, *asked)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "data/models/nova.yml: 1 claim" in told.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("opened", "asked", "read"),
    [
        (Opened("f", raw=b"", commit=COMMIT, read="2026-10-03"), (), "2026-10-03"),
        (Opened("f", raw=b"", commit=COMMIT, read="2026-10-03"), ("--read", "2026-11-02"), "2026-11-02"),
        (Opened("f", raw=b"", commit=COMMIT), (), None),
        (Opened("f", raw=b"", commit=COMMIT), ("--read", "2026-11-02"), "2026-11-02"),
    ],
)
def test_evidence_is_as_old_as_what_was_read(
    small: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    opened: Opened,
    asked: tuple[str, ...],
    read: str | None,
) -> None:
    """An old commit that is read today says what it said then; where nobody knows its day, a person has to say it."""
    monkeypatch.delenv("KURABE_AS_OF")
    found = dataclasses.replace(opened, raw=json.dumps(PRICES).encode())
    monkeypatch.setattr("macros.upstream.opening.open_upstream", lambda _: found)
    done = CliRunner().invoke(
        main, ["import", "litellm", "x.json", "--write", "--root", str(small), "--lang", "en", *asked]
    )
    record = (small / "data/models/nova.yml").read_text(encoding="utf-8")
    if read is None:
        assert done.exit_code == 2
        assert "--read says on which day" in done.output
        assert COMMIT not in record
    else:
        assert done.exit_code == 0, done.output
        assert f"read: {read}" in record
