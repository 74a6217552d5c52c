"""macros/site/redirects.py"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import html5lib
import pytest

from macros.messages import LANGUAGES
from macros.site.redirects import write_redirects
from tests.generated.test_pairs import featuring
from tests.support.html import BASE, files

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("root", ["https://example.org/", "https://example.org/below/it/"])
def test_the_other_order_leads_to_the_page_of_the_pair(tmp_path: Path, language: Language, root: str) -> None:
    """At once, and by a link; below any address, and no search engine keeps it."""
    write_redirects(tmp_path, featuring(("nova", "vega")), root)
    text = (tmp_path / language / "compare/vega-vs-nova/index.html").read_text(encoding="utf-8")
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    assert tree.get("lang") == language
    address = f"{root}{language}/compare/vega-vs-nova/"
    meta = {one.get("name") or one.get("http-equiv"): one.get("content") for one in tree.iter("meta")}
    delay, _, target = (meta["refresh"] or "").partition("; url=")
    (link,) = tree.iter("a")
    (canonical,) = (one.get("href") for one in tree.iter("link") if one.get("rel") == "canonical")
    assert delay == "0"
    assert {urljoin(address, target), urljoin(address, link.get("href") or ""), canonical} == {
        f"{root}{language}/compare/nova-vs-vega/"
    }
    assert meta["robots"] == "noindex"
    assert link.text == {"ja": "NOVAとVEGAの比較", "en": "NOVA vs VEGA"}[language]
    assert not [*tree.iter("script"), *tree.iter("style")]
    assert not [one for one in tree.iter() if "style" in one.attrib]


def test_there_is_one_for_each_pair_and_language_and_none_in_a_page_s_place(tmp_path: Path) -> None:
    """What somebody wrote at the address stays; models that are not featured have none."""
    mine = tmp_path / "en/compare/vega-vs-nova/index.html"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    write_redirects(tmp_path, featuring(("lumen-4", "nova", "vega"), comparisons=["vega-vs-lumen-4"]), BASE)
    found = sorted(path.parent.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("index.html"))
    pairs = ("lumen-4-vs-vega", "nova-vs-lumen-4", "vega-vs-nova")
    assert found == sorted(f"{language}/compare/{pair}" for language in LANGUAGES for pair in pairs)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_names_are_escaped(tmp_path: Path) -> None:
    """A model's name is data."""
    catalog = featuring(("nova", "vega"))
    object.__setattr__(catalog.models["nova"], "name", '"><script>alert(1)</script>')
    write_redirects(tmp_path, catalog, BASE)
    assert "<script" not in (tmp_path / "en/compare/vega-vs-nova/index.html").read_text(encoding="utf-8")


@pytest.mark.site
def test_on_the_built_site_every_redirect_leads_to_a_page(site: Path) -> None:
    """Which is listed nowhere: not in a sitemap, not in the search, and no page links to it."""
    built = files(site)
    leading = [file for file in built if file.leads_on]
    assert leading
    pages = {file.url for file in built if not file.leads_on}
    assert all(set(file.links()) <= pages for file in leading)
    listed = "".join(path.read_text(encoding="utf-8") for path in site.rglob("sitemap.xml"))
    searched = "".join(path.read_text(encoding="utf-8") for path in site.rglob("search_index.json"))
    linked = {url for file in built if not file.leads_on for url in file.links()}
    for file in leading:
        assert file.url not in linked
        assert f"<loc>{file.url}" not in listed
        assert file.name.partition("/")[2].removesuffix("index.html") not in searched
