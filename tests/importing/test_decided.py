"""macros/importing/decided.py and deciding.py"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from macros.documents import report_markdown
from macros.importing import import_report
from macros.importing.deciding import decision_line
from macros.records import Decided
from macros.source import read_document
from tests.support.claims import OWN_API, WHY, own
from tests.support.importing import compare, only, placed, reading, strict

SELECT = {"platform": OWN_API, "tier": "standard"}
OURS = {"m": {"input_price": [own("1")]}}


def decision(ours: str | None, theirs: str | None, **changes: Any) -> Decided:
    values = [None if one is None else Decimal(one) for one in (ours, theirs)]
    return Decided("m", "input_price", values[0], values[1], WHY, **{"select": SELECT, **changes})


def test_a_decided_difference_is_not_open() -> None:
    """As long as both values are those of that day; zeros at the end change nothing."""
    compared = compare(OURS, placed(reading("input_price", "1.20")), decided=[decision("1.0", "1.2")])
    figure = only(compared)
    assert figure.decided
    assert not figure.is_open
    assert compared.needless == ()


def test_a_changed_value_opens_the_difference_again() -> None:
    """And the report says what it was."""
    compared = compare(OURS, placed(reading("input_price", "1.3")), decided=[decision("1", "1.2")])
    figure = only(compared)
    assert figure.is_open
    assert figure.was
    text = report_markdown(import_report(compared, strict(OURS), "en"), "en")
    assert "decided, but theirs changed from \\$1.20 to \\$1.30" in text
    assert compared.needless == ()


def test_our_own_change_opens_it_too() -> None:
    """The decision was about the pair."""
    compared = compare(OURS, placed(reading("input_price", "1.2")), decided=[decision("1.1", "1.2")])
    text = report_markdown(import_report(compared, strict(OURS), "en"), "en")
    assert only(compared).is_open
    assert "decided, but ours changed from \\$1.10 to \\$1.00" in text


def test_a_decision_about_what_agrees_is_needless() -> None:
    """So is one about other conditions, or about a model that the collection does not list any more."""
    needless = [
        decision("1", "1.2"),
        decision("1", "1.2", select={**SELECT, "tier": "flex"}),
    ]
    compared = compare(OURS, placed(reading("input_price", "1")), decided=needless)
    assert list(compared.needless) == needless


def test_what_only_they_have_can_be_decided_as_well() -> None:
    """A figure that nobody wants to take over."""
    figure = only(compare({"m": {}}, placed(reading("input_price", "2")), decided=[decision(None, "2")]))
    assert (figure.bucket, figure.decided is not None) == ("only-theirs", True)


def test_the_printed_line_decides_just_this_difference() -> None:
    """Pasted into the record of the import, it gives a decision that is used."""
    figure = only(compare(OURS, placed(reading("input_price", "1.25"))))
    line = decision_line(figure)
    data: Any = read_document(f"decided:\n  {line}\n".encode(), "x.yml").data
    (item,) = data["decided"]
    assert item == {
        "model": "m",
        "field": "input_price",
        "select": SELECT,
        "ours": 1,
        "theirs": Decimal("1.25"),
        "note": {"ja": "…", "en": "…"},
    }
