"""The files of the schemas. Numbers in them are exact, like those of the records."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

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
