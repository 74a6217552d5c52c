"""The one form in which a record is written: order of keys, indentation, quotes and empty lines; comments are kept."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.canonical.growing import grow_data, grow_tree
from macros.canonical.layout import lines_of, on_one_line
from macros.canonical.making import lines_at, tree_of
from macros.canonical.ordering import put_in_order
from macros.canonical.parsing import UnlikeReading, parse
from macros.canonical.tree import Collection, Tree
from macros.schema.outline import outline
from macros.source import SourceFault, read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from macros.canonical.growing import Edit
    from macros.source.document import Path, Plain

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MODELINE = "# yaml-language-server: $schema="


class NotCanonical(Exception):  # noqa: N818 - it says what cannot be made of a text, not that something went wrong
    """No canonical form was found that surely means the same; the text has to stay as it is."""


def modeline(kind: str) -> str:
    """The first line of every record of a kind: by it, editors know the schema."""
    return f"{_MODELINE}../schemas/{kind}.schema.json"


def canonical(raw: bytes, kind: str, file: str, fields: Sequence[str] = ()) -> str:
    """The canonical form of the record in `raw`; lines end with LF.

    `kind` is a folder of `data/`, `file` the path as messages show it, and `fields` are the ids of all fields in their
    order. A byte order mark is dropped. Raises SourceFault for what is no record, and NotCanonical where the form
    found would be read as other data or would lose a comment: nothing is ever returned that says something else.
    """
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    before = read_document(raw, file).data
    tree = _parsed(raw)
    if _plain(tree.root) != _typed(before):
        raise NotCanonical
    comments = Counter(_comments(tree))
    schema = outline(kind)
    put_in_order(tree.root, kind, schema, fields)
    text = "\n".join([modeline(kind), *_head(tree), *lines_of(tree.root, kind, schema)]).rstrip("\n") + "\n"
    if text.encode() == raw:
        return text
    try:
        after = read_document(text.encode(), file).data
    except SourceFault as fault:
        raise NotCanonical from fault
    if _typed(after) != _typed(before) or Counter(_comments(_parsed(text.encode()))) != comments:
        raise NotCanonical
    return text


def written(
    data: Mapping[str, Plain],
    kind: str,
    fields: Sequence[str] = (),
    head: Sequence[str] = (),
    comments: Mapping[Path, Sequence[str]] | None = None,
) -> str:
    """A new record in canonical form, with comments.

    `head` are the comment lines under the modeline. `comments` gives those above a value by its path; a path that leads
    to nothing of a mapping or list (`("claims", "")`) stands for its end. An empty text is an empty line.
    """
    tree = Tree(tree_of(data), list(head))
    for path, lines in (comments or {}).items():
        lines_at(tree.root, path).extend(lines)
    schema = outline(kind)
    put_in_order(tree.root, kind, schema, fields)
    lines = [modeline(kind), *_head(tree), *lines_of(tree.root, kind, schema)]
    return "\n".join(lines).rstrip("\n") + "\n"


def grown(raw: bytes, kind: str, file: str, edits: Sequence[Edit], fields: Sequence[str] = ()) -> str:
    """The record in `raw` with `edits`, in canonical form; all else of it says what it said, comments included.

    Raises what `canonical` raises, and KeyError for an edit whose path leads nowhere.
    """
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    before = read_document(raw, file).data
    tree = _parsed(raw)
    if _plain(tree.root) != _typed(before):
        raise NotCanonical
    comments = Counter(_comments(tree))
    meant = grow_data(before, edits)
    grow_tree(tree.root, edits)
    schema = outline(kind)
    put_in_order(tree.root, kind, schema, fields)
    text = "\n".join([modeline(kind), *_head(tree), *lines_of(tree.root, kind, schema)]).rstrip("\n") + "\n"
    again = _parsed(text.encode())
    if _typed(read_document(text.encode(), file).data) != _typed(meant) or Counter(_comments(again)) != comments:
        raise NotCanonical
    return text


def one_line(data: Mapping[str, Plain], kind: str, path: Path = ()) -> str:
    """A mapping of a record in brackets, as it would stand at `path`."""
    schema = outline(kind)
    for step in path:
        schema = schema.below(step)
    return on_one_line(tree_of(data), schema)


def _parsed(raw: bytes) -> Tree:
    """The tree without the modeline, which is always written anew."""
    try:
        tree = parse(raw.decode().replace("\r\n", "\n"))
    except UnlikeReading as error:
        raise NotCanonical from error
    if tree.head[:1] and tree.head[0].startswith(_MODELINE):
        del tree.head[0]
    return tree


def _head(tree: Tree) -> list[str]:
    """Comments above the first key, at most one empty line at a time."""
    return [line for line, before in zip(tree.head, ["", *tree.head], strict=False) if line or before]


def _comments(tree: Tree) -> Iterable[str]:
    """Yield every comment."""
    lines = [*tree.head, *tree.root.closing]
    for entry in tree.root.walk():
        lines += [*entry.before, *entry.beside]
        if isinstance(entry.value, Collection):
            lines += entry.value.closing
    return filter(None, lines)


def _plain(collection: Collection) -> object:
    """What a tree says, in the form of `_typed`."""
    values = [
        (entry.key, _plain(entry.value) if isinstance(entry.value, Collection) else _typed(entry.value.value))
        for entry in collection.entries
    ]
    return dict(values) if collection.is_mapping else [value for _, value in values]


def _typed(value: Plain) -> object:
    """`value` so that equal means equal in type and digits too: true is not 1, and 1.10 is not 1.1."""
    if isinstance(value, dict):
        return {key: _typed(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_typed(below) for below in value]
    return type(value), str(value)
