"""What a command is asked about: the whole project, or some of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from macros.cli.asking import NO_FILE, UsageFault
from macros.messages import msg
from macros.scope import ScopeError, scope_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from macros.messages import Language, Message
    from macros.scope import Scope, Why

_FAULTS: Mapping[Why, Message] = {
    "missing": NO_FILE,
    "outside": msg("{path} is not in the project {root}; --root names the project's folder"),
    "unchecked": msg("{path} is neither a record nor a page; name files or folders below data/ and docs/"),
}

paths_argument = click.argument("paths", nargs=-1, metavar="[PATHS]...")
"""The argument `paths`: as many files and folders as one likes."""


def scope(root: Path, paths: tuple[str, ...], language: Language) -> Scope | None:
    """The files that `paths` mean; None for the whole project. Raises UsageFault for what cannot be checked."""
    try:
        return scope_of(root, paths) if paths else None
    except ScopeError as error:
        raise UsageFault(_FAULTS[error.why].filled(path=error.path, root=root), language) from error
