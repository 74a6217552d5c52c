"""Which value a comment belongs to: the one on its line, the one that follows, or the mapping or list that it ends.

A comment of its own line belongs to what follows, unless it is indented further than that: then it closes the mapping
or list on whose level it stands, like an entry that was put aside with #.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.canonical.tree import Collection, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.canonical.tree import Entry, Tree


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment and where it was found."""

    text: str
    """With its #, without space at its end."""
    index: int
    column: int
    """From 0."""
    alone: bool
    """Whether nothing but hyphens stands before it on its line."""
    empty_before: bool
    """Whether the line above is empty."""
    empty_after: bool
    """Whether the line below is."""


def attach(tree: Tree, comments: Iterable[Comment]) -> None:
    """Put each comment where it belongs in `tree`, in the order of the file."""
    keeper = _Keeper(tree)
    for comment in comments:
        keeper.take(comment)


class _Keeper:
    """The tree while comments are put into it."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._entries = list(tree.root.walk())
        self._starts = [entry.start for entry in self._entries]
        self._run: Entry | None = None
        self._last: Collection | Entry | None = None
        """Where the comment before went that stood above the same entry: comments never overtake each other."""

    def take(self, comment: Comment) -> None:
        """Put one comment in its place."""
        place = bisect_left(self._starts, comment.index)
        following = self._entries[place] if place < len(self._entries) else None
        previous = _still_open(self._entries[place - 1], comment.index) if place else None
        if previous is None:
            _add(self._tree.head, comment, above=True)
        elif not comment.alone:
            previous.beside.append(comment.text)
        else:
            target = self._target(comment, previous, following)
            self._run, self._last = following, target
            _add(
                target.closing if isinstance(target, Collection) else target.before, comment, above=target is following
            )

    def _target(self, comment: Comment, previous: Entry, following: Entry | None) -> Collection | Entry:
        last = self._last if self._run is following else None
        if following is not None and last is following:
            return following
        value = previous.value
        if value.start > comment.index and (isinstance(value, Scalar) or value.in_brackets):
            return previous  # it stands between a key and its value
        for opened in (value, previous.home):
            if isinstance(opened, Collection) and opened.in_brackets and opened.end > comment.index:
                return _closed(opened, following)
        if following is not None and comment.column <= following.home.column:
            return following
        ended = last if isinstance(last, Collection) else previous.home
        while ended.column > comment.column and ended.owner is not None:
            ended = ended.owner.home
        return _closed(ended, following)


def _still_open(entry: Entry, index: int) -> Entry:
    """`entry`, or the one around it whose brackets were closed last before `index`."""
    while entry.home.in_brackets and entry.home.end <= index and entry.home.owner is not None:
        entry = entry.home.owner
    return entry


def _closed(collection: Collection, following: Entry | None) -> Collection | Entry:
    """`following`, if it stands in `collection`, which then goes on; else `collection`, or its owner if it is empty."""
    home = None if following is None else following.home
    while home is not None:
        if home is collection and following is not None:
            return following
        home = None if home.owner is None else home.owner.home
    if not collection.entries and collection.owner is not None:
        return collection.owner
    return collection


def _add(lines: list[str], comment: Comment, *, above: bool) -> None:
    """Add a comment with the empty lines around it, never two of them."""
    if comment.empty_before and lines[-1:] != [""]:
        lines.append("")
    lines.append(comment.text)
    if above and comment.empty_after:
        lines.append("")
