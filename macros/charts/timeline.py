"""A timeline: how long each of several models is in service, one below the other, with its name above its bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.charts.layers import FONT, INK, LINE, SMALL, Tick, drawing, layer, numbered, on_days, on_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

WIDTH = 360
_ROW = 30
"""Height of one model: its name and its bar."""
_NAME, _BAR = 9, 21
"""From the top of a row to the middle of the name and of the bar."""
_MARGINS = {"left": 4, "right": 10, "top": 4, "bottom": 22}
_INNER_WIDTH = WIDTH - _MARGINS["left"] - _MARGINS["right"]
_THICK = 5
_DASHES = [3, 4]
_RIGHT = 0.55
"""A name whose bar begins beyond this share of the width is written before the bar instead of above it."""


@dataclass(frozen=True, slots=True)
class Span:
    """One model's service."""

    label: int
    """Number of the text with its name."""
    first: date
    last: date
    """The day of its end, or the end of the chart."""
    is_open: bool
    """No end is recorded."""
    notice: date | None = None
    """The day on which the end was announced to come."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything on the chart. Texts are given by number, as `Charts.draw` puts them in."""

    spans: tuple[Span, ...]
    """From the top down."""
    first: date
    last: date
    today: date
    years: tuple[Tick, ...]

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return self._inner_height + _MARGINS["top"] + _MARGINS["bottom"]

    @property
    def _inner_height(self) -> int:
        return _ROW * len(self.spans)

    def specification(self) -> dict[str, Any]:
        """The chart in Vega-Lite's words."""
        return drawing(WIDTH, self.height, _MARGINS, [*self._axis(), *self._bars(), *self._names()])

    def _axis(self) -> Iterator[dict[str, Any]]:
        up = {"y": {"value": 0}, "y2": {"value": self._inner_height}}
        years = [{"day": year.day.isoformat(), "text": numbered(year.label)} for year in self.years]
        yield layer(years, {"type": "rule", "color": INK, "strokeOpacity": 0.18}, x=self._x("day"), **up)
        words = {"type": "text", "color": INK, "fontSize": SMALL, "align": "left", "dx": 2}
        below = {"value": self._inner_height + 12}
        yield layer(years, words, x=self._x("day"), y=below, text={"field": "text"})
        today = [{"day": self.today.isoformat()}]
        line = {"type": "rule", "color": INK, "strokeOpacity": 0.7, "strokeDash": _DASHES}
        yield layer(today, line, x=self._x("day"), **up)

    def _bars(self) -> Iterator[dict[str, Any]]:
        thick = {"type": "rule", "color": LINE, "strokeWidth": _THICK, "strokeCap": "butt"}
        known = [self._bar(place, span, span.first, span.last) for place, span in self._placed() if not span.is_open]
        running = [self._bar(place, span, span.first, self.today) for place, span in self._placed() if span.is_open]
        beyond = [self._bar(place, span, self.today, span.last) for place, span in self._placed() if span.is_open]
        where = {"x": self._x("first"), "x2": {"field": "last"}, "y": self._y()}
        yield layer(known + running, thick, **where)
        yield layer(beyond, {**thick, "strokeWidth": 2, "strokeDash": _DASHES}, **where)
        ends = [self._bar(place, span, span.last, span.last) for place, span in self._placed() if not span.is_open]
        yield layer(ends, {**thick, "strokeWidth": 2}, x=self._x("first"), y=self._y("from"), y2={"field": "to"})
        notices = [
            self._bar(place, span, span.notice, span.notice)
            for place, span in self._placed()
            if span.notice is not None
        ]
        dot = {"type": "point", "filled": True, "size": 30, "color": INK, "opacity": 1}
        yield layer(notices, dot, x=self._x("first"), y=self._y())

    def _names(self) -> Iterator[dict[str, Any]]:
        for right, height in ((False, _NAME), (True, _BAR)):
            names = [
                {"day": span.first.isoformat(), "y": place * _ROW + height, "text": numbered(span.label)}
                for place, span in self._placed()
                if self._is_right(span.first) is right
            ]
            mark = {"type": "text", "color": INK, "fontSize": FONT, "align": "left"}
            if right:
                mark.update(align="right", dx=-6)
            yield layer(names, mark, x=self._x("day"), y=self._y(), text={"field": "text"})

    def _placed(self) -> Iterator[tuple[int, Span]]:
        return iter(enumerate(self.spans))

    def _bar(self, place: int, span: Span, first: date, last: date) -> dict[str, Any]:
        middle = place * _ROW + _BAR
        first, last = (max(self.first, min(day, self.last)) for day in (first, last))
        edges = {"from": middle - _THICK, "to": middle + _THICK}
        return {
            "first": first.isoformat(),
            "last": last.isoformat(),
            "y": middle,
            **(edges if not span.is_open else {}),
        }

    def _is_right(self, day: date) -> bool:
        return (day - self.first).days > _RIGHT * (self.last - self.first).days

    def _x(self, field: str) -> dict[str, Any]:
        return on_days(field, self.first, self.last)

    def _y(self, field: str = "y") -> dict[str, Any]:
        return on_numbers(field, (0, self._inner_height), reverse=True)
