"""The page of each source: what it is, what is taken from it, which pages cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language


_READ = msg(
    "“{source}” from {publisher}: which figures on this site come from it, how each is printed there, and which pages "
    "cite it."
)
_UNREAD = msg("“{source}” from {publisher}: a source that was not read for this site, and on which no figure rests.")


def source_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each source."""
    for source in catalog.sources.values():

        def write(language: Language, identifier: str = source.id) -> str:
            return joined(
                call("source_summary", identifier),
                heading(msg("Figures taken from it"), "figures", language),
                call("source_figures", identifier),
                heading(msg("Pages that cite it"), "pages", language),
                call("source_pages", identifier),
            )

        described = (_READ if source.read else _UNREAD).filled(source=source.title, publisher=source.publisher)
        yield from in_both(f"sources/{source.id}", source.title, write, described, listed=False)
