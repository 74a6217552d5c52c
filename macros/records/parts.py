"""What several records are made of: places in files, texts in two languages, values and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.source.document import Document
    from macros.source.location import Location

NOT_STATED = "not_stated"
"""The explicit value for "the source does not say"."""
NOT_DISCLOSED = "not_disclosed"
"""The value of a claim that the maker keeps the fact to itself; it needs evidence like any other."""
NOT_APPLICABLE = "not_applicable"
"""The effort of a model that does not reason; as a claim's value, that the field does not exist for the model."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a record, or a part of one, stands in its file."""

    document: Document
    path: tuple[str | int, ...] = ()

    def at(self, *keys: str | int) -> Location:
        """The location of the value under `keys`; of the nearest thing above it where there is none."""
        return self.document.locate((*self.path, *keys))

    def key(self, *keys: str | int) -> Location:
        """The location of the last key itself, rather than of its value."""
        return self.document.locate_key((*self.path, *keys))

    def below(self, *keys: str | int) -> Anchor:
        """The anchor of a part."""
        return Anchor(self.document, (*self.path, *keys))


@dataclass(frozen=True, slots=True)
class Text:
    """A text a reader sees, in both languages."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class Band:
    """A range of input lengths that a price holds for, in tokens of one request."""

    over: int | None = None
    """Exclusive lower end; None: from the first token."""
    up_to: int | None = None
    """Inclusive upper end; None: without end."""


@dataclass(frozen=True, slots=True)
class Tasks:
    """How many tasks of a benchmark were run."""

    run: int
    of: int
    not_run: str | None = None
    """What became of the others (`counted-as-failed`)."""


Value = Decimal | str | bool | tuple[str, ...]
"""What a claim may say: a figure, a date or a word, a flag, or a list of words."""

Condition = str | int | Band | Tasks
"""The value of one select or run condition."""

Conditions = Mapping[str, Condition]
"""Conditions by their key."""
