"""Links from a record back to the hand-written pages that use it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.views.links import link
from macros.views.places import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.uses import PageUse, PlaceUse
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of this site."""

    title: str
    href: str
    section: str = ""
    """The heading that the link leads to; empty where it leads to the top."""


def page_links(context: PageContext, uses: Iterable[PageUse]) -> tuple[PageLink, ...]:
    """The pages in the language of the page at work, in the order of the pages."""
    return tuple(
        PageLink(use.title, link(context, place_of(use.path, context.language)))
        for use in uses
        if use.language == context.language
    )


def place_links(context: PageContext, places: Iterable[PlaceUse]) -> tuple[PageLink, ...]:
    """The same to the headings under which a page uses the record."""
    return tuple(
        PageLink(place.page.title, link(context, _address(context, place)), place.heading)
        for place in places
        if place.page.language == context.language
    )


def _address(context: PageContext, place: PlaceUse) -> str:
    address = place_of(place.page.path, context.language)
    return f"{address}#{place.section}" if place.section else address
