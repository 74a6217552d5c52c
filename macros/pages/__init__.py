"""Pages as data: read, checked and never run."""

from __future__ import annotations

from macros.pages.page import Heading, Link, MacroCall, OuterLink, Page, PageText, Passage, Waiver
from macros.pages.reader import read_page, read_pages

__all__ = [
    "Heading",
    "Link",
    "MacroCall",
    "OuterLink",
    "Page",
    "PageText",
    "Passage",
    "Waiver",
    "read_page",
    "read_pages",
]
