"""macros/views/because.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.claims.deciding import DECIDED_BY
from macros.claims.narrowing import ADMISSION, FACT_RANKING, MEASUREMENT_RANKING
from macros.messages import LANGUAGES
from macros.views.because import reason_in_words
from macros.views.popovers import EvidenceOf

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language


def test_every_step_of_the_choice_has_a_sentence() -> None:
    """A new step cannot decide without being able to say so."""
    assert set(DECIDED_BY) == {name for name, _ in (*ADMISSION, *FACT_RANKING, *MEASUREMENT_RANKING)}


@pytest.mark.parametrize(
    ("model", "field", "said"),
    [
        ("gpt-5-mini", "model_type", "only figure recorded"),
        ("gpt-5-mini", "input_price", "for the platform and the terms"),
        ("gpt-5-mini", "time_to_first_token", "nearest to the model"),
        ("gpt-4.1", "swe_bench_verified", "tester"),
    ],
)
def test_the_last_step_that_dropped_a_claim_decided(real_catalog: Catalog, model: str, field: str, said: str) -> None:
    """The reason names what told the shown figure from the last other candidates."""
    choice = choose(real_catalog, model, field)
    assert choice.claim
    assert said in reason_in_words(EvidenceOf(choice.claim, choice), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_claim_listed_for_itself_says_so(real_catalog: Catalog, language: Language) -> None:
    """A run in a table of all runs was not chosen; one that models share was, and says so."""
    (claim, *_) = real_catalog.models["gpt-4.1"].claims["hle"]
    listed, joint = (reason_in_words(EvidenceOf(claim, None, joint=joint), language) for joint in (False, True))
    assert listed
    assert joint
    assert listed != joint
