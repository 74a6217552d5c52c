"""What messages quote: values as they stand in the file, and the schemas' own words in both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.messages import Message, msg
from macros.records import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 60
"""Characters of a value that a message quotes."""


def shown(value: object) -> str:
    """A text, number or truth value as it would stand in a file without quotes, shortened."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def in_quotes(value: object) -> str:
    """The same with the quotes that make it text."""
    return json.dumps(shown(value), ensure_ascii=False)


def described(value: object) -> Message:
    """What kind of value it is, and which."""
    if isinstance(value, dict):
        return msg("a mapping")
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, str):
        return msg("the text “{value}”", value=shown(value))
    if isinstance(value, bool):
        return msg("the truth value {value}", value=shown(value))
    return msg("the number {value}", value=shown(value))


def form_of(schema: Mapping[str, Any]) -> Text:
    """The title of a schema: `English / 日本語`."""
    english, _, japanese = str(schema["title"]).partition(" / ")
    return Text(japanese, english)


def meaning_of(schema: Mapping[str, Any]) -> Text | None:
    """The description of a schema: an English paragraph, an empty line, a Japanese one. None where it has none."""
    english, _, japanese = str(schema.get("description", "")).partition("\n\n")
    return Text(japanese, english) if english else None


def as_hint(schema: Mapping[str, Any]) -> Message | None:
    """What the schema says about itself, as a hint."""
    meaning = meaning_of(schema)
    return None if meaning is None else msg("Write what belongs here: {meaning}", meaning=meaning)
