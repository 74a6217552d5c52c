"""macros/cli/failing.py and the end of every command"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import macros.cli.check
from macros.cli import main
from macros.cli.printing import paint
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Fail = Callable[[BaseException], None]


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """A function after which the check raises what it is given."""

    def fail(error: BaseException) -> None:
        def inspect(*_: object) -> None:
            raise error

        monkeypatch.setattr(macros.cli.check, "inspect", inspect)

    return fail


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--root", str(ROOT), *arguments])


@pytest.mark.parametrize(
    ("language", "said", "advice"),
    [
        ("en", "internal error: ValueError: it broke (macros/cli/check.py:", "not of your data"),
        ("ja", "内部エラー：ValueError: it broke（macros/cli/check.py:", "Kurabeの不具合です"),
    ],
)
def test_an_unforeseen_error_is_told_in_a_sentence(fail: Fail, language: str, said: str, advice: str) -> None:
    """Exit code 2, in the reader's language, with the place in this package and without a traceback."""
    fail(ValueError("it broke"))
    done = check("--lang", language)
    assert done.exit_code == 2
    assert said in done.stderr
    assert advice in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert done.stdout == ""


@pytest.mark.parametrize("error", [RecursionError(), MemoryError(), UnicodeEncodeError("a", "b", 0, 1, "c"), OSError()])
def test_every_kind_of_error_ends_alike(fail: Fail, error: Exception) -> None:
    """None has the exit code of faults in the data."""
    fail(error)
    assert check().exit_code == 2


def test_the_traceback_is_shown_where_it_is_asked_for(fail: Fail, monkeypatch: pytest.MonkeyPatch) -> None:
    """By KURABE_DEBUG."""
    monkeypatch.setenv("KURABE_DEBUG", "1")
    error = ValueError("it broke")
    fail(error)
    assert check().exception is error


@pytest.mark.parametrize("name", ["docs/\x1b[31m.md", "docs/a\n::error::b.md", "docs/\u202ea.md"])
def test_a_name_from_the_command_line_steers_no_terminal(name: str) -> None:
    """A hook hands on whatever names a change has."""
    said = check("--lang", "en", name).stderr
    assert said.startswith("Error: there is no file or folder docs/")
    assert len(said.splitlines()) == 1
    assert said.rstrip("\n").isprintable()


def test_output_without_room_is_no_fault_of_the_program(fail: Fail) -> None:
    """It is the disk's, and nobody is asked to report it."""
    fail(OSError(errno.ENOSPC, "No space left on device"))
    assert check("--lang", "en").stderr == "the output cannot be written: No space left on device\n"


def test_nobody_looks_at_a_stream_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python has None in its place."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert paint() is None


def test_an_error_cannot_print_a_command(fail: Fail) -> None:
    """What it says stays on its line."""
    fail(ValueError("x\n::error::y"))
    assert "\n::" not in check().stderr


def test_whoever_interrupts_gets_the_exit_code_of_that(fail: Fail) -> None:
    """Not the one of faults in the data."""
    fail(KeyboardInterrupt())
    done = check()
    assert done.exit_code == 130
    assert done.output == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_who_has_enough_hears_nothing() -> None:
    """`kurabe rules | head -1`: no word on the other stream, and not the exit code of faults."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "macros", "rules"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    assert done.stderr == b""
    assert done.returncode == 141
