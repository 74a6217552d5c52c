"""A term of the glossary: what it means, how else it is written, and which words are wrong for it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.records.parts import Anchor, Text


@dataclass(frozen=True, slots=True)
class Words:
    """Words of each language; empty where there are none."""

    ja: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One term."""

    id: str
    term: Text
    """The word this site uses."""
    reading: str
    """How the Japanese word is read, in hiragana: what the Japanese glossary is sorted by. Latin words stay Latin."""
    definition: Text
    also: Words = Words()
    """Other forms that mean it in running text: short forms, plurals, synonyms."""
    avoid: Words = Words()
    """Words that are wrong for it; a page or record that uses one is refused."""
    field: str | None = None
    """The field that shows its figures, where there is one."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)
