"""macros/cli and macros/console.py"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.console import VARIABLES, prepare_streams, reader_language
from tests.support.project import ROOT, copy_project

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

REAL = ("--root", str(ROOT))


def kurabe(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real data and pages."""
    return copy_project(tmp_path)


def test_the_real_data_and_pages_are_clean() -> None:
    """The project passes its own check; which warnings it may have is kept in tests/lint."""
    done = kurabe("check", *REAL)
    assert done.exit_code == 0, done.output
    assert ": error[" not in done.output
    assert done.output.splitlines()[-1].startswith("0 errors, ")


def test_check_answers_in_the_language_asked_for() -> None:
    """--lang wins over the environment."""
    assert "エラー0件" in kurabe("check", *REAL, "--lang", "ja").output


def test_check_tells_all_problems_at_once_sorted(project: Path) -> None:
    """One run, every file, in the order of places."""
    (project / "data/models/stray.txt").write_text("x")
    for name in ("gpt-4.1", "gpt-5-mini"):
        record = project / f"data/models/{name}.yml"
        record.write_text(record.read_text(encoding="utf-8").replace("provider: openai", "provider: opnai"), "utf-8")
    done = kurabe("check", "--root", str(project))
    assert done.exit_code == 1
    heads = [line for line in done.output.splitlines() if ": error[" in line]
    assert [head.split(":")[0] for head in heads] == [
        "data/models/gpt-4.1.yml",
        "data/models/gpt-5-mini.yml",
        "data/models/stray.txt",
    ]
    assert "Did you mean" in done.output
    assert done.output.splitlines()[-1].startswith("3 errors, ")


def test_a_day_that_is_none_is_a_usage_fault() -> None:
    """Exit code 2, in the reader's language."""
    done = kurabe("check", *REAL, "--as-of", "2026-13-01", "--lang", "ja")
    assert done.exit_code == 2
    assert "日付ではありません" in done.output


def test_a_folder_without_data_is_a_usage_fault(tmp_path: Path) -> None:
    """Nothing is checked, so nothing can be clean."""
    done = kurabe("check", "--root", str(tmp_path))
    assert done.exit_code == 2
    assert "no folder data/" in done.output


def test_the_day_decides_what_is_true() -> None:
    """Before its release a model has no price."""
    before = kurabe("explain", "gpt-5-mini", "input_price", *REAL, "--as-of", "2025-08-06", "--format", "json")
    after = kurabe("explain", "gpt-5-mini", "input_price", *REAL, "--format", "json")
    assert json.loads(before.stdout)["state"] != "chosen"
    assert json.loads(after.stdout)["state"] == "chosen"


def test_explain_says_how_a_cell_came_about() -> None:
    """Value in both languages, file and line, rivals, evidence."""
    done = kurabe("explain", "gpt-4.1", "knowledge_cutoff", *REAL)
    assert done.exit_code == 0
    for part in ("June 2024", "2024年6月", "data/models/gpt-4.1.yml:", "April 2024", "openai-gpt41"):
        assert part in done.output


def test_explain_takes_conditions() -> None:
    """The same selection a page can make."""
    done = kurabe("explain", "gpt-4.1", "context_window", "platform=azure", "deployment=provisioned", *REAL)
    assert "128,000" in done.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gpt-5-mni", "input_price"), "did you mean gpt-5-mini?"),
        (("gpt-5-mini", "input_prise"), "did you mean input_price?"),
        (("gpt-5-mini", "input_price", "platfrom=azure"), "did you mean platform?"),
        (("gpt-5-mini", "input_price", "azure"), "not a condition"),
        (("gpt-5-mini", "input_price", "tier=bacth"), "tier has no value bacth\nDid you mean “batch”?"),
        (
            ("gpt-5-mini", "input_price", "tier=zzz"),
            "tier has no value zzz\nUse one of batch, flex, ",
        ),
        (("zzz", "input_price"), "there is no model 'zzz'"),
    ],
)
def test_a_misspelt_name_is_a_usage_fault_with_a_suggestion(arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2 and what was probably meant."""
    done = kurabe("explain", *arguments, *REAL)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"KURABE_LANG": "ja", "LC_ALL": "C"}, "ja"),
    ],
)
def test_the_environment_names_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    """As gettext reads it; English unless Japanese."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert reader_language() == expected
    assert reader_language("ja") == "ja"


def test_a_console_that_lacks_a_character_gets_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Windows console in a Western code page never ends the command with a traceback."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", out)
    prepare_streams()
    out.write("誤り")
    out.flush()
    assert out.buffer.getvalue() == rb"\u8aa4\u308a"


def test_the_command_prints_japanese_to_a_pipe_of_any_encoding() -> None:
    """End to end, as a process."""
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check", *REAL, "--lang", "ja"],
        env={**os.environ, "PYTHONIOENCODING": "cp932"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert "エラー0件" in done.stdout.decode("cp932")


def test_export_writes_one_json_document_and_says_what_it_left_out(tmp_path: Path) -> None:
    """A file that was there is replaced whole."""
    file = tmp_path / "kurabe.json"
    file.write_text("old", encoding="utf-8")
    done = kurabe("export", *REAL, "--output", str(file), "--lang", "ja")
    assert done.exit_code == 0, done.output
    assert "除きました" in done.output
    assert json.loads(file.read_text(encoding="utf-8"))["models"]
    assert [path.name for path in tmp_path.iterdir()] == ["kurabe.json"]


def test_export_prints_the_same_where_no_file_is_named(tmp_path: Path) -> None:
    """For a pipe."""
    file = tmp_path / "kurabe.json"
    kurabe("export", *REAL, "--output", str(file))
    assert kurabe("export", *REAL).output == file.read_text(encoding="utf-8")


def test_export_of_broken_data_writes_nothing(project: Path, tmp_path: Path) -> None:
    """Exit code 1 and the report; a file that is there stays."""
    file = tmp_path / "kurabe.json"
    file.write_text("old", encoding="utf-8")
    record = project / "data/models/gpt-4.1.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("provider: openai", "provider: opnai"), "utf-8")
    done = kurabe("export", "--root", str(project), "--output", str(file))
    assert done.exit_code == 1
    assert file.read_text(encoding="utf-8") == "old"


def test_export_into_a_folder_that_is_not_there_is_a_usage_fault(tmp_path: Path) -> None:
    """Exit code 2, with the reason."""
    done = kurabe("export", *REAL, "--output", str(tmp_path / "no" / "kurabe.json"))
    assert done.exit_code == 2
    assert "cannot be written" in done.output


@pytest.mark.parametrize(("name", "said"), [("chekc", "Did you mean 'check'?"), ("zzz", "No such command 'zzz'.\n")])
def test_a_misspelt_command_is_a_usage_fault_with_a_suggestion(name: str, said: str) -> None:
    """Where one is like it."""
    done = kurabe(name)
    assert done.exit_code == 2
    assert said in done.output
