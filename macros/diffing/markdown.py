"""A report as Markdown for a job summary or a comment: the first rows of each section open, the others folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diffing.escaping import escaped
from macros.diffing.text import COUNTED, heading_of
from macros.messages import Language, localized, msg, nmsg, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.diffing.report import Item, Report, Section

TITLE = msg("What this change means for readers")
FOLDED = nmsg("{n} more", "{n} more", 0)
CUT = nmsg(
    "{n} more is left out here, because GitHub shows no more than a megabyte; `--format text` has all of it.",
    "{n} more are left out here, because GitHub shows no more than a megabyte; `--format text` has all of them.",
    0,
)

OPEN = 20
"""Items of a section that are shown unfolded."""
OPEN_DETAILS = 8
"""Details of an item that are shown unfolded."""
MOST_BYTES = 1_000_000
"""A little below GitHub's limit of 1 MiB for one step's summary."""
_SPARE = 4_000
"""Bytes kept for headings and for what is said of items that are left out."""
_FOLD_BEGINS = "<details><summary>{summary}</summary>\n\n"
_FOLD_ENDS = "\n</details>\n"


def markdown_of(report: Report, language: Language) -> str:
    """The report, never longer than `MOST_BYTES`: what does not fit is counted."""
    written = [
        f"## {translate(TITLE, language)}\n",
        f"{escaped(translate(heading_of(report, language), language))}\n",
        *(f"{escaped(str(localized(sentence, language)))}\n" for sentence in report.summary),
    ]
    left = MOST_BYTES - _SPARE - sum(map(_size, written))
    for section in report.told:
        part = _section(section, language, left)
        left -= _size(part)
        written.append(part)
    return "\n".join(written)


def _section(section: Section, language: Language, room: int) -> str:
    title = translate(COUNTED.filled(title=section.title, count=len(section.items)), language)
    items = [_item(item, language) for item in section.items]
    kept = _that_fit(items, room)
    lines = [f"### {escaped(title)}\n\n", *kept[:OPEN]]
    if kept[OPEN:]:
        lines += [_fold(len(kept[OPEN:]), language), *kept[OPEN:], _FOLD_ENDS]
    if cut := len(items) - len(kept):
        lines.append(f"\n{translate(CUT.filled(n=cut), language)}\n")
    return "".join(lines)


def _that_fit(items: Sequence[str], room: int) -> list[str]:
    kept: list[str] = []
    for item in items:
        room -= _size(item)
        if room < 0:
            break
        kept.append(item)
    return kept


def _item(item: Item, language: Language) -> str:
    details = [f"  - {escaped(str(localized(detail, language)))}\n" for detail in item.details]
    return "".join([f"- {escaped(str(localized(item.words, language)))}\n", *_details(details, language)])


def _details(details: Sequence[str], language: Language) -> Iterator[str]:
    yield from details[:OPEN_DETAILS]
    if folded := details[OPEN_DETAILS:]:
        yield f"  - {_fold(len(folded), language).strip()}\n\n"
        yield from (f"  {line}" for line in folded)
        yield "\n    </details>\n"


def _fold(count: int, language: Language) -> str:
    return "\n" + _FOLD_BEGINS.format(summary=translate(FOLDED.filled(n=count), language))


def _size(text: str) -> int:
    return len(text.encode())
