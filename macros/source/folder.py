"""What stands in `data/`: every file of it is a record, a schema or a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.source.access import access_code, file_fault, folder_fault
from macros.source.faults import SourceFault
from macros.source.limits import MAX_IDENTIFIER
from macros.source.location import Location
from macros.source.names import SUFFIX, is_schema_name, name_fault, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from macros.source.faults import Code

DATA = "data"
SCHEMAS = "schemas"


@dataclass(frozen=True, slots=True)
class Found:
    """A file whose name and kind are those of a record. It has not been opened."""

    kind: str
    identifier: str
    path: Path
    file: str
    """`path` as messages show it: relative to the project's root, with forward slashes."""


def list_records(root: Path, kinds: Mapping[str, str]) -> tuple[list[Found], list[SourceFault]]:
    """Every record below `root/data` and everything that should not be there, each in the order of its path.

    `kinds` gives the kind of record for each folder that may exist. No symbolic link is followed and no file is opened.
    """
    listing = _Listing(root, kinds)
    listing.read_data()
    return listing.found, listing.faults


class _Listing:
    """One walk over `data/`."""

    def __init__(self, root: Path, kinds: Mapping[str, str]) -> None:
        self._root = root
        self._kinds = kinds
        self.found: list[Found] = []
        self.faults: list[SourceFault] = []

    def read_data(self) -> None:
        """Walk over the folders of `data/`."""
        data = self._root / DATA
        if code := folder_fault(data):
            self._refuse("file-missing-folder" if code == "file-missing" else code, data)
            return
        for path in self._entries(data):
            self._read_folder(path)

    def _read_folder(self, folder: Path) -> None:
        if code := folder_fault(folder):
            self._refuse(code, folder)
        elif folder.name == SCHEMAS:
            self._read_schemas(folder)
        elif folder.name in self._kinds:
            self._read_kind(folder, self._kinds[folder.name])
        else:
            self._refuse("file-unknown-folder", folder, folders=sorted(self._kinds))

    def _read_kind(self, folder: Path, kind: str) -> None:
        paths = self._entries(folder)
        twins = _twins(path.name for path in paths)
        for path in paths:
            if code := file_fault(path):
                self._refuse(code, path)
            elif path.name in twins:
                self._refuse("file-case-clash", path, other=printable_name(twins[path.name]))
            elif wrong := name_fault(path.name):
                self._refuse(wrong, path, limit=MAX_IDENTIFIER)
            else:
                self.found.append(Found(kind, path.name.removesuffix(SUFFIX), path, self._file(path)))

    def _read_schemas(self, folder: Path) -> None:
        for path in self._entries(folder):
            if code := file_fault(path):
                self._refuse(code, path)
            elif not is_schema_name(path.name):
                self._refuse("file-schema-name", path)

    def _entries(self, folder: Path) -> list[Path]:
        """What stands in `folder`, by name; a folder that cannot be listed is a fault."""
        try:
            return sorted(folder.iterdir(), key=lambda path: path.name)
        except OSError as error:
            self._refuse(access_code(error), folder)
            return []

    def _file(self, path: Path) -> str:
        return "/".join(printable_name(part) for part in path.relative_to(self._root).parts)

    def _refuse(self, code: Code, path: Path, **arguments: object) -> None:
        named = {"name": printable_name(path.name), **arguments}
        self.faults.append(SourceFault(code, Location(self._file(path)), named))


def _twins(names: Iterable[str]) -> dict[str, str]:
    """For each name that differs only by case from another one, that other; the all lower-case one is left out."""
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(name.lower(), []).append(name)
    return {
        name: next(other for other in group if other != name)
        for lower, group in alike.items()
        for name in group
        if len(group) > 1 and name != lower
    }
