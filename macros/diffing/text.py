"""A report as text for a terminal, at most 100 columns wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.columns import wrapped
from macros.formatting import day
from macros.messages import Language, Message, localized, msg, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.diffing.report import Report, Section

HEADING = msg("{base} → {head}, as of {day}")
COUNTED = msg("{title} ({count})")


def text_of(report: Report, language: Language) -> str:
    """The whole report; nothing is left out."""
    lines = [translate(heading_of(report, language), language), ""]
    for sentence in report.summary:
        lines += wrapped(str(localized(sentence, language)))
    for section in report.told:
        lines += ["", *_section(section, language)]
    return "\n".join(lines)


def heading_of(report: Report, language: Language) -> Message:
    """What is held against what, and for which day."""
    return HEADING.filled(base=report.base.text, head=report.head.text, day=day(report.as_of, language))


def _section(section: Section, language: Language) -> Iterator[str]:
    yield translate(COUNTED.filled(title=section.title, count=len(section.items)), language)
    for item in section.items:
        yield from wrapped(str(localized(item.words, language)), "  - ", "    ")
        for detail in item.details:
            yield from wrapped(str(localized(detail, language)), "      ", "        ")
