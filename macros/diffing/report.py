"""What a change means, ready to be written down: sections of items, each said in both languages and told as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from macros.messages import LANGUAGES, Language, Message, translate
from macros.records import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that changes."""

    words: Text
    """In one sentence, without markup and without a full stop. What it quotes from the data is in it as it is."""
    details: tuple[Text, ...] = ()
    """What has to be known beside it, each in one sentence."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The same for programs: plain values, figures as text."""


@dataclass(frozen=True, slots=True)
class Section:
    """All changes of one kind."""

    key: str
    """Stable name, for programs."""
    title: Message
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What a side is called."""

    text: Message
    commit: str | None
    """Its full hash; None for a folder."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that differs between two states of the project."""

    base: Name
    head: Name
    as_of: date
    """The day that both are looked at from, so that the passing of time is no change."""
    summary: tuple[Text, ...]
    """The change in a few sentences, the most important first."""
    sections: tuple[Section, ...]
    """In the order of their importance to readers; those without items are there too."""

    @property
    def told(self) -> tuple[Section, ...]:
        """The sections that have something to say."""
        return tuple(section for section in self.sections if section.items)


def in_both(make: Callable[[Language], str]) -> Text:
    """What `make` says in each language."""
    said = {language: make(language) for language in LANGUAGES}
    return Text(ja=said["ja"], en=said["en"])


def say(message: Message) -> Text:
    """A message in both languages."""
    return in_both(lambda language: translate(message, language))


def side_by_side(texts: Iterable[Text], join: Callable[[Iterable[str], Language], str]) -> Text:
    """Several texts as one; `join` is one of `macros.formatting`."""
    kept = tuple(texts)
    return in_both(lambda language: join((_of(text, language) for text in kept), language))


def _of(text: Text, language: Language) -> str:
    return text.ja if language == "ja" else text.en
