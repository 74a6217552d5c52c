"""Which additions an error came with that stands in none of them: the fewest without which it is gone.

All errors are looked into at the same time: a check tells of each whether it is gone without what was left out for it.
Where two of them have to do with each other, more may be blamed than need be; what was left out is tried again later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.importing.rendering import file_of
from macros.source import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from macros.diagnostics import Diagnostic
    from macros.importing.planning import Addition
    from macros.source.document import Mark

Kind = tuple[str, str]
"""Code and file of an error. Lines move with what is left out, and so may values in the words of a rule."""


def kind_of(error: Diagnostic) -> Kind:
    """What tells an error from others, whatever else is left out."""
    return error.code, error.location.file


def suspects_behind(
    errors: Sequence[Diagnostic],
    additions: Sequence[Addition],
    certain: int,
    folder: Path,
    remaining: Callable[[set[int]], set[Kind]],
) -> dict[Kind, list[int]]:
    """Numbers of additions by the error that is gone without them; none for one that nothing of them brought.

    The first `certain` additions are innocent. `folder` is the project as it was checked; `remaining` says which errors
    are left without these numbers.
    """
    first = {kind_of(error): error for error in reversed(errors)}
    every = list(range(certain, len(additions)))
    groups = {kind: iter([*_near(error, additions, every, folder), every]) for kind, error in first.items()}
    found: dict[Kind, list[int]] = {}
    while open_kinds := first.keys() - found.keys():
        tried = {kind: next(groups[kind], []) for kind in open_kinds}
        left = remaining(set().union(*tried.values(), *found.values())) if any(tried.values()) else first.keys()
        found |= {kind: group for kind, group in tried.items() if kind not in left or not group}
    return _halved(found, remaining)


def _halved(found: dict[Kind, list[int]], remaining: Callable[[set[int]], set[Kind]]) -> dict[Kind, list[int]]:
    """Each group as small as halving makes it."""
    unsure = {kind for kind, group in found.items() if len(group) > 1}
    while unsure:
        halves = {kind: (found[kind][: len(found[kind]) // 2], found[kind][len(found[kind]) // 2 :]) for kind in unsure}
        solved: set[Kind] = set()
        for side in (0, 1):
            tried = {kind: found[kind] if kind not in unsure - solved else halves[kind][side] for kind in found}
            if unsure - solved:
                left = remaining(set().union(*tried.values()))
                gone = unsure - solved - left
                found |= {kind: tried[kind] for kind in gone}
                solved |= gone
        unsure = {kind for kind in solved if len(found[kind]) > 1}
    return found


def _near(error: Diagnostic, additions: Sequence[Addition], every: Iterable[int], folder: Path) -> Iterator[list[int]]:
    """Those that an error most likely came with, from few to many: of its field, of models on its line, in its file."""
    file, line = error.location.file, error.location.line
    try:
        content = (folder / file).read_bytes()
        lines = content.decode().splitlines()
    except (OSError, UnicodeDecodeError):
        return
    here = [number for number in every if file_of(additions[number].claim.model) == file]
    if here:
        field = _field_at(read_document(content, file).mark, line)
        yield from _some([number for number in here if additions[number].claim.field == field])
        yield from _some(here)
    names = {number: additions[number].claim.model for number in every}
    for text in ("\n".join(lines[line - 1 : line]), "\n".join(lines)):
        yield from _some([number for number in every if names[number] in text])


def _some(group: list[int]) -> Iterator[list[int]]:
    if group:
        yield group


def _field_at(model: Mark, line: int) -> str | None:
    """The field whose claims stand on a line of a model's record."""
    claims = model.children.get("claims")
    begins = {str(key): at for key, (at, _) in claims.keys.items()} if claims else {}
    above: Mapping[str, int] = {key: at for key, at in begins.items() if at <= line}
    return max(above, key=lambda key: above[key], default=None)
