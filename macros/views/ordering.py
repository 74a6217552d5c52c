"""The order in which a reader looks a word up: by letter in English; in Japanese Latin words first, then あいうえお."""

from __future__ import annotations

import unicodedata

_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_ROWS = "あかさたなはまやらわ"
"""The first kana of each row of the syllabary."""


def by_letter(word: str) -> tuple[str, str]:
    """The key of a word among words in Latin letters."""
    return (word.casefold(), word)


def by_reading(reading: str) -> tuple[bool, str, str]:
    """The key of a word by its reading. Voicing, small kana and long vowels count only where all else is equal."""
    return (not reading.isascii(), _plain(reading).casefold(), reading)


def initial(word: str) -> str:
    """What a word in Latin letters is listed under: its first letter."""
    return word[0].upper()


def row(reading: str) -> str:
    """What a word is listed under by its reading: か for が; the first letter of a Latin word."""
    if reading.isascii():
        return initial(reading)
    return max(kana for kana in _ROWS if kana <= _plain(reading)[0])


def _plain(reading: str) -> str:
    decomposed = unicodedata.normalize("NFD", reading.replace("ー", ""))
    return "".join(one for one in decomposed if not unicodedata.combining(one)).translate(_SMALL)
