"""data/schemas and macros/records say the same: what can be written is what is read, and editors can explain it."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from macros.building import BUILDERS
from macros.records import (
    AssumedWorkload,
    Audit,
    Band,
    Candidate,
    Claim,
    Comparison,
    ConditionKey,
    Decided,
    Evidence,
    Field,
    Finding,
    FindingEvidence,
    Import,
    Model,
    Option,
    Platform,
    Provider,
    Question,
    Rate,
    Rejection,
    Requirement,
    Slug,
    Source,
    Tasks,
    Term,
    UseCase,
)
from macros.schema import store
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

CLAIM = "$defs/claim/properties"
PAIRS: tuple[tuple[str, str, type], ...] = (
    ("models", "", Model),
    ("models", "$defs/claim", Claim),
    ("models", "$defs/evidence", Evidence),
    ("models", f"{CLAIM}/rejected", Rejection),
    ("models", f"{CLAIM}/select/properties/band", Band),
    ("models", f"{CLAIM}/run/properties/tasks/anyOf/0", Tasks),
    ("providers", "", Provider),
    ("platforms", "", Platform),
    ("sources", "", Source),
    ("sources", "properties/slugs/additionalProperties", Slug),
    ("fields", "", Field),
    ("conditions", "", ConditionKey),
    ("comparisons", "", Comparison),
    ("use-cases", "", UseCase),
    ("use-cases", "properties/workload", AssumedWorkload),
    ("common", "$defs/requirement", Requirement),
    ("questions", "", Question),
    ("questions", "$defs/option", Option),
    ("use-cases", "$defs/candidate", Candidate),
    ("audits", "", Audit),
    ("audits", "$defs/finding", Finding),
    ("audits", "$defs/evidence", FindingEvidence),
    ("terms", "", Term),
    ("imports", "", Import),
    ("imports", "$defs/decided", Decided),
    ("rates", "", Rate),
)
"""A kind, where in its schema an object stands, and the record that is made of it."""

NOT_WRITTEN = {
    "anchor": (),  # the place in the file
    # the file's name
    "id": (
        *(Model, Provider, Platform, Source, Field, ConditionKey, Comparison, UseCase, Question, Audit, Term, Import),
        Rate,
    ),
    "model": (Claim,),  # the file it stands in
    "field": (Claim,),  # the key it stands under
}
"""Attributes that follow from where something stands."""


def raw(kind: str) -> dict[str, Any]:
    """A schema as editors read it."""
    text = (ROOT / f"data/schemas/{kind}{store.SUFFIX}").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def at(schema: Any, path: str) -> dict[str, Any]:
    for step in filter(None, path.split("/")):
        schema = schema[int(step) if isinstance(schema, list) else step]
    found: dict[str, Any] = schema
    return found


def written(record: type) -> set[str]:
    """Names of the keys that a record is made of."""
    names = {attribute.name for attribute in fields(record)}
    return {name.rstrip("_") for name in names if name != "anchor" and record not in NOT_WRITTEN.get(name, ())}


@pytest.mark.parametrize(("kind", "path", "record"), PAIRS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_what_can_be_written_is_what_is_read(kind: str, path: str, record: type) -> None:
    """A key that no record keeps would be lost without a word; an attribute without a key could never be set."""
    assert set(at(raw(kind), path)["properties"]) == written(record)


def properties(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a schema, at any depth, with its path; those of conditions explain nothing."""
    if isinstance(node, dict):
        for name, below in node.get("properties", {}).items():
            yield f"{path}/{name}", below
        for name, below in node.items():
            if name in {"if", "then", "not"}:
                continue
            yield from properties(below, f"{path}/{name}")
    elif isinstance(node, list):
        for index, below in enumerate(node):
            yield from properties(below, f"{path}/{index}")


@pytest.mark.parametrize("kind", [*BUILDERS, "common"])
def test_an_editor_explains_every_key_in_both_languages(kind: str) -> None:
    """English, an empty line, Japanese: what hovering over a key shows."""
    schema = raw(kind)
    for path, node in properties(schema):
        english, _, japanese = node.get("description", "").partition("\n\n")
        assert english.endswith((".", "…")), path
        assert japanese.endswith("。"), path


def test_editors_complete_every_id() -> None:
    """Wherever an id of another record, a family or an effort is written."""
    plain = {"common.schema.json#/$defs/id", "common.schema.json#/$defs/key"}
    free = {  # words of the catalogue that are no ids
        "models/deployment", "models/context", "models/upstream", "models/edit_format", "models/percentile",
        "fields/platform", "fields/tier", "fields/deployment", "fields/context", "fields/upstream",
    }  # fmt: skip
    for kind in BUILDERS:
        for path, node in properties(raw(kind)):
            one = node.get("items", node) if isinstance(node.get("items", node), dict) else node
            if one.get("$ref") in plain and f"{kind}/{path.rpartition('/')[2]}" not in free:
                assert one.get("allOf", [{}])[0].get("$ref", "").startswith(f"{store.IDS}#/$defs/"), f"{kind}{path}"


def test_every_list_of_ids_that_a_schema_points_to_is_there() -> None:
    """A pointer that leads nowhere makes editors refuse the whole schema."""
    lists = raw("ids")["$defs"]
    for kind in BUILDERS:
        text = json.dumps(raw(kind))
        pointed = {part.split('"')[0] for part in text.split(f"{store.IDS}#/$defs/")[1:]}
        assert pointed <= set(lists), kind


def test_the_check_never_depends_on_the_lists() -> None:
    """An id that is not listed yet is as good as any other."""
    for name in store.schema_names():
        assert store.IDS not in json.dumps(store.read_schema(name), default=str)
    assert store.IDS not in store.schema_names()
