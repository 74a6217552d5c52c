"""Whether the schema files can be used, and whether those beside the records are the ones that records are checked by.

Editors check a record by `data/schemas/`, this program by its own schemas; with two versions they would disagree.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.schema import store
from macros.schema.soundness import schema_faults
from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from macros.messages import Message

CODE = "schema-file"
_BESIDE = ("data", "schemas")
_RESTORE = msg("Correct it, or restore the file from the repository.")


def check_own(root: Path, kinds: Iterable[str]) -> list[Diagnostic]:
    """What is wrong with the schemas that records are checked by; with any of them, no record can be checked."""
    folder = store.FOLDER
    place = "/".join(_BESIDE) if _is_own(root) else folder.as_posix()
    return [
        Diagnostic(CODE, Location(f"{place}/{name}"), message, _RESTORE)
        for name, message in _own_faults(folder, frozenset(map(_file_name, (*kinds, "common"))))
    ]


def check_beside(root: Path, kinds: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each file of `root/data/schemas` that is none of the program's own.

    A project may do without the folder. What is no ordinary file there is told by the reader of folders.
    """
    folder = root.joinpath(*_BESIDE)
    if not folder.is_dir() or folder.is_symlink():
        return
    present = {path.name for path in folder.iterdir() if path.is_file() and path.name.endswith(store.SUFFIX)}
    present.discard(store.IDS)  # it differs with the records, and has a rule of its own
    expected = set(map(_file_name, (*kinds, "common")))
    copy = msg("Copy it from the program's own schemas, so that editors and the check agree.")
    for name in sorted(present | expected):
        location = Location("/".join((*_BESIDE, name)))
        if name not in expected:
            message = msg("no record is checked by this schema")
            yield Diagnostic(
                CODE, location, message, msg("Remove it; records are of these kinds: {kinds}.", kinds=[*kinds])
            )
        elif _is_own(root):
            continue
        elif name not in present:
            yield Diagnostic(CODE, location, msg("this schema is missing"), copy)
        elif _content(folder / name) != _content(store.FOLDER / name):
            yield Diagnostic(CODE, location, msg("this is not the schema that records are checked by"), copy)


def _file_name(kind: str) -> str:
    return f"{kind}{store.SUFFIX}"


def _is_own(root: Path) -> bool:
    """Whether the program's own schemas are those of this project, as in a working copy."""
    return root.joinpath(*_BESIDE).resolve() == store.FOLDER.resolve()


@cache
def _own_faults(folder: Path, names: frozenset[str]) -> tuple[tuple[str, Message], ...]:
    """Each file that cannot be used, with the reason. Schemas are read once, when they are first asked for."""
    schemas: dict[str, object] = {}
    faults: list[tuple[str, Message]] = []
    for name in sorted(names):
        try:
            schemas[name] = store.read_schema_file(folder / name)
        except FileNotFoundError:
            faults.append((name, msg("this schema is missing")))
        except (OSError, ValueError, RecursionError):
            faults.append((name, msg("this is not JSON")))
    # a file that cannot be read is told alone, not also by those that refer to it
    return tuple(faults or schema_faults(schemas))


def _content(path: Path) -> str | None:
    """What a JSON file says, however it is laid out; None where it is no JSON."""
    try:
        return json.dumps(json.loads(path.read_text(encoding="utf-8")), sort_keys=True)
    except (OSError, ValueError, RecursionError):
        return None
