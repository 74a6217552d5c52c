"""What stands around a chosen claim: values that disagree, other writings, price bands, variants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.agreement import agree
from macros.claims.conditions import identity, is_stated, stated_conditions
from macros.claims.narrowing import Claims, admitted, narrow, ranking
from macros.claims.selection import BAND, PLATFORM
from macros.records import Band

if TYPE_CHECKING:
    from macros.claims.question import Question
    from macros.records import Claim


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The claims in force around a chosen one."""

    rivals: Claims
    """Same identity, a value that cannot be right as well. Another run or another selection is no disagreement."""
    agreeing: Claims
    """Same identity, the same value written otherwise."""
    same: Claims
    """Same identity, exactly the same value."""
    variants: Claims
    """Fit the selection under other conditions: a deployment, a context setting, no band."""


def surroundings(chosen: Claim, candidates: Claims, question: Question) -> Surroundings:
    """What stands around `chosen` among the claims in force that fit the selection."""
    alike = [claim for claim in candidates if claim is not chosen and identity(claim) == identity(chosen)]
    agreeing = [claim for claim in alike if agree(claim, chosen, question.field)]
    return Surroundings(
        rivals=tuple(claim for claim in alike if claim not in agreeing),
        agreeing=tuple(claim for claim in agreeing if claim.value != chosen.value),
        same=tuple(claim for claim in agreeing if claim.value == chosen.value),
        variants=tuple(claim for claim in candidates if _is_variant(claim, chosen, question)),
    )


def _is_variant(claim: Claim, of: Claim, question: Question) -> bool:
    """Whether the claim says what holds under other select conditions, for the selected platform and the same run."""
    return (
        stated_conditions(claim.select) != stated_conditions(of.select)
        and stated_conditions(claim.run) == stated_conditions(of.run)
        and (PLATFORM not in question.selection.select or is_stated(claim.select, PLATFORM))
    )


def price_bands(question: Question) -> Claims:
    """The best claim of every price band of the selected platform and tier, lowest first.

    Nothing where there is one price for all lengths. A price without band stands for the lowest band where no claim
    states that one.
    """
    if BAND not in question.field.set_keys:
        return ()
    open_question = question.under(question.selection.without(BAND))
    candidates = admitted(open_question)
    starts = {0} | {band.over or 0 for claim in candidates if (band := _band(claim))}
    best = (_best_from(start, candidates, open_question) for start in sorted(starts))
    bands = tuple(claim for claim in best if claim)
    return bands if len(bands) > 1 else ()


def _best_from(start: int, candidates: Claims, question: Question) -> Claim | None:
    banded = tuple(claim for claim in candidates if (band := _band(claim)) and (band.over or 0) == start)
    unbanded = tuple(claim for claim in candidates if _band(claim) is None)
    left, _ = narrow(banded or unbanded, ranking(question), question)
    return left[0] if left else None


def _band(claim: Claim) -> Band | None:
    band = claim.select.get(BAND)
    return band if isinstance(band, Band) else None
