"""A report as workflow commands, which GitHub shows as annotations at the lines of a pull request.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import HINT_WORD
from macros.messages import COLONS, translate
from macros.plain_text import one_line
from macros.reporting.as_text import RULE, SHOW_ALL, WHY
from macros.reporting.report import Folded, arranged
from macros.rulebook import entries
from macros.rulebook.wording import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.diagnostics import Diagnostic
    from macros.messages import Language, Message
    from macros.reporting.report import Report, Warnings

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def as_github(report: Report, language: Language, warnings: Warnings = "folded") -> str:
    """One command a line, and the counts on the last one.

    No text of the data can begin a line, so none can be a command. GitHub shows ten annotations of a kind for a step,
    which is one reason why warnings are folded.
    """
    lines = [_command(one, report, language) for one in arranged(report, warnings)]
    return "\n".join([*lines, translate(report.summary(), language)])


def _command(one: Diagnostic | Folded, report: Report, language: Language) -> str:
    first = one.warnings[0] if isinstance(one, Folded) else one
    properties = {
        "file": first.location.file,
        "line": str(first.location.line),
        "col": str(first.location.column),
        "title": one.code,
    }
    shown = ",".join(f"{name}={_escaped(one_line(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(_lines(one, report, language))
    return f"::{first.severity} {shown}::{_escaped(message, _IN_MESSAGE)}"


def _lines(one: Diagnostic | Folded, report: Report, language: Language) -> Iterator[str]:
    """What is wrong, how to mend it, why it matters and where more stands: an annotation is read by itself."""
    if isinstance(one, Folded):
        yield one_line(translate(one.message(), language))
        yield _labelled(HINT_WORD, translate(SHOW_ALL, language), language)
    else:
        yield one_line(translate(one.message, language))
        if one.hint is not None:
            yield _labelled(HINT_WORD, translate(one.hint, language), language)
    if entry := entries().get(one.code):
        yield _labelled(WHY, running(entry.reason, language), language)
        yield _labelled(RULE, report.links.to(one.code, language), language)


def _labelled(label: Message, text: str, language: Language) -> str:
    return f"{translate(label, language)}{COLONS[language]}{one_line(text)}"


def _escaped(text: str, codes: dict[str, str]) -> str:
    return "".join(codes.get(character, character) for character in text)
