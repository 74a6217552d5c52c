"""The schema files themselves: valid, closed, bounded, and explained in both languages."""

from __future__ import annotations

import re
from dataclasses import fields as attributes
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from macros import records
from macros.building import BUILDERS
from macros.schema.problems import MAPPING_KEYWORDS, VALUE_KEYWORDS
from macros.schema.store import SUFFIX, read_schema, schema_names
from macros.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

SILENT = {"properties", "items", "$ref", "$defs", "$schema", "title", "description", "if", "then", "not", "anyOf"}
"""Keywords that never fail themselves."""

PLACED = {"anchor"}
"""What a record has beside its file's content."""
NAMED = PLACED | {"id"}
"""The same for a record whose file's name is its id."""
OF_MODEL = PLACED | {"model", "field"}
"""The same for a claim, which stands below its model and its field."""

RECORDS: dict[str, tuple[str, str, type, set[str]]] = {
    "models": ("models", "", records.Model, NAMED),
    "a claim": ("models", "$defs/claim", records.Claim, OF_MODEL),
    "evidence": ("models", "$defs/evidence", records.Evidence, PLACED),
    "rejected": ("models", "$defs/claim/properties/rejected", records.Rejection, set()),
    "providers": ("providers", "", records.Provider, NAMED),
    "platforms": ("platforms", "", records.Platform, NAMED),
    "conditions": ("conditions", "", records.ConditionKey, NAMED),
    "sources": ("sources", "", records.Source, NAMED),
    "fields": ("fields", "", records.Field, NAMED),
    "comparisons": ("comparisons", "", records.Comparison, NAMED),
    "audits": ("audits", "", records.Audit, NAMED),
    "a finding": ("audits", "$defs/finding", records.Finding, PLACED),
    "evidence of a finding": ("audits", "$defs/evidence", records.FindingEvidence, PLACED),
    "use-cases": ("use-cases", "", records.UseCase, NAMED),
    "a workload": ("use-cases", "properties/workload", records.AssumedWorkload, set()),
    "a requirement": ("common", "$defs/requirement", records.Requirement, PLACED),
    "a candidate": ("use-cases", "$defs/candidate", records.Candidate, PLACED),
    "questions": ("questions", "", records.Question, NAMED),
    "an option": ("questions", "$defs/option", records.Option, PLACED),
    "terms": ("terms", "", records.Term, NAMED),
    "imports": ("imports", "", records.Import, NAMED),
    "a decided difference": ("imports", "$defs/decided", records.Decided, PLACED),
    "rates": ("rates", "", records.Rate, NAMED),
    "words": ("terms", "properties/also", records.Words, set()),
}
"""The record that each part of a schema describes, and what of it is not in the file."""


def subschemas(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside `schema`, itself first, with its path."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for keyword in ("properties", "$defs"):
        for key, below in schema.get(keyword, {}).items():
            yield from subschemas(below, f"{path}/{keyword}/{key}")
    for keyword in ("items", "additionalProperties", "propertyNames", "if", "then", "not"):
        yield from subschemas(schema.get(keyword), f"{path}/{keyword}")
    for index, below in enumerate(schema.get("anyOf", ())):
        yield from subschemas(below, f"{path}/anyOf/{index}")


def everything() -> list[tuple[str, dict[str, Any]]]:
    return [(f"{name}{path}", schema) for name in schema_names() for path, schema in subschemas(read_schema(name))]


def described() -> list[tuple[str, dict[str, Any]]]:
    """Every schema a contributor can meet, but not those that only test on what the others depend."""
    return [(path, schema) for path, schema in everything() if not re.search(r"/(?:if|not)(?:/|$)", path)]


def at(schema: dict[str, Any], path: str) -> dict[str, Any]:
    for key in filter(None, path.split("/")):
        schema = schema[key]
    return schema


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_valid_json_schema(name: str) -> None:
    """Editors and this project read the same dialect, 2020-12."""
    schema = read_schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_every_kind_of_record_has_a_schema() -> None:
    """A folder of `data/` without a schema would go unchecked."""
    assert {name.removesuffix(SUFFIX) for name in schema_names()} == {*BUILDERS, "common"}


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (path, schema)
        for path, schema in described()
        if re.fullmatch(r"[a-z-]+\.schema\.json", path) or re.search(r"/(?:properties|\$defs)/[^/]+$", path)
    ],
)
def test_every_key_is_described_in_english_and_in_japanese(path: str, schema: dict[str, Any]) -> None:
    """The English paragraph first, an empty line, the Japanese one; both show in the editor."""
    english, gap, japanese = schema["description"].partition("\n\n")
    assert gap, path
    assert english
    assert not JAPANESE.search(english)
    assert JAPANESE.search(japanese)


@pytest.mark.parametrize(
    ("path", "schema"), [(p, s) for p, s in everything() if "title" in s and "type" not in s["title"]]
)
def test_every_title_is_in_english_and_in_japanese(path: str, schema: dict[str, Any]) -> None:
    """Messages take the name of a form from it."""
    english, slash, japanese = schema["title"].partition(" / ")
    assert (bool(english), bool(slash), bool(japanese)) == (True, True, True), path


@pytest.mark.parametrize(("path", "schema"), [(p, s) for p, s in described() if "properties" in s])
def test_every_mapping_is_closed(path: str, schema: dict[str, Any]) -> None:
    """A misspelt key is an error at any depth."""
    assert schema.get("additionalProperties") is False, path


@pytest.mark.parametrize(("path", "schema"), [(p, s) for p, s in everything() if "string" in str(s.get("type"))])
def test_every_text_is_bounded(path: str, schema: dict[str, Any]) -> None:
    """No key takes a text of any length or form."""
    closed = "const" in schema or "enum" in schema
    assert closed or "pattern" in schema, path
    assert closed or "maxLength" in schema or re.search(r"\{\d", schema["pattern"]), path


@pytest.mark.parametrize(("path", "schema"), [(p, s) for p, s in everything() if "pattern" in s])
def test_a_pattern_is_for_the_whole_text(path: str, schema: dict[str, Any]) -> None:
    """Editors search for a pattern anywhere, so each is anchored; and a form has a name to be called by."""
    assert re.fullmatch(r"\^.*\$", schema["pattern"]), path
    assert "title" in schema


@pytest.mark.parametrize(("path", "schema"), everything())
def test_every_keyword_that_can_fail_has_words(path: str, schema: dict[str, Any]) -> None:
    """A contributor never sees the validator's own message."""
    assert set(schema) <= SILENT | MAPPING_KEYWORDS | {*VALUE_KEYWORDS, "propertyNames"}, path


@pytest.mark.parametrize(("path", "schema"), [(p, s) for p, s in everything() if "$ref" in s])
def test_a_reference_stays_among_the_schemas(path: str, schema: dict[str, Any]) -> None:
    """Editors resolve it from the file's own place, and nothing is fetched."""
    file, _, pointer = schema["$ref"].partition("#/")
    assert at(read_schema(file or path.split("/", maxsplit=1)[0]), pointer)


@pytest.mark.parametrize("name", RECORDS)
def test_a_schema_has_the_keys_of_its_record(name: str) -> None:
    """What the record holds can be written, and what can be written reaches the record."""
    kind, path, record, not_in_the_file = RECORDS[name]
    held = {attribute.name.rstrip("_") for attribute in attributes(record)}
    assert set(at(read_schema(f"{kind}{SUFFIX}"), path)["properties"]) == held - not_in_the_file


def test_the_groups_are_those_of_the_site() -> None:
    """A field in an unknown group would be shown nowhere."""
    assert read_schema("fields.schema.json")["properties"]["group"]["enum"] == list(GROUPS)


def test_fields_may_ask_for_every_condition_a_claim_can_state() -> None:
    """The lists of conditions in two schemas are the same."""
    claim = read_schema("models.schema.json")["$defs"]["claim"]["properties"]
    field = read_schema("fields.schema.json")["properties"]
    for keys in ("select", "run"):
        assert field[keys]["items"]["enum"] == list(claim[keys]["properties"])
    assert field["must_state"]["items"]["enum"] == [*claim["select"]["properties"], *claim["run"]["properties"]]
    assert set(field["default"]["properties"]) == set(claim["select"]["properties"])
