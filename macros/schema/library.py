"""The schemas as validators of the jsonschema library, which fetch nothing. They name whatever is wrong, at leisure.

Importing the library costs more than checking a record, so this module is imported when something is wrong.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker, SchemaError, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from macros.schema.formats import FORMATS
from macros.schema.store import SUFFIX, read_schema, schema_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator


@cache
def validator(kind: str) -> Validator:
    """The validator of one kind of record. It refers to the files beside its own and to nothing else."""
    # The schemas ship with the package and do not change under it, so each is read once, when first asked for.
    return _Validator(read_schema(f"{kind}{SUFFIX}"), registry=_registry(), format_checker=_formats())


def place_of_invalid(schema: Any) -> str | None:
    """The path of what is not valid in a JSON Schema, or None. Patterns are not looked at."""
    try:
        Draft202012Validator.check_schema(schema, format_checker=FormatChecker(formats=()))
    except SchemaError as error:
        return "/" + "/".join(map(str, error.absolute_path))
    except RecursionError:
        return "/"
    return None if isinstance(schema, dict) else "/"


@cache
def _registry() -> Registry[Any]:
    """All schemas by file name. A registry without `retrieve` cannot be made to fetch a remote `$ref`."""
    named = ((name, Resource.from_contents(read_schema(name), DRAFT202012)) for name in schema_names())
    return Registry[Any]().with_resources(named)


def _whole_match(
    _validator: Validator, pattern: str, instance: object, _schema: dict[str, Any]
) -> Iterator[ValidationError]:
    """`pattern` for a whole text: in Python, unlike in editors, `$` also matches before a line break at the end."""
    if isinstance(instance, str) and re.fullmatch(pattern, instance) is None:
        yield ValidationError("pattern")


_Validator: type[Validator] = extend(  # type: ignore[no-untyped-call] # the stubs leave it untyped
    Draft202012Validator, {"pattern": _whole_match}
)


def _formats() -> FormatChecker:
    formats = FormatChecker(formats=())
    for name, is_it in FORMATS.items():
        formats.checks(name, raises=ValueError)(is_it)
    return formats
