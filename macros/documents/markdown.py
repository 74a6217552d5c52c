"""A report as Markdown, such as the text of an issue: the same report is always the same bytes.

Data stays data. It is escaped; and what platforms look for in the finished text, where no backslash stands any more, is
written as code: they would notify whoever a text mentions, link the issue that it numbers, and follow its addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.documents.saying import said
from macros.messages import msg, nmsg, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.documents.parts import Entry, Report, Section, Table
    from macros.messages import Language

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>~$#&!])")
"""Characters of GitHub's Markdown that can mean something in the middle of a line. Pipes are left to the tables."""
_LINKED = re.compile(r"@|#\d|(?<![A-Za-z])GH-\d|://|(?<![A-Za-z0-9])www\.", re.IGNORECASE)
"""Mentions, numbers of issues and addresses."""
_TICKS = re.compile("`+")

_COUNTED = msg("{title} ({count})")
_CUT = nmsg(
    "{n} more is left out here, because an issue holds only so much; `--format text` has all of it.",
    "{n} more are left out here, because an issue holds only so much; `--format text` has all of them.",
    0,
)
_SPARE = 600
"""Bytes of a section's heading, of what introduces it and of what is said of its rest."""


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

    def link(self, words: str, url: str) -> str:
        return f"[{self.code(words)}](<{url}>)"


_MARKDOWN = _Markdown()


def report_markdown(report: Report, language: Language) -> str:
    """The report under one first-level heading, a second-level one for each section; ends without a line break.

    With a limit, sections are filled in their order until nothing more fits, and say how much was left out.
    """
    blocks = [f"# {said(report.title, language, _MARKDOWN)}"]
    blocks += [said(one, language, _MARKDOWN) for one in report.summary]
    notes = [said(note, language, _MARKDOWN) for note in report.notes]
    sections = [section for section in report.sections if section.entries]
    room = None if report.most is None else report.most - _size(*blocks, *notes) - _SPARE * len(sections)
    for section in sections:
        parts = list(_entries(section.entries, language))
        kept = parts if room is None else _that_fit(parts, room)
        room = room and room - _size(*kept)
        blocks += _section(section, kept, language)
    return "\n\n".join([*blocks, *notes])


def _section(section: Section, kept: list[_Part], language: Language) -> Iterator[str]:
    heading = said(section.heading, language, _MARKDOWN)
    if section.folded:
        count = translate(_COUNTED.filled(title=heading, count=len(section.entries)), language)
        yield f"<details>\n<summary>{count}</summary>"
    else:
        yield f"## {heading}"
    if section.lead is not None:
        yield said(section.lead, language, _MARKDOWN)
    for is_item, parts in groupby(kept, key=lambda part: part.is_item):
        yield ("\n" if is_item else "\n\n").join(part.text for part in parts)
    if left_out := len(section.entries) - len(kept):
        yield translate(_CUT.filled(n=left_out), language)
    if section.folded:
        yield "</details>"


@dataclass(frozen=True, slots=True)
class _Part:
    """One entry, written."""

    text: str
    is_item: bool
    """Whether it is an item of a list, rather than a table under a heading of its own."""


def _entries(entries: tuple[Entry, ...], language: Language) -> Iterator[_Part]:
    """Entries without a table as items of one list, the others under headings of their own."""
    for entry in entries:
        title = said(entry.title, language, _MARKDOWN)
        lines = [said(line, language, _MARKDOWN) for line in entry.lines]
        if entry.table is None:
            item = "\n".join([f"- **{title}**", *(f"  - {line}" for line in lines)] if lines else [f"- {title}"])
            yield _Part(item, is_item=True)
            continue
        blocks = [f"### {title}"]
        blocks += ["\n".join(f"- {line}" for line in lines)] if lines else []
        yield _Part("\n\n".join([*blocks, "\n".join(_table(entry.table, language))]), is_item=False)


def _that_fit(parts: list[_Part], room: int) -> list[_Part]:
    kept: list[_Part] = []
    for part in parts:
        room -= _size(part)
        if room < 0:
            break
        kept.append(part)
    return kept


def _size(*parts: str | _Part) -> int:
    """Bytes, each part with the empty line after it."""
    return sum(len((part if isinstance(part, str) else part.text).encode()) + 2 for part in parts)


def _table(table: Table, language: Language) -> Iterator[str]:
    def row(cells: Iterator[str]) -> str:
        return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"

    yield row(said(cell, language, _MARKDOWN) for cell in table.headings)
    yield f"|{' --- |' * len(table.headings)}"
    for cells in table.rows:
        yield row(said(cell, language, _MARKDOWN) for cell in cells)
