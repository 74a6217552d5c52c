"""The picture that stands for a page where somebody shares it: one for each section, in each language.

Pages about models have one of their own (name_cards.py).

They are drawn once by `python -m tools.cards`, from the words that stand here, and kept in the theme's assets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, Language, Message, msg, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = "assets/cards"
"""Where the pictures are served, below the site's root."""
WIDTH, HEIGHT = 1200, 630
"""In pixels: what those who show such pictures ask for."""
HOME = "home"

WORDS: Mapping[str, tuple[Message, Message]] = {
    HOME: (
        msg("AI models compared, with the evidence"),
        msg("Every figure has its source, its conditions and the day it was read."),
    ),
    "choose": (
        msg("Choose by what you are building"),
        msg("Requirements, monthly cost and end of service, with the reason for each candidate."),
    ),
    "compare": (
        msg("Models side by side"),
        msg("Prices, limits, speed and benchmarks, and what cannot be compared."),
    ),
    "models": (
        msg("Models and their makers"),
        msg("Prices, limits, benchmarks and end of service of each model."),
    ),
    "benchmarks": (
        msg("Benchmarks"),
        msg("Who ran what under which conditions, and which runs can be compared."),
    ),
    "about": (
        msg("The evidence behind every figure"),
        msg("Sources, fact-checks, and the rules by which a figure is chosen."),
    ),
    "contributing": (
        msg("Correct a figure, add a source"),
        msg("Without reading code; every change is checked."),
    ),
}
"""By the first folder of a section's address: what its card says, and what it says below that."""


@dataclass(frozen=True, slots=True)
class Card:
    """One picture."""

    language: Language | None
    """None: the card of the page that offers both languages."""
    section: str

    @property
    def path(self) -> str:
        """Where it is served, below the site's root."""
        return "/".join(filter(None, (FOLDER, self.language, f"{self.section}.png")))

    @property
    def lines(self) -> tuple[str, str]:
        """What it says: the large line and the one below."""
        title, below = WORDS[self.section]
        if self.language is None:
            return translate(title, "ja"), translate(title, "en")
        return translate(title, self.language), translate(below, self.language)


def cards() -> Iterator[Card]:
    """Every card there is."""
    yield Card(None, HOME)
    for language in LANGUAGES:
        for section in WORDS:
            yield Card(language, section)


def card_of(language: Language | None, section: str) -> Card:
    """The card of a page. `section` is the address of its section; one that has no card of its own has that of home."""
    name = section.removeprefix(f"{language}/").partition("/")[0]
    return Card(language, name if language and name in WORDS else HOME)
