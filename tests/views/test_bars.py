"""macros/views/bars.py"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from macros.views.bars import Bar, bar, scale_end
from tests.support.claims import FIELDS, claim

SCORE = replace(FIELDS["score"], unit_code="%", plausible=("0", "100"))


def test_percentages_share_the_scale_of_all_percentages() -> None:
    """Not that of the best one, which would make it look perfect."""
    figures = [replace(claim(value), value=Decimal(value)) for value in ("23.6", "74.9")]
    assert scale_end(figures, SCORE) == 100
    assert scale_end(figures, FIELDS["latency"]) == Decimal("74.9")


@pytest.mark.parametrize(
    ("value", "margin", "end", "expected"),
    [
        ("74.9", None, "100", Bar("74.9", "74.9", "")),
        ("57.8", "2", "100", Bar("57.8", "55.8", "4")),
        ("99", "3", "100", Bar("99", "96", "4")),
        ("1", "3", "100", Bar("1", "0", "4")),
        ("1", None, "3", Bar("33.33", "33.33", "")),
        ("0", None, "0", Bar("0", "0", "")),
        ("18.819", None, "18.819", Bar("100", "100", "")),
    ],
)
def test_a_bar_is_as_long_as_its_figure(value: str, margin: str | None, end: str, expected: Bar) -> None:
    """From 0, and the printed ± stays on the scale."""
    uncertainty = Decimal(margin) if margin else None
    figure = replace(claim(value), value=Decimal(value), uncertainty=uncertainty)
    assert bar(figure, Decimal(end)) == expected
