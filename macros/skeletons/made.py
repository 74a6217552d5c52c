"""The file of a new record: its answers in canonical form, with comments for everything that may be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.canonical import written
from macros.messages import Message, msg, translate
from macros.schema import validate
from macros.schema.outline import outline
from macros.schema.values import validate_values
from macros.skeletons.answers import Fault, fault_of, placed, value_of
from macros.skeletons.claim_gaps import claim_gaps
from macros.skeletons.gaps import gaps
from macros.skeletons.questions import FIELD, UnknownKey, every_question, needed
from macros.skeletons.wrapping import explained
from macros.source import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.messages import Language
    from macros.skeletons.questions import Question, Situation

HEAD = msg(
    "A line that begins with # is a gap: remove the # and fill in what is empty, or delete it. "
    "Two of them begin an explanation, which can go when it is no longer needed."
)
CLAIMS = msg("Everything claimed of {name}, and where it is printed.")


class Refused(Exception):  # noqa: N818 - it is an answer to what somebody typed
    """Answers that make no record."""

    def __init__(self, missing: list[Question], faults: list[tuple[str, Fault]]) -> None:
        super().__init__(missing, faults)
        self.missing = missing
        """What was not answered and has no default."""
        self.faults = faults
        """Keys with what is wrong with their answers."""


def skeleton(situation: Situation, answers: Mapping[str, str], language: Language) -> str:
    """The text of a record that passes its schema.

    Raises UnknownKey for an answer to nothing, and Refused where answers are missing or wrong.
    """
    questions = every_question(situation, answers)
    for key in answers:
        if key not in questions:
            raise UnknownKey(key)
    wanted = needed(situation, answers)
    given = {question.key: question.default for question in wanted if question.default is not None} | dict(answers)
    missing = [question for question in wanted if question.key not in given]
    wrong = [(key, fault) for key, text in given.items() if (fault := fault_of(questions[key], text, situation))]
    if missing or wrong:
        raise Refused(missing, wrong)
    data = placed(
        (question.path, value_of(question, given[key], situation))
        for key, question in questions.items()
        if key in given and key != FIELD
    )
    comments = dict(gaps(data, outline(situation.kind), language))
    head: list[Message] = [HEAD]
    if situation.kind == "models":
        head = [CLAIMS.filled(name=given["name"]), HEAD]
        comments |= claim_gaps([given[FIELD]], situation.catalog, situation.today, language)
    lines = [line for message in head for line in explained(translate(message, language))]
    text = written(data, situation.kind, list(situation.catalog.fields), lines, comments)
    _check(text, situation)
    return text


def _check(text: str, situation: Situation) -> None:
    """Raise Refused for what only the record as a whole shows to be wrong."""
    document = read_document(text.encode(), f"data/{situation.kind}/{situation.identifier}.yml")
    found = validate(situation.kind, document)
    if not found and situation.kind == "models":
        found = validate_values(document, situation.catalog.fields)
    if found:
        raise Refused([], [(situation.identifier, Fault(one.message, one.hint)) for one in found])
