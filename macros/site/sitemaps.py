"""One sitemap per language, cut out of the whole one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language

_ENTRY = re.compile(r"[ \t]*<url>\s*<loc>([^<]*)</loc>.*?</url>\n", re.DOTALL)


def write_language_sitemaps(site: Path, site_url: str) -> None:
    """Write `<language>/sitemap.xml` with the pages of that language only, each with its counterpart."""
    whole = (site / "sitemap.xml").read_text(encoding="utf-8")
    for language in LANGUAGES:
        (site / language / "sitemap.xml").write_text(_of_language(whole, site_url, language), encoding="utf-8")


def _of_language(whole: str, site_url: str, language: Language) -> str:
    root = f"{site_url}{language}/"
    return _ENTRY.sub(lambda entry: entry[0] if entry[1].startswith(root) else "", whole)
