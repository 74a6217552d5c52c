"""Charts: drawn by Vega-Lite while the site is built, and handed on as shapes that a template writes."""

from macros.charts.bars import Bar, BarChart, Run
from macros.charts.drawing import Charts
from macros.charts.layers import Tick
from macros.charts.scatter import Line, Point, ScatterChart
from macros.charts.shapes import Shape
from macros.charts.steps import Step, StepChart
from macros.charts.timeline import Span, Timeline

__all__ = [
    "Bar",
    "BarChart",
    "Charts",
    "Line",
    "Point",
    "Run",
    "ScatterChart",
    "Shape",
    "Span",
    "Step",
    "StepChart",
    "Tick",
    "Timeline",
]
