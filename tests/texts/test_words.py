"""macros/texts/words.py"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.texts.words import finder

WORDS = {
    word: meaning
    for words, meaning in (
        (("token", "tokens", "トークン"), "token"),
        (("first token", "TTFT"), "ttft"),
        (("model", "推論モデル"), "model"),
        (("non-reasoning", "非推論モデル"), "not"),
        (("推論トークン",), "reasoning"),
        (("合格率",), "pass"),
    )
    for word in words
}
PIECES = {"レイテンシー": "wrong", "率": "wrong"}


def found(text: str, words: dict[str, str] = WORDS, pieces: dict[str, str] | None = None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.meaning) for one in finder(words, pieces)(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokens, a TOKEN.", ["Tokens", "TOKEN"]),
        ("the first\n  token", ["first\n  token"]),
        ("tokenizer, subtokens, token2, détoken", []),
        ("a sub-token and token-level", ["token", "token"]),
        ("a non-model, a non-reasoning model", ["non-reasoning", "model"]),
        ("トークンの数、トークン数", ["トークン", "トークン"]),
        ("マルチトークン、トークンズ、トークンー", []),
        ("推論トークンとトークン", ["推論トークン", "トークン"]),
        ("推論モデルと非推論モデル", ["推論モデル", "非推論モデル"]),
        ("不合格率と合格率と再合格率", ["合格率", "合格率"]),
        ("TTFTは、ttft。TTFT2", ["TTFT", "ttft"]),
        ("", []),
    ],
)
def test_a_word_is_found_where_it_is_no_piece_of_another(text: str, expected: list[str]) -> None:
    """Longer words first, whatever their capitals and line breaks."""
    assert [word for word, _ in found(text)] == expected


def test_a_word_has_the_meaning_it_was_given() -> None:
    """However it is written."""
    assert found("First token of the TOKENS") == [("First token", "ttft"), ("TOKENS", "token")]


def test_a_piece_is_found_in_longer_words_but_not_in_a_longer_word_that_is_known() -> None:
    """Which is how a wrong word in a compound is seen, and a right word left alone."""
    text = "低レイテンシーの率と合格率"
    assert found(text, WORDS, PIECES) == [("レイテンシー", "wrong"), ("率", "wrong"), ("合格率", "pass")]


def test_without_words_nothing_is_found() -> None:
    """Not even the empty text."""
    assert found("token", {}) == found("", {}) == []


def test_a_word_is_never_a_pattern() -> None:
    """Whatever it is made of."""
    assert found("a.c abc (x) [y]", {"a.c": "1", "(x)": "2", "[y]": "3"}) == [("a.c", "1"), ("(x)", "2"), ("[y]", "3")]


@given(st.text(alphabet="tokensTOKEN  \n-ſKıİトークン推論非合格率ー。", max_size=60))
def test_what_is_found_is_a_word_in_order_without_overlap(text: str) -> None:
    """In any text, also with letters that have no capital of their own."""
    end = 0
    for one in finder(WORDS, PIECES)(text):
        assert end <= one.start < one.end
        assert " ".join(text[one.start : one.end].split()).casefold() in {word.casefold() for word in WORDS | PIECES}
        end = one.end
