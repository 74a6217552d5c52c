"""Words that all blocks of a guide share: what is said of a candidate, its name, a bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import figure_text
from macros.messages import localized, msg, translate
from macros.views.conditions import condition_in_words
from macros.views.service_marks import ModelName, plain_name

if TYPE_CHECKING:
    from macros.claims import Standing, Verdict
    from macros.messages import Message
    from macros.records import Candidate, Operator, Requirement
    from macros.views.context import PageContext

STANDINGS: dict[Standing, Message] = {
    "recommended": msg("recommended for new work"),
    "test-first": msg("test first"),
    "existing-only": msg("only for what already runs on it"),
    "ended": msg("no longer offered"),
    "ruled-out": msg("does not meet the requirements"),
}
"""What is said of a candidate, best first."""

VERDICTS: dict[Verdict, Message] = {
    "met": msg("met"),
    "not-met": msg("not met"),
    "unknown": msg("unknown: test first"),
}
"""What is said of a requirement."""

_BOUNDS: dict[Operator, Message] = {
    "<=": msg("at most {bound}"),
    ">=": msg("at least {bound}"),
    "is": msg("has to be: {bound}"),
    "includes": msg("has to include: {bound}"),
}
_WITH_NOTE = msg("{said} ({note})")


@dataclass(frozen=True, slots=True)
class Status:
    """A word of a closed list, told by its shape and its text."""

    key: str
    """For its shape and style."""
    text: str


@dataclass(frozen=True, slots=True)
class CandidateName:
    """A candidate as a heading or a cell names it."""

    model: ModelName
    effort: str
    """The effort it is meant at, in words; empty where the case does not depend on one."""


def standing_status(context: PageContext, standing: Standing) -> Status:
    """What is said of a candidate, in the page's language."""
    return Status(standing, translate(STANDINGS[standing], context.language))


def verdict_status(context: PageContext, verdict: Verdict) -> Status:
    """What is said of a requirement, in the page's language."""
    return Status(verdict, translate(VERDICTS[verdict], context.language))


def candidate_name(context: PageContext, candidate: Candidate, field: str | None = None) -> CandidateName:
    """A candidate's model as a link, with the effort; leads to the row of `field`, where one is given."""
    return CandidateName(plain_name(context, candidate.model, field), _effort(context, candidate))


def candidate_in_words(context: PageContext, candidate: Candidate) -> str:
    """The same as plain text: `GPT-5.1 (reasoning off)`."""
    name = context.catalog.models[candidate.model].name
    effort = _effort(context, candidate)
    return translate(_WITH_NOTE.filled(said=name, note=effort), context.language) if effort else name


def bound_in_words(context: PageContext, requirement: Requirement) -> str:
    """The bound as a figure of its field: `at most 1.5 s`."""
    field = context.catalog.fields[requirement.field]
    bound = requirement.bound
    value = (bound,) if requirement.operator == "includes" and isinstance(bound, str) else bound
    said = _BOUNDS[requirement.operator].filled(bound=figure_text(value, field, context.language).text)
    return translate(said, context.language)


def field_label(context: PageContext, field: str) -> str:
    """What a field is called."""
    return str(localized(context.catalog.fields[field].label, context.language))


def _effort(context: PageContext, candidate: Candidate) -> str:
    if candidate.effort is None:
        return ""
    return condition_in_words("effort", candidate.effort, context.catalog, context.language)
