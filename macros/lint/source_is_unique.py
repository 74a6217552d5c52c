"""A web page is one source; two records with the same address would pass for two sources that agree.

What rests on one page would look confirmed by a second one, and a page that moved would be corrected in one record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("source-is-unique",)
AREA: Area = "references"
FIX = msg("Keep one of the two records, and name it wherever the other one is named.")

SAME = msg("{other} has the same address")
MERGE = msg("Name {other} where this record is named, and delete this one; places on a page belong in `locator`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each source whose page another record has already, places on the page aside."""
    known: dict[str, str] = {}
    for source in checked.catalog.sources.values():
        address = source.url.partition("#")[0].rstrip("/")
        other = known.setdefault(address, source.id)
        if other != source.id:
            where = place(source.anchor, "url")
            message, hint = SAME.filled(other=other), MERGE.filled(other=other)
            yield Diagnostic("source-is-unique", where, message, hint, severity="warning")
