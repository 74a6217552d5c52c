"""macros/generated/pairs.py"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.generated.pairs import pair_pages, pairs
from macros.records import Comparison, Text
from tests.support.claims import catalogue, own

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog

IDS = ("lumen-4", "nova", "nova-2.5", "nova-mini", "vega")


def featuring(featured: Iterable[str], ids: Iterable[str] = IDS, comparisons: Iterable[str] = ()) -> Catalog:
    """A catalogue of invented models, some of them featured, with curated comparisons of two or more."""
    plain = catalogue({identifier: {"input_price": [own("1")]} for identifier in ids})
    featured = frozenset(featured)
    models = {name: replace(model, featured=name in featured) for name, model in plain.models.items()}
    said = Text("比較", "Comparison")
    curated = {name: Comparison(name, said, said, tuple(name.split("-vs-")), (), (), ()) for name in comparisons}
    return replace(plain, models=models, comparisons=curated)


def paths(catalog: Catalog) -> list[str]:
    return [page.path for page in pair_pages(catalog)]


@given(st.sets(st.sampled_from(IDS)), st.permutations(IDS))
def test_every_two_featured_models_have_one_page_in_each_language(featured: set[str], order: list[str]) -> None:
    """By id, in whatever order the records come; models that are not featured add none."""
    expected = [f"compare/{one}-vs-{other}" for one, other in combinations(sorted(featured), 2)]
    catalog = featuring(featured, order)
    assert paths(catalog) == [f"{language}/{place}.md" for place in expected for language in ("ja", "en")]
    assert sorted(pair.place for pair in pairs(catalog)) == sorted(expected)


def test_a_new_model_moves_no_page() -> None:
    """Addresses that readers have kept stay."""
    before, after = paths(featuring(IDS[1:3])), paths(featuring(IDS))
    assert set(before) < set(after)


@pytest.mark.parametrize("written", ["nova-vs-vega", "vega-vs-nova"])
def test_a_comparison_written_by_hand_takes_the_place_of_the_page(written: str) -> None:
    """In whichever order it is written; the other order leads to it."""
    catalog = featuring(("nova", "vega", "lumen-4"), comparisons=[written])
    assert not [path for path in paths(catalog) if "nova" in path and "vega" in path]
    (pair,) = (pair for pair in pairs(catalog) if pair.curated)
    assert pair.place == f"compare/{written}"
    assert pair.turned == f"compare/{'-vs-'.join(reversed(written.split('-vs-')))}"


def test_a_curated_comparison_of_models_that_are_not_featured_has_its_other_order_too() -> None:
    """Whoever types the models the other way round finds it."""
    (pair,) = pairs(featuring((), comparisons=["vega-vs-nova"]))
    assert (pair.place, pair.turned, pair.curated) == ("compare/vega-vs-nova", "compare/nova-vs-vega", True)


def test_of_two_records_in_both_orders_the_first_by_name_counts() -> None:
    """So that which page leads on does not hang on chance; a rule refuses the other."""
    (pair,) = pairs(featuring((), comparisons=["nova-vs-vega", "vega-vs-nova"]))
    assert pair.place == "compare/nova-vs-vega"


@pytest.mark.parametrize("written", ["nova-vs-vega-vs-lumen-4"])
def test_a_comparison_of_three_models_takes_no_pairs_place(written: str) -> None:
    """It has a page of its own beside theirs."""
    assert len(paths(featuring(("nova", "vega", "lumen-4"), comparisons=[written]))) == 2 * 3


def test_title_and_description_are_in_the_page_s_language() -> None:
    """With both names as their maker spells them."""
    ja, en = pair_pages(featuring(("nova", "vega")))
    assert (ja.title, en.title) == ("NOVAとVEGAの比較", "NOVA vs VEGA")
    assert ja.description.startswith("NOVAとVEGAを、")
    assert en.description.startswith("NOVA and VEGA side by side")
