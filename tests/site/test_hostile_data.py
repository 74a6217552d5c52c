"""Whatever a record's text says, the built page says exactly that, and nothing of it runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.html import inner_text, opened
from tests.support.project import invented_project, mkdocs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = [pytest.mark.site]

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "</title><script>alert(1)</script>",
    "</textarea></style><!-- -->",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "${7*7} <%= 7 %> #{7}",
    "*not* _emphasis_ **nor** `code`",
    "[a link](javascript:alert(1))",
    "| a | table |",
    "# no heading {: #id onclick=x }",
    "!!! note",
    "[^1]: footnote",
    "http://example.org/ <https://example.org/>",
    "javascript:alert(1)",
    "a\\b \\u003cscript\\u003e",
    "---",
    "%(x)s {0} {name} %s",
    "]]> <![CDATA[ <?php ?>",
    "<a href='x'>y</a>",
    "`<b>`",
    "~~x~~ ==y== ^z^",
    "e\u0301 é ｗｉｄｅ 葛\U000e0100",
)
"""One for each of as many sources' titles."""


def build(folder: Path, titles: Sequence[str]) -> tuple[Path, dict[str, str]]:
    """The site of a project with as many sources as there are titles, and which source has which.

    The first of them are evidence for figures, the others are copies that nothing uses.
    """
    sources = invented_project(folder) / "data/sources"
    used = sorted(path.stem for path in sources.iterdir())
    model = (sources / "hoshi-launch.yml").read_text(encoding="utf-8")
    for number in range(len(titles) - len(used)):
        text = model.replace("https://hoshi-launch.example/", f"https://hoshi-launch.example/{number}")
        (sources / f"made-{number:02}.yml").write_text(text, encoding="utf-8")
    named = dict(zip(sorted(path.stem for path in sources.iterdir()), titles, strict=True))
    for source, title in named.items():
        path = sources / f"{source}.yml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        line_with_title = f"title: {json.dumps(title, ensure_ascii=False)}\n"
        kept = [line_with_title if line.startswith("title:") else line for line in lines]
        path.write_text("".join(kept), encoding="utf-8")
    done = mkdocs("build", "--strict", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "site", named


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The site built from sources with these titles, and which source has which."""
    return build(tmp_path_factory.mktemp("spoilt"), HOSTILE)


@pytest.fixture(scope="module")
def ordinary_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with titles of letters."""
    return build(
        tmp_path_factory.mktemp("ordinary"), [f"Title {chr(ord('a') + index)}" for index in range(len(HOSTILE))]
    )[0]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_title_is_shown_as_exactly_that_text(spoilt: tuple[Path, dict[str, str]], language: str) -> None:
    """In the heading, in the window's title, on the path to the page and in the table of sources."""
    site, titles = spoilt
    table = opened(site, site / language / "index.html")
    shown = {inner_text(link) for link in table.elements("a")}
    for source, title in titles.items():
        page = opened(site, site / language / "sources" / source / "index.html")
        headings = [inner_text(heading).strip() for heading in page.elements("h1")]
        assert headings == [title]
        assert inner_text(next(page.elements("title"))).strip() == f"{title} - Kurabe"
        (path,) = page.with_class("kb-path")
        assert title in [inner_text(place).strip() for place in path.iter("li")]
        assert title in shown


def test_no_title_becomes_markup_anywhere(spoilt: tuple[Path, dict[str, str]], ordinary_site: Path) -> None:
    """A page of hostile titles has exactly the scripts, images and handlers of a page of ordinary ones."""
    hostile_site, titles = spoilt
    for source in titles:
        for language in ("ja", "en"):
            path = f"{language}/sources/{source}/index.html"
            ordinary, hostile = opened(ordinary_site, ordinary_site / path), opened(hostile_site, hostile_site / path)
            tags = ("script", "img", "svg", "iframe", "style", "textarea", "object", "embed", "link", "form")
            assert [element.tag for element in hostile.elements(*tags)] == [e.tag for e in ordinary.elements(*tags)]
            assert not [name for element in hostile.elements() for name in element.keys() if name.startswith("on")]  # noqa: SIM118 - ElementTree


def test_the_search_index_holds_the_same_text(spoilt: tuple[Path, dict[str, str]]) -> None:
    """Material shows titles of results as markup, so they stand escaped in the index."""
    site, titles = spoilt
    index = json.loads((site / "en/search/search_index.json").read_text(encoding="utf-8"))
    shown = "".join(entry["title"] for entry in index["docs"])
    assert "<script" not in shown
    assert "<img" not in shown
    assert len(titles) <= len(index["docs"])
