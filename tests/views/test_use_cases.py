"""macros/views/use_cases/"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.generated import generated_pages
from macros.messages import LANGUAGES
from macros.uses import PageUse, Uses
from macros.views.context import PageContext
from macros.views.use_cases.assumptions import use_case_requirements, use_case_workload
from macros.views.use_cases.candidates import use_case_candidates
from macros.views.use_cases.changes import use_case_changes, use_case_pages
from macros.views.use_cases.costs import use_case_costs
from macros.views.use_cases.figures import use_case_fields
from macros.views.use_cases.listing import use_case_cards, use_case_list
from macros.views.use_cases.of_model import guides_of
from macros.views.use_cases.summary import use_case_answer
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]


def words(element: Element) -> str:
    return " ".join(text(element).split())


def on(catalog: Catalog, day: str) -> PageContext:
    """A page of the site built for another day."""
    return PageContext(replace(catalog, as_of=date.fromisoformat(day)), "en", "en/a.md")


def changed(catalog: Catalog, use_case: str, **changes: object) -> PageContext:
    """A page of a site whose use case has other words."""
    record = replace(catalog.use_cases[use_case], **changes)  # type: ignore[arg-type]  # each test gives real ones
    return PageContext(replace(catalog, use_cases={**catalog.use_cases, use_case: record}), "en", "en/a.md")


def test_the_answer_names_what_can_be_recommended(page: MakePage) -> None:
    """And only then leads on."""
    tree = parse(use_case_answer(page("en"), "long-document-analysis"))
    (headline,) = with_class(tree, "kb-answer-headline")
    assert words(headline) == "For new work: GPT-5.4."
    assert "It meets every requirement." in words(with_class(tree, "kb-answer-line")[2])


def test_where_nothing_is_left_the_answer_says_so_and_where_to_go_on(page: MakePage) -> None:
    """Plainly."""
    tree = parse(use_case_answer(page("en"), "voice"))
    (headline,) = with_class(tree, "kb-answer-headline")
    assert words(headline) == "None of the candidates can be recommended for new work. What to do then"
    assert [link.get("href") for link in headline.iter("a")] == ["../../choose/#none-fits"]


def test_a_gap_is_never_a_pass(page: MakePage) -> None:
    """The answer names what has to be tested, and does not call it recommended."""
    tree = parse(use_case_answer(page("en"), "customer-support"))
    assert "To be tested first: Claude Haiku 4.5." in words(tree)
    assert not with_class(tree, "kb-status-recommended")
    (gap,) = with_class(parse(use_case_candidates(page("en"), "customer-support")), "kb-status-unknown")
    assert words(gap) == "unknown: test first"


def test_advice_is_computed_for_the_day_the_site_is_built_for(real_catalog: Catalog) -> None:
    """A service that has ended since the review is no longer offered, whatever the record says."""
    tree = parse(use_case_answer(on(real_catalog, "2026-12-12"), "cost-sensitive-writing"))
    first = with_class(tree, "kb-answer-line")[0]
    assert [words(status) for status in with_class(first, "kb-status")] == ["no longer offered"]
    assert "Service on OpenAI API ended on December 11, 2026" in words(first)
    changes = words(parse(use_case_changes(on(real_catalog, "2026-12-12"), "cost-sensitive-writing")))
    assert "GPT-5 mini (effort low): its service has ended." in changes
    late = words(parse(use_case_answer(on(real_catalog, "2027-08-01"), "cost-sensitive-writing")))
    assert "Service on OpenAI API was due to end on December 11, 2026" in late


def test_a_missed_requirement_rules_a_candidate_out(real_catalog: Catalog) -> None:
    """A figure close to a limit that it misses is said to be close."""
    (limit,) = real_catalog.use_cases["voice"].requirements
    context = changed(real_catalog, "voice", requirements=(replace(limit, bound=Decimal("0.75")),))
    line = with_class(parse(use_case_answer(context, "voice")), "kb-answer-line")[1]
    assert [words(status) for status in with_class(line, "kb-status")] == ["does not meet the requirements"]
    assert "It does not meet the requirement for: Time to first token." in words(line)
    said = words(parse(use_case_changes(context, "voice")))
    assert "close to the limit (at most 0.75 s). A slightly looser limit would let it pass." in said


def test_a_limit_that_is_no_measurement_is_worded_as_such(page: MakePage) -> None:
    """Nobody will measure a context window again."""
    said = words(parse(use_case_changes(page("en"), "coding-agent")))
    assert "close to the limit (at least 200,000 tokens). A slightly stricter limit would rule it out." in said


def test_a_service_that_ends_tomorrow_fits_no_horizon(real_catalog: Catalog) -> None:
    """There is no shorter one to offer."""
    said = words(parse(use_case_changes(on(real_catalog, "2026-12-10"), "voice")))
    assert "GPT-5 mini (effort minimal): its end of service is too near for any use, unless it is put off." in said


def test_a_guide_that_nothing_could_tip_says_so(real_catalog: Catalog) -> None:
    """The section is not left empty."""
    whole = real_catalog.use_cases["cost-sensitive-writing"]
    context = changed(
        real_catalog, "cost-sensitive-writing", candidates=whole.candidates[2:], would_change=(), caution=None
    )
    assert "Nothing on record is close to tipping it." in use_case_changes(context, "cost-sensitive-writing")


def test_every_number_of_the_work_is_marked_as_assumed(page: MakePage) -> None:
    """In each cell, in the headers and in a sentence."""
    tree = parse(use_case_workload(page("en"), "real-time-chat"))
    assert len(with_class(tree, "kb-assumption")) == len(list(tree.iter("td"))) == 16
    assert "Every number in this table is an assumption" in words(tree)
    rows = [words(row) for row in tree.iter("tr")]
    assert "of which read from the cache (60%) 720 tokens 216,000,000 tokens" in rows
    assert "Reasoning (medium) 500 tokens 150,000,000 tokens" in rows
    assert "Requests 1 300,000" in rows


def test_a_guide_without_limits_says_so(page: MakePage) -> None:
    """And still says how long the choice should last."""
    said = words(parse(use_case_requirements(page("en"), "structured-extraction")))
    assert "No limit rules a model out here" in said
    assert "How long the choice should last: 365 days" in said


def test_prices_are_those_for_inputs_of_the_assumed_length(page: MakePage) -> None:
    """With the range for which they hold."""
    tree = parse(use_case_fields(page("en"), "long-document-analysis"))
    row = next(words(row) for row in tree.iter("tr") if "Input price" in words(row))
    assert row.index("$2.50") < row.index("inputs over 200,000 tokens") < row.index("$1.25")


def test_a_figure_of_another_effort_never_stands_for_the_one_asked_for(page: MakePage) -> None:
    """It is listed below as what it is."""
    tree = parse(use_case_fields(page("en"), "customer-support"))
    row = next(row for row in tree.iter("tr") if "FActScore" in words(row))
    cell = list(row.iter("td"))[1]
    assert words(cell).startswith("no figure recorded at this effort 3.5%")
    assert "effort high" in words(cell)


def test_a_cost_without_reasoning_is_the_least_it_can_be(page: MakePage) -> None:
    """With the reason why nothing is counted."""
    tree = parse(use_case_costs(page("en"), "research-report"))
    rows = [words(row) for row in tree.iter("tr")]
    assert "$119.70 or more" in rows[2]
    assert "nothing is assumed for this effort" in rows[2]
    sonnet = [words(row) for row in parse(use_case_costs(page("en"), "coding-agent")).iter("tr")][2]
    assert " or more" in sonnet
    assert "no effort is stated" in sonnet


def test_an_input_that_does_not_fit_is_said_before_the_cost(real_catalog: Catalog) -> None:
    """A price for what cannot be done is worth nothing."""
    work = replace(real_catalog.use_cases["voice"].workload, input_tokens=300_000)
    tree = parse(use_case_costs(changed(real_catalog, "voice", workload=work), "voice"))
    row = words(list(tree.iter("tr"))[2])
    assert row.index("the input does not fit (at most 272,000 tokens") < row.index("$5,58")


def test_a_missing_price_is_no_cost(real_catalog: Catalog) -> None:
    """Nor is it a zero."""
    mini = real_catalog.models["gpt-5-mini"]
    without = replace(mini, claims={key: value for key, value in mini.claims.items() if key != "output_price"})
    catalog = replace(real_catalog, models={**real_catalog.models, "gpt-5-mini": without})
    context = PageContext(catalog, "en", "en/a.md")
    row = words(list(parse(use_case_costs(context, "voice")).iter("tr"))[2])
    assert row.count("no figure recorded") == 2
    assert "no figure recorded" in words(with_class(parse(use_case_candidates(context, "voice")), "kb-candidate")[1])


def test_a_maker_without_a_platform_of_its_own_is_spoken_of_without_a_name(real_catalog: Catalog) -> None:
    """No platform is invented for it."""
    deepseek = replace(real_catalog.providers["deepseek"], first_party=None)
    catalog = replace(real_catalog, providers={**real_catalog.providers, "deepseek": deepseek})
    said = words(parse(use_case_answer(PageContext(catalog, "en", "en/a.md"), "cost-sensitive-writing")))
    assert "No end of service is recorded on the maker's own platform, which is no promise" in said


def test_the_list_has_every_situation_in_order_with_what_is_left(page: MakePage) -> None:
    """All ten, and three without any candidate."""
    for fragment in (use_case_list(page("en")), use_case_cards(page("en"))):
        cards = with_class(parse(fragment), "kb-card")
        titles = [words(with_class(card, "kb-card-title")[0]) for card in cards]
        assert len(titles) == 10
        assert (titles[0], titles[-1]) == ("Real-time chat", "Voice")
        none = [title for title, card in zip(titles, cards, strict=True) if with_class(card, "kb-status-none-left")]
        assert none == ["Real-time chat", "Code review", "Voice"]


def test_a_model_has_its_guides_with_the_same_words(page: MakePage) -> None:
    """With the effort it is meant at; where more is said for it first, else in the order of the situations."""
    assert [
        (group.standing.text, [(one.title, one.effort) for one in group.guides])
        for group in guides_of(page("en"), "gpt-5.1")
    ] == [
        ("recommended for new work", [("Coding agent", "effort high")]),
        ("only for what already runs on it", [("Real-time chat", "reasoning off"), ("Voice", "reasoning off")]),
    ]
    assert guides_of(page("en"), "gpt-4o") == ()


def test_a_guide_has_a_caution_only_where_there_is_one(real_catalog: Catalog) -> None:
    """In both languages."""
    pages = {one.path: one for one in generated_pages(real_catalog)}
    for language in LANGUAGES:
        assert "{: #caution }" in pages[f"{language}/choose/voice.md"].markdown
        assert "{: #caution }" not in pages[f"{language}/choose/customer-support.md"].markdown
    assert (pages["ja/choose/voice.md"].title, pages["en/choose/voice.md"].title) == ("音声の対話", "Voice")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_knows_the_pages_that_lead_to_it(real_catalog: Catalog, language: Language) -> None:
    """In the reader's language."""
    pages = (PageUse("ja/index.md", "ja", "入口"), PageUse("en/index.md", "en", "Front page"))
    context = PageContext(real_catalog, language, f"{language}/choose/voice.md", Uses(by_use_case={"voice": pages}))
    (link,) = parse(use_case_pages(context, "voice")).iter("a")
    assert (text(link), link.get("href")) == ({"ja": "入口", "en": "Front page"}[language], "../../")
