"""Why a file as a whole is not the collection that it was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.source.location import Location

if TYPE_CHECKING:
    from macros.messages import Message

CODE = "collection-unreadable"
AGAIN = msg("Fetch the file again, and look at what came; nothing was written.")


class UpstreamFault(Exception):  # noqa: N818 - it is shown to a person, who then has another try
    """Nothing can be read. The diagnostic says where, what and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.in_("en"))
        self.diagnostic = diagnostic


def fault(file: str, message: Message, hint: Message = AGAIN, *, line: int = 1, column: int = 1) -> UpstreamFault:
    """The fault of a whole file, to be raised."""
    return UpstreamFault(Diagnostic(CODE, Location(file, line, column), message, hint))
