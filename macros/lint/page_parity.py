"""Both languages have the same pages, the same headings and, below each heading, the same macro calls.

A figure that only one language shows, or a heading that only one can link to, is how two translations drift apart.

The order of calls within a section is free, and so is their number: a sentence may have to name a model twice. A call
that another rule has refused is not compared, and neither is its likely counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._page_calls import meaning_of, was_told
from macros.lint._twins import twin_of
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.pages import Page

CODES = ("page-parity",)
AREA: Area = "prose"
FIX = msg("Give both languages the page, the same headings with the same ids, and the same calls below each of them.")

NO_TWIN = msg("this page does not exist in the other language")
NO_HEADING = msg("docs/{path} has no heading #{id}")
OTHER_LEVEL = msg("the heading #{id} has another level on docs/{path}")
OTHER_ORDER = msg("the headings of docs/{path} come in another order from #{id} on")
NO_CALL = msg("docs/{path} does not have this macro call in the same section")

ADD_PAGE = msg("Add docs/{path}.")
SAME_HEADINGS = msg("Give both pages the same headings with the same ids, in the same order.")
SAME_CALLS = msg("Give both pages the same calls below each heading; order and number are free.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each page, heading and call that the other language lacks."""
    pages = {page.path: page for page in checked.pages}
    for page in checked.pages:
        if page.language is None:
            continue
        path = twin_of(page)
        twin = pages.get(path)
        if twin is None:
            yield Diagnostic("page-parity", page.location, NO_TWIN, ADD_PAGE.filled(path=path))
        elif not page.broken and not twin.broken:
            yield from _compare_headings(page, twin)
            yield from _compare_calls(page, twin, checked)


def _compare_headings(page: Page, twin: Page) -> Iterator[Diagnostic]:
    own = [heading for heading in page.headings if heading.id]
    others = {heading.id: heading.level for heading in twin.headings if heading.id}
    for heading in own:
        if heading.id not in others:
            text = NO_HEADING.filled(path=twin.path, id=heading.id)
            yield Diagnostic("page-parity", heading.location, text, SAME_HEADINGS)
        elif others[heading.id] != heading.level:
            text = OTHER_LEVEL.filled(path=twin.path, id=heading.id)
            yield Diagnostic("page-parity", heading.location, text, SAME_HEADINGS)
    if {heading.id for heading in own} == set(others):
        for heading, other in zip(own, others, strict=True):
            if heading.id != other:
                text = OTHER_ORDER.filled(path=twin.path, id=heading.id)
                yield Diagnostic("page-parity", heading.location, text, SAME_HEADINGS)
                return


def _compare_calls(page: Page, twin: Page, checked: Checked) -> Iterator[Diagnostic]:
    there = {meaning_of(call) for call in twin.calls}
    refused = {(call.section, call.name) for call in twin.calls if was_told(call, checked)}
    sections = {heading.id for heading in twin.headings} | {""}
    told: set[Hashable] = set()
    for call in page.calls:
        meaning = meaning_of(call)
        if was_told(call, checked) or (call.section, call.name) in refused:
            continue
        if meaning not in there and meaning not in told and call.section in sections:
            told.add(meaning)
            yield Diagnostic("page-parity", call.location, NO_CALL.filled(path=twin.path), SAME_CALLS)
