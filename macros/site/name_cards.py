"""The picture that stands for a page about models or their maker where somebody shares it: their names.

It is drawn while the site is built, because it follows from the data. Names in other letters than the font's have no
picture of their own, nor have pages on one's own machine, which nobody shares: these pages have that of their section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from macros.charts.pictures import as_png
from macros.generated.pairs import pairs
from macros.site.cards import FOLDER, HEIGHT, WIDTH
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from macros.catalog import Catalog

_LATIN = re.compile(r"[ -~\u00a0-\u024f\u2010-\u2019]+")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1", ""})
_WIDTH, _HEIGHT = 700, 300
"""Pixels for the names, left of the large mark and below the head."""
_LETTER, _CAPITAL, _LINE = 0.62, 0.75, 1.22
"""In parts of the font's size: the width of a bold letter on average, the height of a capital, from line to line."""
_LARGEST = 84
_LAST_LINE = 462
"""Where the last name stands."""


@dataclass(frozen=True, slots=True)
class NameCard:
    """One picture."""

    place: str
    """Of its page, below the language's root: `models/gpt-5-mini`. Both languages have the same picture."""
    names: tuple[str, ...]
    makers: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it is served, below the site's root."""
        return f"{FOLDER}/{self.place}.png"

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says: the names, and whose the models are."""
        return tuple(filter(None, (" / ".join(self.names), " · ".join(self.makers))))

    @property
    def size(self) -> int:
        """Pixels of its letters, so that the longest name has room, and all of them below one another."""
        longest = max(len(name) for name in self.names)
        across = _WIDTH / (_LETTER * longest)
        down = _HEIGHT / (_LINE * (len(self.names) - 1) + _CAPITAL)
        return int(min(_LARGEST, across, down))


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    y: int


@dataclass(frozen=True, slots=True)
class _View:
    lines: tuple[_Line, ...]
    size: int
    below: str
    width: int = WIDTH
    height: int = HEIGHT


def name_cards(catalog: Catalog, site_url: str) -> Mapping[str, NameCard]:
    """The cards of a site that is published at `site_url`, by the place of their pages."""
    if (urlsplit(site_url).hostname or "") in _LOCAL:
        return {}
    return {card.place: card for card in _cards(catalog) if all(_LATIN.fullmatch(line) for line in card.lines)}


def _cards(catalog: Catalog) -> Iterator[NameCard]:
    for provider in catalog.providers.values():
        yield NameCard(f"providers/{provider.id}", (provider.name,), ())
    for model in catalog.models:
        yield _card(catalog, f"models/{model}", (model,))
    for pair in pairs(catalog):
        yield _card(catalog, pair.place, (pair.first, pair.second))
    for comparison in catalog.comparisons.values():
        yield _card(catalog, f"compare/{comparison.id}", comparison.models)


def _card(catalog: Catalog, place: str, models: Sequence[str]) -> NameCard:
    records = [catalog.models[model] for model in models]
    makers = dict.fromkeys(catalog.providers[record.provider].name for record in records)
    return NameCard(place, tuple(record.name for record in records), tuple(makers))


def write_name_cards(site: Path, cards: Mapping[str, NameCard]) -> None:
    """Draw every card into the folder of a site."""
    for card in cards.values():
        path = site / card.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw(card))


def draw(card: NameCard) -> bytes:
    """A card as a PNG."""
    step = round(card.size * _LINE)
    last = len(card.names) - 1
    lines = tuple(_Line(name, _LAST_LINE - step * (last - place)) for place, name in enumerate(card.names))
    return as_png(render("name_card", "en", view=_View(lines, card.size, " · ".join(card.makers))))
