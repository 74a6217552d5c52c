"""The entries of the rules in `macros.lint`: their docstrings are the text."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from macros.lint import RULES
from macros.messages import Message
from macros.rulebook.entry import Entry, Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area, Rule


def paragraphs(docstring: str | None) -> tuple[Message, ...]:
    """The paragraphs of a docstring as messages: line breaks inside one are single spaces."""
    blocks = inspect.cleandoc(docstring or "").split("\n\n")
    texts = (" ".join(block.split()) for block in blocks)
    return tuple(Message(text) for text in texts if text)


def rule_groups() -> Iterator[Group]:
    """One group for each area of rules, in the order in which the areas first occur."""
    areas: dict[Area, list[Entry]] = {}
    for rule in RULES:
        areas.setdefault(rule.AREA, []).append(_entry(rule))
    return (Group(area, tuple(entries)) for area, entries in areas.items())


def _entry(rule: Rule) -> Entry:
    title, *why = paragraphs(rule.__doc__) or (Message(rule.CODES[0]),)  # without docstrings under python -OO
    return Entry(rule.CODES, rule.AREA, title, tuple(why), rule.FIX)
