"""Typed answers to plain data, and what is wrong with one of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from macros.messages import Message, msg
from macros.schema.problems import MAPPING_KEYWORDS, find_problems
from macros.schema.values import NUMERIC, validate_values
from macros.schema.wording import describe_value
from macros.source import Document, Mark
from macros.source.values import RefusedScalar, read_value
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Field
    from macros.skeletons.questions import Question, Situation
    from macros.source.document import Path, Plain

_TASKS = re.compile(r"([0-9]+) ?/ ?([0-9]+)")


class Fault(NamedTuple):
    """What is wrong with an answer."""

    message: Message
    hint: Message | None


def fault_of(question: Question, text: str, situation: Situation) -> Fault | None:
    """What is wrong with one answer, by the schema and by the catalogue; None if it will do."""
    if not text.strip():
        return Fault(msg("the text is empty"), None)
    value = value_of(question, text, situation)
    if question.closed:
        for word in value if isinstance(value, list) else [value]:
            written = str(word).lower() if isinstance(word, bool) else str(word)
            if written not in question.known:
                return _not_known(written, question.known)
    if question.path == ("claims",):
        return None
    data = placed([(question.path, value)])
    for problem in find_problems(situation.kind, data):
        if problem.keyword not in MAPPING_KEYWORDS and problem.path[: len(question.path)] == question.path:
            return Fault(*describe_value(problem))
    if question.path[0] == "claims" and question.path[-1] == "value" and question.path[1] in situation.catalog.fields:
        for found in validate_values(Document("", data, Mark(1, 1)), situation.catalog.fields):
            return Fault(found.message, found.hint)
    return None


def value_of(question: Question, text: str, situation: Situation) -> Plain:
    """The value of an answer. Items of a list are separated by commas; quotes around the whole are no part of it."""
    text = " ".join(text.split())
    if len(text) > 2 and text[0] == text[-1] == '"':
        text = text[1:-1]
    if question.path[-1] == "value" and question.path[0] == "claims":
        return _claimed(text, situation.catalog.fields.get(str(question.path[1])))
    outline = question.outline
    if outline.items is not None:
        item = outline.items
        return [_scalar(part, item.types) for part in map(str.strip, text.split(",")) if part]
    if {"run", "of"} <= outline.properties.keys() and (tasks := _TASKS.fullmatch(text)):
        return {"run": int(tasks[1]), "of": int(tasks[2])}
    return _scalar(text, outline.types)


def placed(values: Iterable[tuple[Path, Plain]]) -> dict[str, Plain]:
    """Values at their paths as one record; lists have one item."""
    data: dict[str, Plain] = {}
    for path, value in values:
        where: dict[str, Plain] = data
        for step, following in pairwise(path):
            if isinstance(step, int):
                continue
            below = where.setdefault(step, [{}] if isinstance(following, int) else {})
            inner = below[0] if isinstance(below, list) else below
            assert isinstance(inner, dict)  # noqa: S101 - paths of one schema agree on what stands where
            where = inner
        where[str(path[-1])] = value
    return data


def _claimed(text: str, field: Field | None) -> Plain:
    """The value of a claim, as its field's datatype asks for it."""
    if field is None:
        return text
    if field.datatype == "list":
        parts: list[Plain] = [part for part in map(str.strip, text.split(",")) if part]
        return parts
    types = {"number"} if field.datatype in NUMERIC else {"boolean"} if field.datatype == "flag" else set()
    return _scalar(text, frozenset(types))


def _scalar(text: str, types: frozenset[str]) -> Plain:
    """A number or truth value where one can stand, else the text as it is."""
    try:
        value = read_value(text, plain=True)
    except RefusedScalar:
        return text
    if isinstance(value, bool):
        return value if "boolean" in types else text
    return text if isinstance(value, str) or not types & {"number", "integer"} else value


def _not_known(word: str, known: tuple[str, ...]) -> Fault:
    near = closest(word, known)
    if near:
        return Fault(msg("“{value}” cannot stand here", value=word), msg("Did you mean “{meant}”?", meant=near))
    return Fault(
        msg("“{value}” cannot stand here", value=word),
        msg("Use one of {names}.", names=known) if known else msg("Add the record that it names first."),
    )
