"""Whether the check accepts what would be written: it is tried in a copy, and exactly what has errors is left out.

An error that stands in an addition is that one's. Any other error came with some addition as well, since the project
had none: `suspects` finds the fewest without which it is gone. What was left out is tried once more beside what was
kept, as a second run would try it, until nothing more is accepted. The check is what takes long: each tells of as many
additions as it can.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.canonical.files import form_ids
from macros.importing.rendering import file_of, render
from macros.importing.suspects import kind_of, suspects_behind
from macros.importing.trial import trial_of
from macros.source import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from macros.diagnostics import Diagnostic
    from macros.importing.planning import Addition
    from macros.importing.rendering import Project, Rendered, Texts
    from macros.importing.suspects import Kind
    from macros.importing.trial import Trial
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
    # what is read today counts from today on
    as_of = max(project.catalog.as_of, project.state.read)
    with trial_of(project.root, as_of, done) as trial:
        narrowing = _Narrowing(project, made, trial)
        kept, refused, before = list(additions), list[Refused](), -1
        while len(refused) != before and not any(one.model for one in refused):
            before = len(refused)
            certain = len(kept) if refused else 0
            kept, refused = narrowing.narrow([*kept, *(one.addition for one in refused)], certain)
        return Tried(narrowing.files(kept), tuple(kept), tuple(refused))


class _Narrowing:
    """What of the additions a trial accepts."""

    def __init__(self, project: Project, made: Mapping[str, Model], trial: Trial) -> None:
        self._project = project
        self._made = made
        self._trial = trial
        self._texts: Texts = {}
        self._before: set[Kind] = set()
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
            guilty = guilty or self._behind(errors, additions, certain)
            refused += [
                Refused(additions[number], because, additions[number].claim.model in whole)
                for number, because in guilty.items()
            ]
            if whole:
                return additions, refused
            additions = [one for number, one in enumerate(additions) if number not in guilty]

    def _render(self, additions: Sequence[Addition]) -> Rendered:
        return render(self._project, self._made, additions, self._texts)

    def files(self, additions: Sequence[Addition]) -> dict[str, str]:
        """What is to be written, together with the list of ids that editors complete, where that changes."""
        files = self._render(additions).files
        ids = form_ids(self._trial.folder) if files else None
        return {**files, ids.file: ids.after} if ids and ids.changed else files

    def _errors(self, rendered: Rendered) -> list[Diagnostic]:
        """What is wrong with the project with these files, and was not before."""
        return [one for one in self._trial.errors(rendered.files) if kind_of(one) not in self._before]

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

    def _behind(self, errors: Sequence[Diagnostic], additions: Sequence[Addition], certain: int) -> Guilty:
        """What errors that stand in no addition came with. One that came with none of them was there before."""

        def remaining(left_out: set[int]) -> set[Kind]:
            kept = [one for number, one in enumerate(additions) if number not in left_out]
            return set(map(kind_of, self._errors(self._render(kept))))

        first = {kind_of(error): error for error in reversed(errors)}
        found = suspects_behind(errors, additions, certain, self._trial.folder, remaining)
        self._before |= {kind for kind, numbers in found.items() if not numbers}
        return {number: first[kind] for kind, numbers in found.items() for number in numbers}


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
