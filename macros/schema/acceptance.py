"""Whether a record is certainly sound, told quickly: each schema becomes a chain of plain functions.

Nearly every record is sound, and then nobody asks for words. What a test of this module does not accept goes to the
jsonschema library (`problems.py`), which says what is wrong. Tests hold the two against each other.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from macros.schema.compiling import Compiler, NotCompilable, Test
from macros.schema.store import SUFFIX, read_schema


def is_sound(kind: str, data: Any) -> bool:
    """Whether the schema of `kind` has nothing against `data`. False may also mean that only the library can tell."""
    return _test(kind)(data)


@cache
def _test(kind: str) -> Test:
    """The schema of one kind as a function. The schemas ship with the package and do not change under it."""
    try:
        return Compiler(read_schema).compile(f"{kind}{SUFFIX}")
    except NotCompilable:
        return _unknown


def _unknown(_data: Any) -> bool:
    return False
