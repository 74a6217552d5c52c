"""A text shows the same figures in both languages.

A figure that a single language has is how translations drift apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._page_calls import meaning_of, was_told
from macros.messages import LANGUAGES, msg
from macros.pages import MacroCall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked, CheckedText
    from macros.lint.rule import Area
    from macros.messages import Language

CODES = ("text-parity",)
AREA: Area = "prose"
FIX = msg("Give both texts the same calls; their order and number are free.")

MISSING = msg("the {language} text does not have the macro call {name}")
SAME = msg("Give both texts the same calls; their order and number are free.")
_NAMES = {"ja": msg("Japanese"), "en": msg("English")}


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each call that the text in the other language lacks, unless a call of it was refused."""
    for text in checked.texts:
        calls = {language: _calls(text, language) for language in LANGUAGES}
        if text.diagnostics or any(was_told(call, checked) for each in calls.values() for call in each):
            continue
        for language, other in (LANGUAGES, LANGUAGES[::-1]):
            there = {meaning_of(call) for call in calls[other]}
            for call in calls[language]:
                if meaning_of(call) not in there:
                    message = MISSING.filled(language=_NAMES[other], name=call.name)
                    yield Diagnostic("text-parity", text.text.place(other), message, SAME)


def _calls(text: CheckedText, language: Language) -> list[MacroCall]:
    return [part for part in text.parts[language] if isinstance(part, MacroCall)]
