"""A source: where figures are printed, and what of it may be passed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records.parts import Anchor, Text

SourceKind = Literal["official", "independent", "dataset", "secondary", "community"]


@dataclass(frozen=True, slots=True)
class Slug:
    """What a source's own name for a model stands for."""

    model: str
    effort: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A page, data set or thread in which figures are printed."""

    id: str
    url: str
    title: str
    publisher: str
    lang: str
    kind: SourceKind
    about: tuple[str, ...]
    """Ids of the models it is about, of those this catalogue holds."""
    licence: Text
    republish: Literal["yes", "attribution", "few-figures", "no"]
    """What of it may be passed on."""
    note: Text
    title_inferred: bool = False
    """Nobody read the page: the title is taken from its address."""
    published: str | None = None
    read: str | None = None
    """Day it was read; None: nobody read it, and nothing rests on it."""
    copy_dated: bool = True
    """False: an undated copy was read, so its age can be larger than it looks."""
    cited_by: str | None = None
    """The outside text that cites it."""
    seed_order: int | None = None
    """Its number in that text."""
    permalink: str | None = None
    gone: str | None = None
    """Day on which its address was found to lead nowhere; None: it is still there as far as anybody knows."""
    slugs: Mapping[str, Slug] = field(default_factory=dict)
    """Names this source uses that no general rule can read."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)
