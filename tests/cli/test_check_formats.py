"""macros/cli/check.py: what is asked for, and exit codes"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from macros.cli import main
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

FORMS = ("text", "json", "github", "sarif")
PAGE = "---\ndescription: A page.\n---\n\n# Title\n"


def kurabe(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A project with three pages and nothing wrong, small enough to be checked often."""
    (tmp_path / "data").mkdir()
    for name in ("index.md", "ja/index.md", "en/index.md"):
        page = tmp_path / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def broken(sound: Path) -> Path:
    """The same with one error."""
    (sound / "data/stray.txt").write_text("x", encoding="utf-8")
    return sound


@pytest.mark.parametrize("form", FORMS)
def test_the_exit_code_is_the_same_in_every_form(sound: Path, form: str) -> None:
    """0 where nothing is wrong, 1 for faults of the data, 2 for a usage that makes no sense."""
    assert kurabe("check", "--root", str(sound), "--format", form).exit_code == 0
    (sound / "data/stray.txt").write_text("x", encoding="utf-8")
    assert kurabe("check", "--root", str(sound), "--format", form).exit_code == 1
    assert kurabe("check", "--root", str(sound / "docs"), "--format", form).exit_code == 2
    assert kurabe("check", "--root", str(sound), "--format", f"{form}s").exit_code == 2


def test_each_form_tells_the_same_problem(broken: Path) -> None:
    """Code and place."""
    told = {form: kurabe("check", "--root", str(broken), "--format", form).stdout for form in FORMS}
    assert "data/stray.txt:1:1: error[file-stray]" in told["text"]
    assert told["github"].startswith("::error file=data/stray.txt,line=1,col=1,title=file-stray::")
    report = json.loads(told["json"])
    assert [(one["code"], one["line"], one["column"]) for one in report["problems"]] == [("file-stray", 1, 1)]
    assert report["as_of"] == "2026-11-22"
    (result,) = json.loads(told["sarif"])["runs"][0]["results"]
    assert result["ruleId"] == "file-stray"


def test_the_address_of_the_site_is_linked_to(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As mkdocs.yml or the environment has it; without one, the page's file."""
    asked = ("check", "--root", str(broken))
    assert "rule: docs/en/contributing/rules.md#file-stray" in kurabe(*asked).stdout
    monkeypatch.setenv("KURABE_SITE_URL", "https://kurabe.example/")
    assert "rule: https://kurabe.example/en/contributing/rules/#file-stray" in kurabe(*asked).stdout


def test_no_colour_reaches_a_pipe(broken: Path) -> None:
    """Nor a file."""
    assert "\x1b" not in kurabe("check", "--root", str(broken)).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colours_unless_it_declines(broken: Path, environment: dict[str, str], coloured: bool) -> None:
    """NO_COLOR, where it says something, and a terminal that has none."""
    import pty  # noqa: PLC0415 - is not there on Windows

    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", closefd=True) as terminal:
        done = subprocess.Popen(
            [sys.executable, "-m", "macros", "check", "--root", str(broken), "--lang", "en"],
            stdout=theirs,
            cwd=ROOT,
            env={
                **{name: os.environ[name] for name in os.environ if name != "NO_COLOR"},
                "TERM": "xterm",
                **environment,
            },
        )
        os.close(theirs)
        told = b""
        try:
            while part := terminal.read1(65_536):
                told += part
        except OSError:  # Linux says so where the other end is closed
            pass
        assert done.wait(60) == 1
    assert (b"\x1b[31m" in told) == coloured
    assert b"error[file-stray]" in told


def test_documents_are_utf_8_on_any_terminal(broken: Path) -> None:
    """A Windows console in a Japanese code page is no reason for broken JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check", "--root", str(broken), "--format", "json"],
        env={**os.environ, "PYTHONIOENCODING": "cp932"},
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert json.loads(done.stdout.decode("utf-8"))["problems"][0]["message"]["ja"].startswith("「stray.txt」")
