"""Build beside the site and swap at the end, so that a failed build leaves the previous site as it was."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

KILLED_AFTER = 3600
"""Seconds after which an unfinished build is taken for a killed one and swept up."""


class Staging:
    """A folder beside the site in which one build grows."""

    def __init__(self, site: Path) -> None:
        self.site = site
        """The finished site's folder, whether it exists yet or not."""
        self.folder = self._make()

    def _make(self) -> Path:
        self.site.parent.mkdir(parents=True, exist_ok=True)
        for leftover in self.site.parent.glob(f".{self.site.name}.*.building"):
            if time.time() - leftover.stat().st_mtime > KILLED_AFTER:
                shutil.rmtree(leftover, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=f".{self.site.name}.", suffix=".building", dir=self.site.parent))

    def publish(self) -> None:
        """Put the build in the place of the site: two renames, with no moment in which half a site is visible.

        Hidden files of the old site (a `.git` of a deployment branch) are kept, as MkDocs itself keeps them.
        """
        self.folder.chmod(0o755)  # mkdtemp makes it private; a site is to be read
        if not self.site.exists():
            self.folder.rename(self.site)
            return
        old = self.folder.with_name(f"{self.folder.name}.old")
        self.site.rename(old)
        self.folder.rename(self.site)
        for hidden in old.glob(".*"):
            if not (self.site / hidden.name).exists():
                hidden.rename(self.site / hidden.name)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Throw the build away; the site stays as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
