"""macros/schema/values.py"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.records import Field, Text
from macros.schema.values import validate_values
from macros.source import Document, Mark

if TYPE_CHECKING:
    from macros.records import Datatype

HYBRID = {"hybrid": Text("両用", "hybrid"), "reasoning": Text("推論する型", "reasoning")}


def field(datatype: Datatype, choices: dict[str, Text] | None = None) -> Field:
    return Field(
        id="some",
        label=Text("ある項目", "Some field"),
        meaning=Text("意味。", "Meaning."),
        order=1,
        group="price",
        datatype=datatype,
        kind_of_fact="fact",
        direction="none",
        fresh_for_days=1,
        source_order=("official",),
        choices=choices or {},
    )


def said(claim: dict[str, Any], of: Field) -> list[tuple[str, str | None]]:
    """Messages and hints for one claim of one model."""
    document = Document("data/models/m.yml", {"claims": {"some": [claim]}}, Mark(1, 1))
    found = validate_values(document, {"some": of})
    return [(d.message.in_("en"), d.hint.in_("en") if d.hint else None) for d in found]


@pytest.mark.parametrize(
    ("datatype", "value"),
    [
        ("money", Decimal("0.25")),
        ("money", 2),
        ("tokens", 400000),
        ("score", Decimal("74.9")),
        ("percent", 0),
        ("duration", Decimal("0.777")),
        ("speed", 61),
        ("flag", False),
        ("list", ["text", "image"]),
        ("choice", "medium"),
        ("text", "gpt-6-luna"),
        ("date", "2024-05"),
        ("date", "2024-05-31"),
        ("date", "not_disclosed"),
        ("money", "not_disclosed"),
        ("flag", "not_applicable"),
        ("list", "not_applicable"),
    ],
)
def test_a_value_of_the_fields_kind_is_accepted(datatype: Datatype, value: object) -> None:
    """Also the words that say there is no value to give."""
    assert said({"value": value}, field(datatype)) == []


@pytest.mark.parametrize(
    ("datatype", "value", "message", "hint"),
    [
        ("money", "0.25", "Some field: expected a number, found the text “0.25”", "Write 0.25 without quotes."),
        (
            "money",
            "$0.25",
            "Some field: expected a number, found the text “$0.25”",
            "Write only the number, without unit, currency or separators.",
        ),
        ("money", True, "Some field: expected a number, found the truth value true", None),
        ("money", [1], "Some field: expected a number, found a list", None),
        (
            "tokens",
            Decimal("400.5"),
            "Some field: expected a whole number, found the number 400.5",
            "Write it without a point.",
        ),
        (
            "tokens",
            "400K",
            "Some field: expected a whole number, found the text “400K”",
            "Write only the number, without unit, currency or separators.",
        ),
        (
            "flag",
            "true",
            "Some field: expected true or false, found the text “true”",
            "Write true or false, without quotes.",
        ),
        ("flag", 1, "Some field: expected true or false, found the number 1", "Write true or false, without quotes."),
        ("list", "text", "Some field: expected a list, found the text “text”", "Write it as a list, [text]."),
        ("text", Decimal("4.1"), "Some field: expected a text, found the number 4.1", 'Write "4.1", with the quotes.'),
        (
            "date",
            2024,
            "Some field: expected a date, found the number 2024",
            "Write 2026-03-02, or 2026-03 where no day is known.",
        ),
        ("date", "June 2024", "“June 2024” is not a date", "Write 2026-03-02, or 2026-03 where no day is known."),
        ("date", "2024", "“2024” is not a date", "Write 2026-03-02, or 2026-03 where no day is known."),
        ("date", "2025-02-30", "“2025-02-30” is not in the calendar", "Check the month and the day."),
        ("date", "2025-13", "“2025-13” is not in the calendar", "Check the month and the day."),
    ],
)
def test_a_value_of_another_kind_is_refused(datatype: Datatype, value: object, message: str, hint: str | None) -> None:
    """A price written as text would otherwise be compared as text."""
    assert said({"value": value}, field(datatype)) == [(message, hint)]


def test_a_choice_with_named_values_takes_no_other() -> None:
    """A word nobody has a name for would reach readers as it is."""
    assert said({"value": "hybrid"}, field("choice", HYBRID)) == []
    assert said({"value": "hybird"}, field("choice", HYBRID)) == [
        ("“hybird” is not one of: hybrid, reasoning", "Did you mean “hybrid”?")
    ]


def test_only_numbers_have_an_uncertainty() -> None:
    """± of a word means nothing."""
    assert said({"value": 61, "uncertainty": 2}, field("score")) == []
    assert said({"value": "medium", "uncertainty": 2}, field("choice")) == [
        ("only a number can have an uncertainty", "Remove the key.")
    ]


def test_a_field_that_does_not_exist_is_left_to_the_rule_about_references() -> None:
    """One mistake gives one message."""
    document = Document("data/models/m.yml", {"claims": {"prise": [{"value": "0.25"}]}}, Mark(1, 1))
    assert validate_values(document, {"some": field("money")}) == []


def test_a_word_of_a_list_is_one_that_the_field_names() -> None:
    """A misspelt modality would be shown as if there were such a thing; it is told where it stands."""
    of = field("list", HYBRID)
    assert said({"value": ["hybrid", "reasoning"]}, of) == []
    assert said({"value": ["hybrid", "resoning"]}, of) == [
        ("“resoning” is not one of: hybrid, reasoning", "Did you mean “reasoning”?")
    ]
    assert said({"value": ["anything"]}, field("list")) == []
