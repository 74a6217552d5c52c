"""macros/views/audit_page.py, audit_findings.py, finding.py, verdicts.py, and the audit of the seed note itself"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
import yaml

from macros.claims.conditions import is_stated, spelled
from macros.messages import LANGUAGES
from macros.pages.page import MacroCall
from macros.records import AuditVerdict, Tasks
from macros.texts import parts_of
from macros.uses import PageUse, PlaceUse, Uses, used_by
from macros.views.audit_findings import audit_findings
from macros.views.audit_page import audit_list, audit_pages, audit_summary
from macros.views.context import PageContext
from macros.views.correction import correction
from macros.views.finding import finding
from macros.views.texts import said
from macros.views.verdicts import VERDICTS, verdict_list
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Audit, Claim, Finding

NOTE = "gpt-5-mini-vs-gpt-4.1-note"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "fixtures" / "audit.yml").read_text("utf-8")
)
BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
BY_FINDING = pytest.mark.parametrize("number", EXPECTED)
OVERALL = re.compile(r"\d[\d,]*(?:\.\d+)?")
PRODUCTS = re.compile(r"GPT-[0-9.]+|AIME 2025")


@pytest.fixture(scope="module")
def note(real_catalog: Catalog) -> Audit:
    return real_catalog.audits[NOTE]


def on_its_page(catalog: Catalog, language: Language, uses: Uses | None = None) -> PageContext:
    return PageContext(catalog, language, f"{language}/fact-check/{NOTE}.md", uses or Uses())


def entries(catalog: Catalog, language: Language = "en", uses: Uses | None = None) -> dict[str, Element]:
    """The entry of each statement, by number."""
    tree = parse(audit_findings(on_its_page(catalog, language, uses), NOTE))
    return {str(next(one.iter("h3")).get("id")): one for one in with_class(tree, "kb-finding")}


def the(note: Audit, number: str) -> Finding:
    return next(one for one in note.findings if one.id == number)


def test_every_statement_of_the_note_is_there(note: Audit) -> None:
    """With its verdict, its citations and the sources that were looked at."""
    assert [one.id for one in note.findings] == list(EXPECTED)
    for one in note.findings:
        row = EXPECTED[one.id]
        assert one.verdict == row["verdict"]
        assert list(one.cites) == row.get("cites", [])
        assert [evidence.source for evidence in one.evidence] == row["sources"]


def is_identity(claim: Claim, row: Mapping[str, Any]) -> bool:
    """Whether the claim is the one that a row of the fixture names."""

    def stated(conditions: Mapping[str, Any]) -> dict[str, str]:
        return {key: spelled(value) for key, value in conditions.items() if is_stated(conditions, key)}

    run = {key: Tasks(int(one["run"]), int(one["of"])) if key == "tasks" else one for key, one in row["run"].items()}
    return (
        (claim.model, claim.field) == (row["model"], row["field"])
        and stated(claim.select) == stated(row["select"])
        and stated(claim.run) == stated(run)
        and row.get("value", str(claim.value)) == str(claim.value)
    )


@BY_LANGUAGE
@BY_FINDING
def test_an_explanation_shows_exactly_the_figures_it_has_to(
    number: str, language: Language, note: Audit, real_catalog: Catalog
) -> None:
    """Each is the claim that was meant, under its conditions, and reads as the figure that was written down."""
    explanation = the(note, number).explanation
    parts = parts_of(explanation.ja if language == "ja" else explanation.en)
    claims = [one for part in parts if isinstance(part, MacroCall) for one in used_by(part, real_catalog).claims]
    tree = parse(said(on_its_page(real_catalog, language), explanation))
    shown = "".join(text(one) for one in [tree]).replace(",", "")
    days = {one.get("datetime") for one in tree.iter("time")}
    numbers = [Decimal(one) for one in OVERALL.findall(shown)]
    for row in EXPECTED[number].get("figures", ()):
        if "words" in row:
            assert row["words"][language] in shown
            continue
        if "model" in row:
            assert [one for one in claims if is_identity(one, {"select": {}, "run": {}, **row})], row
        wanted = row["shown"]
        if "-" in wanted:
            assert wanted in days
        elif wanted.count(".") > 1:
            assert wanted in shown
        else:
            step = Decimal(wanted)
            assert step in {one.quantize(step, ROUND_HALF_UP) for one in numbers}, row


@BY_LANGUAGE
@BY_FINDING
def test_no_figure_of_an_explanation_is_typed(number: str, language: Language, note: Audit) -> None:
    """What is not a macro call holds no digit but those of products' names."""
    explanation = the(note, number).explanation
    typed = [one for one in parts_of(explanation.ja if language == "ja" else explanation.en) if isinstance(one, str)]
    assert not re.search(r"\d", PRODUCTS.sub("", "".join(typed)))


@BY_LANGUAGE
def test_the_counts_add_up(language: Language, real_catalog: Catalog, note: Audit) -> None:
    """In the summary, in the list and in the filter."""
    context = on_its_page(real_catalog, language)
    for fragment in (audit_summary(context, NOTE), audit_list(context)):
        counted = [int(text(one)) for one in with_class(parse(fragment), "kb-count")]
        assert sum(counted) == len(note.findings) == 32
    everything, *each = with_class(parse(audit_findings(context, NOTE)), "kb-choice")
    counts = [int(text(with_class(one, "kb-count")[0])) for one in each]
    assert text(with_class(everything, "kb-count")[0]) == "32"
    assert sum(counts) == 32


def test_the_filter_offers_each_verdict_there_is_and_says_what_it_shows(real_catalog: Catalog, note: Audit) -> None:
    """Radio buttons of one name, the first of them chosen; the entries carry what they are chosen by."""
    tree = parse(audit_findings(on_its_page(real_catalog, "en"), NOTE))
    inputs = list(tree.iter("input"))
    assert {(one.get("type"), one.get("name")) for one in inputs} == {("radio", f"verdict-{NOTE}")}
    assert [one.get("value") for one in inputs if "checked" in one.attrib] == ["all"]
    verdicts = {one.verdict for one in note.findings}
    assert {one.get("value") for one in inputs} == {"all", *verdicts}
    (status,) = with_class(tree, "kb-filter-shown")
    assert {one.get("data-verdict") for one in status} == {"all", *verdicts}
    found = [one.get("data-verdict") for one in with_class(tree, "kb-finding")]
    assert found == [one.verdict for one in note.findings]


def test_the_style_sheet_knows_every_verdict(root: Path) -> None:
    """A verdict that it does not know could be chosen, and nothing would happen."""
    sheet = (root / "macros/theme/assets/fact-check.css").read_text(encoding="utf-8")
    for verdict in get_args(AuditVerdict):
        chosen = f'.kb-audit:has(.kb-filter [value="{verdict}"]:checked)'
        assert f'{chosen} .kb-finding:not([data-verdict="{verdict}"]):not(:has(:target))' in sheet
        assert f'{chosen} .kb-filter-shown [data-verdict="{verdict}"]' in sheet


@BY_LANGUAGE
def test_every_verdict_has_words_a_meaning_and_a_shape_of_its_own(language: Language, real_catalog: Catalog) -> None:
    """None is told by colour alone."""
    assert set(VERDICTS) == set(get_args(AuditVerdict))
    tree = parse(verdict_list(PageContext(real_catalog, language, f"{language}/a.md")))
    shapes = ["".join(one.get("d", "") for one in shape.iter()) for shape in with_class(tree, "kb-verdict-shape")]
    words = [text(one).strip() for one in tree.iter("dt")]
    meanings = [text(one) for one in tree.iter("dd")]
    for found in (shapes, words, meanings):
        assert len(set(found)) == len(found) == len(VERDICTS)
        assert all(found)


def test_a_statement_is_quoted_and_never_a_figure(real_catalog: Catalog) -> None:
    """What the note prints stands in quotations, not among the figures of this site."""
    entry = entries(real_catalog)["c01"]
    (statement,) = with_class(entry, "kb-statement")
    assert [text(one) for one in statement.iter("blockquote")] == ["GPT-5-mini scores 74.9% on SWE-bench Verified."]
    assert [text(one) for one in statement.iter("q")] == ["74.9%"]
    assert not with_class(statement, "kb-value")


def test_an_entry_tells_which_citations_could_be_read(real_catalog: Catalog) -> None:
    """By their numbers in the note."""
    (statement,) = with_class(entries(real_catalog)["c01"], "kb-statement")
    said = " ".join(text(statement).split())
    assert "[3] GPT-5 vs GPT-4.1 - choosing the right model for your use case: could be read" in said
    assert "[4] How GPT-5 compares to GPT-4.1: could not be read" in said
    assert "Its citations none" in " ".join(text(entries(real_catalog)["c04"]).split())


def test_an_unread_source_is_marked_among_those_it_was_held_against(real_catalog: Catalog) -> None:
    """It proves nothing either way."""
    (held,) = with_class(entries(real_catalog)["c10"], "kb-held")
    marked = [text(one[0]) for one in held if with_class(one, "kb-unread")]
    assert marked == ["GPT-5 100x token usage compared to GPT-4.1"]


def test_an_entry_leads_to_the_figures_that_carry_its_number(real_catalog: Catalog) -> None:
    """Struck where they were rejected, and whole where they hold."""
    found = entries(real_catalog)
    assert [text(one) for one in found["c01"].iter("del")] == ["74.9%"]
    assert [one.get("href") for one in found["c01"].iter("a")].count("../../models/gpt-5-mini/#swe_bench_verified") == 1
    assert not list(found["c07"].iter("del"))
    assert "../../models/gpt-4.1/#output_price" in [one.get("href") for one in found["c07"].iter("a")]
    assert "Kept on record" not in text(found["c22"])


def test_every_claim_with_an_audit_number_is_on_the_audits_page(real_catalog: Catalog) -> None:
    """Nothing that repeats the note is kept without the verdict on it."""
    found = entries(real_catalog)
    for model in real_catalog.models.values():
        for field, claims in model.claims.items():
            for one in claims:
                if one.audit:
                    hrefs = {link.get("href") for link in found[one.audit].iter("a")}
                    assert f"../../models/{model.id}/#{field}" in hrefs


def test_an_entry_leads_back_to_where_it_is_treated(real_catalog: Catalog) -> None:
    """To the section, in the language of the page, and not to itself."""
    comparison = PageUse("en/compare/x.md", "en", "A comparison")
    places = (
        PlaceUse(comparison, "speed", "Speed"),
        PlaceUse(PageUse("ja/compare/x.md", "ja", "比較"), "speed", "速さ"),
        PlaceUse(PageUse(f"en/fact-check/{NOTE}.md", "en", "Itself"), "", ""),
    )
    uses = Uses(by_finding={(NOTE, "c12"): places})
    *_, treated = entries(real_catalog, "en", uses)["c12"].iter("ul")
    assert [(text(one), one.get("href")) for one in treated.iter("a")] == [
        ("A comparison: Speed", "../../compare/x/#speed")
    ]
    pages = parse(audit_pages(on_its_page(real_catalog, "en", uses), NOTE))
    assert [(text(one), one.get("href")) for one in pages.iter("a")] == [("A comparison", "../../compare/x/")]


@BY_LANGUAGE
def test_a_finding_is_named_by_number_and_verdict(language: Language, real_catalog: Catalog) -> None:
    """On the audit's own page without saying again that it is a fact-check."""
    named = {
        "en": ("Fact-check c22: translation error", "c22: translation error"),
        "ja": ("検証 c22：訳語の誤り", "c22：訳語の誤り"),
    }
    elsewhere = PageContext(real_catalog, language, f"{language}/compare/gpt-5-mini-vs-gpt-4.1.md")
    links = [
        next(parse(finding(context, NOTE, "c22")).iter("a"))
        for context in (elsewhere, on_its_page(real_catalog, language))
    ]
    assert tuple(text(link) for link in links) == named[language]
    assert [link.get("href") for link in links] == [f"../../fact-check/{NOTE}/#c22", "#c22"]


def test_a_correction_leads_to_the_entry_as_far_as_there_is_one(real_catalog: Catalog) -> None:
    """Of an audit of the very text that the figure is printed in."""

    def links(catalog: Catalog) -> list[str | None]:
        context = PageContext(catalog, "en", "en/compare/gpt-5-mini-vs-gpt-4.1.md")
        tree = parse(correction(context, "gpt-5-mini", "max_input_tokens", "c15"))
        return [link.get("href") for link in with_class(tree, "kb-finding-link")]

    assert links(real_catalog) == [f"../../fact-check/{NOTE}/#c15"]
    other = replace(real_catalog.audits[NOTE], text="openai-priority")
    assert links(replace(real_catalog, audits={NOTE: other})) == []
    assert links(replace(real_catalog, audits={})) == []


def test_two_audits_share_no_filter(real_catalog: Catalog, note: Audit) -> None:
    """Choosing a verdict in one chooses nothing in the other, whatever the audits have in common."""
    two = replace(real_catalog, audits={NOTE: note, "other": replace(note, id="other")})
    names = set()
    for audit in two.audits:
        tree = parse(audit_findings(PageContext(two, "en", f"en/fact-check/{audit}.md"), audit))
        names |= {one.get("name") for one in tree.iter("input")}
    assert names == {f"verdict-{NOTE}", "verdict-other"}
    cards = parse(audit_list(PageContext(two, "en", "en/fact-check/index.md")))
    assert [one[0].get("href") for one in with_class(cards, "kb-card-title")] == [f"{NOTE}/", "other/"]
