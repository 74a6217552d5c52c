"""What of a collection may be written into the records: evidence, a later reading of it, a claim more, a model more.

A claim that a person wrote is never changed. Of all that stands in the records, only evidence of the collection's own
source is touched: where the figure is still printed, in a later state of the collection, `read`, `commit`, `printed`
and `printed_unit` follow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from macros.claims.conditions import is_stated
from macros.claims.folding import folded
from macros.claims.in_force import is_dated
from macros.claims.selection import PLATFORM
from macros.importing.commits import is_same, read_at
from macros.importing.facing import means
from macros.importing.ours import holds_when, same_conditions
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.catalog import Catalog
    from macros.importing.parts import Compared, Figure, Found, State
    from macros.records import Claim, Evidence, Field

Change = Literal["evidence", "refresh", "claim"]
NotAdded = Literal["decided", "rejected", "not-comparable"]


@dataclass(frozen=True, slots=True)
class Addition:
    """One change of a model's record."""

    change: Change
    claim: Claim
    """What they say, with the piece of evidence that is added, or whose day and state an old one takes over."""
    index: int | None = None
    """The claim of the field that gets the evidence; None: the claim is a new one."""
    item: int | None = None
    """The piece of evidence that is refreshed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that could be written about the models that are there."""

    additions: tuple[Addition, ...]
    passed_over: tuple[tuple[NotAdded, Figure], ...]
    """What is not written for a reason that is known beforehand."""


def plan_additions(compared: Compared, catalog: Catalog) -> Plan:
    """What is to be written of each figure that the collection prints. What stands there already gives nothing."""
    additions: list[Addition] = []
    passed_over: list[tuple[NotAdded, Figure]] = []
    for figure in compared.figures:
        if not figure.found:
            continue
        if reason := _reason_against(figure, catalog):
            passed_over.append((reason, figure))
        else:
            additions += _of(figure, compared.state, catalog)
    return Plan(tuple(additions), tuple(passed_over))


def _reason_against(figure: Figure, catalog: Catalog) -> NotAdded | None:
    if figure.decided is not None:
        return "decided"
    if figure.bucket == "not-comparable":
        return "not-comparable"
    theirs = figure.claim
    same = (claim for claim in _claims(theirs, catalog) if claim.rejected and claim.value == theirs.value)
    return "rejected" if any(same_conditions(claim, theirs) for claim in same) else None


def _of(figure: Figure, state: State, catalog: Catalog) -> Iterator[Addition]:
    home = _home(figure.found[0], state, catalog)
    if home is None:
        yield Addition("claim", figure.claim)
        return
    index, claim = home
    own = [(item, one) for item, one in enumerate(claim.evidence) if one.source == state.record.source]
    met = False
    for item, evidence in own:
        if found := next((one for one in figure.found if _is_same_place(evidence, one)), None):
            met = True
            if _is_later(state, evidence, catalog):
                yield Addition("refresh", found.claim, index, item)
    if not met:
        yield Addition("evidence", figure.claim, index)


def _home(found: Found, state: State, catalog: Catalog) -> tuple[int, Claim] | None:
    """The claim of ours that says the same of the same thing; of several, one that holds for the very same days."""
    theirs = found.claim
    field = catalog.fields[theirs.field]
    homes = [
        (index, claim)
        for index, claim in enumerate(_claims(theirs, catalog))
        if not claim.rejected and not claim.audit and same_conditions(claim, theirs)
    ] or [
        (index, claim)
        for index, claim in enumerate(_claims(theirs, catalog))
        if not claim.rejected and not claim.audit and _holds_anywhere(claim, theirs, field)
    ]
    equal = [home for home in homes if _says_the_same(home[1], theirs, field)]
    equal = equal or [home for home in homes if means(found, home[1], field)]
    exact = [home for home in equal if (home[1].from_, home[1].until) == (theirs.from_, theirs.until)]
    holding = [home for home in equal if holds_when(home[1], theirs, state.read)]
    undated = [home for home in equal if not is_dated(home[1]) and theirs.until is None]
    return next(iter((*exact, *holding, *undated)), None)


def _holds_anywhere(claim: Claim, theirs: Claim, field: Field) -> bool:
    """Whether ours is about any platform, and theirs about one: what is the same there is seen there once more."""
    return (
        PLATFORM not in field.must_state
        and not is_stated(claim.select, PLATFORM)
        and same_conditions(claim, replace(theirs, select={**theirs.select, PLATFORM: NOT_STATED}))
    )


def _says_the_same(claim: Claim, theirs: Claim, field: Field) -> bool:
    if isinstance(claim.value, tuple) and isinstance(theirs.value, tuple) and not field.ordered:
        return sorted(claim.value) == sorted(theirs.value)
    return type(claim.value) is type(theirs.value) and claim.value == theirs.value


def _is_same_place(evidence: Evidence, found: Found) -> bool:
    """Whether a piece of evidence is of this entry: by where it stands, or by the name it stands under."""
    one = found.claim.evidence[0]
    return evidence.locator == one.locator or folded(evidence.subject) in {
        folded(one.subject),
        folded(found.placed.entry.key),
    }


def _is_later(state: State, evidence: Evidence, catalog: Catalog) -> bool:
    """Whether the collection is read in a later state than the evidence says: another commit, or else another day.

    The same commit on a later day says nothing new.
    """
    day = state.read.isoformat()
    if state.commit is None:
        return day > evidence.read
    return day >= evidence.read and not is_same(state.commit, read_at(evidence, catalog.sources[evidence.source]))


def _claims(theirs: Claim, catalog: Catalog) -> Sequence[Claim]:
    return catalog.models[theirs.model].claims.get(theirs.field, ())
