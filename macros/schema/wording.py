"""Messages about one value or key: what is wrong with it and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import Message, msg, nmsg
from macros.schema.showing import as_hint, form_of, shown
from macros.schema.types import wrong_type
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.schema.problems import Problem

    Words = tuple[Message, Message | None]
CHECK_NUMBER = msg("Check the number and its unit.")


def describe_value(problem: Problem) -> Words:
    """The message and the hint for a problem with one value or key."""
    return _WORDINGS[problem.keyword](problem)


def not_one_of(value: object, allowed: list[str]) -> Words:
    """The words for a value outside a closed list."""
    meant = closest(shown(value), allowed)
    hint = None if meant is None else msg("Did you mean “{meant}”?", meant=meant)
    return msg("“{value}” is not one of: {allowed}", value=shown(value), allowed=allowed), hint


def _enum(problem: Problem) -> Words:
    message, hint = not_one_of(problem.instance, problem.rule)
    return message, hint or as_hint(problem.schema)


def _const(problem: Problem) -> Words:
    if isinstance(problem.rule, str):
        message, hint = not_one_of(problem.instance, [problem.rule])
        return message, hint or as_hint(problem.schema)
    return msg("only {value} can stand here", value=shown(problem.rule)), msg("Leave the key out otherwise.")


def _pattern(problem: Problem) -> Words:
    text = str(problem.instance)
    if not text.strip():
        return msg("the text is empty"), msg("Write something, or leave the key out.")
    if "\n" in text:
        return msg("the text runs over several lines"), msg("Write it on one line, or fold it with >-.")
    if text != text.strip():
        return msg("the text has space at its beginning or end"), msg("Remove the space inside the quotes.")
    return msg("“{value}” is not a valid {form}", value=shown(text), form=form_of(problem.schema)), as_hint(
        problem.schema
    )


def _format(problem: Problem) -> Words:
    message = msg("“{value}” is not in the calendar", value=shown(problem.instance))
    return message, msg("Check the month and the day.")


def _too_long(problem: Problem) -> Words:
    message = msg(
        "the text has {length} characters, more than {limit}", length=len(problem.instance), limit=problem.rule
    )
    return message, msg("Shorten it.")


def _too_small(problem: Problem) -> Words:
    message = msg("{value} is less than {limit}", value=shown(problem.instance), limit=problem.rule)
    return message, CHECK_NUMBER


def _not_above(problem: Problem) -> Words:
    message = msg("{value} is not more than {limit}", value=shown(problem.instance), limit=problem.rule)
    return message, CHECK_NUMBER


def _too_large(problem: Problem) -> Words:
    message = msg("{value} is more than {limit}", value=shown(problem.instance), limit=problem.rule)
    return message, CHECK_NUMBER


def _empty_mapping(problem: Problem) -> Words:
    return msg("nothing stands below this key"), as_hint(problem.schema)


def _too_few(problem: Problem) -> Words:
    if not problem.instance:
        return msg("the list is empty"), as_hint(problem.schema)
    message = nmsg(
        "the list has {n} entry, fewer than {limit}",
        "the list has {n} entries, fewer than {limit}",
        len(problem.instance),
        limit=problem.rule,
    )
    return message, as_hint(problem.schema)


def _too_many(problem: Problem) -> Words:
    message = msg("the list has {count} entries, more than {limit}", count=len(problem.instance), limit=problem.rule)
    return message, as_hint(problem.schema)


def _twice(problem: Problem) -> Words:
    repeated = next(item for index, item in enumerate(problem.instance) if item in problem.instance[:index])
    return msg("“{value}” stands in the list twice", value=shown(repeated)), msg("Remove one of them.")


_WORDINGS: Mapping[str, Callable[[Problem], Words]] = {
    "type": wrong_type,
    "const": _const,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "maxLength": _too_long,
    "minimum": _too_small,
    "exclusiveMinimum": _not_above,
    "maximum": _too_large,
    "minProperties": _empty_mapping,
    "minItems": _too_few,
    "maxItems": _too_many,
    "uniqueItems": _twice,
}
