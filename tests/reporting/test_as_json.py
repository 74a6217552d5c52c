"""macros/reporting/as_json.py and report.schema.json"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from macros.reporting import Report, as_json, rules_as_json
from macros.reporting.as_json import SCHEMA
from macros.rulebook import Links, entries
from tests.reporting.conftest import HOSTILE, many, problem

if TYPE_CHECKING:
    from macros.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def strict(node: Any) -> Any:
    """The schema with every key listed: readers have to allow for new ones, this test has not."""
    if isinstance(node, list):
        return [strict(one) for one in node]
    if not isinstance(node, dict):
        return node
    closed = {key: strict(value) for key, value in node.items()}
    if "properties" in node and isinstance(node.get("type"), str):
        closed["additionalProperties"] = False
    return closed


def descriptions(node: Any) -> list[str]:
    """Every description in a schema, and an empty one for each key without."""
    found: list[str] = []
    if isinstance(node, dict):
        for value in node.get("properties", {}).values():
            found += [] if "$ref" in value else [value.get("description", "")]
        found += [text for value in node.values() for text in descriptions(value)]
    return found


def test_a_report_is_what_the_schema_describes(schema: Any, hostile: Diagnostic) -> None:
    """Every key of it, and no other."""
    Draft202012Validator.check_schema(schema)
    found = [problem("reference"), problem("yaml-tab"), *many("page-figure", 12), hostile]
    report = json.loads(as_json(Report.of(found, date(2026, 11, 22))))
    assert not list(Draft202012Validator(strict(schema)).iter_errors(report))
    empty = json.loads(as_json(Report.of([])))
    assert not list(Draft202012Validator(strict(schema)).iter_errors(empty))
    assert empty["as_of"] is None


def test_the_schema_holds_reports_to_something(schema: Any) -> None:
    """A report without a line, in one language, or of another version is none."""
    report = json.loads(as_json(Report.of([problem("reference")])))
    validator = Draft202012Validator(schema)
    assert validator.is_valid(report)
    spoilt = [json.loads(json.dumps(report)) for _ in range(5)]
    del spoilt[0]["problems"][0]["line"]
    del spoilt[1]["problems"][0]["message"]["ja"]
    spoilt[2]["problems"][0]["severity"] = "note"
    spoilt[3]["version"] = 2
    del spoilt[4]["rules"]["reference"]["link"]
    assert not any(map(validator.is_valid, spoilt))


def test_every_key_is_described_in_both_languages(schema: Any) -> None:
    """English, a slash, Japanese."""
    found = descriptions(schema)
    assert len(found) > 20
    for text in found:
        english, _, japanese = text.partition(" / ")
        assert english.endswith(".")
        assert japanese.endswith("。")


def test_every_rule_there_is_fits_the_schema(schema: Any) -> None:
    """`kurabe rules --format json` gives the same part by itself."""
    made = json.loads(rules_as_json(dict(entries()), Links()))
    part = {**strict(schema), "type": "object", "required": ["version", "rules"]}
    assert not list(Draft202012Validator(part).iter_errors(made))
    assert list(made["rules"]) == list(entries())


def test_both_languages_are_always_told() -> None:
    """Message, hint, reason, fix and link."""
    report = json.loads(as_json(Report.of([problem("source-was-read")], links=Links("https://kurabe.example"))))
    (told,) = report["problems"]
    assert told["hint"] == {"ja": "取り除いてください。", "en": "Remove it."}
    rule = report["rules"]["source-was-read"]
    assert rule["why"][0]["en"] == "To cite it would only repeat what someone else claims of it."
    assert rule["link"]["ja"] == "https://kurabe.example/ja/contributing/rules/#source-was-read"
    assert report["counts"] == {"errors": 1, "warnings": 0}


def test_a_text_arrives_as_it_is(hostile: Diagnostic) -> None:
    """Programs need no spelling; JSON escapes what it has to."""
    (told,) = json.loads(as_json(Report.of([hostile])))["problems"]
    assert told["message"]["en"] == f"{HOSTILE} is none"
    assert told["file"] == f"data/{HOSTILE}.yml"
