"""The sentences that scripts say, with their translations.

A script says a sentence through `t("…")` or `tn("…", "…", n)`, with literals; so they can be found without a list that
somebody has to keep.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from babel.messages.extract import extract_from_file

from macros.messages import Message, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.browser.surroundings import Surroundings
    from macros.messages import Language

SCRIPTS = Path(__file__).parent.parent / "theme" / "assets" / "scripts"
_SAID_BY = {"t": (1,), "tn": (1, 2)}


def words_of_scripts(_: Surroundings, language: Language) -> Iterator[tuple[str, object]]:
    """`words.json`: each sentence by its English one; English itself needs no file."""
    if language != "en":
        yield "words.json", {text: translate(Message(text), language) for text in sorted(said_in_scripts())}


def said_in_scripts() -> set[str]:
    """Every sentence in the scripts of the pages, in English; of singular and plural, the singular."""
    return {text for path in sorted(SCRIPTS.glob("**/*.js")) if path.parent.name != "vendor" for text in _said(path)}


def _said(path: Path) -> Iterator[str]:
    extracted = extract_from_file("javascript", path, keywords=_SAID_BY)
    # The package's stubs have another order of what is extracted than it has.
    for message in (cast("str | tuple[str, ...]", one[1]) for one in extracted):
        yield message if isinstance(message, str) else message[0]
