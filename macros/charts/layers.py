"""What all charts are drawn with: the theme's colours, one size of letters, and layers that hold their own data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

INK, LINE = "currentColor", "var(--kb-chart-line)"
OTHER_LINE = "var(--kb-chart-other)"
"""A second colour; whatever has it is told from the rest by a text as well."""
FONT, SMALL = 12, 11


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis."""

    day: date
    label: int
    """Number of the text that names it."""


def drawing(width: int, height: int, margins: Mapping[str, int], layers: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A whole chart in Vega-Lite's words. Its layout depends on no font, so that every machine draws the same."""
    return {
        "width": width - margins["left"] - margins["right"],
        "height": height - margins["top"] - margins["bottom"],
        "padding": dict(margins),
        "autosize": {"type": "none"},
        "background": None,
        "config": {"view": {"stroke": None}, "axis": None},
        "layer": list(layers),
    }


def layer(values: list[dict[str, Any]], mark: dict[str, Any], **encoding: Any) -> dict[str, Any]:
    """One layer: its data, how it is drawn, and where."""
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def numbered(label: int | None) -> str:
    """What stands in a specification for the text of this number; for none, no text."""
    return "" if label is None else f"#{label}"


def on_days(field: str, first: date, last: date) -> dict[str, Any]:
    """Where something stands between two days."""
    scale = {"type": "utc", "domain": [first.isoformat(), last.isoformat()], "nice": False}
    return {"field": field, "type": "temporal", "scale": scale, "axis": None}


def on_numbers(field: str, domain: Sequence[float], **scale: Any) -> dict[str, Any]:
    """Where something stands between two numbers, on a scale that ends with them."""
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"domain": list(domain), "nice": False, **scale},
        "axis": None,
    }
