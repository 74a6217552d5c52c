"""macros/views/conditions.py"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from macros.records import Band, Tasks
from macros.views.conditions import (
    band,
    condition_in_words,
    condition_label,
    condition_value,
    conditions_in_words,
    platform_name,
    tasks,
)
from tests.support.claims import catalogue, claim

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim


def a_run(**run: Any) -> Claim:
    """A SWE-bench score under these conditions."""
    return claim("60", model="gpt-5-mini", field="swe_bench_verified", run=run)


@pytest.mark.parametrize(
    ("key", "value", "ja", "en"),
    [
        ("platform", "azure", "Azure（Microsoft Foundry）", "Azure (Microsoft Foundry)"),
        ("platform", "not_stated", "提供元の記載なし", "platform not stated"),
        ("tier", "standard", "料金の区分：標準", "tier: standard"),
        ("effort", "high", "推論レベルhigh", "effort high"),
        ("effort", "none", "推論なし", "reasoning off"),
        ("effort", "default", "推論レベル：既定", "effort: default"),
        ("effort", "budget-32k", "推論の予算32kトークン", "thinking budget 32k tokens"),
        ("effort", "budget-up-to-64k", "推論の予算64kトークンまで", "thinking budget up to 64k tokens"),
        ("run_by", "OpenAI", "測定者OpenAI", "tester OpenAI"),
        ("tools", "none", "道具なし", "no tools"),
        ("tools", "python", "道具python", "tools python"),
        ("percentile", "p50", "中央値（p50）", "median (p50)"),
        ("input_tokens", 128000, "入力の長さ128,000トークン", "input length 128,000 tokens"),
        ("harness_version", "1.7.0", "仕組みの版1.7.0", "harness version 1.7.0"),
        ("tasks", Tasks(477, 500), "500問中477問", "477 of 500 tasks"),
        ("band", Band(None, 200000), "入力200,000トークンまで", "inputs up to 200,000 tokens"),
    ],
)
def test_a_condition_is_said_in_words(real_catalog: Catalog, key: str, value: Any, ja: str, en: str) -> None:
    """A value stands behind its label unless it says by itself what it is about."""
    assert condition_in_words(key, value, real_catalog, "ja") == ja
    assert condition_in_words(key, value, real_catalog, "en") == en


def test_conditions_stand_in_the_fields_order_with_the_unstated_ones_last(real_catalog: Catalog) -> None:
    """However a claim was written down, its conditions read alike, and gaps come after facts."""
    run = {"effort": "high", "tasks": Tasks(477, 500), "harness": "not_stated", "run_by": "OpenAI"}
    said = conditions_in_words(a_run(**run), real_catalog, "en")
    assert said == "tester OpenAI; 477 of 500 tasks; effort high; harness not stated"
    said = conditions_in_words(a_run(**run), real_catalog, "ja")
    assert said == "測定者OpenAI、500問中477問、推論レベルhigh、実行の仕組みの記載なし"


def test_conditions_that_a_page_has_said_already_can_be_left_out(real_catalog: Catalog) -> None:
    """A table whose caption names the tester does not repeat it in each cell."""
    said = conditions_in_words(a_run(run_by="OpenAI", effort="high"), real_catalog, "en", leaving_out={"run_by"})
    assert said == "effort high"


def test_what_became_of_tasks_that_were_not_run_is_said() -> None:
    """477 of 500 with the rest counted as failures is another score than 477 alone."""
    counted = Tasks(477, 500, "counted-as-failed")
    assert tasks(counted, "en") == "477 of 500 tasks (the others counted as failed)"
    assert tasks(counted, "ja") == "500問中477問（残りは不正解として計算）"


@pytest.mark.parametrize(
    ("of", "ja", "en"),
    [
        (
            Band(32000, 128000),
            "入力32,000トークン超128,000トークンまで",
            "inputs over 32,000 and up to 128,000 tokens",
        ),
        (Band(200000, None), "入力200,000トークン超", "inputs over 200,000 tokens"),
        (Band(None, None), "入力の長さを問わない", "inputs of any length"),
    ],
)
def test_a_price_band_names_its_ends(of: Band, ja: str, en: str) -> None:
    """The lower end is outside the band, the upper one inside."""
    assert (band(of, "ja"), band(of, "en")) == (ja, en)


def test_what_the_catalogue_has_no_name_for_is_shown_as_written() -> None:
    """A condition or platform whose record is missing or broken still shows."""
    nothing = catalogue({})
    assert platform_name("some-cloud", nothing, "ja") == "some-cloud"
    assert condition_label("weather", nothing, "ja") == "weather"
    assert condition_value("weather", "fine", nothing, "ja") == "fine"
    assert condition_value("weather", "not_stated", nothing, "ja") == "weatherの記載なし"
