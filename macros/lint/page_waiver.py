"""What the head of a page allows by hand stands on the page and would be refused without it.

A waiver that outlives its sentence would let the next figure or comparison of the same wording through unseen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._comparisons import page_comparisons
from macros.lint._page_figures import page_figures
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("page-waiver",)
AREA: Area = "prose"
FIX = msg("Take the line out of `allowed:`, or write it as the words stand on the page.")

NOT_NEEDED = msg("“{text}” is allowed by hand, but nothing on the page needs it")
REMOVE = msg("Remove the line, or write it exactly as the words stand on the page.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each text that a head allows and no typed figure or comparison needs."""
    for page in checked.pages if checked.names_are_whole else ():
        if not page.waivers:
            continue
        needed = {waiver for *_, waivers in page_figures(page, checked) for waiver in waivers}
        needed |= {waiver for _, waivers in page_comparisons(page, checked) for waiver in waivers}
        for waiver in page.waivers:
            if waiver not in needed and not page.broken:
                message = NOT_NEEDED.filled(text=waiver.text)
                yield Diagnostic("page-waiver", waiver.location, message, REMOVE)
