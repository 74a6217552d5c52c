"""macros/schema/acceptance.py, compiling.py, keywords.py and shape.py, held against the jsonschema library"""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.building import BUILDERS
from macros.schema import library
from macros.schema.acceptance import is_sound
from macros.schema.compiling import Compiler, NotCompilable
from macros.schema.shape import is_well_formed
from macros.schema.store import SUFFIX, read_schema, schema_names
from macros.source import list_records, read_document, read_file
from tests.schema.test_schema_robustness import PLAIN, SOUND, places, spoil

if TYPE_CHECKING:
    from pathlib import Path


def accepts(kind: str, data: Any) -> bool:
    return library.validator(kind).is_valid(data)


def test_every_record_of_the_site_is_accepted_without_the_library(root: Path) -> None:
    """That is what makes the check quick."""
    found, faults = list_records(root, {kind: kind for kind in BUILDERS})
    assert found
    assert not faults
    for file in found:
        assert is_sound(file.kind, read_document(read_file(file.path, file.file), file.file).data), file.file


@pytest.mark.parametrize("kind", BUILDERS)
@settings(max_examples=50)
@given(choice=st.data())
def test_a_spoilt_record_is_accepted_exactly_if_the_library_accepts_it(kind: str, choice: st.DataObject) -> None:
    """Records with one to three values or keys replaced, doubled or lost."""
    data = choice.draw(st.sampled_from(SOUND[kind]))
    for _ in range(choice.draw(st.integers(1, 3))):
        if not places(data):
            break
        path = choice.draw(st.sampled_from(places(data)))
        other = st.sampled_from([value_at(data, place) for place in places(data)])
        data = spoil(data, path, choice.draw(PLAIN | other), rename=choice.draw(st.booleans()))
        if choice.draw(st.booleans()):
            data = without(data, path)
    assert is_sound(kind, data) == accepts(kind, data)


def value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def without(data: Any, path: tuple[str | int, ...]) -> Any:
    """A copy of `data` without what stands at `path`, if anything does."""
    spoilt = deepcopy(data)
    parent = value_at(spoilt, path[:-1])
    if isinstance(parent, dict):
        parent.pop(path[-1], None)
    return spoilt


@settings(max_examples=80)
@given(kind=st.sampled_from(sorted(BUILDERS)), data=PLAIN)
def test_anything_else_is_accepted_exactly_if_the_library_accepts_it(kind: str, data: Any) -> None:
    """Nothing like a record."""
    assert is_sound(kind, data) == accepts(kind, data)


NAMES = st.sampled_from(["a", "b", "c"])
LIMITS = st.integers(0, 3)
NUMBERS = st.integers(-2, 3) | st.sampled_from([Decimal("0.5"), Decimal("1.0")])
WORDS = st.sampled_from(["a", "b", "", "a\n", "2026-02-30", "2026-02", "2026-02-03"]) | st.booleans()
VALUES = st.recursive(
    WORDS | NUMBERS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(NAMES, below, max_size=3),
    max_leaves=5,
)


def schemas(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Schemas of any of the keywords that schemas of this project may have."""
    types = st.sampled_from(["string", "number", "integer", "boolean", "array", "object", "null"])
    some = st.lists(NAMES, unique=True, max_size=2)
    return st.fixed_dictionaries(
        {},
        optional={
            "type": types | st.lists(types, min_size=1, max_size=3, unique=True),
            "const": WORDS,
            "enum": st.lists(WORDS, min_size=1, max_size=3),
            "pattern": st.sampled_from(["^a$", "a|b", ".*", "[a-c]*"]),
            "format": st.sampled_from(["date", "month-or-day", "email"]),
            "maxLength": LIMITS,
            "minimum": NUMBERS,
            "exclusiveMinimum": NUMBERS,
            "maximum": NUMBERS,
            "items": below,
            "minItems": LIMITS,
            "maxItems": LIMITS,
            "uniqueItems": st.booleans(),
            "properties": st.dictionaries(NAMES, below, max_size=3),
            "additionalProperties": below,
            "propertyNames": below,
            "required": some,
            "dependentRequired": st.dictionaries(NAMES, some, max_size=2),
            "minProperties": LIMITS,
            "anyOf": st.lists(below, min_size=1, max_size=2),
            "not": below,
            "if": below,
            "then": below,
            "$ref": st.sampled_from(["common.schema.json#/$defs/id", "common.schema.json#/$defs/day"]),
            "title": st.just("a"),
        },
    )


SCHEMAS = st.recursive(st.booleans() | schemas(st.booleans()), schemas, max_leaves=4)


@settings(max_examples=400)
@given(schema=SCHEMAS, values=st.lists(VALUES, min_size=1, max_size=6))
def test_a_compiled_schema_accepts_exactly_what_the_library_accepts(schema: Any, values: list[Any]) -> None:
    """Every keyword, alone and together with others, on values of every type."""
    test = Compiler(lambda name: schema if name == "it" else read_schema(name)).compile("it")
    known = library.validator("terms").evolve(schema=schema)
    for value in values:
        assert test(value) == known.is_valid(value), (schema, value)


@pytest.mark.parametrize(
    "schema",
    [
        {"oneOf": [{}]},
        {"properties": {"a": {"minLength": 1}}},
        {"anyOf": [{"const": 1}]},
        {"enum": [["a"]]},
        {"$ref": "#/$defs/a~1b"},
        {"$ref": "#/$defs/nowhere"},
        {"items": []},
    ],
)
def test_a_schema_with_anything_else_is_left_to_the_library(schema: Any) -> None:
    """Keywords and values that this project does not use."""
    with pytest.raises(NotCompilable):
        Compiler(lambda _: schema).compile("it")


def test_a_schema_may_come_back_to_itself_further_down() -> None:
    """A list of lists of lists."""
    test = Compiler(lambda _: {"type": "array", "items": {"$ref": "#"}}).compile("it")
    assert test([[], [[]]])
    assert not test([[], ["a"]])


def test_a_test_asks_for_no_key_that_may_be_absent() -> None:
    """The names of a model are sound without its claims, and nothing else may lack."""
    head = {"name": "Nova 5", "provider": "hoshi", "family": "nova-5"}
    assert is_sound("models", head, without=("claims",))
    assert not is_sound("models", head)
    assert not is_sound("models", {**head, "claims": {}}, without=("claims",))
    assert not is_sound("models", {"name": "Nova 5", "provider": "hoshi"}, without=("claims",))


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_of_the_site_is_well_formed_without_the_library(name: str) -> None:
    """The library is not even imported while all is well."""
    assert name.endswith(SUFFIX)
    assert is_well_formed(read_schema(name))


@settings(max_examples=200)
@given(choice=st.data())
def test_a_well_formed_schema_is_valid_to_the_library(choice: st.DataObject) -> None:
    """Real schemas with one value or keyword replaced."""
    schema = read_schema(choice.draw(st.sampled_from(schema_names())))
    path = choice.draw(st.sampled_from(places(schema)))
    value = choice.draw(PLAIN | SCHEMAS | st.none())
    spoilt = spoil(schema, path, value, rename=choice.draw(st.booleans()))
    if is_well_formed(spoilt):
        assert library.place_of_invalid(spoilt) is None
