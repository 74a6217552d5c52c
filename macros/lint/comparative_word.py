"""A comparison of models is said by a macro that computes it, not by a word such as “cheaper” or “faster”.

A comparison said by hand has no evidence, and nobody notices when a price falls and the sentence turns wrong.

Words in quotation marks are only named, and definitions may say which direction is better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._comparative_words import EXAMPLE_FIELDS
from macros.lint._comparisons import page_comparisons, text_comparisons
from macros.messages import LANGUAGES, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.lint._comparisons import Comparison
    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.source.location import Location

CODES = ("comparative-word",)
AREA: Area = "prose"
FIX = msg("Let a macro such as `difference`, `cost` or `break_even` say it, or say it without comparing.")

SAID = msg("“{words}” compares, but no macro computes it")
USE_MACRO = msg(
    "Let a macro say it, such as {example}, or say it without comparing; words that compare no models can be listed "
    "with the reason under `allowed:` in the page's head."
)
LEAVE_OUT = msg(
    "Say it without comparing, since no macro can stand here; words that compare no models can be listed with the "
    "reason under `allowed:` in the page's head."
)
USE_MACRO_IN_DATA = msg("Let a macro say it, such as {example}, or say it without comparing.")
LEAVE_OUT_OF_DATA = msg("Say it without comparing; this text cannot call macros.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each comparison that pages and texts of the data say by hand."""
    for text in checked.texts:
        for language in LANGUAGES:
            for found in _firsts(text_comparisons(text, language, checked)):
                hint = USE_MACRO_IN_DATA if text.text.nature == "calls" else LEAVE_OUT_OF_DATA
                yield _told(found, text.text.place(language), hint)
    for page in checked.pages:
        if not page.tells_waivers:
            continue
        for found in _firsts(found for found, waivers in page_comparisons(page, checked) if not waivers):
            hint = USE_MACRO if found.running.spot(found.start) == "text" else LEAVE_OUT
            yield _told(found, found.running.location(found.start), hint)


def _firsts(comparisons: Iterable[Comparison]) -> Iterator[Comparison]:
    """The first of each sentence: whoever rewrites it has mended the others too."""
    last: Comparison | None = None
    for found in comparisons:
        if last is None or found.running is not last.running or found.sentence != last.sentence:
            yield found
        last = found


def _told(found: Comparison, location: Location, hint: Message) -> Diagnostic:
    example = f"{{{{ difference('gpt-5-mini', 'gpt-4.1', '{EXAMPLE_FIELDS[found.topic]}') }}}}"
    return Diagnostic("comparative-word", location, SAID.filled(words=found.words), hint.filled(example=example))
