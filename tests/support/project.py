"""The project itself and copies of it to break, and MkDocs run on them as a user would run it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
AS_OF = "2026-11-22"
"""The day all tests look from."""
SURROUNDINGS = {"KURABE_AS_OF": AS_OF, "KURABE_LANG": "en", "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
"""What MkDocs is run with, so that its output is the same everywhere."""


def copy_project(folder: Path) -> Path:
    """Data, pages, theme and configuration in `folder`, and `folder` again."""
    for name in ("data", "docs", "macros/theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def mkdocs(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in `cwd`, with the day and the language fixed."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=cwd,
        env={**os.environ, **SURROUNDINGS},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
