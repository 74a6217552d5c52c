"""Select and run conditions as the rules read them: what is stated, what is the same, whose claims are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.records import NOT_STATED, Band, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.records import Claim

Identity = tuple[str, str, frozenset[tuple[str, object]], frozenset[tuple[str, object]]]
"""Model, field, stated select conditions, stated run conditions."""


def is_stated(conditions: Mapping[str, str | int | Band | Tasks], key: str) -> bool:
    """Whether the source gives this condition; `not_stated` counts like an absent key."""
    return conditions.get(key, NOT_STATED) != NOT_STATED


def spelled(value: str | int | Band | Tasks) -> str:
    """A condition as a page or a command line writes it: `medium`, `128000`, `477/500`, `477/500 counted-as-failed`."""
    if isinstance(value, Tasks):
        return " ".join(filter(None, (f"{value.run}/{value.of}", value.not_run)))
    return str(value)


def covers(band: Band, input_tokens: int) -> bool:
    """Whether a request with this many input tokens is charged at the band's price; one without input at the lowest."""
    over, up_to = band.over, band.up_to
    return (not over or input_tokens > over) and (up_to is None or input_tokens <= up_to)


def is_lowest(value: object) -> bool:
    """Whether this is the band that starts with the first token. It counts like no band at all."""
    return isinstance(value, Band) and value.over is None


def stated_conditions(conditions: Mapping[str, str | int | Band | Tasks]) -> frozenset[tuple[str, object]]:
    """What makes two sets of conditions the same: everything stated, the lowest band left out."""
    return frozenset(
        (key, str(value) if isinstance(value, int) else value)
        for key, value in conditions.items()
        if value != NOT_STATED and not is_lowest(value)
    )


def identity(claim: Claim) -> Identity:
    """What a claim is about: two claims of one identity with different values disagree.

    `from` is no part of it, because a new price does not make the old one a different fact.
    """
    return (claim.model, claim.field, stated_conditions(claim.select), stated_conditions(claim.run))


def by_identity(claims: Iterable[Claim]) -> dict[Identity, list[Claim]]:
    """The claims that are about the same thing, in the order given."""
    alike: dict[Identity, list[Claim]] = {}
    for claim in claims:
        alike.setdefault(identity(claim), []).append(claim)
    return alike
