"""macros/site/styles.py"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from rcssmin import cssmin

from macros.site.pruning import without_absent_parts

pytestmark = [pytest.mark.site]


def test_a_page_asks_for_one_stylesheet(site: Path, root: Path) -> None:
    """Material's first, then all of this site's in the order in which the settings name them; no part is served."""
    page = (site / "ja/models/index.html").read_text(encoding="utf-8")
    (name,) = re.findall(r'<link rel="stylesheet" href="[./]*([^"]+)">', page)
    assert re.sub(r"-[0-9a-f]{8}", "", name) == "assets/kurabe.css"
    styles = (site / name).read_text(encoding="utf-8")
    (of_the_theme,) = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.css")
    listed = re.findall(r"^  - (assets/[\w-]+\.css)$", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    own = [(root / "macros/theme" / path).read_text(encoding="utf-8") for path in listed]
    parts = [without_absent_parts(of_the_theme.read_text(encoding="utf-8")), *own]
    places = [styles.find(cssmin(part)) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert not (site / "assets/kurabe.css").exists()
    assert not list(site.glob("assets/stylesheets/main*.css"))


@pytest.mark.parametrize("name", ["ja/index.html", "en/models/index.html", "404.html"])
def test_the_stylesheet_is_asked_for_before_any_script(site: Path, name: str) -> None:
    """Scripts in the head would otherwise be fetched first, one after the other, before a reader sees anything."""
    page = (site / name).read_text(encoding="utf-8")
    assert 0 < page.index('<link rel="stylesheet"') < page.index(" src=")


def test_every_stylesheet_of_the_theme_is_used(root: Path) -> None:
    """One that the settings forget would be missed by nobody but readers."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^  - (assets/[\w-]+\.css)$", text, re.MULTILINE)
    assert sorted(listed) == sorted(f"assets/{part.name}" for part in (root / "macros/theme/assets").glob("*.css"))
