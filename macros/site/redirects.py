"""Small pages at addresses that only lead on: of two compared models the order that has no page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.pairs import pairs
from macros.messages import LANGUAGES
from macros.views.links import relative_link
from macros.views.pairs.names import title_of
from macros.views.templating import render

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog


def write_redirects(site: Path, catalog: Catalog, site_url: str) -> None:
    """Write `<language>/compare/<b>-vs-<a>/` for each pair of `compare/<a>-vs-<b>/`.

    They are no pages of MkDocs, so no menu, no search and no sitemap has them, and nothing of the theme is loaded. They
    lead on by a relative address, which holds below any root. A page that is there already stays.
    """
    for pair in pairs(catalog):
        for language in LANGUAGES:
            file = site / language / pair.turned / "index.html"
            if not file.exists():
                text = render(
                    "redirect",
                    language,
                    title=title_of(catalog, language, pair.first, pair.second),
                    href=relative_link(f"{pair.turned}/", f"{pair.place}/"),
                    canonical=f"{site_url}{language}/{pair.place}/",
                )
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(f"{text}\n", encoding="utf-8")
