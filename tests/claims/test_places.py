"""macros/claims/places.py"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims.places import better_first, places
from tests.support.claims import FIELDS, claim, values

if TYPE_CHECKING:
    from macros.records import Claim


def figures(*written: str) -> list[Claim]:
    """Claims of `value` or `value ± margin`."""
    made = []
    for one in written:
        value, _, margin = one.partition(" ± ")
        uncertainty = Decimal(margin) if margin else None
        made.append(replace(claim(value), value=Decimal(value), uncertainty=uncertainty))
    return made


@pytest.mark.parametrize(("direction", "expected"), [("higher", ["3", "2", "1"]), ("lower", ["1", "2", "3"])])
def test_the_better_figure_comes_first(direction: Any, expected: list[str]) -> None:
    """Which way that is, the field says."""
    field = replace(FIELDS["score"], direction=direction)
    assert values(better_first(figures("2", "3", "1"), field)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["3", "2", "1"], [(1, 1), (2, 2), (3, 3)]),
        (["3", "2", "2", "1"], [(1, 1), (2, 3), (2, 3), (4, 4)]),
        (["88 ± 2", "86 ± 2", "70 ± 2"], [(1, 2), (1, 2), (3, 3)]),
        (["88 ± 2", "85 ± 2", "82 ± 2"], [(1, 2), (1, 3), (2, 3)]),
        (["88 ± 2", "84 ± 2", "79.9 ± 2"], [(1, 2), (1, 2), (3, 3)]),
        (["90", "88", "87 ± 5"], [(1, 2), (2, 3), (1, 3)]),
        (["5"], [(1, 1)]),
        ([], []),
    ],
)
def test_a_place_is_as_wide_as_it_is_uncertain(written: list[str], expected: list[tuple[int, int]]) -> None:
    """Equal figures share it; a difference counts from beyond the sum of both ±."""
    assert places(figures(*written)) == expected
