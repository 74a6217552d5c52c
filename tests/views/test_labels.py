"""macros/views/labels.py"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from macros.claims import choose
from macros.claims.results import ChoiceState, LifecycleState
from macros.records import RejectedReason, Reporter, SourceKind
from macros.views.labels import (
    LIFECYCLE,
    NO_FIGURE,
    REJECTED,
    REPORTERS,
    REPUBLISH,
    SOURCE_KINDS,
    choice_marks,
    claim_marks,
)
from tests.support.claims import claim, one_model, own, seen

if TYPE_CHECKING:
    from macros.catalog import Catalog


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (SOURCE_KINDS, set(get_args(SourceKind))),
        (REPORTERS, set(get_args(Reporter))),
        (REJECTED, set(get_args(RejectedReason))),
        (LIFECYCLE, set(get_args(LifecycleState))),
        (NO_FIGURE, set(get_args(ChoiceState)) - {"chosen"}),
    ],
)
def test_every_word_of_a_closed_list_has_a_label(labels: dict[str, Any], words: set[str]) -> None:
    """A new word cannot appear without being said in both languages."""
    assert set(labels) == words


def test_whatever_a_source_allows_is_said(real_catalog: Catalog) -> None:
    """Every real source's terms of republication have words."""
    assert {source.republish for source in real_catalog.sources.values()} <= set(REPUBLISH)


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, []),
        ({"precision": "approximate"}, ["approximate"]),
        ({"precision": "rounded", "relayed": True}, ["rounded", "relayed"]),
        ({"method": "typed-in"}, ["typed-in"]),
        ({"method": "unmerged"}, ["unmerged"]),
        ({"rejected": True}, ["rejected"]),
        ({"status": "cancelled", "from_": "2026-01-01"}, ["cancelled"]),
        ({"status": "announced", "from_": "2027-01-01"}, ["announced"]),
        ({"status": "announced", "from_": "2026-11-01"}, []),
    ],
)
def test_a_claim_shows_its_own_cautions(changes: dict[str, Any], keys: list[str]) -> None:
    """Each property of a claim that a reader has to know is a mark."""
    assert [mark.key for mark in claim_marks(claim("1", **changes))] == keys


@pytest.mark.parametrize(
    ("claims", "keys"),
    [
        ([own("1")], []),
        ([own("1"), own("2", "dataset")], ["disputed"]),
        ([own("1", "dataset")], ["second-hand"]),
        ([own("1", seen("official", read="2026-01-01"))], ["stale"]),
        ([own("1", "official-undated")], ["undated-copy"]),
        ([own("1", seen("official", read="2026-10-01"), from_="2026-11-01", status="announced")], ["as-announced"]),
        ([own("1", seen("secondary", read="2026-01-01"), precision="rounded")], ["second-hand", "stale", "rounded"]),
        ([], []),
    ],
)
def test_a_chosen_figure_shows_what_surrounds_it(claims: list[Any], keys: list[str]) -> None:
    """Disagreement, poor sources and age are marked together with the claim's own cautions."""
    choice = choose(one_model(input_price=claims), "m", "input_price")
    assert [mark.key for mark in choice_marks(choice)] == keys
