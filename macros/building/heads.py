"""A model's names without its claims, from the beginning of its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.building.models import build_model
from macros.building.node import Node
from macros.schema.acceptance import is_sound
from macros.source import SourceFault, read_document

if TYPE_CHECKING:
    from macros.records import Model

_CLAIMS = b"\nclaims:"
_NEXT_KEY = re.compile(rb"^[^\s#]", re.MULTILINE)
"""A line that is not indented. After the claims it begins another key, or means something else altogether."""


def read_head(identifier: str, raw: bytes, file: str) -> Model | None:
    """The model in a file, without its claims, which are not read.

    None where that is not certain: where another key follows the claims, or what precedes them is not sound.
    """
    before, found, after = raw.partition(_CLAIMS)
    if not found or _NEXT_KEY.search(after):
        return None
    try:
        document = read_document(before, file)
    except SourceFault:
        return None
    if not is_sound("models", document.data, without=("claims",)):
        return None
    return build_model(identifier, Node.root(document))
