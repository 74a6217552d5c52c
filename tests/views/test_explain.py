"""macros/views/explain"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.claims.narrowing import ADMISSION, FACT_RANKING, MEASUREMENT_RANKING
from macros.columns import COLUMNS, padded, width, wrapped
from macros.messages import LANGUAGES
from macros.records import Anchor, Text
from macros.source.document import Document, Mark
from macros.views.explain import explain_data, explain_text
from macros.views.explain.steps import PURPOSES
from tests.support.claims import OWN_API, REASONING, banded, claim, one_model, own, run_of, seen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.messages import Language
    from macros.records import Claim

EXPLAINED = Path(__file__).parent / "explained"


def every_real_choice(catalog: Catalog) -> list[Choice]:
    """Each field of each model, with what a page selects unless it says otherwise."""
    return [choose(catalog, model, field) for model in catalog.models for field in catalog.fields]


def explained(
    field: str,
    *claims: Claim,
    page: dict[str, str | int] | None = None,
    traits: Mapping[str, Sequence[Claim]] | None = None,
    first_party: str | None = OWN_API,
) -> tuple[str, str]:
    """The Japanese and the English text about the invented model `m`."""
    catalog = one_model({**(traits or {}), field: claims}, first_party=first_party)
    choice = choose(catalog, "m", field, page)
    return explain_text(choice, catalog, "ja"), explain_text(choice, catalog, "en")


def at_line(line: int) -> Anchor:
    """A place in an invented file."""
    return Anchor(Document("data/models/m.yml", {}, Mark(line, 7)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_path_of_a_value_is_told(language: Language) -> None:
    """Value, place, what was asked for, claims, steps, evidence, age and marks, exactly as in the example files."""
    shown = own(
        "0.25",
        replace(seen("official-undated", read="2026-11-20", printed="$0.25"), locator="Pricing"),
        replace(seen("dataset", read="2026-10-23", printed="2.5e-07"), printed_unit="USD/token"),
        anchor=at_line(12),
    )
    catalog = one_model(
        input_price=[
            shown,
            own("0.3", "community", anchor=at_line(20)),
            own("0.25", select={"platform": "other-api"}, anchor=at_line(28)),
            own("0.2", until="2026-01-01", anchor=at_line(36)),
            own("2.5", rejected=True, anchor=at_line(44)),
            claim("0.25", audit="c07", anchor=at_line(52)),
        ],
    )
    text = explain_text(choose(catalog, "m", "input_price"), catalog, language)
    assert text == (EXPLAINED / f"input_price.{language}.txt").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize(
    ("field", "claims", "page", "said"),
    [
        ("input_price", [own("1"), own("2", select={"tier": "flex"})], None, "2  tier flex"),
        ("input_price", [own("1"), own("2", precision="approximate")], None, "2  approximate, official"),
        ("input_price", [own("1"), own("2", "dataset")], None, "2  data project"),
        ("input_price", [own("1"), own("2", reported_by="community")], None, "2  a member of the community"),
        ("input_price", [own("1"), own("2", seen("official", read="2026-05-01"))], None, "2  read May 1, 2026"),
        ("input_price", [own("1"), own("2", from_="2027-01-01")], None, "2  from January 1, 2027"),
        ("input_price", [own("1", preferred=True), own("2")], None, "2  reason"),
        ("input_price", [own("1"), claim("2")], None, "stated-selection: leaves open"),
        ("context_window", [own("9"), own("5", select={"deployment": "x"})], None, "deployment x"),
        ("score", [run_of("1", effort="medium"), run_of("2", effort="xhigh")], None, "2  effort xhigh"),
        ("score", [run_of("1", effort="low"), run_of("2", effort="high")], {"effort": "low"}, "2  effort high"),
        ("score", [run_of("1"), run_of("2", run={"run_by": "Tester Two"})], None, "2  run_by Tester Two"),
        ("score", [run_of("1"), run_of("2", relayed=True)], None, "2  relayed, official"),
    ],
)
def test_a_dropped_claim_is_told_with_what_was_found(
    field: str, claims: list[Claim], page: dict[str, str | int] | None, said: str
) -> None:
    """Every step says of every claim it drops what made it do so."""
    assert said in explained(field, *claims, page=page, traits=REASONING)[1]


@pytest.mark.parametrize(
    ("claims", "page", "ja", "en"),
    [
        ([], None, "記録なし", "no figure recorded"),
        ([own("1", select={"platform": "x"})], None, "この提供元での記録なし", "not recorded for this platform"),
        ([own("1"), own("2")], None, "当てはまる値が複数あり、優先できるものがない", "none takes precedence"),
        ([own("1")], {"band": 5000}, "入力5,000トークン", "an input of 5,000 tokens"),
        ([banded("1", up_to=9), banded("2", over=9)], None, "まとめて示す価格の区間：1、2", "shown together: 1, 2"),
    ],
)
def test_what_there_is_instead_of_a_plain_figure_is_told(
    claims: list[Claim], page: dict[str, str | int] | None, ja: str, en: str
) -> None:
    """A missing figure, an open question and a set of prices are said as such."""
    texts = explained("input_price", *claims, page=page)
    assert ja in texts[0]
    assert en in texts[1]


def test_a_maker_without_an_api_is_told_to_have_none() -> None:
    """Then no platform is selected, and that is said rather than left out."""
    assert "no platform in particular" in explained("input_price", claim("1"), first_party=None)[1]


def test_a_reading_after_the_day_asked_for_is_told_as_later() -> None:
    """Looking back at an earlier day, evidence can be younger than that day."""
    text = explained("input_price", own("1", seen("official", read="2026-11-25")))[1]
    assert "read November 25, 2026, 3 days after the as-of day" in text


def test_what_was_remarked_about_a_claim_and_its_evidence_is_told() -> None:
    """A rounded figure, a name that is not the model's, a preference and a note all carry their reasons."""
    evidence = replace(seen("official"), rounded=True, covers_model=Text("別名", "another name for it"))
    text = explained("input_price", own("1", evidence, preferred=True, note=Text("注意", "mind this")))[1]
    for said in ("the value is this figure, rounded", "covers this model: another name for it", "note: mind this"):
        assert f" {said}\n" in text
    assert "preferred: reason" in text


def test_a_place_without_wording_is_told_as_a_place() -> None:
    """Where only the place is recorded, nothing is quoted."""
    text = explained("licence", claim("MIT", seen("official", printed="not_printed")))[1]
    assert "names “m” at the place below; its wording is not recorded" in text


def test_every_step_has_its_reason_in_words() -> None:
    """A new step cannot be taken without saying why it drops claims."""
    taken = {name for name, _ in (*ADMISSION, *FACT_RANKING, *MEASUREMENT_RANKING)}
    assert set(PURPOSES) == taken


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_value_can_be_explained_within_the_terminals_width(
    real_catalog: Catalog, language: Language
) -> None:
    """No line is wider than 100 columns, Japanese counted double, but for a word that is longer by itself."""
    for choice in every_real_choice(real_catalog):
        for line in explain_text(choice, real_catalog, language).splitlines():
            assert width(line) <= COLUMNS or len(line.split()) == 1, line


def test_the_data_are_plain_json_with_the_same_keys_for_every_value(real_catalog: Catalog) -> None:
    """A program can rely on each key being there, whatever was chosen."""
    documents = [explain_data(choice, real_catalog) for choice in every_real_choice(real_catalog)]
    assert json.loads(json.dumps(documents)) == documents
    assert len({tuple(document) for document in documents}) == 1
    assert len({tuple(claim) for document in documents for claim in document["claims"]}) == 1


def test_the_data_point_at_claims_by_their_number(real_catalog: Catalog) -> None:
    """The chosen claim, the rejected ones and every dropped one can be looked up in the list of claims."""
    found = explain_data(choose(real_catalog, "gpt-5-mini", "input_price"), real_catalog)
    claims = {claim["number"]: claim for claim in found["claims"]}
    chosen = claims[found["chosen"]]
    assert chosen["value"] == "0.25"
    assert chosen["select"] == {"platform": "openai-api", "tier": "standard"}
    assert chosen["at"].startswith("data/models/gpt-5-mini.yml:")
    assert found["formatted"]["en"]["text"] == "$0.25 per 1M tokens"
    assert found["selection"] == {"platform": "openai-api", "tier": "standard", "band": "lowest"}
    first, second, *_ = found["steps"]
    assert [claims[dropped["number"]]["audit"] for dropped in first["dropped"]] == ["c07"]
    assert {"number": 2, "found": {"ja": "料金の区分：フレックス（遅くてよい処理）", "en": "tier: flex"}} in second[
        "dropped"
    ]
    assert found["rejected"] == [7]


def test_the_data_hold_conditions_of_every_shape() -> None:
    """Bands and task counts are objects, dates keep their precision, and a missing figure is null."""
    claims = [own("1", select={"band": banded("1", over=9).select["band"]}, note=Text("注", "note"))]
    catalog = one_model(input_price=claims, as_of=date(2026, 11, 22))
    found = explain_data(choose(catalog, "m", "input_price"), catalog)
    assert (found["chosen"], found["formatted"], found["state"]) == (None, None, "unknown")
    assert found["claims"][0]["select"] == {
        "platform": OWN_API,
        "tier": "standard",
        "band": {"over": 9, "up_to": None},
    }
    assert found["claims"][0]["note"] == {"ja": "注", "en": "note"}
    assert found["claims"][0]["at"] is None


def test_japanese_takes_two_columns() -> None:
    """Columns stay aligned under text of either script."""
    assert width("値は$0.25") == 9
    assert width("が") == 2
    assert padded("値", 4) == "値  "


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("one two three", 9, ["- one two", "  three"]),
        ("推論レベルの記載", 9, ["- 推論レ", "  ベルの", "  記載"]),
        ("一二三、四五六", 9, ["- 一二", "  三、四", "  五六"]),
        ("一二（三）", 9, ["- 一二", "  （三）"]),
        ("averyverylongword x", 9, ["- averyverylongword", "  x"]),
        ("", 9, ["-"]),
    ],
)
def test_lines_break_between_words_and_between_japanese_characters(text: str, columns: int, lines: list[str]) -> None:
    """A stop never begins a line, a bracket never ends one, and a long word stays whole."""
    assert wrapped(text, "- ", columns=columns) == lines
