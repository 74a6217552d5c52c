"""YAML that somebody else wrote: nothing of it is interpreted, and nothing in it can take much room.

Records of this project are read strictly (`read_document`). A file of another project only has to be understood, so
quotes and styles are free and the top may be a list; anchors, tags and endless nesting stay refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from macros.source.events import HAS_FAST
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.syntax import syntax_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_DEPTH = 12
"""Mappings and lists inside each other."""


class Written(str):
    """A scalar without quotes, exactly as it is written: it may mean a number, a date, a word or nothing."""

    __slots__ = ()


def read_foreign(text: str, file: str, mapping: Callable[[list[tuple[str, Any]]], Any], most: int) -> Any:
    """The tree of `text`: lists, what `mapping` makes of the pairs of each mapping, texts and `Written`.

    Raises SourceFault for what is no YAML, uses anchors or tags, nests more than 12 deep, or has over `most` nodes.
    """
    builder = _Builder(file, mapping, most)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise syntax_fault(error, text, file) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise SourceFault("yaml-syntax", Location(file), {"problem": ""}) from None
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=yaml.CBaseLoader if HAS_FAST else yaml.BaseLoader)


class _Builder:
    """Puts events together to a tree, without recursion."""

    def __init__(self, file: str, mapping: Callable[[list[tuple[str, Any]]], Any], most: int) -> None:
        self.root: Any = None
        self._file = file
        self._mapping = mapping
        self._left = self._most = most
        self._documents = 0
        self._open: list[list[Any]] = []
        self._keys: list[list[Any]] = []
        """By open collection: the keys of a mapping so far, the last one perhaps without its value; [] for a list."""
        self._is_mapping: list[bool] = []

    def take(self, event: yaml.Event) -> None:
        """Take one event in."""
        if isinstance(event, yaml.AliasEvent):
            raise self._fault("yaml-alias", event)
        if getattr(event, "anchor", None) is not None:
            raise self._fault("yaml-anchor", event)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._fault("yaml-document-marker", event)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in {None, "!"}:
            raise self._fault("yaml-tag", event)
        if isinstance(event, yaml.ScalarEvent):
            self._put(event.value if event.style else Written(event.value), event)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) >= MAX_DEPTH:
                raise self._fault("yaml-too-deep", event)
            self._open.append([])
            self._keys.append([])
            self._is_mapping.append(isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            values, keys, is_mapping = self._open.pop(), self._keys.pop(), self._is_mapping.pop()
            pairs = [(str(key), value) for key, value in zip(keys, values, strict=True)] if is_mapping else []
            self._put(self._mapping(pairs) if is_mapping else values, event)

    def _put(self, value: Any, event: yaml.Event) -> None:
        self._left -= 1
        if self._left < 0:
            raise self._fault("yaml-too-many-nodes", event)
        if not self._open:
            self.root = value
        elif self._is_mapping[-1] and len(self._keys[-1]) == len(self._open[-1]):
            if not isinstance(value, str):
                raise self._fault("yaml-complex-key", event)
            self._keys[-1].append(value)
        else:
            self._open[-1].append(value)

    def _fault(self, code: Any, event: yaml.Event) -> SourceFault:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        limit = MAX_DEPTH if code == "yaml-too-deep" else self._most
        return SourceFault(code, Location(self._file, line, column), {"limit": limit})
