"""Whether a record is certainly sound, told quickly: each schema becomes a chain of plain functions.

Nearly every record is sound, and then nobody asks for words. What a test of this module does not accept goes to the
jsonschema library (`problems.py`), which says what is wrong. Tests hold the two against each other.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from macros.schema.compiling import Compiler, NotCompilable, Test
from macros.schema.store import SUFFIX, read_schema


def is_sound(kind: str, data: Any, without: tuple[str, ...] = ()) -> bool:
    """Whether the schema of `kind` has nothing against `data`, of which the keys `without` may be absent.

    False may also mean that only the library can tell.
    """
    return _test(kind, without)(data)


@cache
def _test(kind: str, without: tuple[str, ...]) -> Test:
    """The schema of one kind as a function. The schemas ship with the package and do not change under it."""

    def read(name: str) -> dict[str, Any]:
        schema = read_schema(name)
        required = [key for key in schema.get("required", ()) if name != own or key not in without]
        return {**schema, "required": required}

    own = f"{kind}{SUFFIX}"
    try:
        return Compiler(read).compile(own)
    except NotCompilable:
        return _unknown


def _unknown(_data: Any) -> bool:
    return False
