"""One search index per language, cut out of the one that Material's search plugin writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "search/search_index.json"


def split_search_index(site: Path) -> None:
    """Write `<language>/search/search_index.json` beside the whole index, with locations below the language's root.

    The whole index stays where it is, for the chooser and the error page.
    """
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in LANGUAGES:
        prefix = f"{language}/"
        docs = [
            {**entry, "location": entry["location"].removeprefix(prefix)}
            for entry in whole["docs"]
            if entry["location"].startswith(prefix)
        ]
        path = site / language / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**whole, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text, encoding="utf-8")
