"""Bytes of a YAML file to a `Document`: the order in which the checks come."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from macros.source.events import HAS_FAST, NotReadable, fast_events, pure_events
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.text import read_text
from macros.source.tree import build_document
from macros.source.wide import wide_fault

if TYPE_CHECKING:
    from macros.source.document import Document

_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def read_document(raw: bytes, file: str) -> Document:
    """The plain data of one YAML file and the place of every node; `file` is its path as messages show it.

    Raises `SourceFault` for the first thing in `raw` that is not strict YAML. CRLF line ends are read like LF.
    """
    text = read_text(raw, file)
    _check_layout(text, file)
    if HAS_FAST:
        # What the C parser cannot read, the other one judges: the fault is then the same on every machine.
        with suppress(NotReadable, SourceFault):
            return build_document(fast_events(text), file)
    try:
        return build_document(pure_events(text, file), file)
    except SourceFault as fault:
        raise wide_fault(text, fault) or fault from None


def _check_layout(text: str, file: str) -> None:
    """Refuse what the parsers read in ways of their own."""
    tab = text.find("\t")
    if tab >= 0:
        raise SourceFault("yaml-tab", _location(text, tab, file))
    if directive := _DIRECTIVE.search(text):
        raise SourceFault("yaml-directive", _location(text, directive.start(), file))


def _location(text: str, index: int, file: str) -> Location:
    return Location(file, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
