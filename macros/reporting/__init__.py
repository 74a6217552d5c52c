"""What a check has found, told to people and to programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.reporting.as_github import as_github
from macros.reporting.as_json import as_json, rules_as_json
from macros.reporting.as_sarif import as_sarif
from macros.reporting.as_text import as_text
from macros.reporting.report import Report, Warnings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.diagnostics import Diagnostic
    from macros.messages import Language

__all__ = ["Report", "Warnings", "as_github", "as_json", "as_sarif", "as_text", "report", "rules_as_json"]


def report(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """All of them as plain text, for whatever only has to say why it does not go on."""
    return as_text(Report.of(diagnostics), language)
