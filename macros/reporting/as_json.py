"""A report for programs, in both languages at once. `report.schema.json` beside this module describes every key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.messages import LANGUAGES, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic
    from macros.messages import Language, Message
    from macros.reporting.report import Report
    from macros.rulebook import Entry, Links

SCHEMA = Path(__file__).with_name("report.schema.json")
VERSION = 1
"""Of the form. A key that goes or changes its meaning makes a new version; a new key does not."""


def as_json(report: Report) -> str:
    """The report as one JSON document."""
    return json.dumps(_data(report), ensure_ascii=False, indent=2)


def rules_as_json(rules: dict[str, Entry], links: Links) -> str:
    """Rules without a check: the part `rules` of a report."""
    return json.dumps({"version": VERSION, "rules": _rules(rules, links)}, ensure_ascii=False, indent=2)


def _data(report: Report) -> dict[str, Any]:
    errors, warnings = (len(report.of_severity(severity)) for severity in ("error", "warning"))
    return {
        "version": VERSION,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "counts": {"errors": errors, "warnings": warnings},
        "problems": [_problem(found) for found in report.problems],
        "rules": _rules(dict(report.rules()), report.links),
    }


def _problem(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity,
        "file": found.location.file,
        "line": found.location.line,
        "column": found.location.column,
        "message": _said(found.message),
        "hint": _said(found.hint) if found.hint else None,
    }


def _rules(rules: dict[str, Entry], links: Links) -> dict[str, Any]:
    return {code: _rule(code, entry, links) for code, entry in rules.items()}


def _rule(code: str, entry: Entry, links: Links) -> dict[str, Any]:
    def link(language: Language) -> str:
        return links.to(code, language)

    return {
        "area": entry.area,
        "codes": list(entry.codes),
        "title": _said(entry.title),
        "why": [_said(one) for one in entry.why],
        "fix": _said(entry.fix),
        "link": _in_both(link),
    }


def _said(message: Message) -> dict[str, str]:
    return _in_both(lambda language: translate(message, language))


def _in_both(say: Callable[[Language], str]) -> dict[str, str]:
    return {language: say(language) for language in LANGUAGES}
