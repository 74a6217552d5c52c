"""A tree as lines: on one line what fits there, else one line for each key or item."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from macros.canonical.spacing import begins_group
from macros.canonical.tree import Collection
from macros.canonical.words import key_text, value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.canonical.tree import Entry, Scalar
    from macros.schema.outline import Outline

WIDTH = 120
"""Columns of a line that holds a mapping or list in brackets. A text is never broken, however long it is."""

_STEP = "  "


def lines_of(root: Collection, kind: str, outline: Outline) -> Iterator[str]:
    """Yield the lines of a record without the comments above it. A record without keys is `{}`."""
    if root.entries:
        yield from _Layout(kind).block(root, outline, "")
    else:
        yield "{}"
        yield from _indented(root.closing, "")


class _Layout:
    """How records of one kind are laid out."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def block(self, collection: Collection, outline: Outline, indent: str, *, bare: bool = False) -> Iterator[str]:
        """Yield the lines of a mapping or list, with one line or more for each entry.

        `bare` leaves out what stands above the first entry.
        """
        previous: Entry | None = None
        for entry in collection.entries:
            below = outline.below(0 if entry.key is None else entry.key)
            short = self._short(entry, below, indent)
            if previous is not None or not bare:
                yield from _indented(self._above(entry, previous, below, indent), indent)
            yield from self._entry(entry, below, indent, short)
            previous = entry
        yield from _indented(collection.closing, indent)

    def _above(self, entry: Entry, previous: Entry | None, outline: Outline, indent: str) -> list[str]:
        """What stands above an entry: an empty line where a group begins, and its comments."""
        above = self._comments(entry, outline, indent)
        if previous is not None and begins_group(self._kind, entry, previous):
            above = ["", *above]
        above = [line for line, before in zip(above, ["#", *above], strict=False) if line or before]
        return above[1:] if previous is None and above[:1] == [""] else above

    def _comments(self, entry: Entry, outline: Outline, indent: str) -> list[str]:
        """The comments above an entry, those with them that have no place in its own first line."""
        above = [*entry.before, *entry.beside[:-1]]
        value = entry.value
        if entry.key is None and isinstance(value, Collection) and self._short(entry, outline, indent) is None:
            first = value.entries[0]
            below = outline.below(0 if first.key is None else first.key)
            above += [*entry.beside[-1:], *self._comments(first, below, indent + _STEP)]
        return above

    def _short(self, entry: Entry, outline: Outline, indent: str) -> str | None:
        """An entry on one line, comments apart; None where it needs more."""
        start = f"{indent}-" if entry.key is None else f"{indent}{key_text(entry.key, in_brackets=False)}:"
        if not isinstance(entry.value, Collection):
            return f"{start} {_value(entry.value, entry, outline, in_brackets=False)}"
        if not may_be_on_one_line(entry.value, outline):
            return None
        line = f"{start} {on_one_line(entry.value, outline)}"
        return line if _width(line) <= WIDTH or not entry.value.entries else None

    def _entry(self, entry: Entry, outline: Outline, indent: str, short: str | None) -> Iterator[str]:
        beside = f"  {entry.beside[-1]}" if entry.beside else ""
        if short is not None:
            yield short + beside
        elif isinstance(entry.value, Collection) and entry.key is not None:
            yield f"{indent}{key_text(entry.key, in_brackets=False)}:{beside}"
            yield from self.block(entry.value, outline, indent + _STEP)
        elif isinstance(entry.value, Collection):
            lines = self.block(entry.value, outline, indent + _STEP, bare=True)
            yield f"{indent}- {next(lines).removeprefix(indent + _STEP)}"
            yield from lines


def may_be_on_one_line(collection: Collection, outline: Outline) -> bool:
    """Whether a mapping or list may stand in brackets, should it be short enough.

    A list of mappings never does, nor do mappings under names of their own (claims, choices, values, slugs): there
    one looks for an entry by the start of its line.
    """
    if not collection.entries:
        return True
    if collection.has_comments:
        return False
    below = [entry for entry in collection.entries if isinstance(entry.value, Collection)]
    if any(isinstance(entry.value, Collection) and entry.value.is_mapping for entry in below) and (
        not collection.is_mapping or outline.named is not None
    ):
        return False
    return all(
        may_be_on_one_line(entry.value, outline.below(0 if entry.key is None else entry.key))
        for entry in below
        if isinstance(entry.value, Collection)
    )


def on_one_line(collection: Collection, outline: Outline) -> str:
    """A mapping or list in brackets."""
    parts = []
    for entry in collection.entries:
        below = outline.below(0 if entry.key is None else entry.key)
        if isinstance(entry.value, Collection):
            text = on_one_line(entry.value, below)
        else:
            text = _value(entry.value, entry, below, in_brackets=True)
        parts.append(text if entry.key is None else f"{key_text(entry.key, in_brackets=True)}: {text}")
    inside = ", ".join(parts)
    return f"{{{inside}}}" if collection.is_mapping else f"[{inside}]"


def _value(scalar: Scalar, entry: Entry, outline: Outline, *, in_brackets: bool) -> str:
    holder = entry if entry.key is not None else entry.home.owner
    printed = holder is not None and holder.key == "printed"
    return value_text(scalar, outline, printed=printed, in_brackets=in_brackets)


def _indented(lines: list[str], indent: str) -> Iterator[str]:
    for line in lines:
        yield f"{indent}{line}" if line else ""


def _width(line: str) -> int:
    """Columns that a line takes where a Japanese character is as wide as two Latin ones."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
