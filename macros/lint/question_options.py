"""A question of the guide has answers that can be told apart, and no other question asks the same.

Two answers with one name share one address, so that a shared link would give another result; and of two questions about
one field, the later answer would silently take back what the earlier one required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Option
    from macros.source.location import Location

CODES = ("question-options",)
AREA: Area = "recommendations"
FIX = msg("Give each answer an id of its own, and ask about a field, the horizon or the budget in one question only.")

IN_ADDRESS = frozenset({"for", "requests"})
"""What the guide's address says by itself: the situation, and how many requests there are."""

TWICE = msg("{id} is the second answer of this name")
OTHER_ID = msg("Give it another id.")
ASKED = msg("the question {question} asks about {subject} already")
ONE_QUESTION = msg("Put both into one question.")
TAKEN = msg("{id} is a word of the guide's own address")
RENAME = msg("Choose another id, and rename the file to it.")
NOTHING = msg("no answer to this question requires anything")
REQUIRE = msg("Write `requirements`, `horizon_days` or `monthly_budget` in an answer.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each answer that cannot be told apart, and each question that asks what another does."""
    asked: dict[str, str] = {}
    for question in checked.catalog.questions.values():
        if question.id in IN_ADDRESS:
            yield Diagnostic(CODES[0], place(question.anchor), TAKEN.filled(id=question.id), RENAME)
        seen: set[str] = set()
        subjects = 0
        for option in question.options:
            if option.id in seen:
                yield Diagnostic(CODES[0], place(option.anchor, "id"), TWICE.filled(id=option.id), OTHER_ID)
            seen.add(option.id)
            for subject, location in _subjects(option):
                subjects += 1
                if asked.setdefault(subject, question.id) != question.id:
                    message = ASKED.filled(question=asked[subject], subject=subject)
                    yield Diagnostic(CODES[0], location, message, ONE_QUESTION)
        if not subjects:
            yield Diagnostic(CODES[0], place(question.anchor, "options"), NOTHING, REQUIRE)


def _subjects(option: Option) -> Iterator[tuple[str, Location]]:
    """What an answer decides about, with its place."""
    for requirement in option.requirements:
        yield requirement.field, place(requirement.anchor, "field")
    for key in ("horizon_days", "monthly_budget"):
        if getattr(option, key) is not None:
            yield key, place(option.anchor, key)
