"""Charts: drawn by Vega-Lite while the site is built, and handed on as shapes that a template writes."""

from macros.charts.drawing import Charts
from macros.charts.shapes import Shape
from macros.charts.steps import Step, StepChart, Tick

__all__ = ["Charts", "Shape", "Step", "StepChart", "Tick"]
