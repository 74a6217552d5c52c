"""What a check has found, ready to be told in any form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from macros.diagnostics import sort
from macros.messages import msg, nmsg
from macros.rulebook import Links, entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from macros.diagnostics import Diagnostic, Severity
    from macros.messages import Message
    from macros.rulebook import Entry

Warnings = Literal["folded", "all", "none"]
"""How warnings are told: many of one code as one, each by itself, or only counted. Errors are always told in full."""

MOST = 10
"""Warnings of one code that are told one by one; more are folded into one."""


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of one check."""

    problems: tuple[Diagnostic, ...]
    """Sorted, each once."""
    as_of: date | None = None
    """The day that was looked from; None where nothing says it."""
    links: Links = field(default_factory=Links)

    @classmethod
    def of(cls, found: Iterable[Diagnostic], as_of: date | None = None, links: Links | None = None) -> Report:
        """The report on what a check `found`, in any order and with repetitions."""
        return cls(tuple(sort(found)), as_of, links or Links())

    def of_severity(self, severity: Severity) -> tuple[Diagnostic, ...]:
        """The errors, or the warnings."""
        return tuple(found for found in self.problems if found.severity == severity)

    def rules(self) -> Mapping[str, Entry]:
        """The entry of every code that occurs, by code."""
        told = {found.code for found in self.problems}
        return {code: entry for code, entry in entries().items() if code in told}

    def summary(self) -> Message:
        """How many errors and warnings there are."""
        errors, warnings = (len(self.of_severity(severity)) for severity in ("error", "warning"))
        return msg(
            "{errors}, {warnings}",
            errors=nmsg("{n} error", "{n} errors", errors),
            warnings=nmsg("{n} warning", "{n} warnings", warnings),
        )


@dataclass(frozen=True, slots=True)
class Folded:
    """Many warnings of one code, told as one."""

    code: str
    warnings: tuple[Diagnostic, ...]

    @property
    def files(self) -> int:
        """In how many files they are."""
        return len({found.location.file for found in self.warnings})

    def message(self) -> Message:
        """How many there are, and where they begin."""
        return msg(
            "{count} places in {files} files, the first at {first}",
            count=len(self.warnings),
            files=self.files,
            first=str(self.warnings[0].location),
        )


def arranged(report: Report, warnings: Warnings) -> list[Diagnostic | Folded]:
    """What is told, in order: the warnings, those that are folded last, then every error, nearest to the prompt."""
    errors = report.of_severity("error")
    if warnings == "none":
        return list(errors)
    by_code: dict[str, list[Diagnostic]] = {}
    for found in report.of_severity("warning"):
        by_code.setdefault(found.code, []).append(found)
    many = [Folded(code, tuple(found)) for code, found in by_code.items() if len(found) > MOST]
    folded = many if warnings == "folded" else []
    hidden = {one.code for one in folded}
    single = [found for found in report.of_severity("warning") if found.code not in hidden]
    return [*single, *folded, *errors]
