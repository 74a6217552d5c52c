"""macros/charts/: scatter, timeline and bars"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.charts import Bar, BarChart, Charts, Line, Point, Run, ScatterChart, Shape, Span, Tick, Timeline
from macros.charts import drawing as drawing_module
from macros.charts.scatter import price_lines, price_range, score_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCORES = st.decimals("0", "100", places=2)
PRICES = st.decimals("0.001", "1000", places=3)


def flat(shapes: Iterable[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        yield from flat(shape.children)


def drawn(chart: ScatterChart | Timeline | BarChart, texts: int) -> list[Shape]:
    return list(flat(Charts().draw(chart.specification(), [f"text {number}" for number in range(texts)])))


def said(shapes: Iterable[Shape]) -> set[str]:
    return {shape.text for shape in shapes if shape.name == "text"}


SCATTER = ScatterChart(
    points=(
        Point(Decimal("0.4"), Decimal(40), 0),
        Point(Decimal(10), Decimal(80), 1, hollow=True),
        Point(Decimal(10), Decimal(80), 2),
    ),
    x_lines=(Line(Decimal(1), 3), Line(Decimal(10), 4)),
    y_lines=(Line(Decimal(20), 5), Line(Decimal(100), 6)),
    x_title=7,
)


def test_a_scatter_chart_names_every_point_and_line() -> None:
    """Nothing on it has to be guessed."""
    assert said(drawn(SCATTER, 8)) == {f"text {number}" for number in range(8)}


def test_equal_points_have_their_numbers_in_different_places() -> None:
    """Two models with the same figures can both be read."""
    placed = [dict(shape.attributes)["transform"] for shape in drawn(SCATTER, 8) if shape.text in ("text 1", "text 2")]
    assert len(set(placed)) == 2


def test_a_disputed_point_is_hollow() -> None:
    """Told apart without colour."""
    filled = [dict(shape.attributes) for shape in drawn(SCATTER, 8) if shape.name == "path"]
    assert sum(one.get("fill") in (None, "none", "transparent") for one in filled) == 1


@given(st.lists(SCORES, min_size=1))
def test_lines_of_scores_enclose_all_scores(scores: list[Decimal]) -> None:
    """They are at most six, at equal distance, and no score lies outside of them."""
    lines = score_lines(scores)
    assert 2 <= len(lines) <= 6
    assert lines[0] <= min(scores)
    assert max(scores) <= lines[-1]
    assert len({after - before for before, after in pairwise(lines)}) == 1


@given(st.lists(PRICES, min_size=1))
def test_lines_of_prices_lie_on_the_axis(prices: list[Decimal]) -> None:
    """Each is a 1, a 2 or a 5 with zeros."""
    low, high = price_range(prices)
    for line in price_lines(prices):
        assert low <= line <= high
        assert line.as_tuple().digits[0] in (1, 2, 5)


TIMELINE = Timeline(
    spans=(
        Span(0, date(2024, 5, 1), date(2026, 1, 1), is_open=False, notice=date(2025, 6, 1)),
        Span(1, date(2026, 2, 1), date(2026, 12, 31), is_open=True),
    ),
    first=date(2024, 1, 1),
    last=date(2026, 12, 31),
    today=date(2026, 6, 1),
    years=(Tick(date(2024, 1, 1), 2), Tick(date(2026, 1, 1), 3)),
)


def test_a_timeline_names_every_model_and_year() -> None:
    """Nothing on it has to be guessed."""
    assert said(drawn(TIMELINE, 4)) == {f"text {number}" for number in range(4)}


def test_a_service_without_a_recorded_end_goes_on_dashed() -> None:
    """It is not drawn as a promise; a recorded end has a stroke."""
    lines = [dict(shape.attributes) for shape in drawn(TIMELINE, 4) if shape.name == "line"]
    coloured = [one for one in lines if one.get("stroke") == "var(--kb-chart-line)"]
    assert sum("stroke-dasharray" in one for one in coloured) == 1
    assert sum("y2" in one and one.get("y2") != "0" for one in coloured) == 1


BARS = BarChart(
    (
        Run(0, (1, 2), (Bar(3, 4, Decimal("0.5")), Bar(5, 6, Decimal(1)))),
        Run(7, (8,), (Bar(9, 10, Decimal(0)),)),
    )
)


def test_a_bar_chart_names_every_run_and_bar() -> None:
    """With all its conditions."""
    assert said(drawn(BARS, 11)) == {f"text {number}" for number in range(11)}


def test_a_bar_is_as_long_as_its_share() -> None:
    """Twice the score is twice the bar."""
    lengths = sorted(float(dict(shape.attributes).get("x2", "0")) for shape in drawn(BARS, 11) if shape.name == "line")
    assert lengths[0] == 0
    assert lengths[2] == pytest.approx(2 * lengths[1])


def test_a_chart_that_was_drawn_before_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """An earlier build's drawing is as good: it is found by what it is drawn from."""
    kept: dict[str, str] = {}
    first = Charts(kept).draw(BARS.specification(), [""] * 11)
    monkeypatch.setattr(drawing_module, "_as_svg", lambda _: pytest.fail("it was drawn before"))
    assert Charts(kept).draw(BARS.specification(), [""] * 11) == first


def test_a_spoilt_drawing_is_drawn_again() -> None:
    """Whatever happened to the file."""
    kept: dict[str, str] = {}
    first = Charts(kept).draw(BARS.specification(), [""] * 11)
    kept.update(dict.fromkeys(kept, "<svg"))
    assert Charts(kept).draw(BARS.specification(), [""] * 11) == first
