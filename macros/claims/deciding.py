"""Which step of a choice told the shown claim from the others, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.claims.results import Step

ONLY = msg("It is the only figure recorded for this field.")
DECIDED_BY: Mapping[str, Message] = {
    "rejected-or-audit": msg("It is the only figure that was not rejected."),
    "select": msg("It is the only figure for the platform and the terms shown here."),
    "run": msg("It is the only figure for the run that was asked for."),
    "in-force": msg("It is the only figure in force on the day this site is built for."),
    "preferred": msg("It is marked as preferred; the reason is given below."),
    "exactness": msg("It is exact; the others are approximate."),
    "quality": msg("Whoever made the measurement prints it; the others are repeated by someone else or doubtful."),
    "stated-selection": msg("It states the platform and the terms shown here; the others leave them open."),
    "fewer-conditions": msg("It holds without special conditions; the others have more of them."),
    "confirmed": msg("It was seen since the day for which the others were announced."),
    "rounding": msg("The others are less exact writings of the same value."),
    "effort": msg("Its reasoning effort is the nearest to the model's default."),
    "source-kind": msg("Its kind of source comes first for this field."),
    "reporter": msg("It is reported by the party closest to the fact."),
    "tester": msg("Its tester has measured more models, so that pages agree with each other."),
    "newest": msg("It was read most recently."),
}
"""By the name of the last step that dropped a claim."""


def decided_by(steps: Iterable[Step]) -> Message:
    """The sentence on the step that told the shown claim from the last other candidates."""
    deciding = [step.name for step in steps if step.dropped]
    return DECIDED_BY[deciding[-1]] if deciding else ONLY
