"""Which file names a record may have: its id and `.yml`, on every file system alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.source.limits import MAX_IDENTIFIER

if TYPE_CHECKING:
    from macros.source.faults import FolderCode

SUFFIX = ".yml"
SCHEMA_SUFFIX = ".schema.json"

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_SCHEMA = re.compile(r"[a-z]+(?:-[a-z]+)*\.schema\.json")
_BACKUP = re.compile(r"#.*#|.*(?:~|\.(?:bak|orig|rej|swp|tmp))", re.DOTALL | re.IGNORECASE)
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.DOTALL)
"""Names that are devices on Windows, whatever follows their first point."""


def is_identifier(text: str) -> bool:
    """Whether `text` can be the id of a record: lower-case ASCII letters and digits in parts joined by one of `.-_`."""
    return len(text) <= MAX_IDENTIFIER and _IDENTIFIER.fullmatch(text) is not None


def is_schema_name(name: str) -> bool:
    """Whether `name` is the name of a schema, such as `models.schema.json`."""
    return _SCHEMA.fullmatch(name) is not None


def name_fault(name: str) -> FolderCode | None:
    """Why a file called `name` cannot be a record, or None if it can."""
    if _BACKUP.fullmatch(name):
        return "file-backup"
    if name.startswith("."):
        return "file-hidden"
    if not name.endswith(SUFFIX):
        return "file-extension"
    identifier = name.removesuffix(SUFFIX)
    if not is_identifier(identifier):
        return "file-identifier"
    return "file-reserved-name" if _DEVICES.fullmatch(identifier) else None


def printable_name(name: str) -> str:
    """`name` on one line and in visible characters: what else a file system allows is written as an escape."""
    visible = (character if character.isprintable() else ascii(character)[1:-1] for character in name)
    return "".join(visible)
