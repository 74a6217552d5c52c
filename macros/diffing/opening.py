"""BASE and HEAD as they are named on the command line: folders, revisions of git, or the working tree."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from macros.diffing import git
from macros.diffing.report import Name
from macros.diffing.sides import read_side
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from macros.diffing.sides import Side

_WORKING_TREE = msg("the working tree")
_REVISION = msg("{name} ({commit})")
_FOLDER = msg("{name}")


@contextmanager
def open_sides(
    root: Path, base: str, head: str | None, as_of: date | None, day_of_folder: Callable[[Path], date | None]
) -> Iterator[tuple[Side, Side]]:
    """Both sides, read for one day: `as_of`, else HEAD's own.

    A name is a folder if there is one of that name with `data/` in it, else a revision of the repository of `root`.
    `day_of_folder` says the day of a folder. What git writes out is there until the end of the context. Raises
    GitError.
    """
    with ExitStack() as stack:
        new_root, new_name, new_day = _opened(root, head, stack)
        old_root, old_name, _ = _opened(root, base, stack)
        side = read_side(new_root, new_name, as_of or new_day or day_of_folder(new_root))
        if old_name.commit and (new_name.commit or head is None):
            side = replace(side, elsewhere=git.changed_elsewhere(root, old_name.commit, new_name.commit))
        yield read_side(old_root, old_name, side.catalog.as_of), side


def _opened(root: Path, name: str | None, stack: ExitStack) -> tuple[Path, Name, date | None]:
    """The folder, what it is called, and the day of its data where a revision says it."""
    if name is None:
        return root, Name(_WORKING_TREE, None), None
    if _holds_data(name):
        return Path(name), Name(_FOLDER.filled(name=name), None), None
    revision = git.find(root, name)
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="kurabe-diff-")))
    git.write_out(root, revision, folder)
    called = _REVISION.filled(name=name, commit=revision.commit[:8])
    return folder, Name(called, revision.commit), revision.data_day


def _holds_data(name: str) -> bool:
    """Whether there is such a folder; no name is too strange or too long to be asked for."""
    try:
        return (Path(name) / "data").is_dir()
    except (OSError, ValueError):
        return False
