"""Words in running text: where a word, or another way of writing it, stands as a word of its own.

English words end where letters end, and a line may break inside one. Japanese has no spaces, so a word counts wherever
it is not a piece of a longer one: カタカナ goes on while カタカナ follows, and 不, 非, 未 or 無 in front makes the
opposite of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTER = "A-Za-z0-9À-ɏ"
_KATAKANA = "ァ-ヺー"
_KANJI = "一-鿿々"
_OPPOSITE = "不非未無"


class Found(NamedTuple):
    """A word in a text."""

    start: int
    end: int
    meaning: str
    """What the finder was told that the word means."""


Finder = Callable[[str], Iterator[Found]]
"""Finds the words of a text from left to right. Where two begin alike, the longer one is there, and none overlap."""


def finder(words: Mapping[str, str], pieces: Mapping[str, str] | None = None) -> Finder:
    """A finder of `words`, each with what it means, and of `pieces`, which count inside longer words too.

    Capitals and small letters are the same. All is one compiled expression, so that a text is read once.
    """
    both = {**words, **(pieces or {})}
    meanings = {folded(word): meaning for word, meaning in both.items()}
    patterns = {word: _bounded(word) for word in words} | {piece: _written(piece) for piece in pieces or {}}
    longest_first = [patterns[word] for word in sorted(patterns, key=lambda word: (-len(word), word))]
    if not patterns:
        return lambda _: iter(())
    # Looking at one letter first makes it twice as fast.
    first = "".join({re.escape(word[0]) for word in patterns})
    expression = re.compile(f"(?=[{first}])(?:{'|'.join(longest_first)})", re.IGNORECASE | re.ASCII)

    def find(text: str) -> Iterator[Found]:
        for match in expression.finditer(text):
            yield Found(match.start(), match.end(), meanings[folded(match[0])])

    return find


def folded(word: str) -> str:
    """The word by which all its writings are known: capitals and the kind of white space do not count."""
    return " ".join(word.split()).casefold()


def _written(word: str) -> str:
    """The word, each space in it being any white space."""
    return r"\s+".join(map(re.escape, word.split()))


def _bounded(word: str) -> str:
    """The word where it is not a piece of a longer one; its first and last letter decide what may stand beside it."""
    before, after = "", ""
    if re.match(f"[{_LETTER}]", word):
        before = f"(?<![{_LETTER}])(?<!non-)"
    elif re.match(f"[{_KATAKANA}]", word):
        before = f"(?<![{_KATAKANA}])"
    elif re.match(f"[{_KANJI}]", word):
        before = f"(?<![{_OPPOSITE}])"
    if re.search(f"[{_LETTER}]$", word):
        after = f"(?![{_LETTER}])"
    elif re.search(f"[{_KATAKANA}]$", word):
        after = f"(?![{_KATAKANA}])"
    return f"{before}{_written(word)}{after}"
