"""Drawings that outlive a build, as files named after what they are drawn from."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, MutableMapping
from pathlib import Path

FOLDER = Path(".kurabe", "charts")
"""Below the project's folder. It may be deleted at any time; nothing but time is lost."""


class ChartStore(MutableMapping[str, str]):
    """Texts by key, a file each. One that cannot be read is not there; one that cannot be written is drawn again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, key: str) -> str:
        try:
            return self._file(key).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KeyError(key) from error

    def __setitem__(self, key: str, value: str) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Two builds may draw the same at once: each reader sees a whole file.
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self._folder, delete=False) as file:
                file.write(value)
            Path(file.name).replace(self._file(key))
        except OSError:
            return

    def __delitem__(self, key: str) -> None:
        try:
            self._file(key).unlink()
        except OSError as error:
            raise KeyError(key) from error

    def __iter__(self) -> Iterator[str]:
        return (path.stem for path in self._folder.glob("*.svg"))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.svg"
