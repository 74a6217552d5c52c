"""A report as text for a terminal, at most 80 columns wide unless one word alone is longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.columns import padded, width, wrapped
from macros.documents.saying import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.documents.parts import Entry, Report, Said, Section, Table
    from macros.messages import Language

COLUMNS = 80
GAP = "  "
"""Between two columns of a table."""
_NARROWEST = 8
"""No column of a table gets narrower than this, unless all it holds is."""


class _Terminal:
    """Every piece of data as it is: nothing is markup in a terminal."""

    def plain(self, text: str) -> str:
        return text

    def code(self, text: str) -> str:
        return text

    def address(self, url: str) -> str:
        return url

    def link(self, words: str, _url: str) -> str:
        return words


_TERMINAL = _Terminal()


def report_text(report: Report, language: Language) -> str:
    """The report in sections, entries indented below their heading."""

    def lines(value: Said, indent: str = "") -> list[str]:
        return wrapped(said(value, language, _TERMINAL), indent, columns=COLUMNS)

    blocks = [lines(report.title)]
    blocks += [[line for one in report.summary for line in lines(one)]] if report.summary else []
    for section in report.sections:
        if section.entries:
            blocks += _section(section, language)
    blocks += [lines(note) for note in report.notes]
    return "\n\n".join("\n".join(block) for block in blocks)


def _section(section: Section, language: Language) -> Iterator[list[str]]:
    heading = wrapped(said(section.heading, language, _TERMINAL), columns=COLUMNS)
    yield [*heading, "-" * max(map(width, heading))]
    if section.lead is not None:
        yield wrapped(said(section.lead, language, _TERMINAL), columns=COLUMNS)
    together: list[str] = []
    for entry in section.entries:
        block = list(_entry(entry, language))
        if entry.lines or entry.table is not None:
            yield from filter(None, (together, block))
            together = []
        else:  # entries of a title alone stand together, as in a list
            together = [*together, *block]
    yield from filter(None, (together,))


def _entry(entry: Entry, language: Language) -> Iterator[str]:
    yield from wrapped(said(entry.title, language, _TERMINAL), "", "  ", columns=COLUMNS)
    for line in entry.lines:
        yield from wrapped(said(line, language, _TERMINAL), "  ", "    ", columns=COLUMNS)
    if entry.table is not None:
        yield from _table(entry.table, language)


def _table(table: Table, language: Language) -> Iterator[str]:
    rows = [[said(cell, language, _TERMINAL) for cell in row] for row in (table.headings, *table.rows)]
    widths = _fitted([max(map(width, column)) for column in zip(*rows, strict=True)])
    for row in rows:
        cells = [wrapped(cell, columns=columns) for cell, columns in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            parts = [cell[number] if number < len(cell) else "" for cell in cells]
            line = (padded(part, columns) for part, columns in zip(parts, widths, strict=True))
            yield (GAP + GAP.join(line)).rstrip()


def _fitted(widths: list[int]) -> list[int]:
    """The columns' widths, the widest made narrower until a row fits."""
    fitted = list(widths)
    while sum(fitted) + len(GAP) * len(fitted) > COLUMNS and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted
