"""Which files of a project a check is about: some of those below `data/` and `docs/`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from macros.source.names import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHECKED = ("data", "docs")
_DATA = "data"
_MODELS = ("data", "models")
_PAGES = "docs"

Why = Literal["missing", "outside", "unchecked"]
"""There is no such file; it is not in the project; it is neither a record nor a page."""


class ScopeError(ValueError):
    """A path that no check can be about."""

    def __init__(self, path: str, why: Why) -> None:
        super().__init__(path, why)
        self.path = path
        self.why: Why = why


@dataclass(frozen=True, slots=True)
class Scope:
    """Files and folders."""

    paths: tuple[tuple[str, ...], ...]
    """Each by its parts below the project's root."""
    files: frozenset[str]
    """Every file among them and in them, as messages show it: with forward slashes."""

    def covers(self, file: str) -> bool:
        """Whether `file`, as messages show it, is one of them or in one of them."""
        if file in self.files:
            return True
        parts = tuple(file.split("/"))
        return any(parts[: len(path)] == path for path in self.paths)

    @property
    def is_models_alone(self) -> bool:
        """Whether nothing but files of models is looked at."""
        return all(path[:2] == _MODELS for path in self.paths)

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of record that are looked at; for pages and for all of `data/`, the name of that folder."""
        return frozenset(path[1] if path[0] == _DATA and len(path) > 1 else path[0] for path in self.paths)

    @property
    def has_pages(self) -> bool:
        """Whether any page is looked at."""
        return any(path[0] == _PAGES for path in self.paths)


def scope_of(root: Path, paths: Iterable[str]) -> Scope | None:
    """The files that `paths` mean, each from the current folder or, where nothing is there, from `root`.

    None where one of them is the project itself. Symbolic links are not followed. Raises ScopeError.
    """
    found = [(path, _below(root, path)) for path in paths]
    if any(not parts for _, parts in found):
        return None
    for path, parts in found:
        if parts[0] not in _CHECKED:
            raise ScopeError(path, "unchecked")
    named = tuple(tuple(map(printable_name, parts)) for _, parts in found)
    files = frozenset(_shown(root, file) for _, parts in found for file in _files(root.joinpath(*parts)))
    return Scope(named, files)


def _below(root: Path, path: str) -> tuple[str, ...]:
    """The parts of `path` below the root."""
    place = next((place for place in (Path(path), root / path) if os.path.lexists(place)), None)
    if place is None:
        raise ScopeError(path, "missing")
    base, full = _absolute(root), _absolute(place)
    # a file that is a link is not followed; folders above it may be links, as the temporary folder of macOS is
    for above, file in ((base, full), (base.resolve(), full.parent.resolve() / full.name)):
        if file.is_relative_to(above):
            return file.relative_to(above).parts
    raise ScopeError(path, "outside")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow the file itself


def _files(path: Path) -> Iterator[Path]:
    if path.is_symlink() or not path.is_dir():
        yield path
        return
    for folder, _, names in os.walk(path):
        yield from (Path(folder, name) for name in names)


def _shown(root: Path, file: Path) -> str:
    return "/".join(map(printable_name, file.relative_to(root).parts))
