"""Which commit a checkout is at, and of what day that is.

A checkout belongs to somebody else, and so does its configuration, which can name programs for git to run. So HEAD is
read from the files that git keeps, and git itself is only asked about objects, by commands that run nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from hashlib import sha1
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
    made = _MADE.search(_asked(folder, "cat-file", "commit", commit) or b"")
    if made is None:
        return None
    try:
        return datetime.fromtimestamp(int(made[1]), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):  # a year that no calendar has
        return None


def has(folder: Path, commit: str, name: str = "", content: bytes | None = None) -> bool:
    """Whether the commit holds `folder`, or in it a file `name` with just this content.

    What merely lies in somebody's checkout is of no commit of it, and what was changed there is of none yet.
    """
    kept = (_asked(folder, "rev-parse", "--verify", "--quiet", f"{commit}:./{name}") or b"").decode().strip()
    if content is None:
        return bool(kept)
    blob = sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    return kept == blob


def _asked(folder: Path, *question: str) -> bytes | None:
    """What git answers; None where it has no answer."""
    settings = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
    command = ["git", "--no-pager", *settings, "-C", str(folder), *question]
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}  # of another checkout
    environment = {**own, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        # git is looked up on PATH like in any shell; its arguments are constants, a path and 40 digits
        done = subprocess.run(command, capture_output=True, timeout=10, check=False, env=environment)  # noqa: S603
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout


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
