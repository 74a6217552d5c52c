"""macros/views/home.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims.printed import NOT_PRINTED
from macros.views.context import PageContext
from macros.views.home import doors, figure_anatomy
from tests.support.claims import one_model, own, seen
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from macros.records import Claim


@pytest.mark.parametrize(("path", "way"), [("en/index.md", ""), ("en/contributing/index.md", "../")])
def test_three_doors_lead_to_the_guide_the_comparison_and_the_method(path: str, way: str) -> None:
    """From wherever they stand, each with one link and with how much stands behind it."""
    tree = parse(doors(PageContext(one_model(), "en", path)))
    links = [link for door in with_class(tree, "kb-door") for link in door.iter("a")]
    assert [link.get("href") for link in links] == [f"{way}{target}/" for target in ("choose", "compare", "about")]
    holds = [text(one) for one in with_class(tree, "kb-door-holds")]
    assert holds == ["0 situations", "1 model", "0 pieces of evidence"]


def anatomy(*claims: Claim) -> Element:
    """What the front page shows of the input price of the model `m`."""
    return parse(figure_anatomy(PageContext(one_model(input_price=claims), "en", "en/index.md"), "m", "input_price"))


def parts(tree: Element) -> dict[str, str]:
    """Each part of the evidence by its name, without why it is kept."""
    names, contents = (list(tree.iter(tag)) for tag in ("dt", "dd"))
    whys = [text(one) for one in with_class(tree, "kb-anatomy-why")][1:]
    return {
        text(name): text(content).removesuffix(why).strip()
        for name, content, why in zip(names, contents, whys, strict=True)
    }


def test_a_figure_is_taken_apart_into_its_evidence() -> None:
    """Value and number as everywhere, then what its leading source prints, where, and when that was read."""
    tree = anatomy(own("0.25", seen("official", printed="$0.25", read="2026-11-02")))
    (figure,) = with_class(tree, "kb-anatomy-figure")
    assert "$0.25[1]" in text(figure)
    found = parts(tree)
    assert list(found) == ["Source", "Model as printed", "Figure as printed", "Place", "Read", "Why this figure"]
    assert found["Model as printed"] == "m"
    assert found["Figure as printed"] == "$0.25"
    assert found["Read"] == "November 2, 2026 (20 days ago)"
    assert found["Why this figure"] == "It is the only figure recorded for this field."


def test_a_figure_whose_words_are_not_recorded_says_so() -> None:
    """The place alone is evidence too, where a list or a choice is taken from it."""
    found = parts(anatomy(own("0.25", seen("official", printed=NOT_PRINTED))))
    assert found["Figure as printed"] == "only the place is recorded, not the words"


def test_without_a_figure_nothing_is_opened() -> None:
    """A model that lost its price does not stop the front page."""
    tree = anatomy()
    assert "no figure recorded" in text(tree)
    assert not list(tree.iter("dl"))
