"""macros/claims/japanese.py"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.claims.japanese import japanese_measure, tokens_of
from tests.support.shared import shared_cases
from tests.support.yen import MEASURED, OTHER, SHARING, UNKNOWN, claim, invented_catalog, with_claims

if TYPE_CHECKING:
    from macros.catalog import Catalog


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return invented_catalog(tmp_path_factory.mktemp("yen"))


@pytest.mark.parametrize("case", shared_cases("japanese"), ids=lambda case: f"{case['characters']}/{case['perToken']}")
def test_tokens_are_computed_as_the_scripts_compute_them(case: dict[str, Any]) -> None:
    """Whole tokens, and whether rounding changed them."""
    found = tokens_of(int(case["characters"]), Decimal(case["perToken"]))
    assert found == (Decimal(case["tokens"]), case["exact"])


def test_a_model_goes_by_its_own_measurement(catalog: Catalog) -> None:
    """Nothing else has to be known of it."""
    measure = japanese_measure(catalog, MEASURED)
    assert measure
    assert measure.density.claim
    assert (measure.density.model, measure.density.claim.value) == (MEASURED, Decimal("1.25"))
    assert measure.tokenizers is None


def test_a_model_goes_by_another_with_the_same_tokenizer(catalog: Catalog) -> None:
    """Both tokenizers are named, since the step from one model to the other rests on them."""
    measure = japanese_measure(catalog, SHARING)
    assert measure
    assert measure.tokenizers
    assert measure.density.model == MEASURED
    assert [one.model for one in measure.tokenizers] == [SHARING, MEASURED]


@pytest.mark.parametrize("model", [OTHER, UNKNOWN])
def test_nothing_is_taken_from_a_model_with_another_tokenizer(catalog: Catalog, model: str) -> None:
    """Nor where the tokenizer is not known."""
    assert japanese_measure(catalog, model) is None


def test_nothing_rests_on_a_tokenizer_that_sources_disagree_about(catalog: Catalog) -> None:
    """One of the two is wrong, and nobody has said which."""
    disputed = with_claims(catalog, claim(SHARING, "tokenizer", "another-splitter"))
    assert japanese_measure(disputed, SHARING) is None


@pytest.mark.parametrize("word", ["not_disclosed", "not_applicable"])
def test_two_tokenizers_that_nobody_discloses_are_not_the_same(catalog: Catalog, word: str) -> None:
    """The words for it are no names."""
    claims = catalog.models[SHARING].claims
    models = {
        name: replace(model, claims={**model.claims, "tokenizer": (claim(name, "tokenizer", word),)})
        for name, model in catalog.models.items()
    }
    assert claims["tokenizer"][0].value != word
    assert japanese_measure(replace(catalog, models=models), SHARING) is None


def test_a_project_without_the_field_has_no_measurement(catalog: Catalog) -> None:
    """A fork may leave it out."""
    fields = {name: field for name, field in catalog.fields.items() if name != "japanese_characters_per_token"}
    assert japanese_measure(replace(catalog, fields=fields), MEASURED) is None
