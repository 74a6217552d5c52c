"""A fragment as a tree, and what tests ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


def parse(fragment: str) -> Element:
    """The tree that a browser makes of a fragment."""
    tree: Element = html5lib.parseFragment(fragment, namespaceHTMLElements=False)
    return tree


def with_class(tree: Element, name: str) -> list[Element]:
    """Elements of a class, in document order."""
    return [element for element in tree.iter() if name in (element.get("class") or "").split()]


def text(element: Element) -> str:
    """All text of an element."""
    return "".join(element.itertext())


def ids(tree: Element) -> list[str]:
    """Every id, in document order."""
    return [found for element in tree.iter() if (found := element.get("id"))]


def strings(tree: Element) -> Iterator[str]:
    """Every text and every attribute's value."""
    for element in tree.iter():
        yield element.text or ""
        yield element.tail or ""
        yield from element.attrib.values()
