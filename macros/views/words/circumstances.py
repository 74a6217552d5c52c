"""Under which conditions a difference holds: disputed facts, price bands, reasoning efforts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.formatting import join_clauses
from macros.messages import Language, Message, msg, translate
from macros.records import NOT_APPLICABLE, NOT_STATED, Band
from macros.views.conditions import band

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.records import Claim
    from macros.views.words.sides import Side

_DISPUTED = msg("sources disagree")
_ONE = msg("{model} {how}")
_BOTH = msg("both {how}")
_ALL = msg("all {how}")
_FOR_INPUTS = msg("for {band}")

_AT_LEVEL = msg("at {effort}")
_EFFORTS: dict[str, Message] = {
    NOT_APPLICABLE: msg("does not reason"),
    NOT_STATED: msg("at an effort that is not stated"),
    "none": msg("with reasoning off"),
    "thinking": msg("with reasoning on, amount not stated"),
    "default": msg("at the default effort"),
    "fixed": msg("always reasoning"),
}
"""Efforts that are not levels of a model."""
_BUDGET = msg("with a thinking budget of {thousands}k tokens")
_BUDGET_UP_TO = msg("with a thinking budget of up to {thousands}k tokens")
_THINKING_BUDGET = re.compile(r"budget-(up-to-)?(\d+)k")


def notes(sides: Sequence[Side], language: Language, *, disputed: bool) -> Iterator[str]:
    """What has to be said beside a difference, one note after the other."""
    if note := inputs_in_words(sides, language):
        yield note
    if disputed:
        yield translate(_DISPUTED, language)
    if any(depends_on_effort(side.claim) for side in sides):
        yield _of_each(sides, [effort_of_run(side.claim, language) for side in sides], language)


def inputs_in_words(sides: Sequence[Side], language: Language) -> str:
    """For which inputs the prices hold, where any of them is that of a band; empty where none is."""
    return _of_each(sides, [inputs_of(side.claim, language) for side in sides], language)


def _of_each(sides: Sequence[Side], circumstances: Sequence[str], language: Language) -> str:
    """The circumstance of each side; said once where all share it. A side without one is left out."""
    if len(set(circumstances)) == 1 and circumstances[0]:
        shared = _BOTH if len(sides) == 2 else _ALL
        return translate(shared.filled(how=circumstances[0]), language)
    return join_clauses(
        (
            translate(_ONE.filled(model=side.name, how=how), language)
            for side, how in zip(sides, circumstances, strict=True)
            if how
        ),
        language,
    )


def inputs_of(claim: Claim, language: Language) -> str:
    """For which inputs one price holds; empty where it is not that of a band."""
    of = claim.select.get("band")
    return translate(_FOR_INPUTS.filled(band=band(of, language)), language) if isinstance(of, Band) else ""


def depends_on_effort(claim: Claim) -> bool:
    """Whether the run depends on an effort; models that do not reason have none to tell apart."""
    return claim.run.get("effort", NOT_APPLICABLE) != NOT_APPLICABLE


def effort_of_run(claim: Claim, language: Language) -> str:
    """At which effort one run was made; empty where the field knows none."""
    effort = claim.run.get("effort")
    return "" if effort is None else translate(_effort_words(str(effort)), language)


def _effort_words(effort: str) -> Message:
    if budget := _THINKING_BUDGET.fullmatch(effort):
        return (_BUDGET_UP_TO if budget[1] else _BUDGET).filled(thousands=budget[2])
    return _EFFORTS.get(effort) or _AT_LEVEL.filled(effort=effort)
