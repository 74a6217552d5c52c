"""Whether the check accepts what would be written: it is tried in a copy, and exactly what has errors is left out.

An error that stands in an addition is that one's. Any other error came with some addition as well, since the project
had none: the fewest without which it is gone are found by halving those that can have to do with it. What was left out
is tried once more beside what was kept, as a second run would try it, until nothing more is accepted.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from macros.canonical.files import form_ids
from macros.importing.rendering import file_of, render
from macros.lint import inspect
from macros.source import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from macros.diagnostics import Diagnostic
    from macros.importing.planning import Addition
    from macros.importing.rendering import Project, Rendered, Texts
    from macros.records import Model
    from macros.source.document import Mark

    Guilty = dict[int, Diagnostic | None]


@dataclass(frozen=True, slots=True)
class Refused:
    """An addition that the check does not accept, or a whole model."""

    addition: Addition
    because: Diagnostic | None
    """What it says; None: the file has no standard form, so nothing may be added to it."""
    model: bool = False
    """Whether the model itself is refused, with everything that would be added to it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What may be written."""

    files: dict[str, str]
    """The whole texts of what changes, by path in the project."""
    kept: tuple[Addition, ...]
    refused: tuple[Refused, ...]


def try_additions(
    project: Project, made: Mapping[str, Model], additions: Sequence[Addition], done: Callable[[], None] = lambda: None
) -> Tried:
    """What of the additions leaves the project without errors. `done` is called after each check.

    Where a model of `made` is refused as a whole, what is refused beside it is not tried again: without that model,
    entries of the collection may be matched otherwise.

    The project itself is not touched. Raises SourceFault for a file of it that cannot be read any more.
    """
    with _copy(project.root) as copy:
        trial = _Trial(project, made, copy, done)
        kept, refused, before = list(additions), list[Refused](), -1
        while len(refused) != before and not any(one.model for one in refused):
            before = len(refused)
            certain = len(kept) if refused else 0
            kept, refused = trial.narrow([*kept, *(one.addition for one in refused)], certain)
        return Tried(trial.files(kept), tuple(kept), tuple(refused))


class _Trial:
    """A copy of a project in which additions are tried."""

    def __init__(self, project: Project, made: Mapping[str, Model], copy: Path, done: Callable[[], None]) -> None:
        self._project = project
        self._made = made
        self._copy = copy
        self._done = done
        self._written: set[str] = set()
        self._texts: Texts = {}
        self._before: set[tuple[str, str]] = set()
        """Errors that the project had already."""

    def narrow(self, additions: list[Addition], certain: int) -> tuple[list[Addition], list[Refused]]:
        """Leave additions out until there is no error. The first `certain` of them are known to have none."""
        refused: list[Refused] = []
        while True:
            rendered = self._render(additions)
            errors = self._errors(rendered)
            if not errors and not rendered.unusual:
                return additions, refused
            guilty: Guilty = {
                number: None for number, (file, _) in enumerate(rendered.places) if file in rendered.unusual
            }
            whole: set[str] = set()
            if not guilty:
                guilty, whole = self._standing_at(errors, additions, rendered, certain)
            guilty = guilty or dict.fromkeys(self._behind(errors[0], additions, certain), errors[0])
            if not guilty:
                self._before.add((errors[0].code, errors[0].location.file))
            refused += [
                Refused(additions[number], because, additions[number].claim.model in whole)
                for number, because in guilty.items()
            ]
            additions = [one for number, one in enumerate(additions) if number not in guilty]

    def _render(self, additions: Sequence[Addition]) -> Rendered:
        return render(self._project, self._made, additions, self._texts)

    def files(self, additions: Sequence[Addition]) -> dict[str, str]:
        """What is to be written, together with the list of ids that editors complete, where that changes."""
        files = self._render(additions).files
        ids = form_ids(self._copy) if files else None
        return {**files, ids.file: ids.after} if ids and ids.changed else files

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
        found = inspect(self._copy, self._project.catalog.as_of)[1]
        self._done()
        return [one for one in found if one.severity == "error" and (one.code, one.location.file) not in self._before]

    def _standing_at(
        self, errors: Sequence[Diagnostic], additions: Sequence[Addition], rendered: Rendered, certain: int
    ) -> tuple[Guilty, set[str]]:
        """The additions in which errors stand, each with the first of them, and models with an error of their own."""
        marks = {file: read_document(text.encode(), file).mark for file, text in rendered.files.items()}
        lines: dict[tuple[str, int], int] = {}
        for number, (file, path) in enumerate(rendered.places[certain:], certain):
            lines.update({(file, line): number for line in _lines(marks[file], path)})
        new = {file_of(name): name for name in self._made}
        guilty: Guilty = {}
        whole: set[str] = set()
        for error in errors:
            at = error.location
            if (at.file, at.line) in lines:
                guilty.setdefault(lines[at.file, at.line], error)
            elif at.file in new and new[at.file] not in whole:
                own = [number for number, one in enumerate(additions) if one.claim.model == new[at.file]]
                if all(number >= certain for number in own):
                    whole.add(new[at.file])
                    guilty.update(dict.fromkeys(own, error))
        return guilty, whole

    def _behind(self, error: Diagnostic, additions: Sequence[Addition], certain: int) -> list[int]:
        """The fewest additions without which an error in none of them is gone; nothing if it was there before."""
        every = list(range(certain, len(additions)))
        near = (group for group in self._near(error, additions, every) if group)
        suspects = next((group for group in (*near, every) if self._is_gone(error, additions, group)), [])
        while len(suspects) > 1:
            half = len(suspects) // 2
            parts = (suspects[:half], suspects[half:])
            fewer = next((part for part in parts if self._is_gone(error, additions, part)), None)
            if fewer is None:
                break
            suspects = fewer
        return suspects

    def _near(self, error: Diagnostic, additions: Sequence[Addition], every: list[int]) -> Iterator[list[int]]:
        """Those that an error most likely came with: of models on its line, and of models anywhere in its file."""
        try:
            lines = (self._copy / error.location.file).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return
        names = {number: additions[number].claim.model for number in every}
        for text in ("\n".join(lines[error.location.line - 1 : error.location.line]), "\n".join(lines)):
            yield [number for number in every if names[number] in text or file_of(names[number]) == error.location.file]

    def _is_gone(self, error: Diagnostic, additions: Sequence[Addition], without: Sequence[int]) -> bool:
        left_out = set(without)
        kept = [one for number, one in enumerate(additions) if number not in left_out]
        errors = self._errors(self._render(kept))
        # lines move, and so may values in the words of a rule: code and file stay
        return all((one.code, one.location.file) != (error.code, error.location.file) for one in errors)


def _lines(mark: Mark, path: Sequence[str | int]) -> Iterator[int]:
    """The lines on which a part of a file stands."""
    for step in path:
        mark = mark.children[step]
    stack = [mark]
    while stack:
        one = stack.pop()
        yield one.line
        yield from (line for line, _ in one.keys.values())
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
