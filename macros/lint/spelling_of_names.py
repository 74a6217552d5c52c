"""Testers, harnesses and other conditions in free words are spelt alike wherever they are the same.

Figures are compared where their conditions agree to the letter: a run of “mini-swe-agent” would silently be held
against nothing that was run with “mini-SWE-agent”, and pages that ask for the one would not find the other.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.source.location import Location

CODES = ("spelling-of-names",)
AREA: Area = "sense"
FIX = msg("Write the name as the other claims spell it.")

_NO_DIFFERENCE = str.maketrans("", "", " -_")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each condition that most other claims spell otherwise, case, spaces and hyphens aside."""
    places: dict[tuple[str, str], dict[str, list[Location]]] = defaultdict(lambda: defaultdict(list))
    for claim, _ in checked.claims():
        for group, conditions in (("select", claim.select), ("run", claim.run)):
            for key, value in conditions.items():
                if isinstance(value, str):
                    places[key, _folded(value)][value].append(place(claim.anchor, group, key))
    for spellings in places.values():
        usual, times = Counter({spelling: len(found) for spelling, found in spellings.items()}).most_common(1)[0]
        for spelling in spellings.keys() - {usual}:
            for location in spellings[spelling]:
                if location not in checked.told_places:
                    message = msg(
                        "“{name}” is spelt “{usual}” elsewhere ({times}×)", name=spelling, usual=usual, times=times
                    )
                    hint = msg("Write {usual}, or a name that differs in its letters if it is another.", usual=usual)
                    yield Diagnostic("spelling-of-names", location, message, hint)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().translate(_NO_DIFFERENCE)
