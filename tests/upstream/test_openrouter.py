"""macros/upstream/openrouter.py, on an invented answer of the API."""

from __future__ import annotations

from typing import Any

from macros.records import Band
from tests.upstream.conftest import of, read, said

NOVA: dict[str, Any] = {
    "id": "hoshi/nova-5",
    "name": "Hoshi: Nova 5",
    "created": 1,
    "context_length": 400000,
    "architecture": {"input_modalities": ["text", "file"], "output_modalities": ["text"], "tokenizer": "Nova"},
    "pricing": {
        "prompt": "0.00000125",
        "completion": "0.0000006000000000000001",
        "input_cache_read": "0",
        "overrides": [{"min_prompt_tokens": 200000, "prompt": "0.0000025", "audio": "0.1"}],
    },
    "top_provider": {"context_length": 400000, "max_completion_tokens": None},
    "knowledge_cutoff": "2024-05-31",
    "reasoning": {"mandatory": False, "supported_efforts": ["high", "low", "none"], "default_effort": "low"},
}


def entry(**changes: Any) -> Any:
    (found,) = read("openrouter", {"data": [{**NOVA, **changes}]}).entries
    return found


def test_a_price_is_a_text_per_token_and_keeps_every_digit() -> None:
    """Also those that floating point left in the API."""
    prices = of(entry(), "input_price")
    assert [(said(one), dict(one.select)) for one in prices] == [
        (("2.5", "0.0000025", "USD/token"), {"tier": "standard", "band": Band(200_000, None)}),
        (("1.25", "0.00000125", "USD/token"), {"tier": "standard", "band": Band(None, 200_000)}),
    ]
    assert str(of(entry(), "output_price")[0].value) == "0.6000000000000001"
    assert prices[1].locator == "id hoshi/nova-5 pricing.prompt"


def test_a_price_of_nothing_or_less_is_no_price() -> None:
    """0 is a free variant, -1 means that it depends."""
    found = entry(pricing={"prompt": "-1", "completion": "0"})
    assert not of(found, "input_price")
    assert {one.key: one.why for one in found.leftovers if "pricing" in one.key} == {
        "pricing.prompt": "not-compared",
        "pricing.completion": "not-compared",
    }


def test_efforts_are_listed_from_the_lowest_up() -> None:
    """The API has them the other way round."""
    found = entry()
    assert of(found, "reasoning_efforts")[0].value == ("none", "low", "high")
    assert [of(found, field)[0].value for field in ("default_effort", "reasoning_control", "model_type")] == [
        "low",
        "effort",
        "hybrid",
    ]
    assert {one.locator for one in found.readings if one.printed == "not_printed" and "reason" in one.field} == {
        "id hoshi/nova-5 reasoning"
    }


def test_the_maker_is_no_part_of_a_name() -> None:
    """It stands in front of the id and of the name."""
    assert (entry().names, entry().maker, entry().host) == (("hoshi/nova-5", "nova-5", "Nova 5"), "hoshi", "openrouter")


def test_a_list_with_a_word_of_another_meaning_is_not_compared() -> None:
    """Any file is not PDF."""
    assert not of(entry(), "input_modalities")
    assert of(entry(), "output_modalities")[0].value == ("text",)
