"""What `kurabe check` finds in HEAD and not in BASE, what it finds no more, and what could not be read at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.diffing.keys import KINDS
from macros.diffing.names import plain
from macros.diffing.report import Item, say
from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.diagnostics import Diagnostic
    from macros.diffing.sides import Side

_NEW_ERROR = msg("new error [{code}]: {message} ({place})")
_NEW_WARNING = msg("new warning [{code}]: {message} ({place})")
_GONE_ERROR = msg("error gone [{code}]: {message} ({place})")
_GONE_WARNING = msg("warning gone [{code}]: {message} ({place})")
_UNREAD_BASE = msg("before the change, the {kind} {id} cannot be read; it is taken to be as it is after it")
_UNREAD_HEAD = msg("after the change, the {kind} {id} cannot be read; it is taken to be as it was before it")
_UNREAD_BOTH = msg("the {kind} {id} can be read neither before nor after the change, and is left out")
_PAGE_BASE = msg("before the change, the page {path} has errors, so not all of it can be told")
_PAGE_HEAD = msg("after the change, the page {path} has errors, so not all of it can be told")

_Key = tuple[str, str, str, str]


def check_items(base: Side, head: Side) -> Iterator[Item]:
    """Errors and warnings that come and go, by code and file; a line that only moved is no change."""
    then, now = Counter(map(_key, base.diagnostics)), Counter(map(_key, head.diagnostics))
    for found in _beyond(head.diagnostics, then):
        yield _item(found, _NEW_ERROR if found.severity == "error" else _NEW_WARNING, "new")
    for found in _beyond(base.diagnostics, now):
        yield _item(found, _GONE_ERROR if found.severity == "error" else _GONE_WARNING, "gone")


def unreadable_items(base: Side, head: Side) -> Iterator[Item]:
    """Records and pages of which not everything can be told."""
    for kind, identifier in sorted(base.catalog.broken | head.catalog.broken):
        in_base, in_head = ((kind, identifier) in side.catalog.broken for side in (base, head))
        known = identifier in base.catalog.records(kind)
        said = _UNREAD_BOTH if not known else _UNREAD_HEAD if in_head else _UNREAD_BASE
        sides = [name for name, broken in (("base", in_base), ("head", in_head)) if broken]
        yield Item(
            say(said.filled(kind=KINDS[kind], id=identifier)), (), {"kind": kind, "id": identifier, "sides": sides}
        )
    for name, side, said in (("base", base, _PAGE_BASE), ("head", head, _PAGE_HEAD)):
        for page in side.pages:
            if page.broken:
                of_page = {"kind": "page", "id": page.path, "sides": [name]}
                yield Item(say(said.filled(path=f"docs/{page.path}")), (), of_page)


def _beyond(found: Iterable[Diagnostic], known: Counter[_Key]) -> Iterator[Diagnostic]:
    left = known.copy()
    for one in found:
        if left[_key(one)]:
            left[_key(one)] -= 1
        else:
            yield one


def _key(found: Diagnostic) -> _Key:
    return found.code, found.severity, found.location.file, found.message.in_("en")


def _item(found: Diagnostic, said: Message, change: str) -> Item:
    words = say(said.filled(code=found.code, message=found.message, place=str(found.location)))
    hint = (say(found.hint),) if found.hint and change == "new" else ()
    data = {
        "change": change,
        "code": found.code,
        "severity": found.severity,
        "file": found.location.file,
        "line": found.location.line,
        "column": found.location.column,
        "message": plain(say(found.message)),
    }
    return Item(words, hint, data)
