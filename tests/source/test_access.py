"""macros/source/access.py: opening one file"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from macros.source import SourceFault, read_file
from macros.source.limits import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def link(path: Path) -> None:
    target = path.with_name("target.yml")
    target.touch()
    path.symlink_to(target)


def nothing(_: Path) -> None: ...


def refused(path: Path) -> str:
    """The code with which reading `path` is refused."""
    with pytest.raises(SourceFault) as caught:
        read_file(path, "data/models/a.yml")
    assert str(caught.value.location) == "data/models/a.yml:1:1"
    return caught.value.code


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """No byte is changed, line ends included."""
    path = tmp_path / "a.yml"
    path.write_bytes(b"a\r\n\x00\xff\x1a\n")
    assert read_file(path, "a.yml") == b"a\r\n\x00\xff\x1a\n"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(nothing, "file-missing", id="missing"),
        pytest.param(lambda path: path.mkdir(), "file-nested-folder", id="folder"),
        pytest.param(link, "file-symlink", id="link", marks=posix),
        pytest.param(os.mkfifo, "file-special", id="pipe", marks=posix),
        pytest.param(lambda path: path.write_bytes(b"x" * (MAX_BYTES + 1)), "file-too-large", id="too large"),
    ],
)
def test_anything_but_a_file_of_its_own_is_refused(tmp_path: Path, make: Callable[[Path], None], code: str) -> None:
    """Without following it, waiting for it or reading it whole."""
    make(tmp_path / "a.yml")
    assert refused(tmp_path / "a.yml") == code


@posix
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (link, "file-symlink"),
        (os.mkfifo, "file-special"),
        (os.mkdir, "file-unreadable"),
        (nothing, "file-missing"),
    ],
    ids=["link", "pipe", "folder", "nothing"],
)
def test_a_file_replaced_after_the_look_at_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], code: str
) -> None:
    """Opening itself does not follow a link or wait for a pipe."""
    make(tmp_path / "a.yml")
    monkeypatch.setattr("macros.source.access.file_fault", nothing)
    assert refused(tmp_path / "a.yml") == code


@pytest.mark.parametrize(
    ("error", "code"), [(PermissionError(), "file-no-permission"), (OSError(5, "I/O"), "file-unreadable")]
)
def test_a_file_that_cannot_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    """Whatever the operating system says."""
    (tmp_path / "a.yml").touch()

    def failing(*_: object) -> int:
        raise error

    monkeypatch.setattr("macros.source.access.os.open", failing)
    assert refused(tmp_path / "a.yml") == code
