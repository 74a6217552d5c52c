"""Files put into their places all at once: written aside first, moved in, and moved back if one cannot be."""

from __future__ import annotations

from contextlib import suppress
from shutil import copyfile, copymode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class NotPlaced(Exception):  # noqa: N818 - it says what became of files, and that nothing was changed
    """A file that could not be written, and why. Everything is as it was before."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file = file
        self.reason = reason


def place_files(root: Path, files: Mapping[str, str]) -> None:
    """Write every file, by its path below `root`, or none: after an error all are what they were.

    Lines end with LF; a file that is there already keeps its permissions. Raises NotPlaced.
    """
    moved: list[Path] = []
    at = ""
    try:
        for at, text in files.items():
            path = root / at
            path.parent.mkdir(exist_ok=True)
            _beside(path, "new").write_text(text, encoding="utf-8", newline="\n")
            if path.exists():
                copymode(path, _beside(path, "new"))
                copyfile(path, _beside(path, "old"))
        for at in files:
            path = root / at
            _beside(path, "new").replace(path)
            moved.append(path)
    except OSError as error:
        for path in moved:
            old = _beside(path, "old")
            with suppress(OSError):  # there is nothing left that could be done about it
                old.replace(path) if old.exists() else path.unlink()
        raise NotPlaced(at, error.strerror or str(error)) from error
    finally:
        for file in files:
            for name in ("new", "old"):
                with suppress(OSError):
                    _beside(root / file, name).unlink(missing_ok=True)


def _beside(path: Path, name: str) -> Path:
    return path.with_name(f".{path.name}.{name}")
