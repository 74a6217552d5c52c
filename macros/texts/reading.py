"""The macro calls in a text of the data. The same calls as on a page, of those that stand in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.arguments import bind
from macros.pages.calls import scan
from macros.pages.page import MacroCall
from macros.pages.source_text import SourceText
from macros.source.location import Location
from macros.vocabulary import MACROS

Part = str | MacroCall
"""A stretch of plain text, or a call."""

CODE = "text-macro"
IN_SENTENCES = tuple(name for name, macro in MACROS.items() if not macro.block)
"""The macros that a text may call."""
BLOCK = msg("{name} makes a block and cannot stand in a text of the data")
IN_LINE = msg("Use a macro that stands in a sentence, such as figure or difference.")


@dataclass(frozen=True)
class _TextOfRecord(SourceText):
    """A text inside a record. Where in its file one of its characters stands is not known, so its beginning counts."""

    place: Location = field(kw_only=True)

    def location(self, offset: int) -> Location:  # noqa: ARG002 - the same for every character
        """The beginning of the text."""
        return self.place


def read_text(text: str, place: Location) -> tuple[tuple[Part, ...], list[Diagnostic]]:
    """What `text` consists of, and what may not stand in it, which stays plain text. `place` is where it begins."""
    source = _TextOfRecord(place.file, text, place=place)
    scanned = scan(text)
    found = [Diagnostic(CODE, place, fault.message, fault.hint) for fault in scanned.faults]
    parts: list[Part] = []
    end = 0
    for region in scanned.regions:
        call, faults = bind(region, "", source, IN_SENTENCES)
        found += [Diagnostic(CODE, fault.location, fault.message, fault.hint) for fault in faults]
        if call and MACROS[call.name].block:
            found.append(Diagnostic(CODE, place, BLOCK.filled(name=call.name), IN_LINE))
            call = None
        parts += [text[end : region.start], call or text[region.start : region.end]]
        end = region.end
    return tuple(part for part in (*parts, text[end:]) if part), found


@cache
def parts_of(text: str) -> tuple[Part, ...]:
    """The same for a text that was checked before; read once, however often it is shown."""
    return read_text(text, Location("data"))[0]
