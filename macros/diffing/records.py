"""Records that were added, removed or changed: which of their statements, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.diffing.claims import shown_of_model
from macros.diffing.excerpts import plain_change, text_change
from macros.diffing.keys import KINDS, key_words
from macros.diffing.leaves import is_text, leaves
from macros.diffing.names import both, plain, rate_name
from macros.diffing.report import Item, say
from macros.formatting import join
from macros.messages import Message, msg, nmsg
from macros.records import Rate, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.building import Record
    from macros.diffing.leaves import Leaves, Path
    from macros.diffing.sides import Side

_ADDED = msg("new {kind}: {name}")
_REMOVED = msg("{kind} removed: {name}")
_CHANGED = msg("{kind} changed: {name}")
_SHOWS = nmsg("readers see {n} figure of it", "readers see {n} figures of it", 0)
_SHOWED = nmsg("readers saw {n} figure of it", "readers saw {n} figures of it", 0)
_REORDERED = msg("{what}: another order")

_NAMES = ("name", "title", "label", "question", "term", "id")
_ELSEWHERE = {"models": ("claims",)}
"""Keys that are told by sections of their own."""


def record_items(base: Side, head: Side) -> Iterator[Item]:
    """Every record that differs, kind by kind: added, changed, removed."""
    for kind in KINDS:
        then, now = base.catalog.records(kind), head.catalog.records(kind)
        broken = {identifier for of, identifier in base.catalog.broken | head.catalog.broken if of == kind}
        for identifier, record in now.items():
            if identifier in broken:
                continue
            if identifier not in then:
                yield _one_sided(_ADDED, "added", kind, record, head)
            elif details := list(_differences(kind, then[identifier], record)):
                yield _changed(kind, record, details)
        for identifier, record in then.items():
            if identifier not in now and identifier not in broken:
                yield _one_sided(_REMOVED, "removed", kind, record, base)


def name_of(record: Record) -> Text:
    """What readers call a record."""
    if isinstance(record, Rate):
        return rate_name(record)
    return both(next(getattr(record, key) for key in _NAMES if hasattr(record, key)))


def _words(said: Message, kind: str, record: Record) -> Text:
    return say(said.filled(kind=KINDS[kind], name=name_of(record)))


def _one_sided(said: Message, change: str, kind: str, record: Record, side: Side) -> Item:
    details: tuple[Text, ...] = ()
    if kind == "models":
        figures = tuple(shown_of_model(record.id, side.catalog))
        counted = _SHOWS if change == "added" else _SHOWED
        details = (say(counted.filled(n=len(figures))), *figures)
    data: dict[str, Any] = {"kind": kind, "id": record.id, "change": change, "name": plain(name_of(record)), "keys": []}
    return Item(_words(said, kind, record), details, data)


def _changed(kind: str, record: Record, differences: list[tuple[Path, Text]]) -> Item:
    data: dict[str, Any] = {"kind": kind, "id": record.id, "change": "changed", "name": plain(name_of(record))}
    data["keys"] = ["/".join(path) for path, _ in differences]
    return Item(_words(_CHANGED, kind, record), tuple(text for _, text in differences), data)


def _differences(kind: str, old: Record, new: Record) -> Iterator[tuple[Path, Text]]:
    """Each statement that differs, by its place and in words."""
    then, now = _leaves(kind, old), _leaves(kind, new)
    for path in dict.fromkeys((*now, *then)):
        before, after = then.get(path), now.get(path)
        if before != after:
            yield path, _difference(path, before, after)


def _leaves(kind: str, record: Record) -> Leaves:
    data: Any = record.anchor.document.data if record.anchor else {}
    return leaves(data, _ELSEWHERE.get(kind, ())) if isinstance(data, dict) else {}


def _difference(path: Path, before: object, after: object) -> Text:
    what = key_words(path)
    texts = [_text(value) for value in (before, after)]
    if any(texts) and all(text or value is None for text, value in zip(texts, (before, after), strict=True)):
        return text_change(what, *texts)
    if isinstance(before, tuple) and isinstance(after, tuple) and sorted(map(str, before)) == sorted(map(str, after)):
        return say(_REORDERED.filled(what=what))
    return plain_change(what, _written(before), _written(after))


def _text(value: object) -> Text | None:
    return Text(value["ja"], value["en"]) if isinstance(value, dict) and is_text(value) else None


def _written(value: object) -> object:
    """A value as a text; lists of words side by side."""
    if isinstance(value, tuple):
        return join(map(str, value), "en")
    if isinstance(value, bool):
        return "true" if value else "false"
    return value
