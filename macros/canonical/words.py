"""How one key or value is written: without quotes where every reader of YAML then reads the same text."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ruamel.yaml.emitter import Emitter

from macros.claims.printed.reading import NOT_PRINTED
from macros.source.values import RefusedScalar, read_value

if TYPE_CHECKING:
    from macros.canonical.tree import Scalar
    from macros.schema.outline import Outline

_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?")
"""What YAML 1.1 makes a date of."""
_PUNCTUATION = frozenset("!\"#$%&'*+,-./:;<=>?@[\\]^_`{|}~")
"""A text that begins with one of these is easily taken for something else, also by people."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class _Analyst(Emitter):
    """The library's knowledge of what may stand without quotes."""

    use_version = (1, 1)
    """The stricter of the two versions: what both read alike."""


def key_text(key: str, *, in_brackets: bool) -> str:
    """A key as it is written before its colon."""
    return key if _is_plain(key, in_brackets=in_brackets) else quoted(key)


def value_text(scalar: Scalar, outline: Outline, *, printed: bool, in_brackets: bool) -> str:
    """A value as it is written. Numbers keep their digits; `printed` says that it is a figure as its source prints it.

    Printed figures, texts with calls in them and texts that look like dates are always quoted.
    """
    value = scalar.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return scalar.written
    if (printed and value != NOT_PRINTED) or "{{" in value:
        return quoted(value)
    if _DAY.fullmatch(value):
        return value if outline.takes_days and len(value) == len("2026-03-02") else quoted(value)
    return value if _is_plain(value, in_brackets=in_brackets) else quoted(value)


def quoted(text: str) -> str:
    """`text` in double quotes."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


@lru_cache(maxsize=4096)  # the same ids and words stand in a record time and again
def _is_plain(text: str, *, in_brackets: bool) -> bool:
    """Whether `text` without quotes is read as this text."""
    if not text or text[0] in _PUNCTUATION or "\n" in text:
        return False
    try:
        if not isinstance(read_value(text, plain=True), str):
            return False
    except RefusedScalar:
        return False
    found = _Analyst(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    if in_brackets:  # one of the parsers cannot read a question mark there
        return bool(found.allow_flow_plain) and "?" not in text
    return bool(found.allow_block_plain)
