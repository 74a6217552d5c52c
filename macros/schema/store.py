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


def schema_names() -> list[str]:
    """File names of all schemas, `common.schema.json` among them, sorted."""
    return sorted(path.name for path in FOLDER.glob(f"*{SUFFIX}"))


def read_schema(name: str) -> dict[str, Any]:
    """One schema file as plain data. Numbers with a point are Decimal, like those of the records."""
    return read_schema_file(FOLDER / name)


def read_schema_file(path: Path) -> dict[str, Any]:
    """The same for any file. Raises OSError, ValueError or RecursionError for what is no file, no JSON or no end."""
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return schema
