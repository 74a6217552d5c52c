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
DATA_VERSION = "0123456789ab"
SURROUNDINGS = {
    "KURABE_AS_OF": AS_OF,
    "KURABE_DATA_VERSION": DATA_VERSION,
    "KURABE_LANG": "en",
    "NO_COLOR": "1",
    "NO_MKDOCS_2_WARNING": "1",
}
"""What MkDocs is run with, so that its output is the same everywhere."""


def copy_project(folder: Path) -> Path:
    """Data, pages, theme and configuration in `folder`, and `folder` again."""
    for name in ("data", "docs", "macros/theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def invented_project(folder: Path) -> Path:
    """A project of a few invented models with this site's fields, theme and settings, in `folder`, and `folder` again.

    It builds in a tenth of the time of the real one.
    """
    for kind in ("schemas", "fields", "conditions", "platforms"):
        shutil.copytree(ROOT / "data" / kind, folder / "data" / kind)
    for kind in ("platforms", "providers", "models", "sources", "rates"):
        shutil.copytree(ROOT / "tests/examples/lint/base" / kind, folder / "data" / kind, dirs_exist_ok=True)
    (folder / "data/audits").mkdir()
    shutil.copytree(ROOT / "macros/theme", folder / "macros/theme")
    settings, nav, _ = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")
    listed = f"  - index.md\n  - ja:\n{' ' * 6}- ja/index.md\n  - en:\n{' ' * 6}- en/index.md\n"
    (folder / "mkdocs.yml").write_text(settings + nav + listed, encoding="utf-8")
    for language in ("ja", "en"):
        (folder / "docs" / language).mkdir(parents=True)
        calls = ("models_table", "source_table", "audit_list")
        text = "\n\n".join(
            ("---\ntitle: Start\n---", "# Start", "## All {: #all }", *(f"{{{{ {one}() }}}}" for one in calls))
        )
        (folder / "docs" / language / "index.md").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "docs/index.md", folder / "docs/index.md")
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
