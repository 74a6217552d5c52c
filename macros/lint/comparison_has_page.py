"""A comparison has a page of its own in both languages, written by hand.

The list of comparisons links to it, so that without the page readers would find a broken link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("comparison-has-page",)
AREA: Area = "references"
FIX = msg("Write docs/ja/compare/<id>.md and docs/en/compare/<id>.md, or delete the record.")

NO_PAGE = msg("the comparison {comparison} has no page {pages}")
WRITE = msg("Write the page with {example} in it, or delete the record.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each comparison that lacks its page in a language."""
    written = {page.path for page in checked.pages}
    for comparison in checked.catalog.comparisons:
        paths = [f"{language}/compare/{comparison}.md" for language in LANGUAGES]
        if missing := [f"docs/{path}" for path in paths if path not in written]:
            message = NO_PAGE.filled(comparison=comparison, pages=missing)
            where = Location(f"data/comparisons/{comparison}.yml")
            example = f"{{{{ comparison_table('{comparison}') }}}}"
            yield Diagnostic("comparison-has-page", where, message, WRITE.filled(example=example))
