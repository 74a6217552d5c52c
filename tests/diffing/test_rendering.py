"""macros/diffing/affected.py and rendering.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.diffing.affected import affected_paths, touched_records
from macros.diffing.rendering import _content, _generated
from macros.diffing.report import Name
from macros.diffing.sides import pair, read_side
from macros.messages import msg
from tests.diffing.conftest import LUMEN, NOVA, TODAY, change, said
from tests.diffing.test_telling import RIVAL, corrected

if TYPE_CHECKING:
    from pathlib import Path

    from macros.diffing.sides import Side
    from tests.diffing.conftest import Told

CHANGES: dict[str, tuple[str, str, str]] = {
    "a price": (NOVA, "value: 0.25", "value: 0.24"),
    "a rival": (NOVA, "  input_price:\n", f"  input_price:\n{RIVAL}"),
    "a score": (LUMEN, "value: 84", "value: 85"),
    "a model's name": (LUMEN, "name: Lumen", "name: Lumen 1"),
    "a source": ("data/sources/price-list.yml", "title: A list of prices", "title: Prices of models"),
    "a provider": ("data/providers/hoshi.yml", "name: Hoshi", "name: Hoshi Labs"),
    "a guide": ("data/use-cases/summaries.yml", "Sums up short", "Sums up very short"),
    "a requirement": ("data/use-cases/summaries.yml", "bound: 100000", "bound: 200000"),
    "a comparison": ("data/comparisons/nova-vs-lumen.yml", "rows: [input_price, mmlu]", "rows: [mmlu]"),
    "a term": ("data/terms/context-window.yml", "The number of tokens", "How many tokens there are"),
    "a field": ("data/fields/input_price.yml", "en: Input price", "en: Price of input"),
    "a platform": ("data/platforms/hoshi-api.yml", "en: Hoshi API", "en: API of Hoshi"),
    "a page's title": ("docs/en/prices.md", "# Prices", "# List prices"),
    "a call of a page": ("docs/en/index.md", "{{ models_table() }}", "{{ models_table() }}\n\n{{ model('nova') }}"),
}


def sides(base: Path, head: Path) -> tuple[Side, Side]:
    name = Name(msg("{name}", name="x"), None)
    return pair(*(read_side(folder, name, TODAY) for folder in (base, head)))


@pytest.mark.parametrize("kind", CHANGES)
def test_no_page_that_changes_is_missed(base: Path, head: Path, kind: str) -> None:
    """Every page is rendered here; those that differ are among those that the command would look at."""
    change(head, *CHANGES[kind])
    then, now = sides(base, head)
    made = [_generated(side) for side in (then, now)]
    paths = {*then.by_path, *made[0]} & {*now.by_path, *made[1]}
    before, after = (
        {path: _content(side, path, of.get(path)) for path in paths} for side, of in zip((then, now), made, strict=True)
    )
    differing = {path for path in paths if before[path] != after[path]}
    assert differing
    own = {path for path in then.by_path if CHANGES[kind][0] == f"docs/{path}"}
    assert differing <= affected_paths(then, now, touched_records(then, now)) | own


def test_a_calculator_of_all_models_changes_with_each_of_them(base: Path, head: Path) -> None:
    """A model that no page names stands in its list; a calculator of one model has no such list."""
    for folder in (base, head):
        change(folder, NOVA, "name: Nova", "name: Nova\nfeatured: true")  # its table begins with featured models
        change(folder, "docs/en/index.md", "{{ models_table() }}", "{{ calculator() }}")
        change(folder, "docs/en/prices.md", "# Prices", "# Prices\n\n{{ calculator(['nova']) }}")
    change(head, LUMEN, "name: Lumen", "name: Lumen 1")
    then, now = sides(base, head)
    assert "en/index.md" in affected_paths(then, now, touched_records(then, now))


def test_few_pages_are_looked_at_for_a_small_change(base: Path, head: Path) -> None:
    """A source's page and those that cite it; nothing else is rendered."""
    change(head, "data/use-cases/summaries.yml", "Sums up short", "Sums up very short")
    then, now = sides(base, head)
    paths = affected_paths(then, now, touched_records(then, now))
    assert "en/choose/summaries.md" in paths
    assert "en/sources/hoshi-prices.md" not in paths


def test_a_page_whose_data_is_broken_is_named(head: Path, told: Told) -> None:
    """It cannot be rendered, which is another thing than not changing."""
    corrected(head)
    change(head, "docs/en/prices.md", "'lumen', 'input_price'", "'lumenn', 'input_price'")
    assert "cannot be rendered with this data: Prices (prices/)" in said(told(), "pages")
