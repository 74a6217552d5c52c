"""Words in running text: where a word, or another way of writing it, stands as a word of its own.

English words end where letters end, and a line may break inside one. Japanese has no spaces, so a word counts wherever
it is not a piece of a longer one: カタカナ goes on while カタカナ follows, and 不, 非, 未 or 無 in front makes the
opposite of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTER = "A-Za-z0-9À-ɏ"
_KATAKANA = "ァ-ヺー"
_KANJI = "一-鿿々"
_OPPOSITE = "不非未無"


_Bounds = tuple[str, str]


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
    bounds = {word: _bounds(word) for word in words} | dict.fromkeys(pieces or {}, ("", ""))
    if not bounds:
        return lambda _: iter(())
    expression = re.compile(_by_first_letter(bounds), re.IGNORECASE | re.ASCII)

    def find(text: str) -> Iterator[Found]:
        for match in expression.finditer(text):
            yield Found(match.start(), match.end(), meanings[folded(match[0])])

    return find


def folded(word: str) -> str:
    """The word by which all its writings are known: capitals and the kind of white space do not count."""
    return " ".join(word.split()).casefold()


def _by_first_letter(bounds: Mapping[str, _Bounds]) -> str:
    """All words as one expression, longer ones first. At each place only those that begin with its letter are tried.

    Words in a row that have the same bounds share them, since an expression of many sets of letters takes long to make.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(bounds, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0].lower() if word[0].isascii() else word[0], []).append(word)
    tried = []
    for letter, words in groups.items():
        rows = ((between, "|".join(map(_written, row))) for between, row in groupby(words, bounds.__getitem__))
        one_of = "|".join(f"{before}(?:{row}){after}" for (before, after), row in rows)
        tried.append(f"(?=[{re.escape(letter)}])(?:{one_of})")
    return f"(?=[{''.join(map(re.escape, groups))}])(?:{'|'.join(tried)})"


def _written(word: str) -> str:
    """The word, each space in it being any white space."""
    return r"\s+".join(map(re.escape, word.split()))


def _bounds(word: str) -> _Bounds:
    """What may not stand before and after the word, so that it is no piece of a longer one; its ends decide."""
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
    return before, after
