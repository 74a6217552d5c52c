"""A revision of the project as a folder: the only module that asks git anything.

Files are read from git's own store. `git archive` would leave out or rewrite what `.gitattributes` names, so that a
change could hide itself.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from macros.messages import Message, msg

FOLDERS = ("data", "docs")
"""What a side consists of."""

NO_GIT = msg("git cannot be run, so {name} can only be a folder with data/")
NO_REPOSITORY = msg("{root} is in no git repository, so {name} can only be a folder with data/")
UNKNOWN = msg("there is no revision and no folder with data/ named {name}")
SHALLOW = msg("{name} is not in this shallow clone; fetch it first (actions/checkout: fetch-depth: 0)")
NO_DATA = msg("the revision {name} holds no data/")
FAILED = msg("git cannot read {name}: {reason}")

_REGULAR = frozenset({b"100644", b"100755"})
_LINK = b"120000"


class GitError(Exception):
    """Why a revision cannot be read."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by the name it was asked for."""

    name: str
    commit: str
    """Its full hash."""
    data_day: date | None
    """Day of the last commit up to it that touched `data/`."""


def find(root: Path, name: str) -> Revision:
    """The commit that `name` means in the repository of the project's folder `root`. Raises GitError."""
    _ask_for_repository(root, name)
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        shallow = _git(root, "rev-parse", "--is-shallow-repository") == b"true\n"
        raise GitError((SHALLOW if shallow else UNKNOWN).filled(name=repr(name)))
    found = commit.decode().strip()
    day = (_git(root, "log", "-1", "--format=%cs", found, "--", "data") or b"").decode().strip()
    return Revision(name, found, date.fromisoformat(day) if day else None)


def write_out(root: Path, revision: Revision, folder: Path) -> None:
    """Write `data/` and `docs/` of a revision into an empty folder. Raises GitError where there is no data."""
    listed = _git(root, "ls-tree", "-r", "-z", revision.commit, "--", *FOLDERS)
    if listed is None:
        raise GitError(FAILED.filled(name=repr(revision.name), reason="ls-tree"))
    files = [entry for line in listed.split(b"\0") if (entry := _entry(line))]
    if not any(path.parts[0] == "data" for _, _, path in files):
        raise GitError(NO_DATA.filled(name=repr(revision.name)))
    contents = _contents(root, [identifier for _, identifier, _ in files])
    # Links come last, so that no file is written through one.
    for (mode, _, path), content in sorted(zip(files, contents, strict=True), key=lambda item: item[0][0] == _LINK):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            place.symlink_to(os.fsdecode(content))
        else:
            place.write_bytes(content)


def changed_elsewhere(root: Path, base: str, head: str | None) -> tuple[str, ...]:
    """Paths of the project outside `data/` and `docs/` that differ between two commits; without `head`, from the files.

    Empty where git cannot say. A submodule is told by its path alone.
    """
    others = [f":(exclude){folder}" for folder in FOLDERS]
    revisions = [base, head] if head else [base]
    listed = (
        _git(root, "diff", "--no-ext-diff", "--name-only", "--relative", "-z", *revisions, "--", ".", *others) or b""
    )
    return tuple(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _entry(line: bytes) -> tuple[bytes, str, PurePosixPath] | None:
    """Mode, object and path of one listed file; None for a submodule and for a path that leaves its folder."""
    head, _, name = line.partition(b"\t")
    if not name:
        return None
    mode, _, identifier = head.split(b" ")
    path = PurePosixPath(os.fsdecode(name))
    inside = path.parts[:1] and path.parts[0] in FOLDERS and ".." not in path.parts
    return (mode, identifier.decode(), path) if inside and mode in {*_REGULAR, _LINK} else None


def _contents(root: Path, identifiers: list[str]) -> list[bytes]:
    """The contents of objects, in one call."""
    said = _git(root, "cat-file", "--batch", told="".join(f"{one}\n" for one in identifiers).encode()) or b""
    contents: list[bytes] = []
    start = 0
    for identifier in identifiers:
        end = said.find(b"\n", start)
        header = said[start : max(end, start)].split()
        if len(header) != 3:
            raise GitError(FAILED.filled(name=identifier, reason="cat-file"))
        start = end + 1 + int(header[2])
        contents.append(said[end + 1 : start])
        start += 1
    return contents


def _ask_for_repository(root: Path, name: str) -> None:
    try:
        inside = _git(root, "rev-parse", "--is-inside-work-tree")
    except OSError as error:
        raise GitError(NO_GIT.filled(name=repr(name))) from error
    if inside is None:
        raise GitError(NO_REPOSITORY.filled(root=root, name=repr(name)))


def _git(root: Path, *arguments: str, told: bytes = b"") -> bytes | None:
    """What git prints; None where it fails."""
    # git is looked up on PATH like in any shell; what a user names stands behind --end-of-options
    done = subprocess.run(  # noqa: S603
        ["git", "-C", str(root), *arguments],  # noqa: S607
        input=told,
        capture_output=True,
        check=False,
        env={**os.environ, "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0"},
    )
    return done.stdout if done.returncode == 0 else None
