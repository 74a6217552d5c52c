"""No file that programs read holds the figures of a source that allows none to be passed on in bulk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.site.search_index import INDEX

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.site]

FOR_READERS = {".html", ".css", ".js", ".map", ".png", ".svg"}
ADDRESSES = {"sitemap.xml", "sitemap.xml.gz"}


def test_of_the_data_the_site_holds_pages_and_the_search_index_alone(site: Path) -> None:
    """A file of another kind would need a look at what it passes on."""
    others = {path.relative_to(site) for path in site.rglob("*") if path.is_file() and path.suffix not in FOR_READERS}
    assert {path.as_posix() for path in others if path.name not in ADDRESSES} == {
        INDEX,
        *(f"{language}/{INDEX}" for language in ("ja", "en")),
    }


@pytest.mark.parametrize("folder", ["", "ja/", "en/"])
def test_the_search_index_lists_no_source_s_figures(site: Path, folder: str) -> None:
    """What was taken from a source stands on its page, and in the index without anything below that heading."""
    docs = json.loads((site / folder / INDEX).read_text(encoding="utf-8"))["docs"]
    lists = [entry for entry in docs if "sources/" in entry["location"] and entry["location"].endswith("#figures")]
    assert len(lists) > 40
    assert {entry["text"] for entry in lists} <= {"", *NOTHING_TAKEN}


NOTHING_TAKEN = {"<p>No figure is taken from this source.</p>", "<p>この出典から採った値はありません。</p>"}
