"""No file that programs read holds the figures of a source that allows none to be passed on in bulk."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from macros.site.search_index import INDEX

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.site]

FOR_READERS = {".html", ".css", ".js", ".map", ".png", ".svg"}
ADDRESSES = {"robots.txt", "sitemap.xml", "sitemap.xml.gz"}
VENDORED = "assets/scripts/vendor/big.LICENCE.md"


FOR_PAGES = re.compile(r"(?:ja|en)/data/(?P<topic>[a-z-]+)(?:/(?P<one>[a-z0-9.-]+))?\.json")
"""What the scripts of pages fetch: words and settings, or one file a model, as its page is one file."""
WITHOUT_FIGURES = {"words", "rates", "terms", "compare"}


def test_of_the_data_the_site_holds_pages_and_the_search_index_alone(site: Path) -> None:
    """A file of another kind would need a look at what it passes on."""
    others = {path.relative_to(site) for path in site.rglob("*") if path.is_file() and path.suffix not in FOR_READERS}
    names = {path.as_posix() for path in others if path.name not in ADDRESSES}
    assert {name for name in names if not FOR_PAGES.fullmatch(name)} - {VENDORED} == {
        INDEX,
        *(f"{language}/{INDEX}" for language in ("ja", "en")),
    }


def test_what_scripts_fetch_holds_the_figures_of_one_model_a_file(site: Path, root: Path) -> None:
    """A page cites single figures, and so does the file behind it; no file has those of all models together."""
    models = {path.stem for path in (root / "data/models").glob("*.yml")}
    files = [FOR_PAGES.fullmatch(path.relative_to(site).as_posix()) for path in site.glob("*/data/**/*.json")]
    assert files
    assert {found["topic"] for found in files if found and not found["one"]} <= WITHOUT_FIGURES
    assert {found["one"] for found in files if found and found["one"]} <= models


@pytest.mark.parametrize("folder", ["", "ja/", "en/"])
def test_the_search_index_lists_no_source_s_figures(site: Path, folder: str) -> None:
    """What was taken from a source stands on its page, and in the index without anything below that heading."""
    docs = json.loads((site / folder / INDEX).read_text(encoding="utf-8"))["docs"]
    lists = [entry for entry in docs if "sources/" in entry["location"] and entry["location"].endswith("#figures")]
    assert len(lists) > 40
    assert {entry["text"] for entry in lists} <= {"", *NOTHING_TAKEN}


NOTHING_TAKEN = {"<p>No figure is taken from this source.</p>", "<p>この出典から採った値はありません。</p>"}
