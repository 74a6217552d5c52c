"""macros/site/styles.py"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rcssmin import cssmin

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.site]


def test_a_page_asks_for_one_stylesheet_of_its_own(site: Path, root: Path) -> None:
    """It holds all of them, in the order in which the settings name them; the parts themselves are not served."""
    page = (site / "ja/models/index.html").read_text(encoding="utf-8")
    own = re.findall(r'<link rel="stylesheet" href="[./]*(assets/(?!stylesheets)[^"]+)">', page)
    assert [re.sub(r"-[0-9a-f]{8}", "", name) for name in own] == ["assets/kurabe.css"]
    styles = (site / own[0]).read_text(encoding="utf-8")
    parts = sorted((root / "macros/theme/assets").glob("*.css"))
    assert all(cssmin(part.read_text(encoding="utf-8")) in styles for part in parts)
    assert not (site / "assets/kurabe.css").exists()


def test_every_stylesheet_of_the_theme_is_used(root: Path) -> None:
    """One that the settings forget would be missed by nobody but readers."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^  - (assets/[\w-]+\.css)$", text, re.MULTILINE)
    assert sorted(listed) == sorted(f"assets/{part.name}" for part in (root / "macros/theme/assets").glob("*.css"))
