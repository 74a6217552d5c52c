"""macros/cli/check.py and macros/cli/scoping.py: some files alone"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.test_cli import kurabe
from tests.support.project import ROOT

PROVIDER = "data/providers/openai.yml"
MODEL = "data/models/gpt-5-mini.yml"
HEAVY = ("jinja2", "markdown", "jsonschema", "referencing", "babel", "mkdocs", "macros.views", "macros.site.build")
"""What takes longer to load than a file to check."""


def test_the_files_that_were_checked_are_counted() -> None:
    """In words that do not promise more than was looked at."""
    one = kurabe("check", PROVIDER, "--root", str(ROOT))
    assert one.output == "1 file as of 2026-11-22: no errors\n"
    two = kurabe("check", PROVIDER, "docs/ja/index.md", "--root", str(ROOT), "--lang", "ja")
    assert two.output == "ファイル2件（基準日2026-11-22）：エラーはありません\n"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("data/models/gpt-6.yml", "there is no file or folder data/models/gpt-6.yml"),
        ("mkdocs.yml", "mkdocs.yml is neither a record nor a page; name files or folders below data/ and docs/"),
    ],
)
def test_a_path_that_cannot_be_checked_is_a_fault_of_usage(path: str, said: str) -> None:
    """Exit code 2: nothing was checked, so nothing is said to be right."""
    done = kurabe("check", MODEL, path, "--root", str(ROOT))
    assert done.exit_code == 2
    assert said in done.output


def test_a_sound_model_is_checked_without_loading_what_is_heavy() -> None:
    """Loading it, and not the check itself, would take the time; all has to stay under half a second."""
    code = (
        "import sys\nfrom macros.cli import main\n"
        f"try: main(['check', {MODEL!r}, '--as-of', '2026-06-01', '--lang', 'en'])\n"
        f"except SystemExit: print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout
