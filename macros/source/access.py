"""What a path is and what stands in it, without following a symbolic link and without waiting for a pipe."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from macros.source.faults import SourceFault
from macros.source.limits import MAX_BYTES
from macros.source.location import Location
from macros.source.names import printable_name

if TYPE_CHECKING:
    from pathlib import Path

    from macros.source.faults import FolderCode

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)  # Windows
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe put in the file's place would wait for a writer for ever
)


def file_fault(path: Path) -> FolderCode | None:
    """Why `path` is not a file of its own, or None if it is one."""
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return access_code(error)
    if stat.S_ISLNK(mode):
        return "file-symlink"
    if stat.S_ISDIR(mode):
        return "file-nested-folder"
    return None if stat.S_ISREG(mode) else "file-special"


def folder_fault(path: Path) -> FolderCode | None:
    """Why `path` is not a folder of its own, or None if it is one."""
    code = file_fault(path)
    if code is None:
        return "file-stray"
    return None if code == "file-nested-folder" else code


def access_code(error: OSError) -> FolderCode:
    """What to say of an error of the operating system."""
    match error:
        case FileNotFoundError():
            return "file-missing"
        case PermissionError():
            return "file-no-permission"
        case OSError(errno=errno.ELOOP):  # what O_NOFOLLOW gives for a symbolic link
            return "file-symlink"
        case _:
            return "file-unreadable"


def read_file(path: Path, file: str) -> bytes:
    """The bytes of a record or a page; `file` is its path as messages show it.

    Raises `SourceFault` for anything but a readable file of its own of at most 256 KiB, whatever stood there when the
    folder was listed.
    """
    location = Location(file)
    arguments = {"name": printable_name(path.name)}
    if code := file_fault(path):  # systems without O_NOFOLLOW have only this
        raise SourceFault(code, location, arguments)
    try:
        with os.fdopen(os.open(path, _OPEN), "rb") as stream:
            regular = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
            raw = stream.read(MAX_BYTES + 1) if regular else None
    except OSError as error:
        raise SourceFault(access_code(error), location, arguments) from None
    if raw is None:
        raise SourceFault("file-special", location, arguments)
    if len(raw) > MAX_BYTES:
        raise SourceFault("file-too-large", location, {"limit": MAX_BYTES // 1024})
    return raw
