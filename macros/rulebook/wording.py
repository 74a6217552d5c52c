"""A message as a sentence, and as Markdown that says exactly it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.messages import Language, Message

_STOPS: dict[Language, str] = {"en": ".", "ja": "。"}
_ENDS = (".", "!", "?", "。", "！", "？")
_CODE = re.compile(r"(`[^`]*`)")
_WORD = re.compile(r"<[^<>\s]+>[!-~]*|[!-~]+")
_PUNCTUATION = ".,;:!?()'\""
_MARKUP = re.compile(r"[*_<>\[\]{}#|\\&/]|--|^\.\w|\w\.[a-z]|^[^A-Za-z]*\d")
"""What Markdown could read as markup, the name of a file or an option, and digits that belong to no word."""
_ALONE = re.compile(r"(?<=[ 「])(?:\.{3}|[.%-])(?=[ 」])")
"""A sign that is spoken of."""
_COUNTED = re.compile(r"[1-9](?=つ)")
_NUMERALS = dict(zip("123456789", "一二三四五六七八九", strict=True))


def sentence(message: Message, language: Language) -> str:
    """The message with a capital and a full stop: messages of diagnostics have neither."""
    text = translate(message, language)
    begun = text[:1].upper() + text[1:] if language == "en" else text
    return begun if begun.endswith(_ENDS) else begun + _STOPS[language]


def running(messages: Iterable[Message], language: Language) -> str:
    """Messages as sentences of one paragraph."""
    return ("" if language == "ja" else " ").join(sentence(one, language) for one in messages)


def markdown(message: Message, language: Language) -> str:
    """The sentence as Markdown. What could be read as markup, and digits that are no name, are put into code."""
    parts = _CODE.split(sentence(message, language))
    return "".join(part if index % 2 else _plain(part) for index, part in enumerate(parts))


def _plain(text: str) -> str:
    counted = _COUNTED.sub(lambda digit: _NUMERALS[digit[0]], text)
    return _ALONE.sub(r"`\g<0>`", _WORD.sub(lambda word: _word(word[0]), counted))


def _word(word: str) -> str:
    """A word as it stands, or in code without the punctuation around it."""
    inner = word.lstrip("()'\"").rstrip(_PUNCTUATION)
    if not _MARKUP.search(inner):
        return word
    before, _, after = word.partition(inner)
    return f"{before}`{inner}`{after}"
