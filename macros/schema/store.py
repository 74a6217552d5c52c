"""The JSON Schemas of the kinds of record, as validators that fetch nothing and read numbers exactly."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

_PACKAGE = Path(__file__).parents[1]

FOLDER = next(
    (folder for folder in (_PACKAGE / "schemas", _PACKAGE.parent / "data" / "schemas") if folder.is_dir()),
    _PACKAGE / "schemas",
)
"""The schema files: inside an installed package, or in the data folder of a working copy."""

SUFFIX = ".schema.json"
IDS = f"ids{SUFFIX}"
"""What editors complete; made from the data (`macros.completion`), and no schema that anything is checked by."""


def schema_names() -> list[str]:
    """File names of all schemas that records are checked by, `common.schema.json` among them, sorted."""
    return sorted(path.name for path in FOLDER.glob(f"*{SUFFIX}") if path.name != IDS)


def read_schema(name: str) -> dict[str, Any]:
    """One schema file as plain data. Numbers with a point are Decimal, like those of the records."""
    return read_schema_file(FOLDER / name)


def read_schema_file(path: Path) -> dict[str, Any]:
    """The same for any file. Raises OSError, ValueError or RecursionError for what is no file, no JSON or no end."""
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal, object_hook=_without_ids)
    return schema


def read_schema_with_ids(name: str) -> dict[str, Any]:
    """The same with the pointers to the ids that editors complete, for those who offer these ids themselves."""
    schema: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"), parse_float=Decimal)
    return schema


def _without_ids(node: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema without its pointer to the ids that editors complete: the check never depends on that file."""
    pointers = node.get("allOf")
    if isinstance(pointers, list) and len(pointers) == 1 and isinstance(pointers[0], dict):
        reference = pointers[0].get("$ref")
        if isinstance(reference, str) and reference.startswith(f"{IDS}#/$defs/") and len(pointers[0]) == 1:
            return {key: value for key, value in node.items() if key != "allOf"}
    return node


@cache
def validator(kind: str) -> Validator:
    """The validator of one kind of record. It refers to the files beside its own and to nothing else."""
    # The schemas ship with the package and do not change under it, so each is read once, when first asked for.
    return _Validator(read_schema(f"{kind}{SUFFIX}"), registry=_registry(), format_checker=_formats())


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
    """The two kinds of date. Texts of another form are left to `pattern`, so that one mistake gives one message."""
    formats = FormatChecker(formats=())
    formats.checks("date", raises=ValueError)(_is_day)
    formats.checks("month-or-day", raises=ValueError)(is_month_or_day)
    return formats


def _is_day(instance: object) -> bool:
    """Whether `2026-03-02` is in the calendar; raises ValueError if not."""
    if isinstance(instance, str):
        date.fromisoformat(instance)
    return True


def is_month_or_day(instance: object) -> bool:
    """Whether `2026-03` or `2026-03-02` is in the calendar; raises ValueError if not."""
    return _is_day(f"{instance}-01" if isinstance(instance, str) and instance.count("-") == 1 else instance)
