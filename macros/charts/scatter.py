"""A scatter chart: scores over prices on a logarithmic scale, each point with the number of its row in the table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from math import log10
from typing import TYPE_CHECKING, Any

from macros.charts.layers import FONT, INK, LINE, SMALL, drawing, layer, numbered, on_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 360, 250
_MARGINS = {"left": 40, "right": 12, "top": 12, "bottom": 44}
_INNER_WIDTH = WIDTH - _MARGINS["left"] - _MARGINS["right"]
_INNER_HEIGHT = HEIGHT - _MARGINS["top"] - _MARGINS["bottom"]
_DOT = 44
"""Area of a point, as Vega-Lite counts."""
_PLACES = ((9, 0), (-9, 0), (0, -11), (0, 12), (8, -9), (-8, -9), (8, 10), (-8, 10))
"""Where a number may stand beside its point, the best first."""
_WIDE, _HIGH = 15, 12
"""The room that a number takes."""
_STEPS = (Decimal(1), Decimal(2), Decimal(5))
_ROOM = Decimal("1.25")
"""How far the axis of prices goes beyond the least and the most."""
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Point:
    """One model."""

    x: Decimal
    """Above 0: the scale is logarithmic."""
    y: Decimal
    label: int
    """Number of the text that stands beside it."""
    hollow: bool = False
    """One of its figures is disputed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A value on an axis."""

    value: Decimal
    label: int
    """Number of the text that names it."""


@dataclass(frozen=True, slots=True)
class ScatterChart:
    """Everything on the chart. Texts are given by number, as `Charts.draw` puts them in."""

    points: tuple[Point, ...]
    x_lines: tuple[Line, ...]
    """Within `price_range` of the points, ascending."""
    y_lines: tuple[Line, ...]
    """The first and the last are the ends of the axis."""
    x_title: int
    """Number of the text below the prices."""

    def specification(self) -> dict[str, Any]:
        """The chart in Vega-Lite's words."""
        return drawing(WIDTH, HEIGHT, _MARGINS, [*self._grid(), *self._dots(), *self._numbers()])

    def _grid(self) -> Iterator[dict[str, Any]]:
        thin = {"type": "rule", "color": INK, "strokeOpacity": 0.18}
        across = {"x": {"value": 0}, "x2": {"value": _INNER_WIDTH}}
        up = {"y": {"value": 0}, "y2": {"value": _INNER_HEIGHT}}
        words = {"type": "text", "color": INK, "fontSize": SMALL}
        rows = [{"y": float(line.value), "text": numbered(line.label)} for line in self.y_lines]
        columns = [{"x": float(line.value), "text": numbered(line.label)} for line in self.x_lines]
        text = {"text": {"field": "text"}}
        yield layer(rows, thin, y=self._y(), **across)
        yield layer(columns, thin, x=self._x(), **up)
        yield layer(rows, {**words, "align": "right"}, x={"value": -6}, y=self._y(), **text)
        yield layer(columns, words, x=self._x(), y={"value": _INNER_HEIGHT + 14}, **text)
        title = [{"text": numbered(self.x_title)}]
        middle = {"x": {"value": _INNER_WIDTH / 2}, "y": {"value": _INNER_HEIGHT + 34}}
        yield layer(title, words, **middle, **text)

    def _dots(self) -> Iterator[dict[str, Any]]:
        for hollow in (False, True):
            mark = {"type": "point", "size": _DOT, "filled": not hollow, "color": LINE, "opacity": 1, "strokeWidth": 2}
            dots = [_plain(point) for point in self.points if point.hollow is hollow]
            yield layer(dots, mark, x=self._x(), y=self._y())

    def _numbers(self) -> Iterator[dict[str, Any]]:
        """Each number where it covers neither a point nor another number, as far as there is such a place."""
        at = [self._pixels(point) for point in self.points]
        taken = [(x, y, 8.0, 8.0) for x, y in at]
        for point, (x, y) in zip(self.points, at, strict=True):
            boxes = [(x + right, y + down, float(_WIDE), float(_HIGH)) for right, down in _PLACES]
            best = min(boxes, key=lambda box: sum(_overlap(box, other) for other in taken) + _outside(box))
            taken.append(best)
            text = [{"text": numbered(point.label)}]
            mark = {"type": "text", "color": INK, "fontSize": FONT}
            yield layer(text, mark, x={"value": best[0]}, y={"value": best[1]}, text={"field": "text"})

    def _pixels(self, point: Point) -> tuple[float, float]:
        low, high = (log10(end) for end in price_range([one.x for one in self.points]))
        bottom, top = self.y_lines[0].value, self.y_lines[-1].value
        right = (log10(point.x) - low) / (high - low) * _INNER_WIDTH
        return right, float((top - point.y) / (top - bottom)) * _INNER_HEIGHT

    def _x(self) -> dict[str, Any]:
        domain = [float(end) for end in price_range([point.x for point in self.points])]
        return on_numbers("x", domain, type="log")

    def _y(self) -> dict[str, Any]:
        domain = [float(self.y_lines[0].value), float(self.y_lines[-1].value)]
        return on_numbers("y", domain, zero=False)


def price_range(prices: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """The ends of the axis of prices: a little beyond the least and the most."""
    return min(prices) / _ROOM, max(prices) * _ROOM


def price_lines(prices: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round prices (1, 2, 5, 10 …) within the axis."""
    low, high = price_range(prices)
    steps = (step.scaleb(exponent) for exponent in range(low.adjusted(), high.adjusted() + 1) for step in _STEPS)
    return tuple(step for step in steps if low <= step <= high)


def score_lines(scores: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round scores from just below the least to just above the most, at the same distance from each other."""
    least, most = min(scores), max(scores)
    for exponent in count((most - least).adjusted() - 1 if most > least else -1):
        for step in (step.scaleb(exponent) for step in _STEPS):
            first, last = (least / step).__floor__(), (most / step).__ceil__()
            if max(last, first + 1) - first < _MOST_LINES:
                return tuple(step * number for number in range(first, max(last, first + 1) + 1))
    raise AssertionError("there is a step for any two scores")


def _plain(point: Point) -> dict[str, float]:
    return {"x": float(point.x), "y": float(point.y)}


Box = tuple[float, float, float, float]
"""The middle of something, and how wide and high it is."""


def _overlap(one: Box, other: Box) -> float:
    across = min(one[0] + one[2] / 2, other[0] + other[2] / 2) - max(one[0] - one[2] / 2, other[0] - other[2] / 2)
    up = min(one[1] + one[3] / 2, other[1] + other[3] / 2) - max(one[1] - one[3] / 2, other[1] - other[3] / 2)
    return max(across, 0) * max(up, 0)


def _outside(box: Box) -> float:
    """How much a number lies beyond the drawing; it would be cut off there."""
    x, y, wide, high = box
    beyond = max(0, wide / 2 - x, x + wide / 2 - _INNER_WIDTH) + max(0, high / 2 - y, y + high / 2 - _INNER_HEIGHT)
    return beyond * _WIDE
