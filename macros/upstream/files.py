"""The files of a folder that others keep: no link leads out of it, and none is endless."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from macros.messages import msg
from macros.source.names import printable_name
from macros.upstream.faults import fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.upstream.opened import Opened

MAX_FILES = 50_000
"""Files of one folder. The largest tree of today has about a tenth of them."""
MAX_FILE = 4 * 1024 * 1024
"""Bytes of one file of a folder."""


def places_below(opened: Opened, below: str, suffix: str) -> Iterator[str]:
    """Place within the folder of each file below `below` whose name ends with `suffix`, sorted, with forward slashes.

    Raises UpstreamFault where there are too many.
    """
    root = opened.root()
    found: list[str] = []
    for folder, folders, names in os.walk(root / below):
        folders.sort()
        found += [Path(folder, name).relative_to(root).as_posix() for name in names if name.endswith(suffix)]
        if len(found) > MAX_FILES:
            raise fault(opened.name, msg("there are over {limit} files in it", limit=MAX_FILES))
    yield from sorted(found)


def content_of(root: Path, place: str) -> bytes:
    """The bytes of one file. Raises UpstreamFault where it is no file of this folder, or too large."""
    path = root / place
    try:
        real = path.resolve(strict=True)
        state = real.stat()
        if real.is_relative_to(root) and stat.S_ISREG(state.st_mode) and state.st_size <= MAX_FILE:
            return real.read_bytes()
    except (OSError, RuntimeError):  # a link that leads nowhere, or in a circle
        pass
    raise fault(shown_place(place), msg("this is no file of the folder, or a very large one"))


def shown_place(place: str) -> str:
    """A place as it can be printed."""
    return "/".join(map(printable_name, place.split("/")))
