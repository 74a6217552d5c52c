"""A report for people at a terminal: what is wrong and how to mend it, and once for each code why it matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from macros.columns import wrapped
from macros.diagnostics import HINT_WORD, SEVERITY_WORDS
from macros.messages import COLONS, msg, translate
from macros.plain_text import one_line
from macros.reporting.report import Folded, arranged
from macros.rulebook import entries
from macros.rulebook.wording import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.diagnostics import Diagnostic
    from macros.messages import Language, Message
    from macros.reporting.report import Report, Warnings

COLUMNS = 80
INDENT = "    "

Part = Literal["place", "error", "warning", "label", "faint", "good"]
"""What a piece of the text is, as far as colours tell it."""

WHY = msg("why")
RULE = msg("rule")
SHOW_ALL = msg("`--warnings all` lists each of them.")


Paint = Callable[[str, Part], str]
"""Gives a piece of text the colour of what it is."""


def plain(text: str, _: Part) -> str:
    """No colours."""
    return text


def as_text(report: Report, language: Language, warnings: Warnings = "folded", paint: Paint = plain) -> str:
    """The whole report, with the counts as its last line.

    Each problem is one line in the form `file:line:column: error[code] message`, which editors understand, with its
    hint below. What is told of the rule stands below its first problem.
    """
    lines: list[str] = []
    told: set[str] = set()
    for one in arranged(report, warnings):
        lines += _folded(one, language, paint) if isinstance(one, Folded) else _problem(one, language, paint)
        if one.code not in told:
            lines += _rule(one.code, report, language, paint)
        told.add(one.code)
    worst: Part = "error" if report.of_severity("error") else "warning" if report.problems else "good"
    return "\n".join([*lines, paint(translate(report.summary(), language), worst)])


def _problem(found: Diagnostic, language: Language, paint: Paint) -> Iterator[str]:
    severity = paint(f"{translate(SEVERITY_WORDS[found.severity], language)}[{found.code}]", found.severity)
    place = paint(one_line(f"{found.location}:"), "place")
    yield f"{place} {severity} {one_line(translate(found.message, language))}"
    if found.hint is not None:
        yield from _labelled(HINT_WORD, one_line(translate(found.hint, language)), language, paint)


def _folded(folded: Folded, language: Language, paint: Paint) -> Iterator[str]:
    severity = paint(f"{translate(SEVERITY_WORDS['warning'], language)}[{folded.code}]", "warning")
    yield f"{severity} {one_line(translate(folded.message(), language))}"
    yield from _labelled(HINT_WORD, translate(SHOW_ALL, language), language, paint)


def _rule(code: str, report: Report, language: Language, paint: Paint) -> Iterator[str]:
    """Why the rule is there, and where all of it stands."""
    entry = entries().get(code)
    if entry is None:
        return
    yield from _labelled(WHY, running(entry.reason, language), language, paint)
    rule = f"{paint(translate(RULE, language), 'label')}{COLONS[language]}"
    yield f"{INDENT}{rule}{paint(report.links.to(code, language), 'faint')}"


def _labelled(label: Message, text: str, language: Language, paint: Paint) -> Iterator[str]:
    """A text behind a label, in lines of a terminal's width. The label is painted last, for colours take no columns."""
    word = translate(label, language)
    first, *rest = wrapped(text, f"{INDENT}{word}{COLONS[language]}", rest=INDENT * 2, columns=COLUMNS)
    yield first.replace(word, paint(word, "label"), 1)
    yield from rest
