"""A report as data: what it says, in no language and for no medium yet.

Whatever is said is a `Message`, a text in both languages, or a piece of data. What data holds is never read as markup:
the medium escapes it. Pieces that look different in Markdown (`Code`, `Address`) may fill a message's
placeholders like anything else.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.messages import Message
from macros.records import Text


@dataclass(frozen=True, slots=True)
class Code:
    """A name that programs know: an id, a path, a condition."""

    text: str


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the data, which passed the schema's pattern for addresses."""

    url: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, where the medium can do that."""

    words: str
    url: str
    """An address made here, never one of the data."""


Said = Message | Text | str | int | Code | Address | Link
"""Anything a report can say."""
Row = tuple[Said, ...]
"""The cells of one row."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, all of one length."""

    headings: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is reported, with what is to be said of it and its rows."""

    title: Said
    lines: tuple[Said, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one kind under a heading."""

    heading: Said
    entries: tuple[Entry, ...]
    lead: Said | None = None
    """What all of them have in common, or what to do about them."""
    folded: bool = False
    """Whether Markdown shows it only when it is asked for."""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. Sections without entries are left out of every medium."""

    title: Said
    summary: tuple[Said, ...]
    sections: tuple[Section, ...]
    notes: tuple[Said, ...] = ()
    """What bounds the report: what it cannot know."""
    most: int | None = None
    """How many bytes its Markdown may have: an issue holds only so many. What does not fit is counted."""
