"""Whether the check accepts what would be written: it is tried in a copy, and exactly what has errors is left out.

An error that stands in a change is that change's. Any other error came with some change as well, since the project had
none: the fewest changes without which it is gone are found by halving those that can have to do with it.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from macros.canonical.files import form_ids
from macros.importing.rendering import file_of, model_of, render
from macros.lint import inspect
from macros.source import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from macros.catalog import Catalog
    from macros.diagnostics import Diagnostic
    from macros.importing.parts import State
    from macros.importing.rendering import Change, Place, Rendered
    from macros.messages import Language
    from macros.source.document import Mark


@dataclass(frozen=True, slots=True)
class Project:
    """Where changes are to be written."""

    root: Path
    catalog: Catalog
    """Of a project without errors."""
    day: date | None
    state: State
    """Of the collection that the changes are from."""
    language: Language


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that the check does not accept."""

    change: Change
    because: Diagnostic | None
    """What it says; None: the file has no standard form, so nothing may be added to it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What may be written."""

    files: dict[str, str]
    """The whole texts of what changes, by path in the project."""
    kept: tuple[Change, ...]
    refused: tuple[Refused, ...]


def try_changes(project: Project, changes: Sequence[Change], done: Callable[[], None] = lambda: None) -> Tried:
    """What of the changes leaves the project without errors. `done` is called after each check.

    The project itself is not touched. Raises SourceFault for a file of it that cannot be read any more.
    """
    with _copy(project.root) as copy:
        return _Trial(project, copy, done).run(list(changes))


class _Trial:
    """A copy of a project in which changes are tried."""

    def __init__(self, project: Project, copy: Path, done: Callable[[], None]) -> None:
        self._project = project
        self._copy = copy
        self._done = done
        self._written: set[str] = set()

    def run(self, changes: list[Change]) -> Tried:
        refused: list[Refused] = []
        while True:
            rendered = self._render(changes)
            errors = self._errors(rendered)
            if not errors and not rendered.unusual:
                return Tried(self._with_ids(rendered.files), tuple(changes), tuple(refused))
            guilty: dict[int, Diagnostic | None] = {
                number: None for number, place in enumerate(rendered.places) if place.file in rendered.unusual
            }
            guilty = guilty or dict(_standing_at(errors, rendered))
            guilty = guilty or dict.fromkeys(self._behind(errors[0], changes), errors[0])
            refused += [Refused(changes[number], because) for number, because in guilty.items()]
            changes = [change for number, change in enumerate(changes) if number not in guilty]

    def _render(self, changes: Sequence[Change]) -> Rendered:
        project = self._project
        return render(project.root, project.catalog, changes, project.state, project.language)

    def _errors(self, rendered: Rendered) -> list[Diagnostic]:
        """What the check says of the copy with these files."""
        for file in self._written - rendered.files.keys():
            original = self._project.root / file
            if original.exists():
                shutil.copyfile(original, self._copy / file)
            else:
                (self._copy / file).unlink()
        for file, text in rendered.files.items():
            (self._copy / file).write_text(text, encoding="utf-8", newline="\n")
        self._written = set(rendered.files)
        found = inspect(self._copy, self._project.day)[1]
        self._done()
        return [one for one in found if one.severity == "error"]

    def _behind(self, error: Diagnostic, changes: Sequence[Change]) -> list[int]:
        """The fewest changes without which an error is gone that stands in none of them."""
        near = [number for number, change in enumerate(changes) if file_of(model_of(change)) == error.location.file]
        suspects = near if near and self._is_gone(error, changes, near) else list(range(len(changes)))
        while len(suspects) > 1:
            half = len(suspects) // 2
            parts = (suspects[:half], suspects[half:])
            fewer = next((part for part in parts if self._is_gone(error, changes, part)), None)
            if fewer is None:
                break
            suspects = fewer
        return suspects

    def _is_gone(self, error: Diagnostic, changes: Sequence[Change], without: Sequence[int]) -> bool:
        left_out = set(without)
        kept = [change for number, change in enumerate(changes) if number not in left_out]
        # lines move, and a value in the words of another rule may as well: the code and the file stay
        return not any(
            (one.code, one.location.file) == (error.code, error.location.file)
            for one in self._errors(self._render(kept))
        )

    def _with_ids(self, files: dict[str, str]) -> dict[str, str]:
        """The files together with the list of ids that editors complete, where that changes."""
        ids = form_ids(self._copy) if files else None
        return {**files, ids.file: ids.after} if ids and ids.changed else files


def _standing_at(errors: Sequence[Diagnostic], rendered: Rendered) -> Iterator[tuple[int, Diagnostic]]:
    """The changes in which errors stand, each with the first of them."""
    marks = {file: read_document(text.encode(), file).mark for file, text in rendered.files.items()}
    lines: dict[tuple[str, int], int] = {}
    for number, place in enumerate(rendered.places):
        if place.path:
            lines.update(dict.fromkeys(_lines(place, marks[place.file]), number))
    whole = {place.file: number for number, place in enumerate(rendered.places) if not place.path}
    told = set()
    for error in errors:
        at = error.location
        found = lines.get((at.file, at.line), whole.get(at.file))
        if found is not None and found not in told:
            told.add(found)
            yield found, error


def _lines(place: Place, mark: Mark) -> Iterator[tuple[str, int]]:
    """The lines of a file on which a change stands."""
    for step in place.path:
        mark = mark.children[step]
    stack = [mark]
    while stack:
        one = stack.pop()
        yield place.file, one.line
        yield from ((place.file, line) for line, _ in one.keys.values())
        stack += one.children.values()


@contextmanager
def _copy(root: Path) -> Iterator[Path]:
    """A copy of what the check reads, gone afterwards."""
    with TemporaryDirectory(prefix="kurabe-") as name:
        folder = Path(name)
        for part in ("data", "docs"):
            if (root / part).is_dir():
                shutil.copytree(root / part, folder / part, symlinks=True)
        if (root / "mkdocs.yml").is_file():
            shutil.copyfile(root / "mkdocs.yml", folder / "mkdocs.yml")
        yield folder
