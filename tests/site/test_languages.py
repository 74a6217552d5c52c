"""macros/site/languages.py, search_index.py, sitemaps.py"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.site.languages import alternates, counterpart, language_of
from macros.site.search_index import split_search_index
from macros.site.sitemaps import write_language_sitemaps

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language


@pytest.mark.parametrize(
    ("path", "expected"), [("ja/models/x/", "ja"), ("en/", "en"), ("", None), ("japan/", None), ("404.html", None)]
)
def test_the_first_folder_is_the_language(path: str, expected: Language | None) -> None:
    """A folder that merely begins like a language is none."""
    assert language_of(path) == expected


def test_the_switcher_stays_on_the_page() -> None:
    """From the chooser it leads to the front pages."""
    assert counterpart("ja/models/gpt-4.1/", "en") == "en/models/gpt-4.1/"
    assert [entry["link"] for entry in alternates("")] == ["ja/", "en/"]


def test_a_search_index_holds_one_language(tmp_path: Path) -> None:
    """Results of the other language never appear, and locations are below the language's root."""
    (tmp_path / "search").mkdir()
    docs = [{"location": location, "title": location} for location in ("", "ja/", "ja/a/#x", "en/a/")]
    (tmp_path / "search/search_index.json").write_text(json.dumps({"config": {"lang": ["en"]}, "docs": docs}))
    split_search_index(tmp_path)
    japanese = json.loads((tmp_path / "ja/search/search_index.json").read_text(encoding="utf-8"))
    assert [entry["location"] for entry in japanese["docs"]] == ["", "a/#x"]
    assert japanese["config"] == {"lang": ["en"]}


def test_a_sitemap_holds_one_language(tmp_path: Path) -> None:
    """The whole sitemap stays as it is."""
    whole = "<urlset>\n" + "".join(
        f"  <url>\n    <loc>https://x.example/{path}</loc>\n  </url>\n" for path in ("", "ja/", "en/", "en/ja/")
    )
    (tmp_path / "sitemap.xml").write_text(whole + "</urlset>\n")
    for language in ("ja", "en"):
        (tmp_path / language).mkdir()
    write_language_sitemaps(tmp_path, "https://x.example/")
    english = (tmp_path / "en/sitemap.xml").read_text(encoding="utf-8")
    assert english.count("<loc>") == 2
    assert "https://x.example/en/ja/" in english
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == whole + "</urlset>\n"
