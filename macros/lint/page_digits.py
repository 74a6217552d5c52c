"""A figure on a page comes from a macro; one typed by hand has to be allowed in the page's head, with the reason.

A figure that no macro made has no evidence that a reader could open, and stays as it is when the record behind it is
corrected.

Ordinals, names such as GPT-6, numbers of headings and steps, code and the page's own date are no figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._page_figures import page_figures
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("page-digits",)
AREA: Area = "prose"
FIX = msg("Let a macro show the figure, or list it under `allowed:` in the page's head with the reason.")

TYPED = msg("the figure “{figure}” is typed into the page")
USE_MACRO = msg(
    "Write a macro call, such as {{ figure('gpt-5-mini', 'input_price') }}; a figure that is no fact about a model can "
    "be listed with the reason under `allowed:` in the page's head."
)
SAY_IT = msg(
    "Say it without a figure, since no macro can stand here; a figure that is no fact about a model can be listed with "
    "the reason under `allowed:` in the page's head."
)


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each figure that no macro made and that the page's head does not allow, if it can be read."""
    if not checked.names_are_whole:
        return
    for page in checked.pages:
        if not page.tells_waivers:
            continue
        for running, figure, waivers in page_figures(page, checked):
            if not waivers:
                hint = USE_MACRO if running.spot(figure.start()) == "text" else SAY_IT
                message = TYPED.filled(figure=figure[0])
                yield Diagnostic("page-digits", running.location(figure.start()), message, hint)
