"""macros/texts/terms.py, and the committed terms"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.messages import LANGUAGES
from macros.records import Term, Text, Words
from macros.texts import forms_of, parts_of_word, term_finder, word_of, wrong_word_finder

if TYPE_CHECKING:
    from pathlib import Path

LATENCY = Term(
    id="latency",
    term=Text("レイテンシ（遅延）", "latency"),
    reading="れいてんし",
    definition=Text("待ち時間です。", "A wait."),
    also=Words(en=("latencies",)),
    avoid=Words(ja=("レイテンシー",), en=("latancy",)),
)
PASS_RATE = Term(
    id="pass-rate",
    term=Text("合格率", "pass rate"),
    reading="ごうかくりつ",
    definition=Text("割合です。", "A share."),
    avoid=Words(ja=("パススルー", "率"), en=("passthrough",)),
)


@pytest.fixture(scope="module")
def terms(root: Path) -> list[Term]:
    return list(load_catalog(root, date(2026, 11, 22)).catalog.terms.values())


def test_either_of_two_words_is_the_term_and_the_first_is_written() -> None:
    """レイテンシ（遅延） is both レイテンシ and 遅延."""
    assert parts_of_word(LATENCY, "ja") == ("レイテンシ", "遅延")
    assert word_of(LATENCY, "ja") == "レイテンシ"
    assert forms_of(LATENCY, "en") == ("latency", "latencies")


def test_each_language_has_its_own_words() -> None:
    """A word of the other language is not looked for."""
    found = {language: list(term_finder([LATENCY], language)("遅延 and latencies")) for language in LANGUAGES}
    assert [(one.start, one.end) for one in found["ja"]] == [(0, 2)]
    assert [(one.start, one.end) for one in found["en"]] == [(7, 16)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("低レイテンシーとパススルーレート", [("レイテンシー", "latency"), ("パススルー", "pass-rate")]),
        ("Passthrough は latancy", [("Passthrough", "pass-rate"), ("latancy", "latency")]),
        ("passthroughs, latancys", []),
        ("レイテンシの合格率", []),
        ("率", [("率", "pass-rate")]),
    ],
)
def test_wrong_words_are_told_from_right_ones_that_contain_them(text: str, expected: list[tuple[str, str]]) -> None:
    """In the texts of either language."""
    found = wrong_word_finder([LATENCY, PASS_RATE])(text)
    assert [(text[one.start : one.end], one.meaning) for one in found if one.meaning] == expected


def test_there_are_35_terms(terms: list[Term]) -> None:
    """Each with a word and a definition in both languages, which the schema asks for."""
    assert len(terms) == 35


def test_no_word_means_two_terms_and_none_is_both_right_and_wrong(terms: list[Term]) -> None:
    """A link would lead to one of them; a check would refuse what another term recommends."""
    for language in LANGUAGES:
        forms = [form.casefold() for term in terms for form in forms_of(term, language)]
        assert len(forms) == len(set(forms))
        find = wrong_word_finder(terms)
        assert not [form for form in forms for one in find(form) if one.meaning]


def test_no_definition_has_a_digit(terms: list[Term]) -> None:
    """A figure in a definition would be one without evidence."""
    said = [text for term in terms for text in (term.definition.ja, term.definition.en)]
    assert not [text for text in said if any(map(str.isdigit, text))]


def test_japanese_definitions_are_whole_sentences_in_one_style(terms: list[Term]) -> None:
    """です・ます, ended by 。"""
    sentences = [one for term in terms for one in term.definition.ja.split("。")[:-1]]
    assert all(term.definition.ja.endswith("。") for term in terms)
    assert not [one for one in sentences if not one.endswith(("です", "ます", "ません", "ください"))]
