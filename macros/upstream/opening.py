"""Opening a collection: a file, the root of a checkout, or an address on the web."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.messages import msg
from macros.source.names import printable_name
from macros.upstream.checkout import commit_of, day_of, has
from macros.upstream.faults import fault
from macros.upstream.opened import Opened

if TYPE_CHECKING:
    from macros.links import Web

MAX_BYTES = 32 * 1024 * 1024
"""Bytes of one file, from the disk or the web. The largest collection of today has 3 MB."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PINNED = re.compile(r"/[^/]+/[^/]+/(?:(?:blob|raw|tree)/)?(?P<commit>[0-9a-f]{40})(?:/|$)")
_HOSTS = frozenset({"raw.githubusercontent.com", "github.com"})
_TOO_LARGE = msg("the file is larger than {limit} MB", limit=MAX_BYTES // 1024 // 1024)
_USER = re.compile(r"//[^/?#]*@")
_NAME_IT = msg("Name the file of the collection itself.")


def open_upstream(where: str, web: Web | None = None) -> Opened:
    """What stands at a path or an https address. Raises UpstreamFault; nothing but files and public hosts is asked.

    The commit is known of a file that HEAD of its checkout holds just so, of a folder that HEAD holds (whatever was
    changed in its files since), and of an address of GitHub that names it in full.
    """
    if _SCHEME.match(where):
        return _from_web(where, web)
    path, name = Path(where), "/".join(map(printable_name, Path(where).as_posix().split("/")))
    try:
        if path.is_dir():
            commit = commit_of(path)
            commit = commit if commit and has(path, commit) else None
            return Opened(name, folder=path, commit=commit, read=commit and day_of(path, commit))
        if path.exists() and not path.is_file():
            raise fault(name, msg("this is no ordinary file"), msg("Save what comes out of it, and name the file."))
        if not path.is_file():
            raise fault(
                name, msg("there is no such file or folder"), msg("Look at the path; it begins in the current folder.")
            )
        if path.stat().st_size > MAX_BYTES:
            raise fault(name, _TOO_LARGE, _NAME_IT)
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        commit = commit_of(path.parent)
        commit = commit if commit and has(path.parent, commit, path.name, content) else None
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    except (OSError, ValueError, OverflowError):
        raise fault(name, msg("the file cannot be read"), msg("Look at its permissions.")) from None
    if len(content) > MAX_BYTES:
        raise fault(name, _TOO_LARGE, _NAME_IT)
    return Opened(name, raw=content, commit=commit, read=day_of(path.parent, commit) if commit else saved)


def _from_web(url: str, web: Web | None) -> Opened:
    # the web is asked by a library that takes long to load; most imports read a file
    from macros.links import Web as DefaultWeb  # noqa: PLC0415
    from macros.links.fetching import NotAnsweredError, TooLargeError, fetch  # noqa: PLC0415
    from macros.links.outcome import FailedError, presentable  # noqa: PLC0415
    from macros.links.report import reason_in_words  # noqa: PLC0415

    name = presentable(_USER.sub("//", url))  # a password is not repeated where others may read it
    try:
        content = fetch(url, web or DefaultWeb(), MAX_BYTES)
    except TooLargeError:
        raise fault(name, _TOO_LARGE, _NAME_IT) from None
    except FailedError as error:
        status = error.status if isinstance(error, NotAnsweredError) else 0
        hint = msg("Open the address in a browser, or save the file and name its path.")
        raise fault(name, reason_in_words(error.reason, status), hint) from None
    commit = pinned_commit(url)
    return Opened(name, raw=content, commit=commit, read=None if commit else datetime.now(UTC).date().isoformat())


def pinned_commit(url: str) -> str | None:
    """The commit that an address of a file on GitHub names in full."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    match = _PINNED.match(parts.path) if parts.hostname in _HOSTS else None
    return match["commit"] if match else None
