"""A page as data: what is known of it without rendering it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.messages import Language
    from macros.source.location import Location

Argument = str | tuple[str, ...]
"""What a page may hand to a macro: a text, or a list of texts."""
Spot = Literal["head", "heading", "link", "image", "text"]
"""Where words of a page stand: in its head, in a heading, in the text of a link, in place of an image, or elsewhere.
Only elsewhere can a macro be called."""


@dataclass(frozen=True, slots=True)
class MacroCall:
    """One `{{ name('literal', …) }}`."""

    name: str
    arguments: Mapping[str, Argument]
    """By parameter name, whether written by position or by name."""
    conditions: Mapping[str, str]
    """Select and run conditions, by key."""
    location: Location
    places: Mapping[str, Location] = field(default_factory=dict, compare=False)
    """Where each argument and condition stands, by name."""
    section: str = field(default="", compare=False)
    """Id of the heading it stands under; empty before the first heading with an id and in footnotes."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading."""

    level: int
    """1 for the page's title."""
    text: str
    id: str | None
    """The id written at the heading; None where there is none."""
    location: Location


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page, to an image or to a place of a page."""

    href: str
    """As written."""
    path: str
    """The file it leads to, below `docs/`; the page's own path where only a place is named."""
    fragment: str
    """Id of the place on that page; empty: its top."""
    location: Location
    section: str = field(default="", compare=False)
    """Id of the heading it stands under, as for macro calls."""


@dataclass(frozen=True, slots=True)
class OuterLink:
    """A link to another site."""

    address: str
    location: Location
    section: str = field(default="", compare=False)
    """Id of the heading it stands under, as for macro calls."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A stretch of a page's own words, on one line of its source."""

    text: str
    location: Location
    spaced: bool = field(default=False, compare=False)
    """Whether white space parts it from what stands before it in its passage."""
    spot: Spot = field(default="text", compare=False)


Passage = tuple[PageText | MacroCall, ...]
"""The words and the calls of one paragraph, list item, cell or heading, in their order."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A text that the page's head allows in spite of the rules on wording."""

    text: str
    reason: str
    location: Location


@dataclass(frozen=True, slots=True)
class Page:
    """One hand-written page."""

    path: str
    """Below `docs/`, such as `ja/compare/index.md`."""
    language: Language | None
    """None for the page that offers all languages."""
    location: Location
    """Its first line."""
    front_matter: Mapping[str, Argument] = field(default_factory=dict)
    calls: tuple[MacroCall, ...] = ()
    """In the order of the source."""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    outer_links: tuple[OuterLink, ...] = ()
    images: tuple[Link, ...] = ()
    ids: frozenset[str] = frozenset()
    """Every place of the page that a link can name."""
    passages: tuple[Passage, ...] = ()
    """Its words outside code, with the calls between them; those of its head first."""
    waivers: tuple[Waiver, ...] = ()
    tells_waivers: bool = True
    """False where its head is told to be wrong, so that nobody knows what is allowed by hand."""
    broken: bool = False
    """Something is wrong with it, so that the rest may be incomplete; its path exists all the same."""

    @property
    def texts(self) -> tuple[PageText, ...]:
        """Its words outside code and macro calls, those of its head first."""
        return tuple(piece for passage in self.passages for piece in passage if isinstance(piece, PageText))
