"""macros/site/search_index.py"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from macros.site.search_index import INDEX, split_search_index, weighted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("location", "boost"),
    [
        ("models/gpt-5-mini/", 4),
        ("models/gpt-5-mini/#input_price", 0.25),
        ("sources/litellm/#figures", 0.1),
        ("glossary/#token", 4),
        ("choose/voice/", 3),
    ],
)
def test_a_page_is_weighted_by_what_it_is_for(location: str, boost: float) -> None:
    """A model's page comes before the lists that have its name, a term before the sentences that use it."""
    assert weighted({"location": location, "title": "a"}) == {"location": location, "title": "a", "boost": boost}


def test_any_other_page_counts_as_it_is() -> None:
    """Material weighs it 1."""
    assert weighted({"location": "about/#chosen"}) == {"location": "about/#chosen"}


def test_each_language_gets_its_own_entries(tmp_path: Path) -> None:
    """With addresses below its root; the whole index stays."""
    docs = [{"location": location, "text": ""} for location in ("ja/about/", "en/about/#chosen", "")]
    (tmp_path / "search").mkdir()
    (tmp_path / INDEX).write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    split_search_index(tmp_path)

    def locations(path: Path) -> list[str]:
        return [entry["location"] for entry in json.loads(path.read_text(encoding="utf-8"))["docs"]]

    assert locations(tmp_path / "ja" / INDEX) == ["about/"]
    assert locations(tmp_path / "en" / INDEX) == ["about/#chosen"]
    assert len(locations(tmp_path / INDEX)) == 3
