"""macros/site/scripts.py"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.browser.words import SCRIPTS
from macros.site.scripts import imported, with_preloads

if TYPE_CHECKING:
    from pathlib import Path

PRELOAD = re.compile(r'<link rel="preload" as="script" crossorigin fetchpriority="low" href="([^"]+)">')
WORDS = re.compile(r'<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="([^"]+)">')


def test_a_module_brings_all_that_it_imports() -> None:
    """Directly and by others, and in other folders; what is only imported when it is needed is not among them."""
    assert {"catalogue/start.js", "words.js", "exact.js", "vendor/big.js", "rate/address.js"} <= imported(
        "catalogue/start.js"
    )
    assert "catalogue/start.js" not in imported("start.js")


def test_a_page_asks_at_once_for_what_its_parts_will_import() -> None:
    """And for nothing of parts that it does not have."""
    page = with_preloads('<head></head><div data-kb-part="compare"></div>', "ja/compare/")
    asked = PRELOAD.findall(page)
    assert set(asked) == {f"../../assets/scripts/{name}" for name in imported("compare/page.js") | imported("start.js")}
    assert page.index("preload") < page.index("</head>")


def test_words_are_asked_for_where_a_part_says_any() -> None:
    """In the page's language; English has none to ask for, and the terms say nothing of their own."""
    compare, terms = ('<head></head><div data-kb-part="' + part + '"></div>' for part in ("compare", "terms"))
    assert WORDS.findall(with_preloads(compare, "ja/compare/")) == ["../data/words.json"]
    assert not WORDS.findall(with_preloads(compare, "en/compare/"))
    assert not WORDS.findall(with_preloads(terms, "ja/about/"))


@pytest.mark.site
def test_scripts_are_served_without_comments_and_whole(site: Path) -> None:
    """Every module is there under its own name, and shorter; none says how it is checked."""
    for path in SCRIPTS.rglob("*.js"):
        served = (site / "assets/scripts" / path.relative_to(SCRIPTS)).read_text(encoding="utf-8")
        assert "@ts-" not in served, path.name
        assert 0 < len(served) < len(path.read_text(encoding="utf-8")), path.name


@pytest.mark.site
@pytest.mark.parametrize("page", ["ja/models/index.html", "en/compare/index.html", "en/models/gpt-5-mini/index.html"])
def test_what_a_page_asks_for_is_there(site: Path, page: str) -> None:
    """A wrong address would cost a journey and load nothing."""
    text = (site / page).read_text(encoding="utf-8")
    asked = PRELOAD.findall(text) + WORDS.findall(text)
    assert asked
    assert all(((site / page).parent / href).resolve().is_file() for href in asked)
