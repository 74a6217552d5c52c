"""macros/theme/partials/wordmark.html: the name in the header, drawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("site_name", "labels", "letters"),
    [("Kurabe", ["Kurabe", "比べ"], ""), ("Hikaku & Co", [], "Hikaku &amp; Co")],
)
def test_the_name_is_drawn_and_said(root: Path, site_name: str, labels: list[str], letters: str) -> None:
    """A screen reader is told both names; a fork's own stands in letters, and has no 比べ beside it."""
    theme = Environment(loader=FileSystemLoader(root / "macros/theme"), autoescape=True)
    shown = theme.get_template("partials/wordmark.html").render(config={"site_name": site_name})
    assert re.findall(r'role="img" aria-label="([^"]+)"', shown) == labels
    assert re.sub(r"<[^>]+>", "", shown).strip() == letters
