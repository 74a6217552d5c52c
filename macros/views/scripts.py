"""Which language a quoted text is in, for the `lang` of its element."""

from __future__ import annotations

import unicodedata


def language_of_text(text: str, otherwise: str) -> str:
    """`ja` for a text with kana or ideographs, `en` for one with other letters, `otherwise` for one without letters."""
    letters = [unicodedata.name(character, "") for character in text if character.isalpha()]
    if any(name.startswith(("HIRAGANA", "KATAKANA", "CJK")) for name in letters):
        return "ja"
    return "en" if letters else otherwise
