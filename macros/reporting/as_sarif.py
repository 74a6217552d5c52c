"""A report as SARIF 2.1.0, the form in which code scanners hand their results to other tools.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from macros.rulebook.wording import running, sentence

if TYPE_CHECKING:
    from macros.diagnostics import Diagnostic
    from macros.messages import Language
    from macros.reporting.report import Report
    from macros.rulebook import Entry

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"


def as_sarif(report: Report, language: Language, version: str) -> str:
    """The report as one SARIF log with one run. `version` is that of the program."""
    rules = [_rule(code, entry, report, language) for code, entry in report.rules().items()]
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "Kurabe", "version": version, "rules": rules}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, places, language) for found in report.problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, entry: Entry, report: Report, language: Language) -> dict[str, Any]:
    why = running(entry.why, language)
    link = report.links.to(code, language)
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": sentence(entry.title, language)},
        "fullDescription": {"text": why or sentence(entry.title, language)},
        "help": {"text": f"{sentence(entry.fix, language)}\n{link}"},
        "properties": {"tags": [entry.area]},
    }
    # SARIF wants a whole address here; a path in the repository stands in the help alone.
    return {**rule, "helpUri": link} if report.links.lead_to_site else rule


def _result(found: Diagnostic, places: dict[str, int], language: Language) -> dict[str, Any]:
    file = quote(found.location.file, errors="backslashreplace")
    place = {
        "artifactLocation": {"uri": file, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": found.location.line, "startColumn": found.location.column},
    }
    result: dict[str, Any] = {
        "ruleId": found.code,
        "level": found.severity,
        "message": {"text": running(filter(None, (found.message, found.hint)), language)},
        "locations": [{"physicalLocation": place}],
    }
    return {**result, "ruleIndex": places[found.code]} if found.code in places else result
