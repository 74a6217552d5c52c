"""A step chart: values over days, each from its first day on, with their figures and words as text beside them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from macros.charts.layers import FONT, INK, LINE, SMALL, Tick, drawing, layer, numbered, on_days, on_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from decimal import Decimal

WIDTH, HEIGHT = 320, 104
"""Of the drawing, in its own units: as wide as a small screen."""
MARGIN = 4
"""Left and right of the days."""
TOP, BOTTOM = 20, 32
"""Above the highest value, where its figure stands; below zero, where the days stand."""

_DASHES = [5, 4]
_OVER, _UNDER = -7, 11
"""From a line to the middle of its text."""
_RIGHT = 0.6
"""A text that begins beyond this share of the width is written to the left of its place."""


@dataclass(frozen=True, slots=True)
class Step:
    """One value over some days."""

    first: date
    last: date
    value: Decimal
    label: int | None
    """Number of the text that says the value; None where the one before has said it."""
    dashed: bool = False
    """It is only announced."""


@dataclass(frozen=True, slots=True)
class StepChart:
    """Everything on the chart. Texts are given by number, as `Charts.draw` puts them in."""

    steps: tuple[Step, ...]
    """In the order of their days. Where one ends on the day on which the next begins, they are joined."""
    first: date
    last: date
    ticks: tuple[Tick, ...]

    def specification(self) -> dict[str, Any]:
        """The chart in Vega-Lite's words."""
        margins = {"left": MARGIN, "right": MARGIN, "top": TOP, "bottom": BOTTOM}
        return drawing(WIDTH, HEIGHT, margins, [*self._axis(), *self._lines(), *self._labels()])

    def _axis(self) -> Iterator[dict[str, Any]]:
        ends = {"first": self.first.isoformat(), "last": self.last.isoformat(), "value": 0}
        mark = {"type": "rule", "color": INK, "strokeOpacity": 0.4}
        yield layer([ends], mark, x=self._x("first"), x2={"field": "last"}, y=self._y())
        for side in (False, True):
            days = [
                {"first": tick.day.isoformat(), "text": numbered(tick.label)}
                for tick in self.ticks
                if self._is_right(tick.day) is side
            ]
            at = {"value": HEIGHT - TOP - BOTTOM + 22}
            text = {"type": "text", "align": _align(to_the_left=side), "color": INK, "fontSize": SMALL}
            yield layer(days, text, x=self._x("first"), y=at, text={"field": "text"})

    def _lines(self) -> Iterator[dict[str, Any]]:
        joints = [
            {"first": after.first.isoformat(), "value": float(before.value), "next": float(after.value)}
            for before, after in pairwise(self.steps)
            if before.last == after.first
        ]
        thin = {"type": "rule", "color": LINE, "strokeOpacity": 0.5}
        yield layer(joints, thin, x=self._x("first"), y=self._y(), y2={"field": "next"})
        for dashed in (False, True):
            steps = [_plain(step) for step in self.steps if step.dashed is dashed]
            mark: dict[str, Any] = {"type": "rule", "color": LINE, "strokeWidth": 2.5}
            if dashed:
                mark["strokeDash"] = _DASHES
            yield layer(steps, mark, x=self._x("first"), x2={"field": "last"}, y=self._y())

    def _labels(self) -> Iterator[dict[str, Any]]:
        labelled = [step for step in self.steps if step.label is not None]
        below = [after for before, after in pairwise(labelled) if self._are_near(before, after)]
        crossed = [(after, before) for before, after in pairwise(self.steps) if self._is_crossed(after, before)]
        for side in (False, True):
            for under in (False, True):
                steps = [
                    {**_plain(step), "text": numbered(step.label), "value": float(_height(step, crossed))}
                    for step in labelled
                    if self._is_right(step.first) is side and any(step is one for one in below) is under
                ]
                text = {"type": "text", "align": _align(to_the_left=side), "color": INK, "fontSize": FONT}
                text["dy"] = _UNDER if under else _OVER
                where = self._x("last" if side else "first")
                yield layer(steps, text, x=where, y=self._y(), text={"field": "text"})

    def _are_near(self, before: Step, after: Step) -> bool:
        """Whether the texts of two steps would run into each other above their lines."""
        across = (after.first - before.first).days < _RIGHT / 2 * (self.last - self.first).days
        up = abs(float(before.value) - float(after.value)) / self._most * (HEIGHT - TOP - BOTTOM)
        return across and up < FONT

    def _is_crossed(self, step: Step, before: Step) -> bool:
        """Whether the text of a step, being written to the left, would lie on the line of the one before."""
        up = (float(before.value) - float(step.value)) / self._most * (HEIGHT - TOP - BOTTOM)
        return self._is_right(step.first) and 0 <= up < -2 * _OVER

    @property
    def _most(self) -> float:
        return max((float(step.value) for step in self.steps), default=0) or 1

    def _is_right(self, day: date) -> bool:
        return (day - self.first).days > _RIGHT * (self.last - self.first).days

    def _x(self, field: str) -> dict[str, Any]:
        return on_days(field, self.first, self.last)

    def _y(self) -> dict[str, Any]:
        return on_numbers("value", (0, self._most))


def _height(step: Step, crossed: Iterable[tuple[Step, Step]]) -> Decimal:
    """Of the text of a step: over its own line, or over that of the one before where it would lie on that."""
    return next((before.value for one, before in crossed if one is step), step.value)


def _plain(step: Step) -> dict[str, Any]:
    return {"first": step.first.isoformat(), "last": step.last.isoformat(), "value": float(step.value)}


def _align(*, to_the_left: bool) -> str:
    return "right" if to_the_left else "left"
