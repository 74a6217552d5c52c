"""macros/views/difference.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.views.context import PageContext
from macros.views.difference import difference
from tests.support.claims import PLAIN, REASONING, catalogue, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from macros.messages import Language
    from macros.records import Claim

JANUARY = seen("official", read="2026-01-01")
FEBRUARY = seen("official", read="2026-02-01")


def tree_of(
    one: Sequence[Claim], other: Sequence[Claim], language: Language = "en", field: str = "input_price"
) -> Element:
    """The difference of two invented models."""
    catalog = catalogue({"a": {**PLAIN, "input_price": list(one)}, "b": {**PLAIN, "input_price": list(other)}})
    return parse(difference(PageContext(catalog, language, f"{language}/a.md"), "a", "b", field))


def marks(tree: Element) -> list[str]:
    return [text(mark) for mark in with_class(tree, "kb-mark")]


@pytest.mark.parametrize(
    ("one", "other", "en", "ja"),
    [
        (
            own("1", FEBRUARY),
            own("2", JANUARY),
            "(may be out of date: last read 325 days ago)",
            "（古い可能性がある：最後に読んだのは325日前）",
        ),
        (own("1", "dataset"), own("2", "dataset"), "(second-hand)", "（二次情報）"),
        (own("1", "dataset"), own("2"), "(second-hand)", "（二次情報）"),
        (own("1"), own("2", relayed=True), "(relayed)", "（転載された値）"),
    ],
)
def test_a_difference_carries_the_marks_of_its_figures(one: Claim, other: Claim, en: str, ja: str) -> None:
    """Each once however many figures have it; an age is that of the oldest."""
    assert marks(tree_of([one], [other])) == [en]
    assert marks(tree_of([one], [other], "ja")) == [ja]


def test_the_marks_stand_after_the_citation() -> None:
    """The prescribed words end before it."""
    shown = text(tree_of([own("1", "dataset")], [own("2")]))
    assert shown == "B costs 2× as much as A[1, 2] (second-hand)"


def test_what_the_words_say_has_no_mark() -> None:
    """That sources disagree, and that a figure is approximate."""
    disputed = tree_of([own("1"), own("2", "independent")], [own("3")])
    assert text(disputed).count("sources disagree") == 1
    assert not marks(disputed)
    approximate = tree_of([own("1", precision="approximate")], [own("3")])
    assert text(approximate).startswith("not comparable; approximate figure (A)")
    assert not marks(approximate)


def test_figures_side_by_side_carry_their_marks() -> None:
    """The word says only whether they are the same."""
    catalog = catalogue({"a": {"model_type": [own("reasoning", "dataset")]}, "b": PLAIN})
    tree = parse(difference(PageContext(catalog, "en", "en/a.md"), "a", "b", "model_type"))
    assert marks(tree) == ["(second-hand)"]


def test_where_no_figures_are_set_against_each_other_there_is_no_mark() -> None:
    """The other model's figure is not what the words are about."""
    assert not marks(tree_of([own("1", "dataset")], []))
    catalog = catalogue({"a": {**REASONING, "default_effort": [own("low", "dataset")]}, "b": PLAIN})
    assert not marks(parse(difference(PageContext(catalog, "en", "en/a.md"), "a", "b", "default_effort")))
