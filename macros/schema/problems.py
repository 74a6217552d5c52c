"""What a schema has against a document, one problem for one mistake."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from macros.schema.acceptance import is_sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jsonschema import ValidationError


Path = tuple[str | int, ...]

MAPPING_KEYWORDS = frozenset({"required", "additionalProperties", "dependentRequired"})
"""Keywords that speak of which keys a mapping has. Several of them can be right at once."""

VALUE_KEYWORDS = (
    "type",
    "const",
    "enum",
    "pattern",
    "format",
    "maxLength",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "minProperties",
    "minItems",
    "maxItems",
    "uniqueItems",
)
"""Keywords that speak of one value or one key, the most basic first: only the first that fails is reported."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One failed keyword."""

    keyword: str
    path: Path
    """Where in the document: the value or key, or the mapping that has or lacks a key."""
    instance: Any
    """The value there, or the key."""
    rule: Any
    """What the schema says after the keyword."""
    schema: Mapping[str, Any]
    """The schema in which the keyword stands."""
    of_key: bool = False
    """The key itself is wrong rather than its value."""


def find_problems(kind: str, data: Any) -> list[Problem]:
    """Everything the schema of `kind` has against `data`, at most one problem for each value."""
    if is_sound(kind, data):
        return []
    from macros.schema.library import validator  # noqa: PLC0415 - costs more than all else, and few records need it

    flat = [problem for error in validator(kind).iter_errors(data) for problem in _flatten(error)]
    about_mappings = [problem for problem in flat if problem.keyword in MAPPING_KEYWORDS]
    return [*_without_repeats(about_mappings), *_most_basic(flat)]


def _flatten(error: ValidationError) -> Iterator[Problem]:
    """The error itself; of alternatives, what is wrong with the one that was meant."""
    if error.validator == "anyOf":
        yield from _meant(error)
        return
    of_key = "propertyNames" in error.absolute_schema_path
    place = tuple(error.absolute_path)
    yield Problem(
        keyword=str(error.validator),
        path=(*place, str(error.instance)) if of_key else place,
        instance=error.instance,
        rule=error.validator_value,
        schema=error.schema if isinstance(error.schema, dict) else {},
        of_key=of_key,
    )


def _meant(error: ValidationError) -> Iterator[Problem]:
    """The problems of the alternative whose type fits; if none fits, one problem that names all types.

    The alternatives are described together, where `anyOf` stands.
    """
    place = tuple(error.absolute_path)
    branches: dict[object, list[Problem]] = {}
    for below in error.context or ():
        branches.setdefault(below.schema_path[0], []).extend(_flatten(below))
    mistyped = [p for problems in branches.values() for p in problems if p.keyword == "type" and p.path == place]
    fitting = [problems for problems in branches.values() if not any(problem in mistyped for problem in problems)]
    described = error.schema if isinstance(error.schema, dict) else {}
    if fitting:
        for problem in min(fitting, key=len):
            yield replace(problem, schema=described) if problem.keyword == "const" else problem
    else:
        yield Problem("type", place, error.instance, [problem.rule for problem in mistyped], described)


def _without_repeats(problems: Iterable[Problem]) -> list[Problem]:
    """One problem for each rule and place: the library reports a rule about keys once for each key."""
    return list({(problem.keyword, problem.path, str(problem.rule)): problem for problem in problems}.values())


def _most_basic(problems: Iterable[Problem]) -> list[Problem]:
    """Of the problems with one value or key, the one to mend first."""
    about_values = (problem for problem in problems if problem.keyword in VALUE_KEYWORDS)
    first: dict[tuple[Path, bool], Problem] = {}
    for problem in sorted(about_values, key=lambda problem: VALUE_KEYWORDS.index(problem.keyword)):
        first.setdefault((problem.path, problem.of_key), problem)
    return list(first.values())
