"""Pages as data: read, checked and never run."""

from __future__ import annotations

from macros.pages.page import Heading, Link, MacroCall, Page, PageText
from macros.pages.reader import read_page, read_pages

__all__ = ["Heading", "Link", "MacroCall", "Page", "PageText", "read_page", "read_pages"]
