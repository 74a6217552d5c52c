"""One scalar of a file: checked, and turned into a value or a key."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from macros.source.characters import character_name, find_forbidden
from macros.source.limits import MAX_NUMBER, MAX_TEXT
from macros.source.scalars import refusal, resolve
from macros.source.wide import wide_in_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from macros.source.faults import Code

_SHOWN = 40
_REMEMBERED = 2**13
"""Texts that are read once however often they stand in the files: ids, dates and words repeat all the time.

Equal texts become one object, which also keeps a large catalogue small.
"""


class RefusedScalar(Exception):  # noqa: N818 - a fault that does not know its place yet
    """A scalar that may not stand in a record."""

    def __init__(self, code: Code, **arguments: object) -> None:
        super().__init__(code, arguments)
        self.code: Code = code
        self.arguments: Mapping[str, object] = arguments


@lru_cache(_REMEMBERED)
def read_value(text: str, plain: bool) -> str | int | Decimal | bool:
    """The value of a scalar; `plain` says that it stands without quotes. Raises `RefusedScalar`."""
    _check_text(text, plain=plain)
    if not plain:
        return text
    if code := refusal(text):
        raise RefusedScalar(code, text=shown(text), limit=MAX_NUMBER)
    return resolve(text)


@lru_cache(_REMEMBERED)
def read_key(text: str, plain: bool) -> str:
    """The text of a key. Raises `RefusedScalar`, also for a key that is not text (`1:`, `true:`)."""
    if not text or text.isspace():
        raise RefusedScalar("yaml-empty-key")
    if plain and text == "<<":
        raise RefusedScalar("yaml-merge-key")
    key = read_value(text, plain)
    if not isinstance(key, str):
        raise RefusedScalar("yaml-key-not-text", key=shown(text))
    return key


def _check_text(text: str, *, plain: bool) -> None:
    if len(text) > MAX_TEXT:
        raise RefusedScalar("yaml-long-text", length=len(text), limit=MAX_TEXT)
    if text.isascii() and text.isprintable():
        return
    if plain:
        if wide := wide_in_scalar(text):
            raise RefusedScalar("yaml-wide-character", character=wide)
        return
    # The file's own characters were checked before parsing; only an escape can bring in another one.
    if found := find_forbidden(text):
        raise RefusedScalar("yaml-escaped-character", character=found.name)
    for character in "\t\r":
        if character in text:
            raise RefusedScalar("yaml-escaped-character", character=character_name(character))


def shown(text: str) -> str:
    """`text` as a message shows it: on one line, and not longer than one reads."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
