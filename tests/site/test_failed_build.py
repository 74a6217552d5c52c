"""What a failed build leaves behind: the site as it was, and a server that goes on serving it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.support.project import SURROUNDINGS, invented_project, mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [pytest.mark.site]

RECORD = "data/models/nova-5.yml"
PAGE = "docs/en/index.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project to break."""
    invented_project(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "canary.html").write_text("the previous site")
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


FAULTS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "a misspelt key": (RECORD, lambda root: spoil(root / RECORD, "provider:", "provder:")),
    "a duplicate key": (RECORD, lambda root: spoil(root / RECORD, "provider:", "name: again\nprovider:")),
    "a wrong figure": (RECORD, lambda root: spoil(root / RECORD, 'printed: "$1.25"', 'printed: "$1.35"')),
    "an unknown macro": (PAGE, lambda root: spoil(root / PAGE, "\n## ", "\n{{ shell('id') }}\n\n## ")),
    "a raw script": (PAGE, lambda root: spoil(root / PAGE, "\n## ", "\n<script>alert(1)</script>\n\n## ")),
    "a broken link": (PAGE, lambda root: spoil(root / PAGE, "\n## ", "\n[x](nowhere.md)\n\n## ")),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failed_build_says_where_and_leaves_the_previous_site(project: Path, fault: str) -> None:
    """The canary is still there, alone, and the text is that of `kurabe check`."""
    file, break_it = FAULTS[fault]
    break_it(project)
    done = mkdocs("build", "--strict", cwd=project)
    assert done.returncode == 1
    assert f"{file}:" in done.stderr
    assert "error[" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (project / "site").iterdir()] == ["canary.html"]
    assert not list(project.glob(".site.*"))

    checked = subprocess.run(
        [sys.executable, "-m", "macros", "check", "--root", str(project)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 1
    assert checked.stdout.strip() in done.stderr


def test_an_error_that_no_check_foresaw_leaves_the_previous_site_too(project: Path) -> None:
    """A theme that does not render fails late, after MkDocs has begun to write."""
    spoil(project / "macros/theme/partials/content.html", "{{ content }}", "{{ content | nothing_of_the_kind }}")
    assert mkdocs("build", "--strict", cwd=project).returncode != 0
    assert [path.name for path in (project / "site").iterdir()] == ["canary.html"]


def test_a_strict_warning_leaves_the_previous_site_too(project: Path) -> None:
    """MkDocs aborts a strict build only after everything was written."""
    spoil(project / "mkdocs.yml", "      - en/index.md", "      - en/index.md\n      - en/nowhere.md")
    assert mkdocs("build", "--strict", cwd=project).returncode == 1
    assert [path.name for path in (project / "site").iterdir()] == ["canary.html"]


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - a server of this test
        text: str = answer.read().decode()
    return text


def wait_for(what: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if what():
                return
        except (OSError, urllib.error.URLError):
            pass
        time.sleep(0.25)
    pytest.fail("waited in vain")


def test_serve_keeps_the_last_good_pages_and_recovers(project: Path, tmp_path: Path) -> None:
    """Broken data never makes a request hang; mended data shows."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    page = f"http://127.0.0.1:{port}/en/sources/hoshi-launch/"
    title = "Introducing Nova 5"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, **SURROUNDINGS},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(lambda: title in read(page))
        record = project / "data/sources/hoshi-launch.yml"
        spoil(record, f"title: {title}", f"tilte: {title}")
        wait_for(lambda: "stay served" in log.read_text(encoding="utf-8"))
        assert "error[" in log.read_text(encoding="utf-8")
        assert title in read(page)
        spoil(record, f"tilte: {title}", f"title: {title}, mended")
        wait_for(lambda: f"{title}, mended" in read(page))
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)
