"""macros/texts/reading.py"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages import MacroCall
from macros.source.location import Location
from macros.texts import parts_of, read_text

PLACE = Location("data/terms/token.yml", 3, 7)


def codes(text: str) -> list[str]:
    return [f"{found.location} {found.code} {found.message.in_('en')}" for found in read_text(text, PLACE)[1]]


def test_a_text_without_calls_is_one_part() -> None:
    """Braces alone are words."""
    assert read_text("A {plain} text.", PLACE) == (("A {plain} text.",), [])


def test_a_call_stands_between_the_words_around_it() -> None:
    """Read with the arguments of its macro, placed where the text begins."""
    parts, found = read_text("Input: {{ figure('gpt-5-mini', 'input_price', tier='flex') }}.", PLACE)
    assert found == []
    before, call, after = parts
    assert (before, after) == ("Input: ", ".")
    assert isinstance(call, MacroCall)
    assert (call.name, call.arguments) == ("figure", {"model": "gpt-5-mini", "field": "input_price"})
    assert (call.conditions, call.location) == ({"tier": "flex"}, PLACE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ figur('a', 'b') }}", "there is no macro figur; did you mean figure?"),
        ("{{ figure('a') }}", "figure needs the argument field"),
        ("{{ models_table() }}", "models_table makes a block and cannot stand in a text of the data"),
        ("{{ 7 * 7 }}", "a calculation stands here in place of a macro call"),
        ("{% set a = 1 %}", "a page is not a program; “{% set a = 1 %}” is not run"),
    ],
)
def test_what_is_no_call_for_a_sentence_is_told_at_the_texts_place(text: str, said: str) -> None:
    """The same sentences as on a page."""
    assert codes(text) == [f"{PLACE} text-macro {said}"]


@given(st.text(alphabet=st.sampled_from("{}%# 'a(,)figure|.")))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    """Whatever is no call stays a plain part, to the letter."""
    parts, _ = read_text(text, PLACE)
    if all(isinstance(part, str) for part in parts):
        assert "".join(str(part) for part in parts) == text


def test_a_checked_text_is_read_once() -> None:
    """The same parts, whoever asks."""
    text = "{{ as_of() }}時点です。"
    assert parts_of(text) is parts_of(text)


def test_the_hint_on_an_unknown_macro_lists_those_of_sentences() -> None:
    """No table can stand in a text of the data, so none is offered."""
    _, (found,) = read_text("{{ glosary() }}", Location("data/x.yml", 1, 1))
    assert found.hint is not None
    assert "figure" in found.hint.in_("en")
    assert "glossary" not in found.hint.in_("en") + found.message.in_("en")
