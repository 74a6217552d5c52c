"""macros/rulebook/wording.py"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.messages import Message, msg
from macros.pages.reader import read_page
from macros.rulebook.wording import markdown, running, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("there is no page", "There is no page."),
        ("Remove it.", "Remove it."),
        ("“…” is a hidden file", "“…” is a hidden file."),
        ("`1M` tokens is a million", "`1M` tokens is a million."),
        ("what now?", "What now?"),
    ],
)
def test_a_message_becomes_a_sentence(text: str, expected: str) -> None:
    """With a capital and a full stop, and only one."""
    assert sentence(Message(text), "en") == expected


def test_japanese_sentences_end_with_their_own_stop_and_stand_together() -> None:
    """Without a space between them; a word in Latin letters keeps its case."""
    assert running((msg("error"), msg("warning")), "ja") == "エラー。警告。"
    assert running((msg("error"), msg("warning")), "en") == "Error. Warning."
    assert sentence(Message("id"), "ja") == "id。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rename it to <id>.yml, or move it.", "Rename it to `<id>.yml`, or move it."),
        ("「<種類>.schema.json」だけ。", "「`<種類>.schema.json`」だけ。"),
        ("An alias (*) is none.", "An alias (`*`) is none."),
        ("Use 0 to 9 and . - _ there.", "Use `0` to `9` and `.` `-` `_` there."),
        ("GPT-5 in UTF-8", "GPT-5 in UTF-8."),
        ("Write `a_b` as it is_not.", "Write `a_b` as it `is_not`."),
        ("1つのファイルの3行目。", "一つのファイルの`3`行目。"),
        ("There is no folder “…”", "There is no folder “…”."),
        ("--- or ... there", "`---` or `...` there."),
    ],
)
def test_what_markdown_could_read_as_markup_is_put_into_code(text: str, expected: str) -> None:
    """So are digits that belong to no name; code stays as it is."""
    assert markdown(Message(text), "ja" if "。" in text else "en") == expected


@given(st.text(st.sampled_from("ab1 *_<>[](){}#|\\&!.:-~+=“…”値"), min_size=1, max_size=30))
def test_no_message_can_break_the_page(text: str) -> None:
    """Whatever stands in it, the page that says it is read without a complaint about markup."""
    raw = f"---\ndescription: A page.\n---\n\n# Title\n\n**Says** {markdown(Message(f'x {text} x'), 'en')}\n"
    _, found = read_page("en/example.md", raw.encode())
    assert {one.code for one in found} <= {"page-jinja"}, raw
