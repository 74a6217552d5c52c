"""Whether a schema is certainly valid as JSON Schema: every keyword has a value of its kind, at any depth.

The jsonschema library holds a schema against the schema of schemas, which takes longer than checking a record. It is
asked only about what is not certain here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

Shape = Callable[[Any], bool]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})


def is_well_formed(schema: Any) -> bool:
    """Whether `schema` certainly is a JSON Schema in a mapping. False may mean that only the library can tell."""
    try:
        return isinstance(schema, dict) and _is_schema(schema)
    except RecursionError:
        return False


def _is_schema(value: Any) -> bool:
    if isinstance(value, bool):
        return True
    return isinstance(value, dict) and all(_SHAPES.get(key, _unknown)(below) for key, below in value.items())


def _unknown(_value: Any) -> bool:
    return False


def _is_anything(_value: Any) -> bool:
    return True


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_dialect(value: Any) -> bool:
    return bool(value == _DIALECT)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value)) and len(set(value)) == len(value)


def _is_type(value: Any) -> bool:
    names = [value] if isinstance(value, str) else value
    return bool(names) and _is_list_of_texts(names) and _TYPES.issuperset(names)


def _is_list_of_schemas(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_schema, value))


def _maps_to(shape: Shape) -> Shape:
    return lambda value: isinstance(value, dict) and all(map(shape, value.values()))


_SHAPES: Mapping[str, Shape] = {
    **dict.fromkeys(("title", "description", "pattern", "format"), _is_text),
    **dict.fromkeys(("maxLength", "minProperties", "minItems", "maxItems"), _is_count),
    **dict.fromkeys(("minimum", "exclusiveMinimum", "maximum"), _is_number),
    **dict.fromkeys(("items", "additionalProperties", "propertyNames", "if", "then", "not"), _is_schema),
    **dict.fromkeys(("properties", "$defs"), _maps_to(_is_schema)),
    "$schema": _is_dialect,
    "$ref": _is_text,
    "anyOf": _is_list_of_schemas,
    "const": _is_anything,
    "enum": _is_list,
    "dependentRequired": _maps_to(_is_list_of_texts),
    "required": _is_list_of_texts,
    "type": _is_type,
    "uniqueItems": _is_flag,
}
"""What may stand after each keyword that this project uses. All others are left to the library."""
