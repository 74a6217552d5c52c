"""tests/support/trees.py: the tests read pages as a browser does"""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib
import pytest

from tests.support.trees import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

PAGES = ("ja/index.html", "en/compare/index.html", "ja/models/gpt-5-mini/index.html", "404.html")


def slowly(html: str) -> Element:
    """The tree of html5lib, as if comments had never been there."""
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    for parent in tree.iter():
        before: Element | None = None
        for child in list(parent):
            if not callable(child.tag):  # a comment has a function for its name
                before = child
                continue
            if before is None:
                parent.text = (parent.text or "") + (child.tail or "")
            else:
                before.tail = (before.tail or "") + (child.tail or "")
            parent.remove(child)
    return tree


def told(tree: Element) -> Iterator[tuple[str, dict[str, str], str, str]]:
    """Every element with all that is asked of it, namespaces left out."""
    for one in tree.iter():
        attributes = {name.rpartition("}")[2]: value for name, value in one.attrib.items()}
        yield one.tag.rpartition("}")[2], attributes, one.text or "", one.tail or ""


@pytest.mark.site
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_the_slow_parser_reads_it(site: Path, name: str) -> None:
    """html5lib follows the standard to the letter, and takes ten times as long."""
    html = (site / name).read_text(encoding="utf-8")
    assert list(told(tree_of(html))) == list(told(slowly(html)))


@pytest.mark.parametrize(
    "html",
    ["<p>a<table><tr><td>b</p>c", "<svg><title>x</svg>y", "a<template><p id=x>z<b>w</template>", "<noscript><p>a"],
)
def test_what_is_not_well_formed_is_read_alike(html: str) -> None:
    """A payload that breaks out of its place is seen where a browser has it."""
    assert list(told(tree_of(html))) == list(told(slowly(html)))
