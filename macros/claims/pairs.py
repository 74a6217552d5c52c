"""Whether two claims of different models were made under the same conditions, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.conditions import is_stated
from macros.claims.effort import EFFORT, WITHOUT_CHOICE, effort_of
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Band, Claim, Field, Tasks


def differing_keys(one: Claim, other: Claim, field: Field) -> tuple[str, ...]:
    """The keys of `comparable_on` on which the two claims do not agree, in the field's order."""
    return tuple(key for key in field.comparable_on if not keys_agree(one, other, key))


def keys_agree(one: Claim, other: Claim, key: str) -> bool:
    """Whether the two claims agree on one key.

    Stated on both: equal. Stated on neither: they share a source or the stated tester. Stated on one: they share a
    source and the stated tester, for then one page set both figures side by side. Efforts have a rule of their own.
    """
    if key == EFFORT:
        return _efforts_agree(effort_of(one), effort_of(other))
    match sum(_is_stated(claim, key) for claim in (one, other)):
        case 2:
            return condition(one, key) == condition(other, key)
        case 1:
            return _share_source(one, other) and _share_tester(one, other)
        case _:
            return _share_source(one, other) or _share_tester(one, other)


def telling_keys(claims: Iterable[Claim], keys: Iterable[str]) -> tuple[str, ...]:
    """Of the keys on which claims differ, those that tell a reader something; all of them if none does.

    A key tells something with a stated value on some side; effort also where it is not stated.
    """
    claims, keys = tuple(claims), tuple(keys)
    telling = tuple(key for key in keys if key == EFFORT or any(_is_stated(claim, key) for claim in claims))
    return telling or keys


def condition(claim: Claim, key: str) -> str | int | Band | Tasks:
    """The value of a run or select condition; `not_stated` where the source does not say."""
    return claim.run.get(key, claim.select.get(key, NOT_STATED))


def _efforts_agree(one: str, other: str) -> bool:
    """Whether two efforts make figures comparable.

    Equal levels or budgets agree, and a model without a choice of effort agrees with any stated one. An effort that
    is not stated never does. Reasoning switched off is an effort like any other: the model could have reasoned.
    """
    if NOT_STATED in (one, other):
        return False
    return one == other or one in WITHOUT_CHOICE or other in WITHOUT_CHOICE


def _is_stated(claim: Claim, key: str) -> bool:
    return is_stated(claim.run, key) or is_stated(claim.select, key)


def _share_source(one: Claim, other: Claim) -> bool:
    return not {evidence.source for evidence in one.evidence}.isdisjoint(evidence.source for evidence in other.evidence)


def _share_tester(one: Claim, other: Claim) -> bool:
    return is_stated(one.run, "run_by") and one.run["run_by"] == other.run.get("run_by")
