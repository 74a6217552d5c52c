"""The order of comparable figures, as far as it is certain."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from macros.records import Claim, Field

Place = tuple[int, int]
"""The best and the worst place that a figure can have; the same where it is certain."""


def better_first(claims: Iterable[Claim], field: Field) -> list[Claim]:
    """The claims by value, the better first; equal ones in the order given."""
    return sorted(claims, key=figure_of, reverse=field.direction != "lower")


def places(claims: Sequence[Claim]) -> list[Place]:
    """The place of each of the claims, which stand in the order of `better_first`.

    It is as wide as there are others that the claim cannot be told from: equal ones, and those from which it differs
    by no more than the ± printed with both.
    """
    counts = []
    for index, claim in enumerate(claims):
        behind = sum(are_apart(claim, other) for other in claims[index + 1 :])
        ahead = sum(are_apart(claim, other) for other in claims[:index])
        counts.append((ahead + 1, len(claims) - behind))
    return counts


def are_apart(one: Claim, other: Claim) -> bool:
    """Whether one figure is clearly more than the other."""
    return abs(figure_of(one) - figure_of(other)) > printed_margin(one, other)


def printed_margin(*claims: Claim) -> Decimal:
    """The sum of the ± printed with the claims; those without one count as exact."""
    return sum((claim.uncertainty or Decimal(0) for claim in claims), Decimal(0))


def figure_of(claim: Claim) -> Decimal:
    """The value of a claim that is compared by size. Raises TypeError where it is no figure."""
    if not isinstance(claim.value, Decimal):
        raise TypeError(f"{claim.field} of {claim.model} is compared but is no figure: {claim.value!r}")
    return claim.value
