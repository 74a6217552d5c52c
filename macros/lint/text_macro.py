"""Texts of the data call macros only where a page shows what they make, and only those that stand in a sentence.

Anywhere else a reader would see the call itself, with its braces, where a figure should stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.pages.calls import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("text-macro",)
AREA: Area = "prose"
FIX = msg(
    "Call a macro that stands in a sentence, with the arguments it takes; in a text that shows none, say it in words."
)

NONE_HERE = msg("no macro is called in this text; “{text}” would be shown as it stands")
SAY_IT = msg("Say it in words without a figure.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each brace that is no call, each call that its macro does not take, and each call too many."""
    for text in checked.texts:
        yield from text.diagnostics
        if text.text.nature == "calls":
            continue
        for language in LANGUAGES:
            written = text.text.written(language)
            for region in scan(written).regions:
                shown = NONE_HERE.filled(text=written[region.start : region.end])
                yield Diagnostic("text-macro", text.text.place(language), shown, SAY_IT)
