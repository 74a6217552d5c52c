"""Text of a record to a tree with its comments.

The library's own round trip loses comments inside brackets and moves those of a key that changes its place. So it says
only where every value stands; what lies between the values and begins with # is a comment.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import CollectionNode, MappingNode, ScalarNode

from macros.canonical.comments import Comment, attach
from macros.canonical.tree import Collection, Entry, Scalar, Tree
from macros.source.values import RefusedScalar, read_key, read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.nodes import Node

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ ]+(#[^\n]*)")
"""The first line of a folded or literal text, with a comment."""


class UnlikeReading(Exception):  # noqa: N818 - it says what the text is, not that something went wrong
    """The library reads the text in another way than the project's own reader, or not at all."""


def parse(text: str) -> Tree:
    """The tree of a text that `macros.source.read_document` accepts; lines end with LF.

    Raises UnlikeReading where the library has another opinion about the text.
    """
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        if not isinstance(node, MappingNode):
            raise UnlikeReading
        tree = Tree(_collection(node, None))
    except (YAMLError, RefusedScalar, ValueError, OverflowError) as error:
        raise UnlikeReading from error
    attach(tree, list(_comments(text, sorted(_spans(node)))))
    return tree


def _collection(node: CollectionNode, owner: Entry | None) -> Collection:
    start, end = node.start_mark, node.end_mark
    found = Collection(
        is_mapping=isinstance(node, MappingNode),
        in_brackets=bool(node.flow_style),
        start=start.index,
        end=end.index,
        column=start.column,
        owner=owner,
    )
    pairs = node.value if isinstance(node, MappingNode) else [(None, below) for below in node.value]
    found.entries = [_entry(key, value, found) for key, value in pairs]
    return found


def _entry(key: Node | None, node: Node, home: Collection) -> Entry:
    first = node if key is None else key
    name = read_key(key.value, plain=not key.style) if isinstance(key, ScalarNode) else None
    nothing = Scalar("", "", node.start_mark.index)
    entry = Entry(nothing, home, first.start_mark.index, name)
    if isinstance(node, ScalarNode):
        value = read_value(node.value, plain=not node.style)
        entry.value = Scalar(value, node.value, node.start_mark.index)
    elif isinstance(node, CollectionNode):
        entry.value = _collection(node, entry)
    return entry


def _spans(node: Node) -> Iterator[tuple[int, int]]:
    """Yield start and end of every key and value that is no mapping or list."""
    if isinstance(node, ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _spans(key)
            yield from _spans(value)
    else:
        for value in node.value:
            yield from _spans(value)


def _comments(text: str, spans: list[tuple[int, int]]) -> Iterator[Comment]:
    """Yield the comments of `text`, in their order."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    gap_start = 0
    for start, end in [*spans, (len(text), len(text))]:
        for found in _COMMENT.finditer(text, gap_start, start):
            yield _comment(text, found.start(), found.group(), lines)
        if header := _HEADER.match(text, start, end):
            yield _comment(text, header.start(1), header.group(1), lines)
        gap_start = end


def _comment(text: str, index: int, words: str, lines: list[int]) -> Comment:
    number = bisect_left(lines, index + 1) - 1
    start = lines[number]
    return Comment(
        text=words.rstrip(),
        index=index,
        column=index - start,
        alone=not text[start:index].strip(" -?"),
        empty_before=number > 0 and not _line(text, lines, number - 1).strip(),
        empty_after=not _line(text, lines, number + 1).strip(),
    )


def _line(text: str, lines: list[int], number: int) -> str:
    """One line, counted from 0; the one after the last is empty."""
    if number >= len(lines):
        return ""
    end = text.find("\n", lines[number])
    return text[lines[number] : end if end >= 0 else len(text)]
