"""Draw the pictures that stand for pages where they are shared: `python -m tools.cards`.

Chromium has to be installed, and a Japanese font. Each picture says from which text it was drawn, so that a test can
tell one that is out of date (tests/site/test_cards.py).
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
import zlib
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from playwright.sync_api import sync_playwright

from macros.site.cards import HEIGHT, WIDTH, Card, cards

if TYPE_CHECKING:
    from collections.abc import Iterator

THEME = Path(__file__).parent.parent / "macros" / "theme"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-lcd-text"]
DRAWN_FROM = b"Source"
"""The keyword under which a picture says what it was drawn from."""


def main() -> None:
    """Draw every card into the theme."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for card in cards():
            source = source_of(card)
            page.set_content(source)
            path = THEME / card.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(signed(page.screenshot(type="png"), source))
            sys.stdout.write(f"{path.relative_to(THEME)}: {path.stat().st_size} bytes\n")
        browser.close()


def source_of(card: Card) -> str:
    """The page of which a card is a picture."""
    templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    mark = Markup((THEME / "assets/mark.svg").read_text(encoding="utf-8"))  # noqa: S704 - a file of this project
    title, below = card.lines
    return templates.get_template("card.html").render(
        card=card, title=title, below=below, mark=mark, width=WIDTH, height=HEIGHT
    )


def signed(png: bytes, source: str) -> bytes:
    """The picture with what it was drawn from, as a text chunk behind its header."""
    behind_header = 8 + 4 + 4 + 13 + 4
    text = b"tEXt" + DRAWN_FROM + b"\0" + digest_of(source).encode()
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return png[:behind_header] + chunk + png[behind_header:]


def digest_of(source: str) -> str:
    """By what a source is known."""
    return sha256(source.encode()).hexdigest()


def texts_of(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The text chunks of a picture: keyword and text."""
    place = 8
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if kind == b"tEXt":
            keyword, _, text = content.partition(b"\0")
            yield keyword, text
        place += length + 12


if __name__ == "__main__":
    main()
