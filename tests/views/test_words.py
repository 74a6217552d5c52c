"""macros/views/words"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from macros.claims import compare
from macros.messages import LANGUAGES
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED
from macros.views.words import difference, sentence
from macros.views.words.pairs import pair
from macros.views.words.sides import Side
from tests.support.claims import FIELDS, PLAIN, REASONING, banded, catalogue, claim, field, own, run_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Claim, Field

EXPECTED = yaml.safe_load((Path(__file__).parents[1] / "fixtures" / "expected.yml").read_text("utf-8"))
PRICE = FIELDS["input_price"]
SPEED = field("speed", "speed", "speed")
RATE = field("rate", "percent", "reliability", direction="lower")


EXPECTED_SENTENCES = [
    pytest.param(
        comparison["models"], name, language, row[language], id=f"{comparison['models'][-1]}-{name}-{language}"
    )
    for comparison in EXPECTED["comparisons"]
    for name, row in comparison["fields"].items()
    for language in LANGUAGES
]


@pytest.mark.parametrize(("models", "name", "language", "said"), EXPECTED_SENTENCES)
def test_the_real_models_are_compared_in_the_expected_words(
    real_catalog: Catalog, models: list[str], name: str, language: Language, said: str
) -> None:
    """Every row of the expected comparisons is said exactly so, in both languages."""
    assert sentence(compare(real_catalog, models, name), real_catalog, language) == said


def side(name: str, value: str, uncertainty: str | None = None) -> Side:
    """A side with this value, a Decimal unless it is a date."""
    figure = value if "-" in value else Decimal(value)
    return Side(name, replace(claim(""), value=figure, uncertainty=Decimal(uncertainty) if uncertainty else None))


@pytest.mark.parametrize(
    ("of", "first", "other", "ja", "en"),
    [
        (PRICE, "0.3", "0.45", "BがAの1.5倍", "B costs 1.5× as much as A"),
        (PRICE, "0.45", "0.301", "BがAより約33%安い", "B is about 33% cheaper than A"),
        (PRICE, "1", "123.4", "BがAの約120倍", "B costs about 120× as much as A"),
        (PRICE, "1000", "999.9", "BがAより0.01%安い", "B is 0.01% cheaper than A"),
        (PRICE, "0", "2", "Aは無料", "A is free"),
        (PRICE, "0.10", "0.1", "BはAと同じ（$0.10）", "B is the same as A ($0.10)"),
        (FIELDS["latency"], "0.5", "0.6", "BがAより20%長くかかる", "B takes 20% longer than A"),
        (FIELDS["latency"], "6", "0.5", "AがBの12倍かかる", "A takes 12× as long as B"),
        (FIELDS["latency"], "0.5", "0.5", "BはAと同じ（0.5秒）", "B is the same as A (0.5 s)"),
        (SPEED, "50", "120.1", "BがAの約2.4倍", "B is about 2.4× as fast as A"),
        (SPEED, "110", "100", "AがBより10%速い", "A is 10% faster than B"),
        (FIELDS["context_window"], "64000", "65536", "BがAより2.4%大きい", "B is 2.4% larger than A"),
        (FIELDS["score"], "41", "42", "BがAより1ポイント高い", "B is 1 point higher than A"),
        (
            RATE,
            "3.5",
            "6.7",
            "AがBより3.2ポイント低い（低いほど良い）",
            "A is 3.2 points lower than B (lower is better)",
        ),
        (FIELDS["release_date"], "2026-02-28", "2026-03-01", "BがAより1日後", "B is 1 day later than A"),
        (FIELDS["release_date"], "2026-01", "2024-11-30", "AがBより14か月後", "A is 14 months later than B"),
        (FIELDS["release_date"], "2026-01", "2026-01-31", "AとBは同じ月", "A and B in the same month"),
        (FIELDS["knowledge_cutoff"], "2024-06-01", "2024-06-30", "BはAと同じ", "B is the same as A"),
        (FIELDS["knowledge_cutoff"], "2024-05-31", "2024-06-01", "BがAより1か月後", "B is 1 month later than A"),
    ],
)
def test_two_figures_are_set_against_each_other(of: Field, first: str, other: str, ja: str, en: str) -> None:
    """A multiple is said of the larger side from 1.5 on, a share below; "about" only where rounding changed it."""
    sides = side("A", first), side("B", other)
    assert pair(*sides, of, "en") == en
    assert pair(*sides, of, "ja") == ja


@pytest.mark.parametrize(
    ("first", "other", "en"),
    [
        (("60", "2"), ("57", "2"), "no clear difference (3 points, within the printed ±4)"),
        (("60", "2"), ("56", "2"), "no clear difference (4 points, within the printed ±4)"),
        (("60", "2"), ("55.9", "2"), "A is 4.1 points higher than B"),
        (("60", "2"), ("59", None), "no clear difference (1 point, within the printed ±2)"),
        (("60", None), ("59", None), "A is 1 point higher than B"),
    ],
)
def test_a_difference_within_the_printed_uncertainty_is_not_clear(
    first: tuple[str, str | None], other: tuple[str, str | None], en: str
) -> None:
    """The sum of what is printed as ± decides, the limit itself included."""
    assert pair(side("A", *first), side("B", *other), FIELDS["score"], "en") == en


def said_of(claims: Mapping[str, Sequence[Claim]], name: str, traits: Mapping[str, Any] = PLAIN) -> tuple[str, str]:
    """The difference of models a, b … with these claims of one field, in Japanese and English."""
    catalog = catalogue({model: {**traits, name: given} for model, given in claims.items()})
    compared = compare(catalog, list(claims), name)
    return difference(compared, catalog, "ja"), difference(compared, catalog, "en")


def test_more_than_two_models_are_each_set_against_the_first() -> None:
    """The first model is the measure of all others, and what equals it says so by name."""
    said = said_of({"a": [own("1")], "b": [own("2")], "c": [own("1")]}, "input_price")
    assert said == ("BがAの2倍、CはAと同じ（$1.00）", "B costs 2× as much as A; C is the same as A ($1.00)")


def test_models_that_are_all_the_same_are_said_in_one_word() -> None:
    """No model is named where none differs."""
    assert said_of({"a": [own("0")], "b": [own("0")], "c": [own("0")]}, "input_price") == (
        "同じ（無料）",
        "the same (free)",
    )


def test_a_free_first_model_is_said_once() -> None:
    """Against nothing there is no ratio, however many others there are."""
    assert said_of({"a": [own("0")], "b": [own("1")], "c": [own("2")]}, "input_price")[1] == "A is free"


def test_price_bands_are_said() -> None:
    """A price that holds for short inputs only is never compared without saying so."""
    short = [banded("1", up_to=200_000), banded("2", over=200_000)]
    assert said_of({"a": short, "b": [own("4")]}, "input_price") == (
        "BがAの4倍（Aは入力200,000トークンまで）",
        "B costs 4× as much as A (A for inputs up to 200,000 tokens)",
    )
    assert said_of({"a": short, "b": short}, "input_price")[1] == (
        "the same ($1.00) (both for inputs up to 200,000 tokens)"
    )


def test_a_disputed_fact_is_said_to_be_disputed() -> None:
    """A ratio of a price on which sources disagree carries the warning."""
    said = said_of({"a": [own("1"), own("3", "dataset")], "b": [own("2")]}, "input_price")
    assert said == ("BがAの2倍（出典に食い違いがある）", "B costs 2× as much as A (sources disagree)")


@pytest.mark.parametrize(
    ("efforts", "ja", "en"),
    [
        (("high", "high"), "いずれもhigh", "both at high"),
        (("none", "none"), "いずれも推論オフ", "both with reasoning off"),
        (("high", "fixed"), "Aはhigh、Bは常に推論する型", "A at high; B always reasoning"),
        (
            ("thinking", "fixed"),
            "Aは推論オン（量の記載なし）、Bは常に推論する型",
            "A with reasoning on, amount not stated; B always reasoning",
        ),
        (("budget-32k", "budget-32k"), "いずれも推論の予算32kトークン", "both with a thinking budget of 32k tokens"),
        (
            ("budget-up-to-64k", "not_applicable"),
            "Aは推論の予算64kトークンまで、Bは推論なしの型",
            "A with a thinking budget of up to 64k tokens; B does not reason",
        ),
        (("default", "default", "default"), "いずれも既定の推論レベル", "all at the default effort"),
    ],
)
def test_efforts_are_said_beside_a_measurement(efforts: tuple[str, ...], ja: str, en: str) -> None:
    """Scores mean nothing without the effort they were made at; a shared one is said once."""
    claims = {
        model: [run_of(str(50 + 9 * i), effort=effort)]
        for i, (model, effort) in enumerate(zip("abc", efforts, strict=False))
    }
    said = said_of(claims, "score", REASONING)
    assert said[0].endswith(f"（{ja}）")
    assert said[1].endswith(f" ({en})")


def test_models_that_do_not_reason_have_no_effort_to_tell() -> None:
    """Without reasoning on any side there is nothing to add."""
    assert said_of({"a": [run_of("50")], "b": [run_of("40")]}, "score")[1] == "A is 10 points higher than B"


@pytest.mark.parametrize(
    ("claims", "ja", "en"),
    [
        (
            {"a": [run_of("50", effort="high")], "b": [run_of("40", effort="low")]},
            "比べられない。effortが違う（A high、B low）",
            "not comparable; different effort (A high, B low)",
        ),
        (
            {"a": [run_of("50", run={"harness": "x"})], "b": [run_of("40", "official-2", run={"harness": "y"})]},
            "比べられない。harnessが違う（A x、B y）",
            "not comparable; different harness (A x, B y)",
        ),
        (
            {"a": [run_of("50", effort="high")], "b": [run_of("40", effort="not_stated")]},
            "比べられない。effortの記載がない（B）",
            "not comparable; effort not stated (B)",
        ),
        (
            {"a": [run_of("50", precision="approximate")], "b": [run_of("40", "community")]},
            "比べられない。概数の値がある（A）、コミュニティの出典しかない（B）",
            "not comparable; approximate figure (A), community sources only (B)",
        ),
    ],
)
def test_figures_of_different_runs_are_not_compared_and_the_reason_is_said(
    claims: Mapping[str, Sequence[Claim]], ja: str, en: str
) -> None:
    """A reader learns what differs, model by model."""
    assert said_of(claims, "score", REASONING) == (ja, en)


def test_an_approximate_fact_is_not_put_into_a_ratio() -> None:
    """About 1 dollar against 2 gives no multiple."""
    said = said_of({"a": [own("1", precision="approximate")], "b": [own("2")]}, "input_price")
    assert said == ("比べられない。概数の値がある（A）", "not comparable; approximate figure (A)")


def test_missing_and_secret_figures_are_told_apart() -> None:
    """Not recorded is not the same as not disclosed."""
    secret = [claim(NOT_DISCLOSED)]
    assert said_of({"a": [], "b": secret, "c": [own("1")]}, "context_window") == (
        "Aの値はここにない、Bの値は非公開",
        "no figure recorded here for A; not disclosed for B",
    )


def test_a_field_that_does_not_exist_for_a_model_is_not_a_gap() -> None:
    """The reason is said only where it is known: a model that does not reason has no effort levels."""
    plain = {"model_type": [claim("non-reasoning")]}
    catalog = catalogue({"a": {**REASONING}, "b": {**plain}})
    compared = compare(catalog, ["a", "b"], "default_effort")
    assert difference(compared, catalog, "en") == "does not apply to B (no reasoning)"
    licences = {"a": [claim("MIT")], "b": [claim(NOT_APPLICABLE)]}
    assert said_of(licences, "licence") == ("Bにはこの項目がない", "does not apply to B")


@pytest.mark.parametrize(
    ("name", "values", "en"),
    [
        ("modalities", (("text", "image"), ("image", "text")), "the same"),
        ("reasoning_efforts", (("low", "high"), ("high", "low")), "different"),
        ("licence", ("MIT", "MIT"), "the same"),
        ("open_weights", (True, False), "different"),
        ("licence", ("MIT", "MIT", "Apache-2.0"), "different"),
    ],
)
def test_values_without_an_order_are_the_same_or_different(name: str, values: tuple[Any, ...], en: str) -> None:
    """Lists whose order means nothing are compared as sets, and nothing is ranked."""
    claims = {model: [claim(value)] for model, value in zip("abc", values, strict=False)}
    assert said_of(claims, name, {"model_type": [claim("reasoning")]})[1] == en
