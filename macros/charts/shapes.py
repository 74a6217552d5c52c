"""The drawing as plain shapes: of what the library has written, only elements and attributes that are known here.

Whatever else is in it (styles, scripts, links, roles, classes) is left out, and a template writes the rest with every
value escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ELEMENTS = frozenset({"g", "line", "path", "rect", "text"})
_ATTRIBUTES = frozenset(
    {
        *("x", "y", "x1", "y1", "x2", "y2", "width", "height", "d", "transform"),
        *("fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity"),
        *("text-anchor", "font-size", "font-weight"),
    }
)
_VALUE = re.compile(r"[\w#.,%+\- ]*|translate\([\d.,\- ]+\)|var\(--[a-z-]+\)")
"""What a value may look like: a number, a path, a word, a colour of the theme. Never an address."""
_LONG = re.compile(r"-?\d+\.\d{3,}")
"""A number that is finer than anybody sees."""
_NUMBERED = re.compile(r"#(\d+)")
_UNSEEN = {"opacity": "0", "display": "none"}
"""Attributes by which the library hides what it does not draw."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One element of a drawing."""

    name: str
    """One of a few elements of SVG."""
    attributes: tuple[tuple[str, str], ...]
    """By name, sorted."""
    text: str = ""
    children: tuple[Shape, ...] = ()


def read_shapes(svg: str) -> tuple[Shape, ...]:
    """What is drawn in an SVG document. Raises ValueError for one that is not well-formed."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - the library's own output, without a document type
    except ET.ParseError as error:
        raise ValueError(f"the chart is no SVG document: {error}") from error
    return tuple(_shapes(root))


def with_texts(shapes: Iterable[Shape], texts: Sequence[str]) -> tuple[Shape, ...]:
    """The shapes with each numbered text (`#0`) replaced by the text of that number."""
    return tuple(
        replace(shape, text=_text(shape.text, texts), children=with_texts(shape.children, texts)) for shape in shapes
    )


def _text(written: str, texts: Sequence[str]) -> str:
    numbered = _NUMBERED.fullmatch(written)
    return texts[int(numbered[1])] if numbered else written


def _shapes(parent: ET.Element) -> Iterator[Shape]:
    """The shapes below an element; a group that moves nothing is left out, and what is in it stays."""
    for element in parent:
        name = element.tag.rpartition("}")[2]
        if name not in _ELEMENTS or any(element.get(key) == value for key, value in _UNSEEN.items()):
            continue
        children = tuple(_shapes(element))
        attributes = tuple(sorted(_kept(element)))
        if name == "g":
            if children and not _is_plain(attributes):
                yield Shape(name, attributes, children=children)
            else:
                yield from children
        elif _is_seen(name, attributes, element):
            yield Shape(name, attributes, element.text or "")


def _kept(element: ET.Element) -> Iterator[tuple[str, str]]:
    for key, value in element.items():
        if key in _ATTRIBUTES and _VALUE.fullmatch(value):
            yield key, _LONG.sub(lambda number: f"{float(number[0]):.2f}", value)


def _is_plain(attributes: tuple[tuple[str, str], ...]) -> bool:
    return all(pair in {("fill", "none"), ("transform", "translate(0,0)")} for pair in attributes)


def _is_seen(name: str, attributes: tuple[tuple[str, str], ...], element: ET.Element) -> bool:
    """Whether the element draws anything: a text has letters, anything else has a colour."""
    if name == "text":
        return bool(element.text)
    return any(key in ("stroke", "fill") and value != "none" for key, value in attributes)
