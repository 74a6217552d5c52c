"""What a value without quotes means: YAML 1.2 where YAML 1.1 agrees, and a refusal where they differ.

Other tools that read the same files (editors, scripts, older parsers) follow YAML 1.1, in which `no` is false, `010`
is 8 and `1:30` is 90. Whatever the two read differently has to be quoted or written plainly. One exception: a date
such as `2026-03-02` is text here, although YAML 1.1 makes a date of it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.source.limits import MAX_NUMBER

if TYPE_CHECKING:
    from macros.source.faults import ScalarCode

_INTEGER = re.compile(r"0|-?[1-9][0-9]*")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+][0-9]{1,2})?")
"""An exponent needs a point before it and a sign, because without them YAML 1.1 reads text."""

_NUMBER_LIKE = re.compile(
    r"""[-+]?(?:
        0[xob][0-9a-f_]+                                # other bases
      | (?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?
      | [0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?          # base 60, by which 1:30 is 90
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE)

_BOOLEANS = {"true": True, "false": False}
_NULLS = frozenset({"", "~", "null"})
_AMBIGUOUS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "=", "<<"})
"""Words that some reader of YAML takes for something else than text, in lower case."""

_NUMBER_STARTS = frozenset("+-.0123456789")


def refusal(text: str) -> ScalarCode | None:
    """Why the unquoted `text` may not stand as a value or key, or None if it may."""
    word = text.lower()
    if word in _NULLS:
        return "yaml-null"
    if text in _BOOLEANS:
        return None
    if word in _AMBIGUOUS:
        return "yaml-ambiguous-word"
    if text[0] not in _NUMBER_STARTS:
        return None
    if _NOT_FINITE.fullmatch(text):
        return "yaml-not-finite"
    if not _NUMBER_LIKE.fullmatch(text):
        return None
    if len(text) > MAX_NUMBER:
        return "yaml-long-number"
    return None if _is_plain_number(text) else "yaml-ambiguous-number"


def resolve(text: str) -> str | int | Decimal | bool:
    """The value of an unquoted `text` that `refusal` lets pass. Decimals keep their digits: `1.10` stays 1.10."""
    if text[0] in _NUMBER_STARTS and len(text) <= MAX_NUMBER:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
    return _BOOLEANS.get(text, text)


def _is_plain_number(text: str) -> bool:
    return bool(_INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text))
