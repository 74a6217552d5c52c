"""macros/pages/no_html.py"""

from __future__ import annotations

import markdown
import pytest
from mkdocs.config import load_config

from macros.pages.markdown import EXTENSION_CONFIGS, EXTENSIONS


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["macros.pages.no_html"])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<div>\n\n*x*\n\n</div>",
        "a <b onclick=x>b</b>",
        "<!-- x -->",
        "<?php x ?>",
        "<a href=x>",
    ],
)
def test_raw_html_becomes_text(text: str) -> None:
    """It is shown as it was written; nothing of it reaches the browser as markup."""
    made = html(text).replace("<p>", "").replace("</p>", "").replace("<em>", "").replace("</em>", "")
    assert "<" not in made
    assert "&lt;" in made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<kbd>Ctrl</kbd>", "<p><kbd>Ctrl</kbd></p>"),
        ("H<sub>2</sub>O m<sup>2</sup>", "<p>H<sub>2</sub>O m<sup>2</sup></p>"),
        ("a<br>b<br/>c<br />d", "<p>a<br />b<br />c<br />d</p>"),
        ("`<kbd>x</kbd>`", "<p><code>&lt;kbd&gt;x&lt;/kbd&gt;</code></p>"),
    ],
)
def test_four_tags_are_elements(text: str, expected: str) -> None:
    """Without attributes, and never left open."""
    assert html(text).replace("\n", "") == expected


def test_the_build_uses_the_same_extensions(root: object) -> None:
    """A page is checked as the HTML that the build makes of it."""
    config = load_config(f"{root}/mkdocs.yml")
    assert tuple(config.markdown_extensions) == EXTENSIONS
    assert config.mdx_configs == EXTENSION_CONFIGS
