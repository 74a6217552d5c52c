"""macros/site/name_cards.py: pages about models have a picture with the models' names"""

from __future__ import annotations

import re
import struct
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.charts.pictures import as_png
from macros.site.cards import HEIGHT, WIDTH
from macros.site.name_cards import NameCard, draw, name_cards
from tests.generated.test_pairs import featuring
from tests.support.project import AS_OF, ROOT, invented_project, mkdocs

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog

PUBLISHED = "https://kurabe.example/"
MOST_BYTES = 120_000
BARE = NameCard("models/x", ("x",), ())


@pytest.fixture(scope="module")
def real_catalog() -> Catalog:
    """The project's own data."""
    return load_catalog(ROOT, date.fromisoformat(AS_OF)).catalog


def test_every_model_maker_and_comparison_has_its_picture(real_catalog: Catalog) -> None:
    """All names on record can be drawn; a comparison has all of its models."""
    cards = name_cards(real_catalog, PUBLISHED)
    assert {f"models/{model}" for model in real_catalog.models} <= set(cards)
    assert {f"providers/{provider}" for provider in real_catalog.providers} <= set(cards)
    assert {f"compare/{comparison}" for comparison in real_catalog.comparisons} <= set(cards)
    assert cards["models/gpt-5-mini"].lines == ("GPT-5 mini", "OpenAI")
    assert cards["compare/claude-haiku-4-5-vs-gemini-2.5-flash-vs-gpt-5-mini"].lines == (
        "Claude Haiku 4.5 / Gemini 2.5 Flash / GPT-5 mini",
        "Anthropic · Google · OpenAI",
    )
    assert cards["providers/openai"].lines == ("OpenAI",)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/", "http://localhost/kurabe/", ""])
def test_nothing_is_drawn_for_a_machine_of_ones_own(real_catalog: Catalog, address: str) -> None:
    """Nobody can look at a picture there."""
    assert not name_cards(real_catalog, address)


def test_a_name_that_the_font_lacks_has_no_picture_of_its_own() -> None:
    """Boxes in place of letters would say nothing; its comparisons have none either."""
    catalog = featuring(("nova", "vega"), ("nova", "vega"))
    object.__setattr__(catalog.models["nova"], "name", "星")
    assert set(name_cards(catalog, PUBLISHED)) == {"models/vega", *(f"providers/{one}" for one in catalog.providers)}


@pytest.mark.parametrize("name", ["<b>&amp;</b>", '"]]><svg/>', "x" * 60])
def test_a_picture_is_drawn_of_any_name(name: str) -> None:
    """A name is text, whatever is in it; one picture is not the other's."""
    png = draw(NameCard("models/x", (name, "Y"), ("Z",)))
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT)
    assert len(png) < MOST_BYTES
    assert png != draw(BARE)


def in_frame(svg: str, frame: str) -> bytes:
    """The picture with its names cut at a frame."""
    framed = svg.replace("</defs>", f'<clipPath id="frame"><rect {frame}/></clipPath></defs>')
    return as_png(framed.replace('<text x="80"', '<text clip-path="url(#frame)" x="80"'))


def test_names_have_room_across_and_down(real_catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture is the same where its names are cut at the mark beside them and at the head above: nothing is cut."""
    longest = sorted(name_cards(real_catalog, PUBLISHED).values(), key=lambda card: len(max(card.names, key=len)))
    monkeypatch.setattr("macros.site.name_cards.as_png", str.encode)
    drawn = [draw(card).decode() for card in (*longest[-8:], NameCard("compare/x", ("GPT-5 mini",) * 4, ("Z",)))]
    for svg in drawn:
        assert in_frame(svg, 'x="78" y="140" width="710" height="490"') == in_frame(svg, 'width="1200" height="630"'), (
            svg
        )
    assert in_frame(drawn[0], 'x="78" y="140" width="200" height="490"') != in_frame(
        drawn[0], 'width="1200" height="630"'
    )


def test_the_pictures_have_the_mark(root: Path) -> None:
    """The same strokes in the same colours as the file."""
    mark = (root / "macros/theme/assets/mark.svg").read_text(encoding="utf-8")
    drawing = (root / "macros/templates/name_card.html").read_text(encoding="utf-8")
    strokes = re.findall(r'<path d="[^"]+" stroke="#[0-9a-f]{6}"/>', mark)
    assert len(strokes) == 2
    assert [stroke for stroke in strokes if stroke not in drawing] == []


def test_what_is_no_drawing_is_refused() -> None:
    """Rather than a picture of nothing."""
    with pytest.raises(RuntimeError, match="closed"):
        as_png("<p>")


@pytest.mark.site
def test_a_published_page_names_its_own_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In both languages the same one, which is there; a page that is not about models has that of its section."""
    monkeypatch.setenv("KURABE_SITE_URL", PUBLISHED)
    done = mkdocs("build", "--strict", cwd=invented_project(tmp_path))
    assert done.returncode == 0, done.stderr
    shown = {}
    for path in (tmp_path / "site").glob("*/**/index.html"):
        (address,) = re.findall(r'property="og:image" content="([^"]+)"', path.read_text(encoding="utf-8")) or [""]
        if address:
            assert (tmp_path / "site" / address.removeprefix(PUBLISHED)).is_file(), path
            shown[path.parent.relative_to(tmp_path / "site").as_posix()] = address.removeprefix(PUBLISHED)
    models = [place for place in shown if "/models/" in place]
    assert len(models) >= 4
    assert all(shown[place] == f"assets/cards/{place.partition('/')[2]}.png" for place in models)
    assert shown["ja"] == "assets/cards/ja/home.png"
