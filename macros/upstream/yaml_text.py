"""YAML of others: scalars without quotes mean what YAML's core schema says, numbers stay printed."""

from __future__ import annotations

import re
from typing import Any

from macros.reading import explain
from macros.source.faults import SourceFault
from macros.source.foreign import Written, read_foreign
from macros.upstream.faults import AGAIN, fault
from macros.upstream.json_text import decoded
from macros.upstream.tree import MAX_NODES, Number, mapping

_NUMBER = re.compile(r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_yaml(content: bytes, file: str) -> Any:
    """The tree of a YAML file. Raises UpstreamFault, with the place where the text stops being YAML."""
    text = decoded(content, file)
    try:
        return _meant(read_foreign(text, file, _pairs, MAX_NODES))
    except SourceFault as error:
        place = error.location
        raise fault(file, explain(error).message, AGAIN, line=place.line, column=place.column) from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return mapping([(key, _meant(value)) for key, value in pairs])


def _meant(value: Any) -> Any:
    """A scalar by its meaning; items of a list are looked at here, values of a mapping in `_pairs`."""
    if isinstance(value, list):
        return [_meant(one) for one in value]
    if not isinstance(value, Written):
        return value
    if value in _WORDS:
        return _WORDS[value]
    return Number(value) if _NUMBER.fullmatch(value) else str(value)
