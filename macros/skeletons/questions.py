"""What has to be known before a record can be written: one question for each text, number or list of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.messages import Message, msg
from macros.schema.outline import Outline, outline
from macros.schema.values import NUMERIC
from macros.skeletons.defaults import default_of
from macros.skeletons.fields import described
from macros.skeletons.known import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from macros.catalog import Catalog
    from macros.records import Text
    from macros.source.document import Path

FIELD = "claim.field"
CLAIM = "claim"
VALUE = "claim.value"
REPORTER = "claim.reported_by"
_ANY_FIELD = "*"
"""Stands in a path for the field of the first claim until it is known."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is being made, and what is there already."""

    kind: str
    """A folder of `data/`."""
    identifier: str
    catalog: Catalog
    today: date
    """What dates of reading are, unless something else is said."""


@dataclass(frozen=True, slots=True)
class Question:
    """One value that a record may have."""

    key: str
    """What it is called on the command line: `name`, `title.ja`, `claim.value`."""
    path: Path
    """Where it goes."""
    outline: Outline
    meaning: Text | Message | None
    default: str | None = None
    """The answer, unless another one is given."""
    known: tuple[str, ...] = ()
    """Words or ids that can be the answer."""
    closed: bool = False
    """Whether no other can be."""


class UnknownKey(Exception):  # noqa: N818 - it is an answer to what somebody typed
    """A key that the record does not have. Its argument is the key."""


def every_question(situation: Situation, answers: Mapping[str, str]) -> dict[str, Question]:
    """Every value the record may have, by key, apart from those under names that it chooses itself (choices, slugs)."""
    questions = {question.key: question for question in _all(situation, answers)}
    return {key: _informed(question, situation, answers) for key, question in questions.items()}


def needed(situation: Situation, answers: Mapping[str, str]) -> list[Question]:
    """What the record cannot do without, in the order of its keys; more is needed once some of it is answered."""
    questions = every_question(situation, answers)
    wanted = dict.fromkeys(_required(outline(situation.kind)))
    wanted |= dict.fromkeys(_also_required(situation, answers))
    return [question for key, question in questions.items() if key in wanted]


def _all(situation: Situation, answers: Mapping[str, str]) -> Iterator[Question]:
    yield from _leaves(outline(situation.kind), "", ())
    if situation.kind == "models":
        field = answers.get(FIELD, _ANY_FIELD)
        meaning = msg("Which field the first claim is about.")
        yield Question(FIELD, ("claims",), Outline(types=frozenset({"string"}), ids="fields"), meaning)
        claim = outline("models").below("claims").below("").below(0)
        leaves = list(_leaves(claim, CLAIM, ("claims", field, 0)))
        for found in sorted(leaves, key=lambda one: one.key == REPORTER):  # last: its default follows from the source
            yield replace(found, key=found.key.replace("claim.evidence.", "claim."))


def _leaves(place: Outline, key: str, path: Path) -> Iterator[Question]:
    for name, below in place.properties.items():
        inner = f"{key}.{name}" if key else name
        if below.properties and not below.words:
            yield from (
                question if below.form != "text" else replace(question, meaning=below.meaning)
                for question in _leaves(below, inner, (*path, name))
            )
        elif below.items and below.items.properties:
            yield from _leaves(below.items, inner, (*path, name, 0))
        elif not below.named:
            yield Question(inner, (*path, name), below, below.meaning)


def _required(place: Outline, key: str = "") -> Iterator[str]:
    for name in place.required:
        below = place.properties[name]
        inner = f"{key}.{name}" if key else name
        if below.properties and not below.words:
            yield from _required(below, inner)
        elif below.items and below.items.properties:
            yield from _required(below.items, inner)
        else:
            yield inner


def _also_required(situation: Situation, answers: Mapping[str, str]) -> Iterator[str]:
    """Yield keys that are needed because of other answers, or for a record that is of use."""
    match situation.kind:
        case "sources":
            if "cited_by" not in answers:
                yield "read"
        case "fields":
            if answers.get("datatype") in NUMERIC:
                yield from ("unit.ja", "unit.en", "unit_code", "plausible.min", "plausible.max")
        case "audits":
            if not {"findings.evidence.remark.ja", "findings.evidence.remark.en"} & answers.keys():
                yield "findings.evidence.printed"
        case "models":
            yield from (FIELD, VALUE, REPORTER)
            yield from (f"claim.{key}" for key in ("source", "subject", "printed", "locator", "read"))
            field = situation.catalog.fields.get(answers.get(FIELD, ""))
            for key in field.must_state if field else ():
                yield f"claim.{'select' if field and key in field.select else 'run'}.{key}"


def _informed(question: Question, situation: Situation, answers: Mapping[str, str]) -> Question:
    """The question with what the catalogue knows about its answer."""
    field = situation.catalog.fields.get(answers.get(FIELD, "")) if question.key.startswith(CLAIM) else None
    known, closed = known_words(question.key, question.outline, field, situation.catalog)
    default = default_of(question.key, situation.kind, answers, situation.catalog, situation.today)
    meaning = described(field) if field and question.key == VALUE else question.meaning
    return replace(question, meaning=meaning, known=known, closed=closed, default=default)
