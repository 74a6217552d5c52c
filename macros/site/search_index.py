"""One search index per language, cut out of the one that Material's search plugin writes, and weighted.

The index has an entry for each page and one for each section of it. Who types a model's name wants its page, who types
a word wants the pages that explain it: the many lists of figures, which have every name and word, come last.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

INDEX = "search/search_index.json"

WEIGHTS: Mapping[str, tuple[float, float]] = {
    "models/": (4, 0.25),
    "sources/": (0.5, 0.1),
    "benchmarks/": (2, 0.5),
    "providers/": (2, 0.25),
    "choose/": (3, 1),
    "fact-check/": (1, 0.5),
    "glossary/": (1, 4),
}
"""By the first folder of an address: how much a page counts, and how much each of its sections. Others count 1."""


def split_search_index(site: Path) -> None:
    """Write `<language>/search/search_index.json` beside the whole index, with locations below the language's root.

    The whole index stays where it is, for the chooser and the error page.
    """
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in LANGUAGES:
        prefix = f"{language}/"
        docs = [
            weighted({**entry, "location": entry["location"].removeprefix(prefix)})
            for entry in whole["docs"]
            if entry["location"].startswith(prefix)
        ]
        path = site / language / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**whole, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text, encoding="utf-8")


def weighted(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of a language's index with its weight, which Material's script calls boost."""
    page, _, section = entry["location"].partition("#")
    folder, slash, _ = page.partition("/")
    of_page, of_section = WEIGHTS.get(folder + slash, (1, 1))
    weight = of_section if section else of_page
    return entry if weight == 1 else {**entry, "boost": weight}
