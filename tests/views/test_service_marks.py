"""macros/views/service_marks.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.views.context import PageContext
from macros.views.difference import difference
from macros.views.overview import comparison_list, models_table
from macros.views.prose import model
from macros.views.references import render_references
from macros.views.service import service_notice
from macros.views.service_marks import model_name, service_clauses, short_name
from tests.support.claims import OWN_API, claim, one_model, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]

A, B = "gpt-5-mini", "gpt-4.1"
OF_A = {
    "en": "ends December 11, 2026 on OpenAI API; February 6, 2027 on Azure (Microsoft Foundry)",
    "ja": "OpenAI APIで2026年12月11日、Azure（Microsoft Foundry）で2027年2月6日に終了",
}
OF_B = {
    "en": (
        "ends January 14, 2027 on OpenAI API; was due to end October 14, 2026 on Azure (Microsoft Foundry); "
        "ended June 1, 2026 on GitHub Copilot"
    ),
    "ja": (
        "OpenAI APIで2027年1月14日に終了／Azure（Microsoft Foundry）で2026年10月14日に終了する予定だった／"
        "GitHub Copilotで2026年6月1日に終了済み"
    ),
}
BRACKETS = {"en": "({})", "ja": "（{}）"}
IN_LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])


def ending(day: str, platform: str = OWN_API, *, read: str = "2026-11-01") -> Catalog:
    """A model whose service ends on one platform."""
    return one_model(shutdown_date=[claim(day, seen("official", read=read), select={"platform": platform})])


def uncited(fragment: Markup) -> str:
    """The text of a fragment without its citations."""
    tree = parse(fragment)
    for button in with_class(tree, "kb-cite"):
        button.text = ""
    return text(tree)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-12-11", "M (ends December 11, 2026 on own-api)"),
        ("2027-05-21", "M (ends May 21, 2027 on own-api)"),
        ("2027-05-22", "M"),
        ("2026-11-22", "M (ended November 22, 2026 on own-api)"),
    ],
)
def test_an_end_within_180_days_is_said_beside_the_name(day: str, said: str) -> None:
    """And one that is past; a later one is not."""
    assert uncited(model(PageContext(ending(day), "en", "en/a.md"), "m")) == said


def test_a_past_date_from_an_old_source_was_only_due() -> None:
    """Nobody has looked since, so nothing is said to have ended."""
    context = PageContext(ending("2026-10-14", read="2026-07-07"), "en", "en/a.md")
    assert uncited(model(context, "m")) == "M (was due to end October 14, 2026 on own-api)"


@IN_LANGUAGES
def test_a_name_has_one_mark_for_all_platforms(page: MakePage, language: Language) -> None:
    """The maker's own first; what holds for neighbours is said once; each day has its citation."""
    for identifier, name, ends in ((A, "GPT-5 mini", OF_A), (B, "GPT-4.1", OF_B)):
        fragment = model(page(language), identifier)
        assert uncited(fragment) == f"{name} {BRACKETS[language].format(ends[language])}"
        (mark,) = with_class(parse(fragment), "kb-mark")
        assert len(with_class(mark, "kb-cite")) == ends["en"].count(" on ")


@pytest.mark.parametrize(("language", "short"), [("en", "(service ends)"), ("ja", "（提供終了予定あり）")])
def test_later_uses_of_a_name_have_a_reminder(page: MakePage, language: Language, short: str) -> None:
    """It opens the evidence of every end."""
    context = page(language)
    model(context, A)
    for _ in range(2):
        tree = parse(model(context, A))
        assert text(tree) == f"GPT-5 mini {short}[1, 2]"
    (button,) = with_class(tree, "kb-cite")
    end = parse(render_references(context))
    (popover,) = (one for one in end.iter("div") if one.get("id") == button.get("popovertarget"))
    assert "OpenAI API" in text(popover)
    assert "Azure" in text(popover)


def test_the_reminder_of_one_end_opens_the_same_evidence() -> None:
    """As the mark in full."""
    context = PageContext(ending("2026-12-11"), "en", "en/a.md")
    buttons = [with_class(parse(model(context, "m")), "kb-cite")[0].get("popovertarget") for _ in range(2)]
    assert buttons[0] == buttons[1]


@pytest.mark.parametrize(("language", "short"), [("en", "(end of service)"), ("ja", "（提供の終了あり）")])
def test_the_reminder_of_a_past_end_does_not_announce_one(language: Language, short: str) -> None:
    """It may have ended on one platform and run on others."""
    context = PageContext(ending("2026-06-01"), language, f"{language}/a.md")
    model(context, "m")
    assert uncited(model(context, "m")) == f"M {short}"


def test_a_running_service_is_not_mentioned() -> None:
    """Neither on the first use nor later."""
    context = PageContext(one_model(), "en", "en/a.md")
    assert [text(parse(model(context, "m"))) for _ in range(2)] == ["M", "M"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", f"(end of service: GPT-5 mini {OF_A['en']}; GPT-4.1 {OF_B['en']})"),
        ("ja", f"（提供の終了：GPT-5 miniは{OF_A['ja']}／GPT-4.1は{OF_B['ja']}）"),
    ],
)
def test_a_difference_says_the_ends_that_the_page_has_not_said(page: MakePage, language: Language, said: str) -> None:
    """After its words, once: the next one has none, and names that follow have a reminder."""
    context = page(language)
    assert uncited(difference(context, A, B, "input_price")).endswith(f" {said}")
    assert not with_class(parse(difference(context, A, B, "output_price")), "kb-mark")
    assert text(parse(model(context, A))).endswith("]")
    assert "Azure" not in model(context, A)


def test_a_difference_leaves_out_what_a_name_has_said(page: MakePage) -> None:
    """Only the other model's end is missing then."""
    context = page("en")
    model(context, B)
    assert uncited(difference(context, A, B, "input_price")).endswith(f"(end of service: GPT-5 mini {OF_A['en']})")


@pytest.mark.parametrize("block", [lambda context: service_notice(context, [A, B]), comparison_list, models_table])
def test_a_difference_leaves_out_what_a_block_has_said(page: MakePage, block: Callable[[PageContext], Markup]) -> None:
    """A notice, cards or a table of models further up."""
    context = page("en")
    block(context)
    assert not with_class(parse(difference(context, A, B, "input_price")), "kb-mark")


def test_the_first_name_below_a_notice_still_says_it(page: MakePage) -> None:
    """Whoever was led to the sentence has not read the notice."""
    context = page("en")
    service_notice(context, [A])
    assert OF_A["en"] in uncited(model(context, A))


@IN_LANGUAGES
def test_cards_and_the_table_of_models_say_every_platform(page: MakePage, language: Language) -> None:
    """Also below a sentence that has said it."""
    for block in (comparison_list, models_table):
        context = page(language)
        model(context, B)
        assert OF_B[language] in uncited(block(context))


def test_a_name_in_a_block_has_every_end(page: MakePage) -> None:
    """However often the page has it."""
    context = page("en")
    assert model_name(context, A) == model_name(context, A)
    assert [clause.state for clause in service_clauses(context, B)] == ["ending", "was-due", "ended"]


def test_a_short_name_always_has_a_reminder_and_opens_every_end(page: MakePage) -> None:
    """Where models stand below each other to be compared; a sentence that follows need not say it all again."""
    context = page("en")
    name = short_name(context, A, "hle")
    assert name.service == ()
    assert name.reminder is not None
    assert name.reminder.text == "service ends"
    assert name.href.endswith("models/gpt-5-mini/#hle")
    shown = parse(render_references(context))
    assert "December 11, 2026" in text(shown)
    assert "February 6, 2027" in text(shown)
