"""A page's HTML as the tree that a browser without scripts makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TEXT = "-text"
_TEMPLATE = "template"


def tree_of(html: str) -> Element:
    """The tree of a whole page: elements without namespaces, texts, and what templates hold; no comments."""
    root = LexborHTMLParser(html).root
    assert root is not None
    return _element(root)


def _element(root: LexborNode) -> Element:
    made = Element(root.tag or "", _attributes(root))
    waiting = [(root, made)]
    while waiting:
        node, element = waiting.pop()
        last: Element | None = None
        for child in node.iter(include_text=True):
            if child.tag == _TEXT:
                _add_text(element, last, child.text_content or "")
            elif child.is_element_node:
                last = Element(child.tag or "", _attributes(child))
                element.append(last)
                waiting.append((child, last))
        if node.tag == _TEMPLATE:
            content = _content_of(node)
            element.text = content.text
            element.extend(content)
    return made


def _content_of(template: LexborNode) -> Element:
    """What a template holds, which is no child of it: the body of a page with nothing else."""
    html = template.html or ""
    body = LexborHTMLParser(f"<body>{html[html.index('>') + 1 : html.rindex('<')]}").body
    assert body is not None
    return _element(body)


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}


def _add_text(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text
