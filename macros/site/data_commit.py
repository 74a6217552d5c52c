"""The last commit that touched the data: what a figure that a reader has seen is traced back to."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


VARIABLE = "KURABE_DATA_VERSION"
"""Says the commit where the site is built without git, as from an archive."""
_DIGITS = 12


def data_version(root: Path) -> str:
    """The first twelve digits of the commit; empty without git or without such a commit."""
    return (os.environ.get(VARIABLE) or last_data_commit(root, "%H"))[:_DIGITS]


def last_data_commit(root: Path, shown: str) -> str:
    """What git's format `shown` says of the last commit that touched `data/`; empty where git has nothing to say."""
    command = ["git", "-C", str(root), "log", "-1", f"--format={shown}", "--", "data"]
    try:
        # git is looked up on PATH like in any shell; its arguments are constants and a folder
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
