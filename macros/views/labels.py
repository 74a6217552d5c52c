"""Words for everything that is one of a closed list: states, marks, kinds of source, reasons, conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.status import is_cancelled, is_unconfirmed
from macros.messages import Message, msg
from macros.views.out_of_force import not_in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.claims.results import Choice, ChoiceState, LifecycleState
    from macros.records import Claim, RejectedReason, Reporter, SourceKind


@dataclass(frozen=True, slots=True)
class Mark:
    """A caution that stands beside a figure."""

    key: str
    """Stable name, for styles and for data."""
    label: Message
    """The caution in a word or two."""
    meaning: Message
    """What it means for the reader, in one sentence without a full stop at its end."""


MARKS: dict[str, Mark] = {
    mark.key: mark
    for mark in (
        Mark("disputed", msg("sources disagree"), msg("Other sources print a different value for the same thing")),
        Mark("second-hand", msg("second-hand"), msg("No official or independent source prints this value")),
        Mark(
            "stale", msg("may be out of date"), msg("The sources were last read longer ago than is safe for this field")
        ),
        Mark(
            "undated-copy",
            msg("undated copy"),
            msg("A copy without a date was read, so the figure can be older than it looks"),
        ),
        Mark("approximate", msg("approximate"), msg("The source itself prints an approximate figure")),
        Mark("rounded", msg("rounded by the source"), msg("The source itself prints a rounded figure")),
        Mark("relayed", msg("relayed"), msg("The maker's own figure, seen only where someone else repeats it")),
        Mark(
            "typed-in",
            msg("typed in by hand"),
            msg("Somebody entered this figure by hand; no measurement stands behind it"),
        ),
        Mark("unmerged", msg("not accepted"), msg("Somebody proposed this figure, and the project did not take it in")),
        Mark(
            "as-announced",
            msg("as announced"),
            msg("The figure was announced for a day that has come, and nobody has recorded it since"),
        ),
        Mark("announced", msg("announced"), msg("A source announces this figure for a later day than it was read on")),
        Mark("cancelled", msg("cancelled"), msg("The figure was announced, and withdrawn before it held")),
        Mark("rejected", msg("rejected"), msg("This figure is kept on record but is never used")),
    )
}
"""Every mark, by key."""

NO_FIGURE: dict[ChoiceState, Message] = {
    "unknown": msg("no figure recorded"),
    "elsewhere": msg("not recorded for this platform"),
    "incomplete": msg("depends on a condition that is left open here"),
    "tied": msg("more than one figure fits, and none takes precedence"),
    "not-applicable": msg("not applicable"),
}
"""What a cell says in place of a figure."""
NOT_COMPARABLE = msg("not comparable")
SOURCE_KINDS: dict[SourceKind, Message] = {
    "official": msg("official"),
    "independent": msg("independent"),
    "dataset": msg("data project"),
    "secondary": msg("secondary"),
    "community": msg("community"),
}
REPORTERS: dict[Reporter, Message] = {
    "vendor": msg("the maker"),
    "independent": msg("an independent tester"),
    "aggregator": msg("a collector of figures"),
    "community": msg("a member of the community"),
}
REJECTED: dict[RejectedReason, Message] = {
    "wrong-model": msg("figure of another model"),
    "wrong-unit": msg("wrong unit"),
    "superseded": msg("replaced by a later figure"),
    "misread": msg("the source stored another quantity"),
    "unsupported": msg("nothing behind it"),
}
"""Why a claim is never shown as the figure."""

REPUBLISH: dict[str, Message] = {
    "yes": msg("may be passed on with its licence notice"),
    "attribution": msg("may be passed on if the source is named and linked"),
    "few-figures": msg("single figures may be quoted, with attribution and link"),
    "no": msg("must not be passed on"),
}
"""What of a source may be republished."""

LIFECYCLE: dict[LifecycleState, Message] = {
    "ended": msg("ended"),
    "ending": msg("ends soon"),
    "announced": msg("end announced"),
    "running": msg("no end recorded"),
}


def why_missing(choice: Choice) -> Message:
    """What is said in place of a figure that was not chosen."""
    return not_in_force(choice.out_of_force) if choice.out_of_force else NO_FIGURE[choice.state]


def why_no_price(missing: Iterable[Choice]) -> Message:
    """What is said in place of a computation whose prices are missing: why the first is, if all are out of force."""
    found = [choice.out_of_force for choice in missing]
    if found and (first := found[0]) and all(found):
        return not_in_force(first)
    return NO_FIGURE["unknown"]


def claim_marks(claim: Claim) -> tuple[Mark, ...]:
    """The cautions that a claim carries by itself."""
    return tuple(MARKS[key] for key in _claim_mark_keys(claim))


def choice_marks(choice: Choice) -> tuple[Mark, ...]:
    """The cautions that belong beside a chosen figure; none where nothing was chosen."""
    return tuple(MARKS[key] for key in _choice_mark_keys(choice))


def _claim_mark_keys(claim: Claim) -> Iterator[str]:
    if claim.rejected:
        yield "rejected"
    if is_cancelled(claim):
        yield "cancelled"
    if is_unconfirmed(claim):
        yield "announced"
    if claim.precision:
        yield claim.precision
    if claim.method:
        yield claim.method
    if claim.relayed:
        yield "relayed"


def _choice_mark_keys(choice: Choice) -> Iterator[str]:
    if choice.claim is None:
        return
    if choice.rivals:
        yield "disputed"
    if choice.second_hand:
        yield "second-hand"
    if choice.stale:
        yield "stale"
    if choice.undated_copy:
        yield "undated-copy"
    if choice.as_announced:
        yield "as-announced"
    yield from (key for key in _claim_mark_keys(choice.claim) if key != "announced")
