"""No key of an entry is lost, whatever stands in it, and no figure is rounded on its way."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.upstream import models_dev_facts
from macros.upstream.aider import NOT_COMPARED as OF_AIDER
from macros.upstream.genai_prices import NOT_COMPARED as OF_GENAI
from macros.upstream.litellm_keys import NOT_COMPARED as OF_LITELLM
from macros.upstream.openrouter import NOT_COMPARED as OF_OPENROUTER
from macros.upstream.tree import exact
from tests.upstream.conftest import accounted, keys_of, of, read

WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=5)
"""Also with dots, brackets and nothing in them."""
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-3, 10**6)
    | st.floats(0, 1, allow_nan=False)
    | st.sampled_from(["0.1", "2026-01-01", "text", "chat", "high", ""])
)
VALUES = st.recursive(
    SCALARS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=3),
    max_leaves=6,
)


def entries(known: str) -> st.SearchStrategy[dict[str, Any]]:
    """Entries with keys that the reader knows, at any depth, and with others."""
    keys = st.sampled_from(known.split()) | WORDS
    return st.dictionaries(keys, VALUES | st.dictionaries(keys, VALUES, max_size=4), max_size=8)


LITELLM = entries(
    "litellm_provider mode input_cost_per_token input_cost_per_token_above_200k_tokens output_cost_per_token_batches "
    "tiered_pricing max_input_tokens supported_modalities supports_pdf_input supports_reasoning max_tokens source"
)
OPENROUTER = entries(
    "name context_length pricing prompt completion overrides reasoning supported_efforts default_effort mandatory "
    "architecture input_modalities top_provider knowledge_cutoff benchmarks"
)
GENAI = entries("name prices input_mtok output_mtok base tiers constraint context_window match")
MODELS_DEV = entries(
    "id name family cost input output cache_read tiers context_over_200k limit context modalities reasoning "
    "reasoning_options type values knowledge release_date open_weights experimental"
)


@settings(max_examples=60, deadline=None)
@given(model=LITELLM)
def test_litellm_loses_no_key(model: dict[str, Any]) -> None:
    """Each is read, says what the entry is, or is left over with a reason."""
    _, entry = read("litellm", {"b": {"litellm_provider": "h"}, "nova": model}).entries
    assert accounted(entry) == keys_of(model, OF_LITELLM)


@settings(max_examples=60, deadline=None)
@given(model=OPENROUTER)
def test_openrouter_loses_no_key(model: dict[str, Any]) -> None:
    """Here prices are texts."""
    model = {**model, "id": "h/nova"}
    (entry,) = read("openrouter", {"data": [model]}).entries
    assert accounted(entry) == keys_of(model, OF_OPENROUTER)


@settings(max_examples=60, deadline=None)
@given(model=GENAI, sets=st.lists(GENAI, max_size=3))
def test_genai_prices_loses_no_key(model: dict[str, Any], sets: list[dict[str, Any]]) -> None:
    """With one set of prices, or several."""
    for whole in ({**model, "id": "nova"}, {**model, "id": "nova", "prices": sets}):
        (entry,) = read("genai-prices", [{"id": "h", "models": [whole]}]).entries
        assert accounted(entry) == keys_of(whole, OF_GENAI)


@settings(max_examples=60, deadline=None)
@given(model=MODELS_DEV.filter(bool))
def test_models_dev_loses_no_key(model: dict[str, Any]) -> None:
    """The keys are those of the TOML files too."""
    (entry,) = read("models-dev", {"h": {"models": {"nova": model}}}).entries
    assert accounted(entry) == keys_of(model, models_dev_facts.NOT_COMPARED)


@settings(max_examples=60, deadline=None)
@given(row=entries("dirname edit_format pass_rate_2 test_cases total_tests reasoning_effort thinking_tokens date"))
def test_aider_loses_no_key(row: dict[str, Any]) -> None:
    """JSON is YAML."""
    row = {**row, "model": "nova", "pass_rate_2": 1}
    text = json.dumps([row], ensure_ascii=False)
    (entry,) = read("aider", text).entries
    assert accounted(entry) == keys_of(row, OF_AIDER)


PRICES = st.integers(1, 10**12).map(lambda digits: Decimal(digits).scaleb(-15))


@settings(max_examples=100)
@given(price=PRICES)
def test_a_price_per_token_is_a_million_times_as_much_per_million(price: Decimal) -> None:
    """To the last digit, however it is printed."""
    for printed in (f"{price:e}", f"{price:f}"):
        text = f'{{"nova": {{"litellm_provider": "h", "input_cost_per_token": {printed}}}}}'
        (reading,) = of(read("litellm", text).entries[0], "input_price")
        assert reading.printed == printed
        assert reading.value == price * 10**6
        assert "E+" not in str(reading.value)


@settings(max_examples=50)
@given(price=PRICES)
def test_a_price_as_text_is_the_same_price(price: Decimal) -> None:
    """As OpenRouter prints it."""
    (entry,) = read("openrouter", {"data": [{"id": "h/nova", "pricing": {"prompt": f"{price:f}"}}]}).entries
    assert of(entry, "input_price")[0].value == price * 10**6


@pytest.mark.parametrize(
    "printed", ["", ".", "1.", "1e", "--1", "0x1", "1_", "_1", "1__0", "١", "1e1000", "1 ", "9" * 41]
)
def test_what_is_no_figure_is_none(printed: str) -> None:
    """A size that no figure has counts as none, so that nothing is computed for ever."""
    assert exact(printed) is None
