"""A report as Markdown, such as the text of an issue: the same report is always the same bytes.

Data stays data. It is escaped; and what platforms look for in the finished text, where no backslash stands any more, is
written as code: they would notify whoever a text mentions, link the issue that it numbers, and follow its addresses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.documents.saying import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.documents.parts import Entry, Report, Table
    from macros.messages import Language

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>~$#&!])")
"""Characters of GitHub's Markdown that can mean something in the middle of a line. Pipes are left to the tables."""
_LINKED = re.compile(r"@|#\d|(?<![A-Za-z])GH-\d|://|(?<![A-Za-z0-9])www\.", re.IGNORECASE)
"""Mentions, numbers of issues and addresses."""
_TICKS = re.compile("`+")


class _Markdown:
    """GitHub's Markdown."""

    def plain(self, text: str) -> str:
        line = " ".join(text.split())
        return self.code(line) if _LINKED.search(line) else _SPECIAL.sub(r"\\\1", line)

    def code(self, text: str) -> str:
        line = " ".join(text.split())
        fence = "`" * (max(map(len, _TICKS.findall(line)), default=0) + 1)
        space = " " if line.startswith("`") or line.endswith("`") else ""
        return f"{fence}{space}{line}{space}{fence}"

    def address(self, url: str) -> str:
        return f"<{url}>"


_MARKDOWN = _Markdown()


def report_markdown(report: Report, language: Language) -> str:
    """The report under one first-level heading, a second-level one for each section; ends without a line break."""
    blocks = [f"# {said(report.title, language, _MARKDOWN)}"]
    blocks += [said(one, language, _MARKDOWN) for one in report.summary]
    for section in report.sections:
        if section.entries:
            blocks.append(f"## {said(section.heading, language, _MARKDOWN)}")
            blocks += [said(section.lead, language, _MARKDOWN)] if section.lead is not None else []
            blocks += _entries(section.entries, language)
    blocks += [said(note, language, _MARKDOWN) for note in report.notes]
    return "\n\n".join(blocks)


def _entries(entries: tuple[Entry, ...], language: Language) -> Iterator[str]:
    """Entries without a table as one list, the others under headings of their own."""
    items: list[str] = []
    for entry in entries:
        title = said(entry.title, language, _MARKDOWN)
        if entry.table is None:
            lines = [f"  - {said(line, language, _MARKDOWN)}" for line in entry.lines]
            items.append("\n".join([f"- **{title}**", *lines] if lines else [f"- {title}"]))
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield f"### {title}"
        if entry.lines:
            yield "\n".join(f"- {said(line, language, _MARKDOWN)}" for line in entry.lines)
        yield "\n".join(_table(entry.table, language))
    if items:
        yield "\n".join(items)


def _table(table: Table, language: Language) -> Iterator[str]:
    def row(cells: Iterator[str]) -> str:
        return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"

    yield row(said(cell, language, _MARKDOWN) for cell in table.headings)
    yield f"|{' --- |' * len(table.headings)}"
    for cells in table.rows:
        yield row(said(cell, language, _MARKDOWN) for cell in cells)
