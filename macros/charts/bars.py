"""A bar chart: figures of a few models in runs that are common to them, run by run, every bar from 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.charts.layers import FONT, INK, LINE, OTHER_LINE, SMALL, drawing, layer, numbered, on_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

WIDTH = 360
_MARGINS = {"left": 4, "right": 52, "top": 2, "bottom": 6}
_INNER_WIDTH = WIDTH - _MARGINS["left"] - _MARGINS["right"]
_TITLE, _LINE, _NAME, _BAR, _GAP = 17, 15, 15, 10, 14
"""Heights of a run's title, a line of its conditions, a model's name and bar, and the room below a run."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One model's figure in a run."""

    name: int
    """Number of the text above the bar."""
    figure: int
    """Number of the text behind it."""
    share: Decimal
    """Of the scale, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Run:
    """Figures that may be compared."""

    title: int
    """Number of the text that says what was measured."""
    conditions: tuple[int, ...]
    """Numbers of the texts that say how, a line each."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Everything on the chart. Texts are given by number, as `Charts.draw` puts them in."""

    runs: tuple[Run, ...]

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return self._inner_height + _MARGINS["top"] + _MARGINS["bottom"]

    @property
    def _inner_height(self) -> int:
        return sum(_height(run) for run in self.runs)

    def specification(self) -> dict[str, Any]:
        """The chart in Vega-Lite's words."""
        return drawing(WIDTH, self.height, _MARGINS, self._layers())

    def _layers(self) -> Iterator[dict[str, Any]]:
        titles, conditions, names, figures = [], [], [], []
        bars: list[list[dict[str, Any]]] = [[], []]
        top = 0
        for run in self.runs:
            titles.append(_text(run.title, 0, top + 8))
            conditions += [_text(one, 0, top + _TITLE + place * _LINE + 6) for place, one in enumerate(run.conditions)]
            below = top + _TITLE + len(run.conditions) * _LINE
            for place, bar in enumerate(run.bars):
                upper = below + place * (_NAME + _BAR)
                width = float(bar.share) * _INNER_WIDTH
                names.append(_text(bar.name, 0, upper + _NAME / 2))
                bars[place % 2].append({"from": 0, "to": width, "y": upper + _NAME + _BAR / 2 - 1})
                figures.append(_text(bar.figure, width + 5, upper + _NAME + _BAR / 2 - 1))
            top += _height(run)
        where = {"x": self._x("from"), "x2": {"field": "to"}, "y": self._y()}
        for colour, drawn in zip((LINE, OTHER_LINE), bars, strict=True):
            yield layer(drawn, {"type": "rule", "color": colour, "strokeWidth": _BAR - 2}, **where)
        strong = {"type": "text", "color": INK, "align": "left", "fontSize": FONT, "fontWeight": "bold"}
        for texts, size, weight in ((titles, FONT, "bold"), (conditions, SMALL, "normal"), (names, SMALL, "normal")):
            yield self._texts(texts, {**strong, "fontSize": size, "fontWeight": weight})
        yield self._texts(figures, {**strong, "fontSize": SMALL})

    def _texts(self, texts: list[dict[str, Any]], mark: dict[str, Any]) -> dict[str, Any]:
        return layer(texts, mark, x=self._x("x"), y=self._y(), text={"field": "text"})

    def _x(self, field: str) -> dict[str, Any]:
        return on_numbers(field, (0, _INNER_WIDTH))

    def _y(self) -> dict[str, Any]:
        return on_numbers("y", (0, self._inner_height), reverse=True)


def _height(run: Run) -> int:
    return _TITLE + len(run.conditions) * _LINE + len(run.bars) * (_NAME + _BAR) + _GAP


def _text(label: int, x: float, y: float) -> dict[str, Any]:
    return {"text": numbered(label), "x": x, "y": y}
