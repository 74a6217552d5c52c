"""Messages about a value of the wrong type: mostly quotes too many or too few."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.messages import Message, msg
from macros.schema.showing import as_hint, described, in_quotes, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from macros.schema.problems import Problem

NAMES: Mapping[str, Message] = {
    "string": msg("a text"),
    "number": msg("a number"),
    "integer": msg("a whole number"),
    "boolean": msg("true or false"),
    "array": msg("a list"),
    "object": msg("a mapping"),
}
"""What the types of JSON Schema are called."""

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def wrong_type(problem: Problem) -> tuple[Message, Message | None]:
    """The message and the hint for a value whose type is none of those allowed."""
    allowed = problem.rule if isinstance(problem.rule, list) else [problem.rule]
    message = msg(
        "expected {expected}, found {found}",
        expected=[NAMES[name] for name in allowed],
        found=described(problem.instance),
    )
    hint = typing_hint(problem.instance, frozenset(allowed)) if _has_form(problem) else None
    if "object" in allowed:
        hint = hint or _keys_hint(problem.schema)
    return message, hint or as_hint(problem.schema)


def typing_hint(value: object, allowed: frozenset[str]) -> Message | None:
    """How to write `value` so that it has one of the `allowed` types, where that can be told from the value."""
    if isinstance(value, dict) and "array" in allowed:
        return msg("Begin each entry of the list with a hyphen and a space.")
    if isinstance(value, dict | list) or "object" in allowed:
        return None
    if "string" in allowed and not isinstance(value, str):
        return msg("Write {value}, with the quotes.", value=in_quotes(value))
    if "integer" in allowed and isinstance(value, Decimal):
        return msg("Write it without a point.")
    if allowed & {"number", "integer"} and isinstance(value, str):
        return _number_hint(value)
    if "boolean" in allowed:
        return msg("Write true or false, without quotes.")
    if "array" in allowed:
        return msg("Write it as a list, {value}.", value=f"[{shown(value)}]")
    return None


def _number_hint(text: str) -> Message:
    if _NUMBER.fullmatch(text):
        return msg("Write {value} without quotes.", value=text)
    return msg("Write only the number, without unit, currency or separators.")


def _has_form(problem: Problem) -> bool:
    """Whether the value would have the form that its schema asks for, were it text."""
    pattern = problem.schema.get("pattern")
    return pattern is None or re.fullmatch(pattern, shown(problem.instance)) is not None


def _keys_hint(schema: Mapping[str, Any]) -> Message | None:
    """Which keys to write where a single value was written."""
    keys = schema.get("required") or list(schema.get("properties", {}))
    if keys == ["ja", "en"]:
        return msg("Write it in both languages, {form}.", form="{ja: …, en: …}")
    return msg("Write these keys below it: {keys}.", keys=keys) if keys else None
