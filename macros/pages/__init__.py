"""Pages as data: read (`macros.pages.reader`, which only those load who read some), checked and never run."""

from __future__ import annotations

from macros.pages.page import Heading, Link, MacroCall, OuterLink, Page, PageText, Passage, Waiver

__all__ = [
    "Heading",
    "Link",
    "MacroCall",
    "OuterLink",
    "Page",
    "PageText",
    "Passage",
    "Waiver",
]
