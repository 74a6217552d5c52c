"""macros/charts/"""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.charts import Charts, Shape, Step, StepChart, Tick
from macros.charts import drawing as drawing_module
from macros.charts.shapes import read_shapes, with_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST, CUT, TODAY, LAST = date(2025, 1, 1), date(2025, 6, 10), date(2026, 1, 1), date(2026, 3, 1)
CHART = StepChart(
    steps=(
        Step(FIRST, CUT, Decimal(10), 0),
        Step(CUT, TODAY, Decimal(2), 1),
        Step(TODAY, LAST, Decimal("1.5"), 2, dashed=True),
    ),
    first=FIRST,
    last=LAST,
    ticks=(Tick(FIRST, 3), Tick(TODAY, 4)),
)
TEXTS = ("$10", "$2", "$1.50, announced", "January 1, 2025", "January 1, 2026")
HOSTILE = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</text></svg><h1>", "#0", "&lt;")


def flat(shapes: Iterable[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        yield from flat(shape.children)


@pytest.fixture(scope="module")
def charts() -> Charts:
    return Charts()


@pytest.fixture(scope="module")
def drawn(charts: Charts) -> list[Shape]:
    return list(flat(charts.draw(CHART.specification(), TEXTS)))


def test_every_text_is_drawn_as_text(drawn: list[Shape]) -> None:
    """It can be selected, enlarged and read in the page's own font."""
    assert sorted(shape.text for shape in drawn if shape.name == "text") == sorted(TEXTS)
    assert not any("font-family" in dict(shape.attributes) for shape in drawn)


def test_what_is_announced_is_dashed(drawn: list[Shape]) -> None:
    """And nothing else is."""
    thick = [dict(shape.attributes) for shape in drawn if dict(shape.attributes).get("stroke-width") == "2.5"]
    assert ["stroke-dasharray" in attributes for attributes in thick] == [False, False, True]


def test_colours_are_those_of_the_theme(drawn: list[Shape]) -> None:
    """Light or dark is decided where the page is read; nothing styles itself."""
    colours = {value for shape in drawn for key, value in shape.attributes if key in ("fill", "stroke")}
    assert colours == {"none", "currentColor", "var(--kb-chart-line)"}
    names = {key for shape in drawn for key, _ in shape.attributes}
    assert not {name for name in names if name.startswith(("on", "style", "class", "id", "href", "role", "aria"))}


def test_the_library_sees_no_text_of_the_data(charts: Charts, monkeypatch: pytest.MonkeyPatch) -> None:
    """So no name can become markup in it, and one drawing does for both languages."""
    monkeypatch.setattr(drawing_module, "_as_svg", lambda _: pytest.fail("it was drawn before"))
    shapes = list(flat(charts.draw(CHART.specification(), HOSTILE)))
    assert sorted(shape.text for shape in shapes if shape.name == "text") == sorted(HOSTILE)


def test_the_same_chart_is_the_same_bytes(drawn: list[Shape]) -> None:
    """Another build draws it alike; numbers are no finer than anybody sees."""
    again = list(flat(Charts().draw(CHART.specification(), TEXTS)))
    assert again == drawn
    assert len(repr(drawn)) < 4500


def test_a_specification_holds_its_data_itself() -> None:
    """Nothing is asked of anyone while a site is built."""
    written = json.dumps(CHART.specification())
    assert "url" not in written
    with pytest.raises(ValueError, match="not allowed"):
        Charts().draw({"data": {"url": "https://example.org/data.json"}, "mark": "point", "encoding": {}}, ())


@pytest.mark.parametrize(
    "element",
    [
        '<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>',
        '<a href="javascript:alert(1)"><text fill="red">x</text></a>',
        '<image href="https://example.org/x.png" width="1" height="1"/>',
        "<foreignObject><body/></foreignObject>",
        "<style>text { fill: red }</style>",
        '<text fill="red" opacity="0">hidden</text>',
    ],
)
def test_what_is_not_known_is_left_out(element: str) -> None:
    """Whatever a later version of the library writes."""
    assert read_shapes(f'<svg xmlns="http://www.w3.org/2000/svg">{element}</svg>') == ()


def test_only_known_attributes_with_plain_values_are_kept() -> None:
    """No event, no style, no address."""
    svg = '<svg><line stroke="currentColor" style="x" onload="y" x2="1" fill="url(#a)" class="z" id="i"/></svg>'
    assert read_shapes(svg) == (Shape("line", (("stroke", "currentColor"), ("x2", "1"))),)


def test_what_is_no_svg_is_refused() -> None:
    """With an error that names it."""
    with pytest.raises(ValueError, match="no SVG"):
        read_shapes("<svg>")


def test_a_text_that_is_not_there_is_an_error() -> None:
    """A missing word must never pass as a number."""
    with pytest.raises(IndexError):
        with_texts((Shape("text", (), "#1"),), ["only one"])


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.decimals(0, 1000, places=3)), min_size=1, max_size=6, unique_by=lambda p: p[0]
    )
)
def test_whatever_the_prices_a_specification_is_plain_data(found: list[tuple[int, Decimal]]) -> None:
    """Also for free models, one day and equal prices; the scale begins at zero."""
    days = [(FIRST + timedelta(days=day), value) for day, value in sorted(found)]
    steps = tuple(Step(day, LAST, value, number) for number, (day, value) in enumerate(days))
    chart = StepChart(steps, days[0][0], LAST, ())
    specification = json.loads(json.dumps(chart.specification(), allow_nan=False))
    scales = [
        layer["encoding"]["y"]["scale"]["domain"]
        for layer in specification["layer"]
        if "scale" in layer["encoding"].get("y", {})
    ]
    assert all(low == 0 < high for low, high in scales)
    texts = [datum["text"] for layer in specification["layer"] for datum in layer["data"]["values"] if "text" in datum]
    assert sorted(texts) == sorted(f"#{number}" for number in range(len(days)))
