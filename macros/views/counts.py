"""Numbers of records in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.formatting import number

if TYPE_CHECKING:
    from macros.messages import Language, Message


def counted(said: Message, language: Language) -> Message:
    """A message of singular and plural, made by `nmsg`, with its number written out: `{number} models`."""
    n = said.arguments["n"]
    return said.filled(number=number(n if isinstance(n, int) else 0, language))
