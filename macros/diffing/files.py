"""Files that are neither records nor pages: schemas, images, and what a change touches outside the data and the pages.

A schema decides what the check accepts, and both sides are checked by the program at hand. So whoever relies on a
check that finds nothing has to know that what it accepts was changed as well.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.building import BUILDERS
from macros.diffing.excerpts import plain_change
from macros.diffing.git import FOLDERS
from macros.diffing.leaves import leaves
from macros.diffing.report import Item, say
from macros.messages import Message, msg
from macros.records import Text
from macros.source.names import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.diffing.sides import Side

_SAID: dict[str, Message] = {
    "added": msg("new file: {file}"),
    "changed": msg("file changed: {file}"),
    "removed": msg("file removed: {file}"),
}
_SCHEMA = msg("{file}: what the check accepts is changed")
_ELSEWHERE = msg("{file}: changed as well, and what that does is not told here")

_SCHEMAS = "data/schemas/"
_MADE = f"{_SCHEMAS}ids.schema.json"
"""Made from the records, and held against them by a rule of its own."""
_IN_WORDS = ("title", "description")
"""Keys of a schema by which nothing is checked."""
_LARGE = 4 * 1024 * 1024
"""Bytes; a file that has more is told by its size alone."""


def file_items(base: Side, head: Side) -> Iterator[Item]:
    """Every such file that differs, by path; then what else the revisions differ in."""
    then, now = _files(base.root), _files(head.root)
    for name in sorted({*then, *now}):
        if name not in then or name not in now:
            change = "added" if name in now else "removed"
        elif _content(then[name]) == _content(now[name]):
            continue
        else:
            change = "changed"
        is_schema = name.startswith(_SCHEMAS) and change == "changed"
        words = _SCHEMA if is_schema else _SAID[change]
        details = tuple(_differences(then[name], now[name])) if is_schema else ()
        file = printable_name(name)
        yield Item(say(words.filled(file=file)), details, {"path": file, "change": change})
    for path in head.elsewhere:
        file = printable_name(path)
        yield Item(say(_ELSEWHERE.filled(file=file)), (), {"path": file, "change": "elsewhere"})


def _files(root: Path) -> dict[str, Path]:
    """Every file below the two folders that is neither a record nor a page, by its path; links are not followed."""
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            name = path.relative_to(root).as_posix()
            if (path.is_symlink() or path.is_file()) and not _is_told_elsewhere(name):
                found[name] = path
    return found


def _is_told_elsewhere(name: str) -> bool:
    folder, _, below = name.partition("/")
    if folder == "docs":
        return name.endswith(".md")
    kind, _, file = below.partition("/")
    return name == _MADE or (kind in BUILDERS and "/" not in file and file.endswith(".yml"))


def _content(path: Path) -> object:
    """What tells a file from another; where it cannot be read, that."""
    try:
        if path.is_symlink():
            return ("link", str(path.readlink()))
        size = path.stat().st_size
        return size if size > _LARGE else path.read_bytes()
    except OSError:
        return None


def _differences(old: Path, new: Path) -> Iterator[Text]:
    """What one schema asks for and the other does not, each by its place; nothing where one of them is no schema."""
    then, now = _schema(old), _schema(new)
    if then is None or now is None:
        return
    before, after = leaves(then), leaves(now)
    for path in dict.fromkeys((*before, *after)):
        if path[-1] not in _IN_WORDS and before.get(path) != after.get(path):
            place = " · ".join(path)
            yield plain_change(Text(place, place), _written(before.get(path)), _written(after.get(path)))


def _schema(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _written(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)
