"""Nothing rests on a page that nobody has read.

To cite it would only repeat what someone else claims of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("source-was-read",)
AREA: Area = "evidence"
FIX = msg("Read the page and give the source its `read` date, or cite a source that was read.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each piece of evidence whose source has no `read` date."""
    for evidence, source in checked.readings():
        if source.read is None:
            yield Diagnostic(
                "source-was-read",
                place(evidence.anchor, "source"),
                msg("nobody has read {source}, so nothing rests on it", source=source.id),
                msg("Read the page and give the source its `read` date, or cite a source that was read."),
            )
