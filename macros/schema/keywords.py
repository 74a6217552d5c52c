"""The keywords of JSON Schema that speak of one type of value, as functions from a value to whether it is valid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.schema.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from macros.schema.compiling import Test

    Schema = Mapping[str, Any]
    Compile = Callable[[Any], Test]

KNOWN = frozenset(
    {
        "pattern",
        "maxLength",
        "format",
        "minimum",
        "exclusiveMinimum",
        "maximum",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "properties",
        "additionalProperties",
        "propertyNames",
        "required",
        "dependentRequired",
        "minProperties",
    }
)
"""The keywords that have a test here."""


def of_text(schema: Schema) -> Iterator[Test]:
    """Tests for a text."""
    if "maxLength" in schema:
        yield _at_most(schema["maxLength"])
    if "pattern" in schema:
        yield _matches(schema["pattern"])
    if schema.get("format") in FORMATS:
        yield _has_format(FORMATS[schema["format"]])


def of_number(schema: Schema) -> Iterator[Test]:
    """Tests for a number."""
    if "minimum" in schema:
        yield _not_below(schema["minimum"])
    if "exclusiveMinimum" in schema:
        yield _above(schema["exclusiveMinimum"])
    if "maximum" in schema:
        yield _not_above(schema["maximum"])


def of_list(schema: Schema, compiled: Compile) -> Iterator[Test]:
    """Tests for a list; `compiled` makes a test of a subschema."""
    if "minItems" in schema:
        yield _at_least(schema["minItems"])
    if "maxItems" in schema:
        yield _at_most(schema["maxItems"])
    if "items" in schema:
        yield _each(compiled(schema["items"]))
    if schema.get("uniqueItems"):
        yield _no_two_alike


def of_mapping(schema: Schema, compiled: Compile) -> Iterator[Test]:
    """Tests for a mapping."""
    if "minProperties" in schema:
        yield _at_least(schema["minProperties"])
    if required := schema.get("required"):
        yield _has_all(required)
    for key, needed in schema.get("dependentRequired", {}).items():
        yield _has_all_with(key, needed)
    if "propertyNames" in schema:
        yield _each(compiled(schema["propertyNames"]))
    if "properties" in schema or "additionalProperties" in schema:
        others = compiled(schema.get("additionalProperties", True))
        yield _has_values({key: compiled(below) for key, below in schema.get("properties", {}).items()}, others)


def _not_below(limit: int | Decimal) -> Test:
    return lambda value: value >= limit


def _above(limit: int | Decimal) -> Test:
    return lambda value: value > limit


def _not_above(limit: int | Decimal) -> Test:
    return lambda value: value <= limit


def _at_least(limit: int) -> Test:
    return lambda value: len(value) >= limit


def _at_most(limit: int) -> Test:
    return lambda value: len(value) <= limit


def _matches(pattern: str) -> Test:
    match = re.compile(pattern).fullmatch
    return lambda value: match(value) is not None


def _has_format(is_it: Callable[[object], bool]) -> Test:
    def test(value: Any) -> bool:
        try:
            return is_it(value)
        except ValueError:
            return False

    return test


def _each(test: Test) -> Test:
    """For the items of a list or the keys of a mapping."""

    def every(value: Any) -> bool:
        for below in value:  # noqa: SIM110 - a generator would double the time of the whole check
            if not test(below):
                return False
        return True

    return every


def _has_all(keys: list[str]) -> Test:
    needed = frozenset(keys)
    return lambda value: needed <= value.keys()


def _has_all_with(key: str, keys: list[str]) -> Test:
    return lambda value: key not in value or all(needed in value for needed in keys)


def _has_values(tests: Mapping[str, Test], others: Test) -> Test:
    """The values of known keys pass their own tests, those of `others` the one for them."""

    def every(value: Any) -> bool:
        for key, below in value.items():  # noqa: SIM110 - as above
            if not tests.get(key, others)(below):
                return False
        return True

    return every


def _no_two_alike(items: list[Any]) -> bool:
    """Whether no two items are equal as JSON has it."""
    if all(type(item) is str for item in items):
        return len(set(items)) == len(items)
    frozen = [_frozen(item) for item in items]
    return len(set(frozen)) == len(frozen)


def _frozen(value: Any) -> Any:
    """The value in a form that is equal only to what JSON has for equal: true is not 1, but 1.0 is."""
    if isinstance(value, dict):
        return (dict, frozenset((key, _frozen(below)) for key, below in value.items()))
    if isinstance(value, list):
        return (list, tuple(map(_frozen, value)))
    return (bool, value) if isinstance(value, bool) else value
