"""Whether schemas can be used at all: valid, with readable patterns and references that lead somewhere and end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.messages import Message, msg
from macros.schema.problems import MAPPING_KEYWORDS, VALUE_KEYWORDS
from macros.schema.shape import is_well_formed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Place = tuple[str, str]
"""File and path of a subschema: `models.schema.json`, `/$defs/claim`."""

_MAPS = ("properties", "$defs")
_LISTS = ("anyOf",)
_SINGLE = ("items", "additionalProperties", "propertyNames", "if", "then", "not")
_IN_PLACE = ("anyOf", "if", "then", "not")
"""Keywords that check the same value again; a circle of them never ends."""
_SILENT = ("$ref", "$schema", "title", "description")
_KNOWN = {*_MAPS, *_LISTS, *_SINGLE, *_SILENT, *MAPPING_KEYWORDS, *VALUE_KEYWORDS}
"""Keywords that this program has words for."""


def schema_faults(schemas: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
    """Yield the file and the reason for each thing that keeps the schemas, by file name, from being used."""
    invalid = [(name, message) for name, schema in schemas.items() for message in _invalid(schema)]
    if invalid:
        yield from invalid
        return
    nodes = {(name, path): node for name, schema in schemas.items() for path, node in _nodes(schema, "")}
    for (name, path), node in nodes.items():
        for message in _of_node((name, path), node, nodes):
            yield name, message
    yield from _circles(nodes)


def _invalid(schema: Any) -> Iterator[Message]:
    """What is not valid as JSON Schema. Patterns are looked at afterwards, with words of their own."""
    if is_well_formed(schema):
        return
    from macros.schema.library import place_of_invalid  # noqa: PLC0415 - costs more than all else, and is rarely needed

    if (where := place_of_invalid(schema)) is not None:
        yield msg("what stands at {place} is not valid in a JSON Schema", place=where)


def _nodes(schema: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every subschema with its path."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for keyword in _MAPS:
        for key, below in schema.get(keyword, {}).items():
            yield from _nodes(below, f"{path}/{keyword}/{key}")
    for keyword in _LISTS:
        for index, below in enumerate(schema.get(keyword, ())):
            yield from _nodes(below, f"{path}/{keyword}/{index}")
    for keyword in _SINGLE:
        yield from _nodes(schema.get(keyword), f"{path}/{keyword}")


def _of_node(place: Place, node: dict[str, Any], nodes: Mapping[Place, Any]) -> Iterator[Message]:
    path = place[1] or "/"
    for keyword in node.keys() - _KNOWN:
        yield msg(
            "the keyword “{keyword}” at {place} is none that this program can explain", keyword=keyword, place=path
        )
    if "pattern" in node and not _compiles(node["pattern"]):
        yield msg("the pattern at {place} is not a regular expression", place=path)
    elif "pattern" in node and "title" not in node:
        yield msg("the pattern at {place} has no title to call its form by", place=path)
    if "$ref" in node and _target(place, node) not in nodes:
        yield msg("“{reference}” at {place} leads nowhere", reference=node["$ref"], place=path)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _target(place: Place, node: Mapping[str, Any]) -> Place:
    """Where a `$ref` leads."""
    file, _, pointer = str(node["$ref"]).partition("#")
    return file or place[0], pointer.rstrip("/")


def _circles(nodes: Mapping[Place, dict[str, Any]]) -> Iterator[tuple[str, Message]]:
    """Yield each reference from which one comes back to it without going further down into the value."""
    for place, node in nodes.items():
        if "$ref" in node and place in _reached(_target(place, node), nodes):
            message = msg(
                "“{reference}” at {place} comes back to itself", reference=node["$ref"], place=place[1] or "/"
            )
            yield place[0], message


def _reached(start: Place, nodes: Mapping[Place, dict[str, Any]]) -> set[Place]:
    """Every subschema that `start` holds the same value against, itself among them."""
    reached: set[Place] = set()
    waiting = [start]
    while waiting:
        place = waiting.pop()
        node = nodes.get(place)
        if node is None or place in reached:
            continue
        reached.add(place)
        file, path = place
        waiting += [(file, f"{path}/{keyword}") for keyword in _IN_PLACE if keyword not in _LISTS]
        waiting += [
            (file, f"{path}/{keyword}/{index}") for keyword in _LISTS for index in range(len(node.get(keyword, ())))
        ]
        if "$ref" in node:
            waiting.append(_target(place, node))
    return reached
