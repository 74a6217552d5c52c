"""macros/site/staging.py"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from macros.site.staging import Staging

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_discarded_build_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    """Nothing of a failed build is visible."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    staging = Staging(site)
    (staging.folder / "index.html").write_text("half")
    staging.discard()
    assert (site / "index.html").read_text() == "old"
    assert names(tmp_path) == {"site"}


def test_a_published_build_replaces_the_site_whole(tmp_path: Path) -> None:
    """A page that is no more is gone; a hidden file (a deployment branch) stays."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "gone.html").write_text("old")
    (site / ".git").write_text("kept")
    staging = Staging(site)
    (staging.folder / "index.html").write_text("new")
    staging.publish()
    assert names(site) == {"index.html", ".git"}
    assert names(tmp_path) == {"site"}


def test_the_first_build_makes_the_site(tmp_path: Path) -> None:
    """A site that does not exist yet is made, readable by others."""
    staging = Staging(tmp_path / "a" / "site")
    (staging.folder / "index.html").write_text("new")
    staging.publish()
    site = tmp_path / "a" / "site"
    assert (site / "index.html").read_text() == "new"
    assert site.stat().st_mode & 0o055 == 0o055


def test_what_a_killed_build_left_is_swept_up(tmp_path: Path) -> None:
    """After an hour; a build that runs at the same time is left alone."""
    killed, running = Staging(tmp_path / "site"), Staging(tmp_path / "site")
    os.utime(killed.folder, (0, 0))
    Staging(tmp_path / "site").discard()
    assert names(tmp_path) == {running.folder.name}
