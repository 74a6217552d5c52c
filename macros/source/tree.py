"""Parser events to plain data with locations: only mappings, lists and scalars, each written out in place.

The tree is built without recursion, so that nesting costs a refusal and never the stack.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from macros.source.document import Document, Mark
from macros.source.faults import SourceFault
from macros.source.limits import MAX_DEPTH, MAX_NODES
from macros.source.location import Location
from macros.source.values import RefusedScalar, read_key, read_value, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.source.document import Plain
    from macros.source.faults import Code


def build_document(events: Iterable[yaml.Event], file: str) -> Document:
    """The document that `events` describe. Raises `SourceFault` at the first thing this project leaves out of YAML."""
    tree = _Tree(file)
    for event in events:
        tree.take(event)
    return tree.document()


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    data: dict[str, Plain] | list[Plain]
    children: dict[str | int, Mark] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    is_mapping: bool = True
    in_braces: bool = False
    """Whether it is a mapping written as `{key: value, …}`."""
    lines: dict[str, int] = field(default_factory=dict)
    """Line of each key by its NFC form: two keys that look the same are the same."""
    key: str | None = None
    """The key whose value comes next."""


class _Tree:
    """What has been read so far."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[_Open] = []
        self._nodes = 0
        self._root: tuple[dict[str, Plain], Mark] | None = None

    def take(self, event: yaml.Event) -> None:
        """Add one event."""
        if type(event) is yaml.ScalarEvent:  # nearly all events are, so they are told apart first, and cheaply
            self._check_node(event)
            self._take_scalar(event)
            return
        match event:
            case yaml.CollectionStartEvent():
                self._check_node(event)
                self._begin(event)
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                raise self._fault("yaml-alias", event)
            case yaml.DocumentStartEvent(explicit=True) | yaml.DocumentEndEvent(explicit=True):
                raise self._fault("yaml-document-marker", event)

    def document(self) -> Document:
        """The whole, after the last event."""
        if self._root is None:
            raise SourceFault("yaml-only-comments", Location(self._file))
        return Document(self._file, *self._root)

    def _check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise self._fault("yaml-too-many-nodes", event, limit=MAX_NODES)
        if event.anchor is not None:
            raise self._fault("yaml-anchor", event)
        if event.tag is not None:
            raise self._fault("yaml-tag", event)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        plain = not event.style
        parent = self._open[-1] if self._open else None
        try:
            if parent is None:
                raise self._fault("yaml-not-a-mapping", event)
            if parent.key is None and parent.is_mapping:
                self._take_key(parent, read_key(event.value, plain), event)
            elif plain and not event.value:
                raise self._nothing(parent, event)
            else:
                self._put(read_value(event.value, plain), Mark(*_place(event)))
        except RefusedScalar as refused:
            raise self._fault(refused.code, event, **refused.arguments) from None

    def _take_key(self, parent: _Open, key: str, event: yaml.Event) -> None:
        same = key if key.isascii() else unicodedata.normalize("NFC", key)
        if same in parent.lines:
            raise self._fault("yaml-duplicate-key", event, key=shown(key), first_line=parent.lines[same])
        place = _place(event)
        parent.lines[same] = place[0]
        parent.keys[key] = place
        parent.key = key

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) == MAX_DEPTH:
            raise self._fault("yaml-too-deep", event, limit=MAX_DEPTH)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        in_braces = is_mapping and bool(event.flow_style)
        opened = _Open({} if is_mapping else [], is_mapping=is_mapping, in_braces=in_braces)
        mark = Mark(*_place(event), opened.children, opened.keys)
        if self._open:
            if self._open[-1].key is None and self._open[-1].is_mapping:
                raise self._fault("yaml-complex-key", event)
            self._put(opened.data, mark)
        elif isinstance(opened.data, dict):
            self._root = (opened.data, mark)
        else:
            raise self._fault("yaml-not-a-mapping", event)
        self._open.append(opened)

    def _put(self, value: Plain, mark: Mark) -> None:
        parent = self._open[-1]
        if isinstance(parent.data, list):
            parent.children[len(parent.data)] = mark
            parent.data.append(value)
        elif parent.key is not None:
            parent.children[parent.key] = mark
            parent.data[parent.key] = value
            parent.key = None

    def _nothing(self, parent: _Open, event: yaml.Event) -> SourceFault:
        """The fault of a value left empty; the parsers differ in where they see it, so the key's place is given."""
        if parent.key is None:
            return self._fault("yaml-null", event)
        code: Code = "yaml-null-in-braces" if parent.in_braces else "yaml-null"
        place = Location(self._file, *parent.keys[parent.key])
        return SourceFault(code, place, {"key": shown(parent.key)})

    def _fault(self, code: Code, event: yaml.Event, **arguments: object) -> SourceFault:
        return SourceFault(code, Location(self._file, *_place(event)), arguments)


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 1. PyYAML counts from 0."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
