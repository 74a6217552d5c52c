"""The JSON Schema that this project uses, compiled to functions from a value to whether it is valid.

A subschema becomes one test for each type of value, so that a keyword is asked only about values it speaks of. Where
a schema has a keyword that is not known here, it is left to the jsonschema library.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.schema import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Test = Callable[[Any], bool]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, Decimal),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (),
}
_ALL = (str, int, Decimal, bool, list, dict)
"""The types of strict YAML. A value of any other type is accepted by no test."""

_WITHOUT_EFFECT = frozenset({"$schema", "$defs", "title", "description"})
_OF_ANY_TYPE = frozenset({"type", "const", "enum", "$ref", "anyOf", "not", "if", "then"})
"""Keywords that are compiled here; the others are those of `keywords.py`."""
_KNOWN = _WITHOUT_EFFECT | _OF_ANY_TYPE | keywords.KNOWN


class NotCompilable(Exception):  # noqa: N818 - it says "ask the library", not that something went wrong
    """The schema has something that this compiler does not know."""


class Compiler:
    """Compiles schemas that refer to each other; `read` gives one by the name of its file."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read
        self._schemas: dict[str, Any] = {}
        self._tests: dict[tuple[str, str], Test] = {}

    def compile(self, file: str) -> Test:
        """The test of the schema in `file`. Raises `NotCompilable`, and OSError where there is no such file."""
        return self._at(file, "")

    def _at(self, file: str, pointer: str) -> Test:
        """The test of the subschema at `pointer`. One that refers to itself is looked up when it is asked."""
        place = (file, pointer)
        if place not in self._tests:
            self._tests[place] = lambda value: self._tests[place](value)  # noqa: PLW0108 - it is replaced by then
            self._tests[place] = self._of(file, self._find(file, pointer))
        return self._tests[place]

    def _find(self, file: str, pointer: str) -> Any:
        if file not in self._schemas:
            self._schemas[file] = self._read(file)
        found = self._schemas[file]
        for key in pointer.split("/")[1:]:
            if not isinstance(found, dict) or key not in found:
                raise NotCompilable(pointer)
            found = found[key]
        return found

    def _of(self, file: str, schema: Any) -> Test:
        if isinstance(schema, bool):
            return _always if schema else _never
        if not isinstance(schema, dict) or schema.keys() - _KNOWN:
            raise NotCompilable(schema)
        if schema.keys() - _WITHOUT_EFFECT == {"$ref"}:
            return self._referred(file, schema["$ref"])
        of_any = list(self._of_any_type(file, schema))
        tests = {one: _together([*self._of_type(one, file, schema), *of_any]) for one in _types(schema)}
        if len(tests) == 1:
            ((only, test),) = tests.items()
            return lambda value: type(value) is only and test(value)
        return lambda value: tests.get(type(value), _never)(value)

    def _referred(self, file: str, reference: str) -> Test:
        other, _, pointer = reference.partition("#")
        if "~" in pointer or "%" in reference:  # escapes, which nobody needs here
            raise NotCompilable(reference)
        return self._at(other or file, pointer)

    def _of_any_type(self, file: str, schema: Mapping[str, Any]) -> Iterator[Test]:
        """Tests of keywords that hold other schemas against the same value."""
        if "$ref" in schema:
            yield self._referred(file, schema["$ref"])
        if "anyOf" in schema:
            yield _any_of([self._of(file, one) for one in schema["anyOf"]])
        if "not" in schema:
            yield _not(self._of(file, schema["not"]))
        if "if" in schema and "then" in schema:
            yield _any_of([_not(self._of(file, schema["if"])), self._of(file, schema["then"])])

    def _of_type(self, one: type, file: str, schema: Mapping[str, Any]) -> Iterator[Test]:
        """Tests of keywords that speak of values of one type; `const` and `enum` speak of all."""
        if "const" in schema:
            yield _one_of(one, [schema["const"]])
        if "enum" in schema:
            yield _one_of(one, schema["enum"])
        if one is str:
            yield from keywords.of_text(schema)
        elif one in _TYPES["number"]:
            yield from keywords.of_number(schema)
        elif one is list:
            yield from keywords.of_list(schema, lambda below: self._of(file, below))
        elif one is dict:
            yield from keywords.of_mapping(schema, lambda below: self._of(file, below))


def _types(schema: Mapping[str, Any]) -> tuple[type, ...]:
    """The types that may stand where the schema is; those without a test would be refused in any case."""
    named = schema.get("type")
    if named is None:
        return _ALL
    names = [named] if isinstance(named, str) else named
    return tuple(dict.fromkeys(one for name in names for one in _TYPES[name]))


def _one_of(one: type, allowed: list[Any]) -> Test:
    """Whether a value of the type `one` is among `allowed`. In JSON, true is not 1."""
    if not all(type(value) in (str, bool) for value in allowed):
        raise NotCompilable(allowed)
    of_type = frozenset(value for value in allowed if type(value) is one)
    return of_type.__contains__ if of_type else _never


def _together(tests: list[Test]) -> Test:
    """All tests as one."""
    if len(tests) <= 1:
        return tests[0] if tests else _always
    first, rest = tests[0], _together(tests[1:])
    return lambda value: first(value) and rest(value)


def _any_of(tests: list[Test]) -> Test:
    return lambda value: any(test(value) for test in tests)


def _not(test: Test) -> Test:
    return lambda value: not test(value)


def _always(_value: Any) -> bool:
    return True


def _never(_value: Any) -> bool:
    return False
