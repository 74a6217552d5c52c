"""Where a page is served, from the file it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.messages import Language


def place_of(path: str, language: Language) -> str:
    """The folder of a page below its language's root: `models/gpt-5-mini/`; empty for the front page.

    `path` is the page's file below `docs/`: `ja/models/gpt-5-mini.md`, `ja/models/index.md`.
    """
    below = path.removeprefix(f"{language}/").removesuffix(".md")
    folder, _, name = below.rpartition("/")
    if name != "index":
        return f"{below}/"
    return f"{folder}/" if folder else ""
