"""Two models have one page together; no page is written at the address of their other order.

That address leads on to their page, so that readers and links find one comparison whichever model they name first. What
is written there would never be seen, or would say the same twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.generated.pairs import pairs
from macros.messages import LANGUAGES, msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("pair-page",)
AREA: Area = "references"
FIX = msg("Keep the page of one order only, in both languages, and give a comparison written by hand its record.")

OTHER_ORDER = msg("this address leads on to {page}, the page of the same two models")
MOVE = msg("Write it at {page}, or rename the record and the pages of the comparison.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each hand-written page at the address of a redirect."""
    leading_on = {
        f"{language}/{pair.turned}{end}": f"docs/{language}/{pair.place}.md"
        for pair in pairs(checked.catalog)
        for language in LANGUAGES
        for end in (".md", "/index.md")
    }
    for page in checked.pages:
        name = page.path.removesuffix("/index.md").removesuffix(".md").rpartition("/")[2]
        if page.path in leading_on and ("comparisons", name) not in checked.catalog.broken:
            own = leading_on[page.path]
            yield Diagnostic("pair-page", page.location, OTHER_ORDER.filled(page=own), MOVE.filled(page=own))
