"""Invented names for providers and families of models: pronounceable, each once, the same in every run."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "ho", "fi", "ra", "nu")


def invented_names(count: int) -> list[str]:
    """That many words such as “Lonavi”, no two alike."""
    return list(islice(_words(random.Random(1)), count))  # noqa: S311 - names are no secret


def _words(chance: random.Random) -> Iterator[str]:
    known: set[str] = set()
    while True:
        word = "".join(chance.choices(_SYLLABLES, k=4)).capitalize()
        if word not in known:
            known.add(word)
            yield word
