"""Both languages have the same links below each heading: to the same pages and places, and to the same other sites.

A link that only one language has leaves the readers of the other without what it leads to, and is how two translations
drift apart.

Order and number are free. Of another site, each language may link to its own edition, where the addresses differ in
nothing but the language. A link that another rule has refused is not compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._twins import twin_of
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.pages import Page
    from macros.source.location import Location

CODES = ("page-link-parity",)
AREA: Area = "prose"
FIX = msg("Add the link to the page in the other language, below the same heading, or take it out of this one.")

NO_LINK = msg("docs/{path} does not have the link to {target} in the same section")
SAME_LINKS = msg("Give both pages the same links below each heading; order and number are free.")

_EDITION = re.compile(r"(?<=[/.=])(?:deed\.)?(?:ja|en)(?:[-_][A-Za-z]{2})?(?=[/.?&#]|$)")
"""What an address says of the language of its page."""
_OF_FOOTNOTES = ("fn:", "fnref")
"""How the places begin that Markdown links a footnote and its mark by."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each link that the page in the other language lacks."""
    pages = {page.path: page for page in checked.pages if not page.broken}
    for page in pages.values():
        if page.language is not None and (twin := pages.get(twin_of(page))):
            yield from _compare(page, twin, checked)


def _compare(page: Page, twin: Page, checked: Checked) -> Iterator[Diagnostic]:
    known = {link for link, *_ in _links(twin)}
    sections = {heading.id for heading in twin.headings} | {""}
    for link, target, location in _links(page):
        if link not in known and link[0] in sections and location not in checked.told_places:
            known.add(link)
            yield Diagnostic("page-link-parity", location, NO_LINK.filled(path=twin.path, target=target), SAME_LINKS)


def _links(page: Page) -> Iterator[tuple[tuple[str, str], str, Location]]:
    """Of each link its section and target, the same in every language; the target as written; the place."""
    for link in page.links:
        if not link.fragment.startswith(_OF_FOOTNOTES):
            target = f"{link.path.removeprefix(f'{page.language}/')}#{link.fragment}"
            yield (link.section, target), link.href, link.location
    for outer in page.outer_links:
        yield (outer.section, _EDITION.sub("", outer.address).rstrip("/")), outer.address, outer.location
