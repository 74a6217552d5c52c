"""macros/upstream/litellm.py, on invented models in the shape of the file."""

from __future__ import annotations

from macros.records import Band
from tests.upstream.conftest import of, read, said

NOVA = """{
 "sample_spec": {"litellm_provider": "one of …", "mode": "one of: chat, …", "max_tokens": "LEGACY"},
 "hoshi/nova-5-mini": {
  "litellm_provider": "hoshi", "mode": "chat",
  "input_cost_per_token": 2.5e-07, "input_cost_per_token_flex": 1.25e-07, "input_cost_per_token_batches": 1.25e-07,
  "input_cost_per_token_above_200k_tokens": 5e-07, "output_cost_per_token": 2e-06,
  "cache_read_input_token_cost": 0.0, "cache_read_input_token_cost_batches": 1e-08,
  "max_input_tokens": 272000, "max_output_tokens": 128000, "max_tokens": 128000,
  "supported_modalities": ["text", "image"], "supports_pdf_input": true, "supports_reasoning": true,
  "input_cost_per_moon_phase": 1e-06, "deprecation_date": "2026-12-11"
 },
 "vega-image": {"litellm_provider": "vega", "mode": "image_generation", "output_cost_per_image": 0.04},
 "lumen-9": {"litellm_provider": "lumen", "mode": "chat", "tiered_pricing": [
  {"range": [0, 32000.0], "input_cost_per_token": 1e-06},
  {"range": [32000.0, 128000.0], "input_cost_per_token": 2e-06}]}
}"""


def test_prices_keep_their_print_and_are_computed_exactly() -> None:
    """Per token in floating point, as the file prints them; per million in the field's unit."""
    entry = read("litellm", NOVA).entries[1]
    assert [(said(one), dict(one.select)) for one in of(entry, "input_price")] == [
        (("0.25", "2.5e-07", "USD/token"), {"tier": "standard", "band": Band(None, 200_000)}),
        (("0.5", "5e-07", "USD/token"), {"tier": "standard", "band": Band(200_000, None)}),
        (("0.125", "1.25e-07", "USD/token"), {"tier": "flex"}),
    ]
    (batch,) = of(entry, "batch_input_price")
    assert (batch.select, batch.locator) == (
        {"tier": "batch"},
        'key "hoshi/nova-5-mini" input_cost_per_token_batches',
    )
    (output,) = of(entry, "output_price")
    assert (said(output), dict(output.select)) == (("2", "2e-06", "USD/token"), {"tier": "standard"})


def test_what_says_nothing_of_ours_is_left_over_with_the_reason() -> None:
    """A price of nothing is no price, a new kind of price is reported, a day of ambiguous meaning is not read."""
    entry = read("litellm", NOVA).entries[1]
    assert not of(entry, "cached_input_price")
    assert not of(entry, "deprecation_date")
    left = {one.key: (one.why, one.printed) for one in entry.leftovers}
    assert left == {
        "cache_read_input_token_cost": ("not-compared", "0.0"),
        "cache_read_input_token_cost_batches": ("not-compared", "1e-08"),
        "max_tokens": ("not-compared", "128000"),
        "input_cost_per_moon_phase": ("unknown-key", "1e-06"),
        "deprecation_date": ("not-compared", "2026-12-11"),
    }


def test_pdf_is_a_flag_of_its_own_and_reasoning_may_mean_two_types() -> None:
    """Nobody says whether it can be turned off."""
    entry = read("litellm", NOVA).entries[1]
    assert of(entry, "input_modalities")[0].value == ("text", "image", "pdf")
    (kind,) = of(entry, "model_type")
    assert (kind.value, kind.also) == ("reasoning", ("hybrid",))


def test_a_platform_in_front_is_no_part_of_a_name() -> None:
    """It says who serves the model."""
    sample, entry, image, _ = read("litellm", NOVA).entries
    assert (entry.key, entry.subject, entry.names, entry.host) == (
        "hoshi/nova-5-mini",
        "hoshi/nova-5-mini",
        ("nova-5-mini",),
        "hoshi",
    )
    assert (sample.whole, image.whole, entry.whole) == ("not-a-language-model", "not-a-language-model", None)


def test_ranges_of_the_second_form_are_bands_with_both_ends() -> None:
    """`tiered_pricing` prints them as numbers with a point."""
    bands = [one.select["band"] for one in of(read("litellm", NOVA).entries[3], "input_price")]
    assert bands == [Band(None, 32_000), Band(32_000, 128_000)]
