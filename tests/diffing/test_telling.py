"""macros/diffing/: one change at a time, and what it means to readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.diffing import markdown_of
from tests.diffing.conftest import LUMEN, NOVA, change, items, said, sections

if TYPE_CHECKING:
    from pathlib import Path

    from tests.diffing.conftest import Told

RIVAL = """    - value: 0.30
      select: {platform: hoshi-api, tier: standard}
      reported_by: aggregator
      evidence:
        - {source: price-list, subject: nova, printed: "0.30", locator: row nova, read: 2026-10-20}
"""
CUT = """    - value: 0.20
      select: {platform: hoshi-api, tier: standard}
      from: 2026-12-01
      status: announced
      reported_by: vendor
      evidence:
        - {source: hoshi-prices, subject: Nova, printed: "$0.20", locator: News, read: 2026-11-20}
"""
STANDARD = "  input_price:\n    - value: 0.25\n      select: {platform: hoshi-api, tier: standard}\n"


def corrected(head: Path, printed: str = "0.20") -> None:
    change(head, NOVA, "value: 0.25", f"value: {printed}")
    change(head, NOVA, 'printed: "$0.25"', f'printed: "${printed}"')


def test_two_equal_projects_do_not_differ(told: Told) -> None:
    """Nothing is told where nothing changed."""
    report = told()
    assert sections(report) == []
    assert [sentence.en for sentence in report.summary] == ["Nothing has changed."]


def test_a_corrected_price_is_one_change_of_one_claim(head: Path, told: Told) -> None:
    """Not a claim removed and another one added; the pages, the guide and the difference follow."""
    corrected(head)
    report = told()
    figures = said(report, "figures")
    assert figures[:2] == [
        "Nova · Input price: $0.25 per 1M tokens → $0.20 per 1M tokens (20% lower)",
        "  why: the claim shown was corrected",
    ]
    assert "prints “$0.20” for “Nova”, read October 2, 2026" in figures[2]
    assert [item.data["kind"] for item in items(report, "claims")] == ["corrected"]
    assert said(report, "comparisons")[0] == (
        "Nova / Lumen · Input price: “Lumen costs 4× as much as Nova” → “Lumen costs 5× as much as Nova”"
    )
    assert said(report, "guides")[1] == "  Nova: $45.00 → $40.00 a month (about 11% lower)"
    assert "$0.00045 → $0.0004" in said(report, "computed")[0]
    assert "docs" not in " ".join(said(report, "written"))


def test_the_difference_is_computed_from_the_values_and_told_to_programs(head: Path, told: Told) -> None:
    """Figures are text, so that no digit is lost."""
    corrected(head, "0.17")
    data = items(told(), "figures")[0].data
    assert (data["before"]["value"], data["after"]["value"]) == ("0.25", "0.17")
    assert data["difference"] == {"percent": "-32", "ratio": "0.68"}


def test_a_price_in_the_future_changes_nothing_today(head: Path, told: Told) -> None:
    """It is told with its day, what holds until then, and what guides and pages will say from that day on."""
    change(head, NOVA, STANDARD, f"{STANDARD}      until: 2026-12-01\n")
    change(head, NOVA, "  input_price:\n", f"  input_price:\n{CUT}")
    report = told()
    assert said(report, "figures") == []
    later = said(report, "later")
    assert later[0] == (
        "Nova · Input price, from December 1, 2026: $0.25 per 1M tokens → $0.20 per 1M tokens (20% lower)"
    )
    assert later[1:4] == [
        "  until then, readers see $0.25 per 1M tokens",
        "  in force from December 1, 2026",
        "  why: the claim shown before is not in force any more; a claim was added",
    ]
    assert items(report, "later")[0].data["from"] == "2026-12-01"
    assert said(report, "guides")[0] == "Bulk summaries, from December 1, 2026: costs change"
    assert said(report, "comparisons")[0].startswith("Nova / Lumen · Input price, from December 1, 2026: ")
    assert sorted(item.data["kind"] for item in items(report, "claims")) == ["added", "changed"]


def test_a_price_that_ends_without_a_successor_is_told(head: Path, told: Told) -> None:
    """Readers will see no figure from that day on."""
    change(head, NOVA, STANDARD, f"{STANDARD}      until: 2026-12-01\n")
    assert said(told(), "later")[0] == (
        "Nova · Input price, from December 1, 2026: $0.25 per 1M tokens → "
        "no price in force on December 1, 2026; the last one ended on November 30, 2026"
    )


def test_a_rejected_claim_leaves_the_page_with_its_reason(head: Path, told: Told) -> None:
    """The figure goes, the guide has to test first, and the claim says why."""
    rejected = "      rejected: {reason: misread, note: {ja: 別の表の値です。, en: It is of another table.}}\n"
    change(head, NOVA, STANDARD, STANDARD + rejected)
    report = told()
    assert said(report, "figures")[0] == "Nova · Input price: $0.25 per 1M tokens → no figure recorded"
    assert "the source stored another quantity): It is of another table." in said(report, "figures")[1]
    assert items(report, "claims")[0].data["kind"] == "rejected"
    assert said(report, "guides")[:2] == [
        "Bulk summaries: the recommendation for new work is now Lumen (before: Nova, Lumen)",
        "  Nova: recommended for new work → test first",
    ]
    assert report.summary[1].en.startswith("Bulk summaries: the recommendation for new work is now Lumen")


def test_a_rival_that_loses_is_a_claim_and_a_mark(head: Path, told: Told) -> None:
    """The figure stays, but readers now see that sources disagree, and which step decided."""
    change(head, NOVA, "  input_price:\n", f"  input_price:\n{RIVAL}")
    report = told()
    figures = said(report, "figures")
    assert figures[0] == "Nova · Input price: $0.25 per 1M tokens is now marked “sources disagree”"
    assert figures[1] == "  disagreeing: $0.30 per 1M tokens"
    added = said(report, "claims")
    assert added[0] == "Nova · Input price: claim added, $0.30 per 1M tokens"
    why = "it has a kind of source that comes later for this field (data project)"
    assert f"  it is not the figure that readers see: {why}" in added


def test_a_rival_that_wins_says_by_which_step(head: Path, told: Told) -> None:
    """A newer reading of the same kind of source."""
    won = RIVAL.replace("source: price-list", "source: hoshi-prices").replace("aggregator", "vendor")
    change(head, NOVA, "  input_price:\n", f"  input_price:\n{won}")
    figures = said(told(), "figures")
    assert figures[0] == "Nova · Input price: $0.25 per 1M tokens → $0.30 per 1M tokens (20% higher)"
    assert (
        "  why: the claim shown before gives way: it was read earlier (read October 2, 2026); a claim was added"
        in figures
    )


def test_evidence_alone_is_told_without_a_figure(head: Path, told: Told) -> None:
    """A second source for the same value changes no figure."""
    more = '\n        - {source: price-list, subject: nova, printed: "0.25", locator: row nova, read: 2026-10-20}'
    old = '{source: hoshi-prices, subject: Nova, printed: "$0.25", locator: Prices, read: 2026-10-02}'
    change(head, NOVA, old, old + more)
    report = told()
    assert said(report, "figures") == []
    assert said(report, "claims") == [
        "Nova · Input price: claim of $0.25 per 1M tokens changed",
        "  evidence added: A list of prices (Price List, data project) prints “0.25” for “nova”, read October 20, 2026",
    ]


@pytest.mark.parametrize("state", ["", ", commit: 8ac2d71f"])
def test_a_source_read_again_is_told_as_that(head: Path, told: Told, state: str) -> None:
    """Only the day differs, and the state of the source."""
    old = 'printed: "$0.25", locator: Prices, read: 2026-10-02'
    change(head, NOVA, old, old.replace("2026-10-02", "2026-11-20") + state)
    assert said(told(), "claims")[1].startswith("  read again: Prices (Hoshi, official)")


def test_another_place_in_the_same_source_is_told_as_that(head: Path, told: Told) -> None:
    """Not as evidence that went and evidence that came."""
    change(head, NOVA, 'printed: "$0.25", locator: Prices', 'printed: "$0.25", locator: Table of prices')
    assert said(told(), "claims")[1:] == ["  place in Prices: “Prices” → “Table of prices”"]


def test_changed_conditions_are_a_change_of_the_claim(head: Path, told: Told) -> None:
    """The claim is recognised by its evidence."""
    change(head, NOVA, STANDARD, STANDARD.replace("tier: standard", "tier: batch"))
    claims = said(told(), "claims")
    assert claims[1] == "  conditions: Hoshi API; tier: standard → Hoshi API; tier: batch"


def test_a_renamed_source_changes_the_pages_that_cite_it(head: Path, told: Told) -> None:
    """Its record is told, and no figure or claim is."""
    change(head, "data/sources/hoshi-prices.yml", "title: Prices", "title: List prices")
    report = told()
    assert said(report, "records") == ["source changed: List prices", "  title: “Prices” → “List prices”"]
    assert said(report, "figures") == said(report, "claims") == []
    assert "List prices (sources/hoshi-prices/)" in said(report, "pages")


def test_an_import_has_no_name_and_is_told_by_its_id(base: Path, head: Path, told: Told) -> None:
    """It is named after the collection that it is about."""
    for project, host in ((base, "hoshi"), (head, "sora")):
        path = project / "data" / "imports" / "litellm.yml"
        path.parent.mkdir()
        path.write_text(f"source: price-list\nplatforms: {{{host}: hoshi-api}}\n", encoding="utf-8")
    assert said(told(), "records") == [
        "import changed: litellm",
        "  platforms · sora added: “hoshi-api”",
        "  platforms · hoshi removed: “hoshi-api”",
    ]


def test_a_text_that_changed_in_one_language_is_told_as_that(head: Path, told: Told) -> None:
    """A fix of a translation: the record says so, and only the Japanese page changes."""
    change(head, "data/use-cases/summaries.yml", "短い文書を要約します。", "短い文書を手早く要約します。")
    report = told()
    assert said(report, "records") == [
        "use case changed: Bulk summaries",
        "  description, only in Japanese: “短い文書を要約します。” → “短い文書を手早く要約します。”",
    ]
    assert said(report, "pages") == ["Bulk summaries (choose/summaries/), in Japanese only"]


def test_a_recommendation_that_flips_comes_first(head: Path, told: Told) -> None:
    """The candidate, the requirement and the order by cost are told."""
    corrected(head, "3.00")
    guides = said(told(), "guides")
    assert guides == [
        "Bulk summaries: the recommendation for new work is now Lumen (before: Nova, Lumen)",
        "  Nova: recommended for new work → does not meet the requirements",
        "  Nova · Input price: met → not met",
        "  Nova: $45.00 → $320 a month (about 7.1× as high)",
        "  cheapest first: Lumen, Nova (before: Nova, Lumen)",
    ]


def test_models_that_can_be_compared_no_longer_say_so(head: Path, told: Told) -> None:
    """A different tester for one of them."""
    change(head, LUMEN, "run_by: Hoshi", "run_by: not_stated")
    found = items(told(), "comparisons")
    assert [(item.data["before"]["state"], item.data["after"]["state"]) for item in found] == [
        ("comparable", "not-comparable")
    ]
    assert "can no longer be compared" in found[0].words.en


def test_formatting_is_told_as_formatting(head: Path, told: Told) -> None:
    """Comments, quotation marks, order of keys, line breaks: readers see the same."""
    change(head, NOVA, "claims:\n", "# a comment\nclaims:\n")
    change(head, "data/sources/price-list.yml", "title: A list of prices", 'title: "A list of prices"')
    change(head, "docs/en/prices.md", "What Nova and Lumen cost.", "What Nova and\nLumen cost.")
    report = told()
    assert sections(report) == ["form"]
    assert [item.data["path"] for item in items(report, "form")] == [
        NOVA,
        "data/sources/price-list.yml",
        "docs/en/prices.md",
    ]
    assert [sentence.en for sentence in report.summary] == ["Readers see no difference."]


def test_claims_in_another_order_are_told_as_that(head: Path, told: Told) -> None:
    """Order decides nothing."""
    for project in (head, head.parent / "base"):
        change(project, NOVA, "  input_price:\n", f"  input_price:\n{RIVAL}")
    text = (head / NOVA).read_text(encoding="utf-8").replace(RIVAL, "")
    (head / NOVA).write_text(text.replace("\n  output_price:", f"{RIVAL}\n  output_price:"), encoding="utf-8")
    report = told()
    assert said(report, "claims") == ["Nova · Input price: the claims stand in another order"]
    assert said(report, "figures") == []


def test_a_new_model_is_one_record_with_its_figures(head: Path, told: Told) -> None:
    """Not a dozen figures out of nothing."""
    text = (head / NOVA).read_text(encoding="utf-8")
    (head / "data/models/vega.yml").write_text(re.sub("Nova", "Vega", re.sub("nova", "vega", text)), encoding="utf-8")
    report = told()
    assert said(report, "figures") == said(report, "claims") == []
    records = said(report, "records")
    assert records[:2] == ["new model: Vega", "  readers see 5 figures of it"]
    assert "  Input price: $0.25 per 1M tokens" in records
    assert "new: Vega (models/vega/)" in said(report, "pages")


def test_a_removed_record_is_told(head: Path, told: Told) -> None:
    """With the page that goes with it."""
    (head / "data/comparisons/nova-vs-lumen.yml").unlink()
    for language in ("ja", "en"):
        change(head, f"docs/{language}/prices.md", "\n{{ comparison_table('nova-vs-lumen') }}\n", "")
    report = told()
    assert said(report, "records") == ["comparison removed: Nova vs Lumen"]
    assert "  call removed: comparison_table(comparison='nova-vs-lumen')" in said(report, "written")


def test_calls_headings_and_words_of_a_page_are_told(head: Path, told: Told) -> None:
    """What its writer changed, in the order of importance."""
    change(head, "docs/en/prices.md", "## Cost {: #cost }", "## What a request costs {: #cost }")
    change(
        head,
        "docs/en/prices.md",
        "{{ cost('nova', input='1000', visible='100') }}",
        "{{ figure('lumen', 'input_price') }}",
    )
    written = said(told(), "written")
    assert written == [
        "docs/en/prices.md",
        "  heading added: What a request costs (#cost)",
        "  heading removed: Cost (#cost)",
        "  call added: figure(model='lumen', field='input_price')",
        "  call removed: cost(model='nova', input='1000', visible='100')",
    ]


def test_sentences_of_a_page_that_differ_are_quoted(head: Path, told: Told) -> None:
    """One by one, and not the whole page between the first and the last."""
    change(head.parent / "base", "docs/en/prices.md", "What Nova", "First. What Nova")
    change(head, "docs/en/prices.md", "What Nova", "First of all. What Nova")
    change(head, "docs/en/prices.md", "{{ cost(", "And more. {{ cost(")
    assert said(told(), "written") == [
        "docs/en/prices.md",
        "  wording: “First.” → “First of all.”",
        "  wording added: “And more.”",
    ]


def test_what_no_rule_reads_on_a_page_is_quoted(head: Path, told: Told) -> None:
    """Figures in code, figures that the head allows, images, and where a link to another site leads."""
    text = "What `0.25` [is](https://hoshi.example/a) Nova\n\n    A 0.25 < 1\n\n"
    change(head.parent / "base", "docs/en/prices.md", "What Nova", text)
    change(head, "docs/en/prices.md", "What Nova", text.replace("0.25", "74.9").replace("/a", "/b"))
    change(head, "docs/en/prices.md", "\n---\n", '\nallowed:\n  "88": it is lucky\n---\n')
    change(head, "docs/en/prices.md", "What ", "What 88 ")
    (head / "docs/images").mkdir()
    (head / "docs/images/prices.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    change(head, "docs/en/prices.md", "    A 74.9", "![Chart](../images/prices.png)\n\n    A 74.9")
    assert said(told(), "written") == [
        "docs/en/prices.md",
        "  link added: https://hoshi.example/b",
        "  link removed: https://hoshi.example/a",
        "  image added: ../images/prices.png",
        "  now allowed by hand: “88” (it is lucky)",
        "  wording: “What is Nova and Lumen cost.” → “What 88 is Nova Chart and Lumen cost.”",
        "  code: “0.25 A 0.25 < 1” → “74.9 A 74.9 < 1”",
    ]


def test_a_waiver_that_goes_is_told(head: Path, told: Told) -> None:
    """Although readers see the same."""
    line = '\nallowed:\n  "88": it is lucky\n---\n'
    change(head.parent / "base", "docs/en/prices.md", "\n---\n", line)
    assert said(told(), "written") == ["docs/en/prices.md", "  no longer allowed by hand: “88” (it is lucky)"]


def test_texts_of_the_data_never_become_markup(head: Path, told: Told) -> None:
    """A name, a note and a wording from a pull request, as a job summary shows them."""
    change(head, NOVA, "name: Nova\n", 'name: "Nova @team **<img src=x>** #1"\n')
    note = "</details><script>alert(1)</script> [x](https://evil.example) www.evil.example"
    rejected = f"      rejected: {{reason: misread, note: {{ja: 誤り, en: '{note}'}}}}\n"
    change(head, LUMEN, "    - value: 84\n", f"    - value: 84\n{rejected}")
    written = markdown_of(told(), "en")
    assert r"Nova @&#8203;team \*\*&lt;img src=x&gt;\*\* \#&#8203;1" in written
    for raw in ("<img", "<script", "@team", "> [x", " www."):
        assert raw not in written
    assert written.count("<details>") == written.count("</details>")


def test_new_and_vanished_errors_are_told_by_code(head: Path, told: Told) -> None:
    """An error that only moved to another line is neither."""
    change(head, NOVA, 'printed: "$0.25"', 'printed: "$0.26"')
    change(head.parent / "base", NOVA, 'printed: "80%"', 'printed: "81%"')
    change(head, NOVA, "name: Nova\n", "# a line\nname: Nova\n")
    found = [(item.data["change"], item.data["code"]) for item in items(told(), "checks")]
    assert found == [("new", "printed-supports-value"), ("gone", "printed-supports-value")]


@pytest.mark.parametrize(("side", "word"), [("base", "before"), ("head", "after")])
def test_a_record_that_cannot_be_read_is_named_and_taken_for_unchanged(
    tmp_path: Path, told: Told, head: Path, side: str, word: str
) -> None:
    """Everything else is told, and no claim counts as removed."""
    change(head, LUMEN, "name: Lumen\n", "name: Lumen 1\n")
    (tmp_path / side / NOVA).write_text("name: [", encoding="utf-8")
    report = told()
    assert said(report, "unreadable")[0].startswith(f"{word} the change, the model nova cannot be read")
    assert not said(report, "form")
    assert said(report, "figures") == said(report, "claims") == []
    assert said(report, "records")[0] == "model changed: Lumen 1"
    assert report.summary[-1].en == "Not everything could be read, so not every change is listed here."


def test_records_and_pages_that_name_what_is_not_there_do_not_end_the_report(head: Path, told: Told) -> None:
    """Dangling names are errors of the check; the rest is told."""
    corrected(head)
    (head / "data/sources/price-list.yml").unlink()
    change(head, "docs/en/prices.md", "figure('nova', 'input_price')", "figure('novva', 'input_price')")
    change(head, "data/use-cases/summaries.yml", "model: lumen", "model: lumenn")
    report = told()
    assert said(report, "figures")[0].startswith("Nova · Input price: $0.25")
    assert len({item.data["code"] for item in items(report, "checks")}) > 1


def test_the_passing_of_time_is_no_change(base: Path, head: Path, told: Told) -> None:
    """Both sides are looked at from one day, though their newest readings differ."""
    change(
        base,
        NOVA,
        'printed: "80%", locator: Scores, read: 2026-10-02',
        'printed: "80%", locator: Scores, read: 2024-10-02',
    )
    change(
        head,
        NOVA,
        'printed: "80%", locator: Scores, read: 2026-10-02',
        'printed: "80%", locator: Scores, read: 2024-10-02',
    )
    assert sections(told()) == []


RATE = """from: USD
to: JPY
value: 155.2
day: 2026-11-02
kind: ttm
evidence:
  - {source: price-list, subject: TTM, printed: "155.2", locator: row USD, read: 2026-11-03}
"""


def with_rate(project: Path) -> None:
    path = project / "data/rates/usd-jpy-2026-11-02.yml"
    path.parent.mkdir()
    path.write_text(RATE, encoding="utf-8")
    change(project, "data/sources/price-list.yml", "read: ", "read: 2026-11-03 # ")


def test_an_exchange_rate_is_told_by_its_value_and_day(base: Path, head: Path, told: Told) -> None:
    """And a change of it by the words of its keys."""
    with_rate(head)
    assert "new exchange rate: 1 USD = 155.2 JPY of November 2, 2026" in said(told(), "records")
    with_rate(base)
    change(head, "data/rates/usd-jpy-2026-11-02.yml", "value: 155.2", "value: 152.5")
    change(head, "data/rates/usd-jpy-2026-11-02.yml", 'printed: "155.2"', 'printed: "152.5"')
    assert said(told(), "records") == [
        "exchange rate changed: 1 USD = 152.5 JPY of November 2, 2026",
        "  value: “155.2” → “152.5”",
        "  evidence · price-list TTM · as printed: “155.2” → “152.5”",
    ]
