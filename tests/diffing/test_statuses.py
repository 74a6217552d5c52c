"""What a report says of claims that are announced, come true or are cancelled."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from macros.diffing.claims import claim_items
from macros.records import Text
from tests.support.claims import one_model, own, seen

if TYPE_CHECKING:
    from macros.diffing.report import Item
    from macros.diffing.sides import Side
    from macros.records import Claim

EARLY = seen("official", read="2026-11-01")
PLAIN = own("3", EARLY, from_="2027-01-01")
ANNOUNCED = own("3", EARLY, from_="2027-01-01", status="announced")
WITHDRAWN = Text("開発元が取り下げました。", "Its maker withdrew it.")
CANCELLED = own("3", EARLY, from_="2027-01-01", status="cancelled", note=WITHDRAWN)
OLD = own("2", until="2027-01-01")


def told(before: Claim | None, after: Claim) -> Item:
    """What is told of the one claim that changed beside another one."""
    sides = (
        cast("Side", SimpleNamespace(catalog=one_model(input_price=[OLD, *([one] if one else [])])))
        for one in (before, after)
    )
    (item,) = claim_items(next(sides), next(sides))
    return item


@pytest.mark.parametrize(
    ("before", "after", "kind", "en", "ja"),
    [
        (None, ANNOUNCED, "added", "announced claim added, $3.00", "予告の主張を追加"),
        (None, CANCELLED, "added", "cancelled claim added, $3.00", "取り消された主張を追加"),
        (ANNOUNCED, CANCELLED, "cancelled", "announced claim cancelled, $3.00", "予告の主張を取り消し"),
        (CANCELLED, ANNOUNCED, "restored", "claim no longer cancelled, $3.00", "取り消しを撤回"),
        (CANCELLED, PLAIN, "restored", "claim no longer cancelled, $3.00", "取り消しを撤回"),
        (PLAIN, ANNOUNCED, "announced", "claim now only announced, $3.00", "主張を予告に変更"),
        (ANNOUNCED, PLAIN, "confirmed", "claim no longer only announced, $3.00", "予告だった主張を確認"),
    ],
)
def test_a_status_that_changed_is_told_in_words(
    before: Claim | None, after: Claim, kind: str, en: str, ja: str
) -> None:
    """In both languages, and with its kind and the status for programs."""
    item = told(before, after)
    assert item.words.en == f"M · input_price: {en}"
    assert ja in item.words.ja
    assert item.data["kind"] == kind
    assert item.data["after"]["status"] == after.status


@pytest.mark.parametrize("before", [None, ANNOUNCED])
def test_what_was_cancelled_is_told_with_who_withdrew_it(before: Claim | None) -> None:
    """The note says so, whether the claim is new or was there before."""
    assert any("Its maker withdrew it." in line.en for line in told(before, CANCELLED).details)
