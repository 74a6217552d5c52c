"""The steps that lead from all claims of a field to the shown one: a list for each kind of field, in order.

Admission drops what is no answer; ranking keeps, step by step, only the best of what is left. A step never drops
everything that an earlier ranking step kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from macros.claims.agreement import yields
from macros.claims.conditions import identity
from macros.claims.evidence import best_kind, is_approximate, newest_read_of_best_kind, quality
from macros.claims.in_force import is_before, is_in_force
from macros.claims.question import MEASUREMENT, Question
from macros.claims.results import Step
from macros.claims.selection import extra_conditions, fits_run, fits_select, left_unstated
from macros.claims.status import is_unconfirmed, was_read_since
from macros.records import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable

Claims = tuple[Claim, ...]
Narrowing = Callable[[Claims, Question], Claims]
NamedStep = tuple[str, Narrowing]

_REPORTERS = ("vendor", "independent", "aggregator", "community")
"""Who reports a fact, strongest first."""


def _least(key: Callable[[Claim, Question], object]) -> Narrowing:
    """Keep the claims for which `key` is smallest."""

    def narrow(claims: Claims, question: Question) -> Claims:
        if len(claims) == 1:  # as after most first steps
            return claims
        keys = [key(claim, question) for claim in claims]
        best = min(keys)  # type: ignore[type-var]  # each key function returns one orderable type
        return tuple(claim for claim, value in zip(claims, keys, strict=True) if value == best)

    return narrow


def is_repudiated(claim: Claim) -> bool:
    """Whether the claim is kept for the record only: rejected, or a repetition of the seed note."""
    return claim.rejected is not None or claim.audit is not None


def _not_repudiated(claims: Claims, question: Question) -> Claims:  # noqa: ARG001 - every step has one signature
    return tuple(claim for claim in claims if not is_repudiated(claim))


def _selected(claims: Claims, question: Question) -> Claims:
    return tuple(claim for claim in claims if fits_select(claim, question.selection))


def _of_asked_run(claims: Claims, question: Question) -> Claims:
    return tuple(claim for claim in claims if fits_run(claim, question.selection))


def _in_force(claims: Claims, question: Question) -> Claims:
    day = question.catalog.as_of
    if is_before(day, question.released):
        return ()
    return tuple(claim for claim in claims if is_in_force(claim, claims, day))


def _preferred(claims: Claims, question: Question) -> Claims:  # noqa: ARG001 - every step has one signature
    return tuple(claim for claim in claims if claim.preferred) or claims


def _confirmed(claims: Claims, question: Question) -> Claims:  # noqa: ARG001 - every step has one signature
    """Drop what was announced where somebody has read another value since the day on which it was to begin."""
    return tuple(claim for claim in claims if not any(_refutes(other, claim) for other in claims)) or claims


def _refutes(other: Claim, claim: Claim) -> bool:
    return (
        is_unconfirmed(claim)
        and not is_unconfirmed(other)
        and other.value != claim.value
        and identity(other) == identity(claim)
        and was_read_since(other, claim.from_)
    )


def without_roundings(claims: Claims, question: Question) -> Claims:
    """Drop each claim that yields to another of its identity, such as 1,000,000 beside 1,047,576.

    Odd figures can be a writing of each other (1,000,000 of "976.5625K", read in binary); then all stay.
    """
    return tuple(claim for claim in claims if not any(_gives_way(claim, to, question) for to in claims)) or claims


def _gives_way(claim: Claim, to: Claim, question: Question) -> bool:
    return (
        claim is not to
        and claim.from_ == to.from_
        and identity(claim) == identity(to)
        and yields(claim, to, question.field, question.catalog)
    )


def tester_rank(claim: Claim, question: Question) -> int:
    """Place of who ran the measurement in the field's order of testers; those not in it come last."""
    order = question.field.run_by_order
    tester = claim.run.get("run_by")
    return order.index(tester) if tester in order else len(order)


def _newest_first(claim: Claim, question: Question) -> int:
    return -newest_read_of_best_kind(claim, question.field, question.catalog).toordinal()


ADMISSION: tuple[NamedStep, ...] = (
    ("rejected-or-audit", _not_repudiated),
    ("select", _selected),
    ("run", _of_asked_run),
    ("in-force", _in_force),
)
"""What is an answer at all."""

_PREFERRED: NamedStep = ("preferred", _preferred)
_CONDITIONS: tuple[NamedStep, ...] = (
    ("stated-selection", _least(lambda claim, question: left_unstated(claim, question.selection))),
    ("fewer-conditions", _least(lambda claim, question: extra_conditions(claim, question.selection))),
)
_CONFIRMED: NamedStep = ("confirmed", _confirmed)
_ROUNDING: NamedStep = ("rounding", without_roundings)
_SOURCE_KIND: NamedStep = (
    "source-kind",
    _least(lambda claim, question: best_kind(claim, question.field, question.catalog)),
)
_NEWEST: NamedStep = ("newest", _least(_newest_first))

FACT_RANKING: tuple[NamedStep, ...] = (
    _PREFERRED,
    ("exactness", _least(lambda claim, _: is_approximate(claim))),
    *_CONDITIONS,
    _CONFIRMED,
    _ROUNDING,
    _SOURCE_KIND,
    ("reporter", _least(lambda claim, _: _REPORTERS.index(claim.reported_by))),
    _NEWEST,
)
MEASUREMENT_RANKING: tuple[NamedStep, ...] = (
    _PREFERRED,
    ("quality", _least(lambda claim, question: quality(claim, question.catalog))),
    *_CONDITIONS,
    _ROUNDING,
    ("effort", _least(lambda claim, question: question.efforts.distance(claim))),
    _SOURCE_KIND,
    ("tester", _least(tester_rank)),
    _NEWEST,
)


def ranking(question: Question) -> tuple[NamedStep, ...]:
    """The ranking steps for the kind of field that is asked for."""
    return MEASUREMENT_RANKING if question.field.kind_of_fact == MEASUREMENT else FACT_RANKING


def narrow(claims: Claims, steps: Iterable[NamedStep], question: Question) -> tuple[Claims, tuple[Step, ...]]:
    """What `steps` leave of `claims`, and what each of them kept and dropped. Stops where nothing is left."""
    taken: list[Step] = []
    for name, step in steps:
        if not claims:
            break
        kept = step(claims, question)
        dropped = () if len(kept) == len(claims) else _without(claims, kept)
        taken.append(Step(name, kept, dropped))
        claims = kept
    return claims, tuple(taken)


def _without(claims: Claims, kept: Claims) -> Claims:
    """The claims that are not among `kept`. Steps hand on the claims themselves, so nothing has to be compared."""
    identities = {id(claim) for claim in kept}
    return tuple(claim for claim in claims if id(claim) not in identities)


def admitted(question: Question) -> Claims:
    """The claims in force that fit the selection."""
    return narrow(question.claims, ADMISSION, question)[0]
