"""macros/lint/comparative_word.py on pages"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.lint.comparative_word import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

USE_MACRO = (
    "Let a macro say it, such as {{ difference('gpt-5-mini', 'gpt-4.1', '%s') }}, or say it without comparing; words "
    "that compare no models can be listed with the reason under `allowed:` in the page's head."
)
LEAVE_OUT = (
    "Say it without comparing, since no macro can stand here; words that compare no models can be listed with the "
    "reason under `allowed:` in the page's head."
)


@pytest.mark.parametrize(
    ("text", "words", "place", "field"),
    [
        ("This one is cheaper.", "cheaper", "7:13", "input_price"),
        ("The *most\nexpensive* one.", "most expensive", "7:6", "input_price"),
        ("GPT-6 costs more.", "GPT-6 costs more", "7:1", "input_price"),
        ("It offers better value.", "better value", "7:11", "input_price"),
        ("| A |\n|---|\n| Fastest |", "Fastest", "9:3", "output_speed"),
        ("It is more responsive.", "more responsive", "7:7", "output_speed"),
        ("It outperforms the rest.", "outperforms", "7:4", "swe_bench_verified"),
        ("It is ahead of GPT-6.", "ahead of GPT-6", "7:7", "swe_bench_verified"),
        ("Its window is longer than GPT-6's.", "than GPT-6", "7:22", "context_window"),
        ("{{ model('big') }} takes longer than {{ model('small') }}.", "than…", "7:33", "context_window"),
        ("It thinks twice as long.", "twice as", "7:11", "context_window"),
        ("It writes three times as much.", "three times as", "7:11", "context_window"),
        ("A hundredfold output.", "A hundredfold", "7:1", "context_window"),
    ],
)
def test_an_english_comparison_is_told(project: Check, text: str, words: str, place: str, field: str) -> None:
    """With a macro that says it, by what is compared."""
    (found,) = check(project(en__index=f"{text}\n"))
    assert (found.code, found.severity, str(found.location)) == (
        "comparative-word",
        "error",
        f"docs/en/index.md:{place}",
    )
    assert found.message.in_("en") == f"“{words}” compares, but no macro computes it"
    assert found.hint is not None
    assert found.hint.in_("en") == USE_MACRO % field


@pytest.mark.parametrize(
    ("text", "words", "place", "field"),
    [
        ("こちらが安いです。", "安い", "7:5", "input_price"),
        ("単価が高くなります。", "単価が高く", "7:1", "input_price"),
        ("ほかのものより少し高い。", "より少し高い", "7:6", "input_price"),
        ("こちらが**速く**なります。", "速く", "7:7", "output_speed"),
        ("遅いモデルです。", "遅い", "7:1", "output_speed"),
        ("こちらが優れています。", "優れ", "7:5", "swe_bench_verified"),
        ("GPT-6が上回ります。", "GPT-6が上回", "7:1", "swe_bench_verified"),
        ("GPT-6より長い。", "GPT-6より", "7:1", "context_window"),
        ("GPT-6のほうが長い。", "GPT-6のほうが", "7:1", "context_window"),
        ("約三倍です。", "三倍", "7:2", "context_window"),
        ("約八分の一です。", "八分の一", "7:2", "context_window"),
    ],
)
def test_a_japanese_comparison_is_told(project: Check, text: str, words: str, place: str, field: str) -> None:
    """The same in Japanese."""
    (found,) = check(project(ja__index=f"{text}\n"))
    assert str(found.location) == f"docs/ja/index.md:{place}"
    assert found.message.in_("ja") == f"「{words}」は比較ですが、マクロで計算されていません"
    assert found.hint is not None
    assert found.hint.in_("en") == USE_MACRO % field


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lower is better, and the larger one is said to have “faster” answers, 'x' or \"cheaper\" ones."),
        ("en", "Rather than GPT-6, choose this. Other than GPT-6, none is listed."),
        ("en", "It costs more only where thinking exceeds {{ break_even('big', 'small') }} tokens."),
        ("en", "The note calls it {{ quoted('smarter', 'official') }} and faster."),
        ("en", "It fell back, as in the best answers; costs fell more often than not. The manifold is `cheaper`."),
        ("en", "A claim yields to one with fewer decimals, and is no longer shown."),
        ("ja", "低いほど良い値です。「何倍安い」とは言いません。『優れている』とも。"),
        ("ja", "{{ model('small') }}のほうが高くなるのは、{{ break_even('small', 'big') }}を超えるときだけです。"),
        ("ja", "元のノートは、より安い{{ quoted('賢いモデル', 'official') }}と書いています。"),
        ("ja", "出力の速さ、精度の高い測定、倍率、何倍か、遅くとも明日。細かいほうを先にします。"),
        ("ja", "数を倍に数えることはしません。"),
    ],
)
def test_what_compares_no_models_is_accepted(project: Check, language: str, text: str) -> None:
    """Directions, words that are only named, quotations, what a break-even says, and words that are spelt alike."""
    assert not list(check(project(**{f"{language}__index": f"{text}\n"})))


def test_a_sentence_is_told_once(project: Check) -> None:
    """Whoever rewrites it mends all of it; the next sentence is another one, excuse or not."""
    text = "It is cheaper and faster than GPT-6. {{ quoted('A', 'official') }}: it is slower! It is smarter.\n"
    told = [one.message.arguments["words"] for one in check(project(en__index=text))]
    assert told == ["cheaper", "smarter"]


@pytest.mark.parametrize("text", ["## The cheaper one {: #a }\n", '!!! note "The cheaper one"\n\n    Text.\n'])
def test_where_no_macro_can_stand_the_hint_names_none(project: Check, text: str) -> None:
    """Titles of sections and of boxes."""
    (found,) = check(project(en__index=text))
    assert found.hint is not None
    assert found.hint.in_("en") == LEAVE_OUT


def test_words_are_allowed_by_name_with_a_reason(project: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only those; what is allowed hides no other word of the sentence."""
    head = "---\ndescription: A page.\nallowed:\n  slower lane: a name of the road\n---\n\n# Title\n\n"
    monkeypatch.setattr("tests.lint_pages.conftest.HEAD", head)
    assert not list(check(project(en__index="In the slower\nlane.\n")))
    (found,) = check(project(en__index="In the slower lane of a cheaper road.\n"))
    assert found.message.arguments["words"] == "cheaper"


def test_the_page_of_both_languages_is_read_in_both(project: Check) -> None:
    """The chooser says something too."""
    assert [str(one.location) for one in check(project(index="安いモデル。 The cheaper one.\n"))] == [
        "docs/index.md:7:1",
        "docs/index.md:7:12",
    ]
