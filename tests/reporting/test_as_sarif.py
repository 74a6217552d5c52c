"""macros/reporting/as_sarif.py"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from macros.messages import LANGUAGES
from macros.reporting import Report, as_sarif
from macros.rulebook import Links, entries
from tests.reporting.conftest import many, problem

if TYPE_CHECKING:
    from macros.diagnostics import Diagnostic
    from macros.messages import Language


def closed(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **(optional or {})},
        "additionalProperties": False,
    }


MESSAGE = closed({"text": {"type": "string", "minLength": 2}})
CODE = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
POSITIVE = {"type": "integer", "minimum": 1}
RULE = closed(
    {
        "id": CODE,
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "properties": closed({"tags": {"type": "array", "items": CODE, "minItems": 1, "uniqueItems": True}}),
    },
    {"helpUri": {"type": "string", "pattern": "^https?://[!-~]+$"}},
)
LOCATION = closed(
    {
        "physicalLocation": closed(
            {
                "artifactLocation": closed(
                    {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$"}, "uriBaseId": {"const": "%SRCROOT%"}}
                ),
                "region": closed({"startLine": POSITIVE, "startColumn": POSITIVE}),
            }
        )
    }
)
RESULT = closed(
    {
        "ruleId": CODE,
        "level": {"enum": ["error", "warning"]},
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1, "maxItems": 1},
    },
    {"ruleIndex": {"type": "integer", "minimum": 0}},
)
DRIVER = closed(
    {
        "name": {"const": "Kurabe"},
        "version": {"type": "string", "pattern": "^[0-9]"},
        "rules": {"type": "array", "items": RULE, "uniqueItems": True},
    }
)
RUN = closed(
    {
        "tool": closed({"driver": DRIVER}),
        "language": {"enum": list(LANGUAGES)},
        "columnKind": {"const": "unicodeCodePoints"},
        "results": {"type": "array", "items": RESULT},
    }
)
LOG = closed(
    {
        "$schema": {"type": "string", "pattern": "sarif-schema-2[.]1[.]0[.]json$"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN, "minItems": 1, "maxItems": 1},
    }
)
"""What is made, of all that SARIF 2.1.0 has: its sections 3.13, 3.14, 3.19, 3.27, 3.28, 3.29, 3.30 and 3.49."""


def made(report: Report, language: Language = "en") -> Any:
    """The run of a report, whose form is checked on the way."""
    log = json.loads(as_sarif(report, language, "0.1.0"))
    assert not list(Draft202012Validator(LOG).iter_errors(log))
    return log["runs"][0]


def test_a_log_has_exactly_this_form(hostile: Diagnostic) -> None:
    """With and without problems, whatever the data holds."""
    found = [problem("reference"), *many("page-figure", 12), problem("invented-code"), hostile]
    run = made(Report.of(found))
    assert [result["level"] for result in run["results"]].count("warning") == 12
    assert made(Report.of([]))["results"] == []


def test_every_result_points_to_its_rule() -> None:
    """By id and by its place in the list; rules that found nothing are not listed."""
    run = made(Report.of([problem("reference"), problem("yaml-tab"), problem("subject-effort")]))
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert sorted(rule["id"] for rule in rules) == ["reference", "subject-effort", "yaml-tab"]


def test_places_are_relative_and_encoded(hostile: Diagnostic) -> None:
    """A viewer finds the file below the repository's root; no name reaches outside."""
    (result,) = made(Report.of([hostile]))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("data/a%250A%20b%0A%3A%3Aerror")
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "It is wrong. Remove it."), ("ja", "it is wrong。取り除いてください。")]
)
def test_a_result_says_what_is_wrong_and_how_to_mend_it(language: Language, text: str) -> None:
    """In the language asked for."""
    run = made(Report.of([problem("reference")]), language)
    assert run["results"][0]["message"]["text"] == text
    assert run["language"] == language


def test_a_rule_links_to_its_page_where_there_is_one() -> None:
    """`helpUri` has to be a whole address; a path in the repository is told in the help."""
    found = [problem("reference")]
    (rule,) = made(Report.of(found, links=Links("https://kurabe.example")))["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://kurabe.example/en/contributing/rules/#reference"
    (rule,) = made(Report.of(found))["tool"]["driver"]["rules"]
    assert "helpUri" not in rule
    assert rule["help"]["text"].endswith("docs/en/contributing/rules.md#reference")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_there_is_has_this_form(language: Language) -> None:
    """Titles, reasons and help of all codes."""
    run = made(Report.of([problem(code) for code in entries()]), language)
    assert len(run["tool"]["driver"]["rules"]) == len(entries())
