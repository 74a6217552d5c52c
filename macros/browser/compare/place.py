"""Where the fragments stand, and what they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.views.references import render_popover, render_reference

if TYPE_CHECKING:
    from macros.views.loose import LoosePage

PLACE = "compare/index.md"
"""The page that compares any models, below its language's root: it decides how links read."""


def opened_by(page: LoosePage) -> list[dict[str, object]]:
    """Every popover that the parts rendered so far open. `cites`: its sources, in the order in which a page cites."""
    keys: dict[object, int] = {}
    page.cites()  # those of the parts
    return [
        {
            "key": keys.setdefault(opened.key, len(keys)),
            "rank": opened.rank,
            "letter": type(opened.popover).__name__[0].lower(),
            "html": page.piece(render_popover(page, page.own_id, opened.popover)),
            "cites": page.cites(),
        }
        for opened in page.opened
    ]


def cited_by(page: LoosePage) -> list[list[object]]:
    """Every source that has been cited: its id and its entry in the references."""
    return [[source, str(render_reference(page, source))] for source in page.cited]
