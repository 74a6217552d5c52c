"""A copy of a project that is checked again and again with other files in it; the project itself is not touched."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from macros.catalog import load_catalog
from macros.collector import collector_paused
from macros.diagnostics import sort
from macros.lint import Checked, judged
from macros.pages.reader import read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from macros.diagnostics import Diagnostic

_LATEST_CLOCK = timedelta(hours=14)
"""Where a day begins first: like the check, a trial refuses no date because it runs west of there."""


class Trial:
    """The copy. Its pages are read once: an import changes none, and what they say of the data is judged each time."""

    def __init__(self, root: Path, folder: Path, as_of: date, done: Callable[[], None]) -> None:
        self.folder = folder
        self._root = root
        self._as_of = as_of
        self._done = done
        self._written: dict[str, str] = {}
        pages, faults = read_pages(folder)
        self._pages = tuple(pages)
        self._page_faults = tuple(faults)

    def errors(self, files: Mapping[str, str]) -> list[Diagnostic]:
        """What the check says of the project with these files in it, errors only."""
        self._write(files)
        with collector_paused():
            loaded = load_catalog(self.folder, self._as_of)
            clock = (datetime.now(UTC) + _LATEST_CLOCK).date()
            told = judged(Checked(self.folder, loaded.catalog, self._pages, clock)).told
        self._done()
        found = (*loaded.diagnostics, *self._page_faults, *told)
        return sort(one for one in found if one.severity == "error")

    def _write(self, files: Mapping[str, str]) -> None:
        for file in self._written.keys() - files.keys():
            original = self._root / file
            if original.exists():
                shutil.copyfile(original, self.folder / file)
            else:
                (self.folder / file).unlink()
        for file, text in files.items():
            if self._written.get(file) != text:
                (self.folder / file).write_text(text, encoding="utf-8", newline="\n")
        self._written = dict(files)


@contextmanager
def trial_of(root: Path, as_of: date, done: Callable[[], None]) -> Iterator[Trial]:
    """A copy of what the check reads, gone afterwards. `done` is called after each check."""
    with TemporaryDirectory(prefix="kurabe-") as name:
        folder = Path(name)
        for part in ("data", "docs"):
            if (root / part).is_dir():
                shutil.copytree(root / part, folder / part, symlinks=True)
        if (root / "mkdocs.yml").is_file():
            shutil.copyfile(root / "mkdocs.yml", folder / "mkdocs.yml")
        yield Trial(root, folder, as_of, done)
