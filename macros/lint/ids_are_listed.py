"""The ids that editors complete are those of the records.

An editor that does not know a new source offers every other one in its place, and a figure ends up with the wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.completion import FILE, ids_schema
from macros.diagnostics import Diagnostic, failed
from macros.messages import msg
from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("ids-are-listed",)
AREA: Area = "references"
FIX = msg("Run `kurabe fmt`; a reviewer can do it for you.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning where the list is not what the records give. While those have an error, nobody knows that."""
    path = checked.root / FILE
    if checked.catalog.broken or failed(checked.told) or not path.parent.is_dir():
        return
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    if text != ids_schema(checked.catalog):
        yield Diagnostic(
            "ids-are-listed",
            Location(FILE),
            msg("the ids that editors complete are not those of the records"),
            msg("Run `kurabe fmt`; a reviewer can do it for you."),
            severity="warning",
        )
