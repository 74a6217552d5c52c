"""Reports of the command line: said once as sections and entries, written as text for a terminal or as Markdown."""

from __future__ import annotations

from macros.documents.markdown import report_markdown
from macros.documents.parts import Address, Code, Entry, Link, Report, Row, Section, Table
from macros.documents.text import report_text

__all__ = [
    "Address",
    "Code",
    "Entry",
    "Link",
    "Report",
    "Row",
    "Section",
    "Table",
    "report_markdown",
    "report_text",
]
