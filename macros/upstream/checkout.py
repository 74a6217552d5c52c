"""Which commit a checkout is at, and of what day that is.

A checkout belongs to somebody else, and so does its configuration, which can name programs for git to run. So HEAD is
read from the files that git keeps, and git itself is only asked for one object, by a command that runs nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_COMMIT = re.compile(r"[0-9a-f]{40}")
_REFERENCE = re.compile(r"ref: (refs/[A-Za-z0-9._/-]{1,200})")
_MADE = re.compile(rb"^committer .*> ([0-9]{1,12}) [-+][0-9]{4}$", re.MULTILINE)
_MOST = 4 * 1024 * 1024
_ABOVE = 20
"""So many folders are looked at from a file upwards."""


def commit_of(folder: Path) -> str | None:
    """The 40 hexadecimal digits of HEAD in the checkout that holds `folder`; None where nobody can tell."""
    try:
        start = folder.resolve()
        for above in (start, *start.parents)[:_ABOVE]:
            if (above / ".git").exists():
                return _head(above / ".git")
    except OSError:
        return None
    return None


def day_of(folder: Path, commit: str) -> str | None:
    """The day, in UTC, on which a commit was made; None without git, or where it does not have the commit here."""
    settings = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
    command = ["git", "--no-pager", *settings, "-C", str(folder), "cat-file", "commit", commit]
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        # git is looked up on PATH like in any shell; its arguments are constants, a folder and 40 digits
        done = subprocess.run(command, capture_output=True, timeout=10, check=False, env=environment)  # noqa: S603
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    made = _MADE.search(done.stdout)
    if done.returncode or made is None:
        return None
    try:
        return datetime.fromtimestamp(int(made[1]), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):  # a year that no calendar has
        return None


def _head(git: Path) -> str | None:
    if git.is_file():  # a worktree names the folder that holds its HEAD
        named = _text(git).partition("gitdir: ")[2].strip()
        git = (git.parent / named).resolve() if named else git
    head = _text(git / "HEAD").strip()
    if _COMMIT.fullmatch(head):
        return head
    reference = _REFERENCE.fullmatch(head)
    if reference is None or ".." in reference[1]:
        return None
    shared = _text(git / "commondir").strip()
    for place in (git, (git / shared).resolve() if shared else git):
        found = _text(place / reference[1]).strip()
        if _COMMIT.fullmatch(found):
            return found
        for line in _text(place / "packed-refs").splitlines():
            commit, _, name = line.partition(" ")
            if name == reference[1] and _COMMIT.fullmatch(commit):
                return commit
    return None


def _text(path: Path) -> str:
    """What a file of git says; nothing where there is none."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
