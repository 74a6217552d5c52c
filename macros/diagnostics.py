"""What is wrong, where, why, and how to mend it: the one shape every check reports in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.messages import COLONS, Language, Message, msg, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.source.location import Location

Severity = Literal["error", "warning"]

SEVERITY_WORDS: Mapping[Severity, Message] = {"error": msg("error"), "warning": msg("warning")}
HINT_WORD = msg("hint")


@dataclass(frozen=True)
class Diagnostic:
    """One problem in the data or in a page."""

    code: str
    """Stable name of the rule, such as `printed-supports-value`."""
    location: Location
    message: Message
    """What is wrong, in one sentence without a full stop at its end."""
    hint: Message | None = None
    """How to mend it."""
    severity: Severity = "error"

    def in_(self, language: Language) -> str:
        """`file:line:column: error[code] message`, and the hint on a line of its own."""
        severity = translate(SEVERITY_WORDS[self.severity], language)
        first = f"{self.location}: {severity}[{self.code}] {translate(self.message, language)}"
        if self.hint is None:
            return first
        return f"{first}\n    {translate(HINT_WORD, language)}{COLONS[language]}{translate(self.hint, language)}"


def sort(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By place, then code, each once: the order in which they are printed."""
    unique = {(found.location, found.code, found.in_("en")): found for found in diagnostics}
    return [unique[key] for key in sorted(unique)]


def failed(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(found.severity == "error" for found in diagnostics)
