"""macros/site/cards.py, tools/cards.py and the pictures drawn by it"""

from __future__ import annotations

import struct

import pytest

from macros.site.cards import HEIGHT, HOME, WIDTH, Card, card_of, cards
from tools.cards import DRAWN_FROM, THEME, digest_of, signed, source_of, texts_of

MOST_BYTES = 60_000


@pytest.mark.parametrize("card", [*cards()], ids=lambda card: card.path)
def test_a_card_shows_what_its_words_say_now(card: Card) -> None:
    """After a change of the words, the mark or the drawing, `python -m tools.cards` draws them anew."""
    png = (THEME / card.path).read_bytes()
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT)
    assert len(png) < MOST_BYTES
    assert dict(texts_of(png))[DRAWN_FROM].decode() == digest_of(source_of(card))


def test_no_picture_is_left_over() -> None:
    """Every one of them is some page's card."""
    kept = {path.relative_to(THEME).as_posix() for path in (THEME / "assets/cards").rglob("*.*")}
    assert kept == {card.path for card in cards()}


def test_a_section_without_a_card_has_that_of_the_front_page() -> None:
    """A fork may add sections; the page of both languages has one of its own."""
    assert card_of("ja", "ja/models/").path == "assets/cards/ja/models.png"
    assert card_of("en", "en/about/").section == "about"
    assert card_of("ja", "ja/prices/") == card_of("ja", "") == Card("ja", HOME)
    assert card_of(None, "models/").path == "assets/cards/home.png"


def test_what_a_picture_was_drawn_from_can_be_read_from_it() -> None:
    """Signing changes nothing else."""
    png = (THEME / "assets/cards/home.png").read_bytes()
    again = signed(png, "x")
    assert [text.decode() for _, text in texts_of(again)] == [digest_of("x"), *(text.decode() for _, text in texts_of(png))]
    assert again.endswith(png[33:])
