"""A collection as it was opened: the bytes of a file, or a folder of files, and which commit of it this is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import msg
from macros.upstream.faults import fault

if TYPE_CHECKING:
    from pathlib import Path

Progress = Callable[[int, int], None]
"""Told after each entry how many are read, and how many there are."""


def unobserved(_done: int, _of: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One of `raw` and `folder` is there."""

    name: str
    """How messages call it: the path or the address that was given."""
    raw: bytes | None = None
    folder: Path | None = None
    commit: str | None = None
    """40 hexadecimal digits, where it is known."""
    read: str | None = None
    """The day that evidence read from it says by default: of a commit its own, of a live address today, of a file the
    day it was saved. None: a person has to say it."""

    def content(self) -> bytes:
        """The bytes of the file. Raises UpstreamFault for a folder."""
        if self.raw is None:
            raise fault(self.name, msg("a file was expected, not a folder"), msg("Name the file itself."))
        return self.raw

    def root(self) -> Path:
        """The folder. Raises UpstreamFault for a file."""
        if self.folder is None:
            raise fault(self.name, msg("a folder was expected, not a file"), msg("Name the root of the checkout."))
        return self.folder
