"""A figure in a text of the data comes from a macro.

One typed by hand has no evidence, and goes stale unseen.

Names with digits are no figures (GPT-5 mini), nor are the words of a text that is quoted, nor, in the note of a source,
the dates and commits of what was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._figures import COMMIT, DATE, NAME, names_with_digits, typed_figures
from macros.messages import LANGUAGES, msg

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from macros.lint.checked import Checked, CheckedText
    from macros.lint.rule import Area

CODES = ("literal-figure",)
AREA: Area = "prose"
FIX = msg("Call a macro that shows the figure, or say it without one.")

_CHECKED = frozenset({"plain", "calls"})
"""Natures of texts that make statements of this site."""
LITERAL = msg("figures stand in this text without evidence: {figures}")
USE_MACRO = msg("Put a macro call in its place, such as {{ figure('gpt-5-mini', 'input_price') }}, or say it in words.")
SAY_IT = msg("Say it in words without a figure; this text cannot call macros.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each figure that stands in a text as it was typed."""
    if not checked.names_are_whole:
        return
    names = names_with_digits(checked.catalog)
    for text in checked.texts:
        if text.text.nature in _CHECKED:
            yield from _of_text(text, names)


def _of_text(text: CheckedText, names: re.Pattern[str]) -> Iterator[Diagnostic]:
    hint = USE_MACRO if text.text.nature == "calls" else SAY_IT
    known = [names, *([DATE, COMMIT] if text.text.kind == "sources" else []), NAME]
    for language in LANGUAGES:
        found: list[str] = []
        for part in text.parts[language]:
            if isinstance(part, str):
                found += (figure[0] for figure in typed_figures(part, known))
        if found:
            yield Diagnostic("literal-figure", text.text.place(language), LITERAL.filled(figures=found), hint)
