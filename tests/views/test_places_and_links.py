"""macros/views/places.py, macros/views/links.py, macros/views/context.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.views.context import PageContext
from macros.views.links import link
from macros.views.places import place_of
from macros.views.popovers import EvidenceOf, MeaningOf, SourceOf

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.records import Claim


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("ja/index.md", ""),
        ("ja/about.md", "about/"),
        ("ja/models/index.md", "models/"),
        ("ja/models/gpt-4.1.md", "models/gpt-4.1/"),
        ("ja/reindex.md", "reindex/"),
    ],
)
def test_a_page_is_served_in_a_folder_of_its_own(path: str, place: str) -> None:
    """Except for an index page, which is its folder's."""
    assert place_of(path, "ja") == place


@pytest.mark.parametrize(
    ("path", "target", "href"),
    [
        ("en/index.md", "models/gpt-4.1/", "models/gpt-4.1/"),
        ("en/compare/a.md", "models/gpt-4.1/#hle", "../../models/gpt-4.1/#hle"),
        ("en/models/gpt-5-mini.md", "models/gpt-4.1/", "../gpt-4.1/"),
        ("en/models/gpt-4.1.md", "models/gpt-4.1/#hle", "#hle"),
        ("en/models/gpt-4.1.md", "models/gpt-4.1/", "./"),
        ("en/about.md", "", "../"),
    ],
)
def test_a_link_is_relative_to_its_page(real_catalog: Catalog, path: str, target: str, href: str) -> None:
    """The site works below any address."""
    assert link(PageContext(real_catalog, "en", path), target) == href


def test_a_source_keeps_its_first_number(real_catalog: Catalog) -> None:
    """Numbers follow the order of first use."""
    page = PageContext(real_catalog, "en", "en/index.md")
    assert [page.cite(source) for source in ("b", "a", "b", "c")] == [1, 2, 1, 3]
    assert page.cited == ("b", "a", "c")


def test_a_popover_is_made_once(real_catalog: Catalog) -> None:
    """Two figures of one claim open the same evidence."""
    page = PageContext(real_catalog, "en", "en/index.md")
    first = page.open(SourceOf("a"), "a")
    assert page.open(SourceOf("a"), "a") == first
    assert page.open(MeaningOf("b"), "b") != first
    assert len(page.popovers) == 2


def test_evidence_says_why_where_any_use_of_the_claim_knows(
    chosen: tuple[Claim, Choice], real_catalog: Catalog
) -> None:
    """A claim listed for itself first and chosen later has one popover, which explains the choice."""
    claim, choice = chosen
    page = PageContext(real_catalog, "en", "en/index.md")
    page.open(EvidenceOf(claim, None), "claim")
    page.open(EvidenceOf(claim, choice), "claim")
    page.open(EvidenceOf(claim, None, joint=True), "claim")
    ((_, popover),) = page.popovers
    assert popover == EvidenceOf(claim, choice)


@pytest.fixture
def chosen(real_catalog: Catalog) -> tuple[Claim, Choice]:
    """A claim and the choice it came out of."""
    choice = choose(real_catalog, "gpt-5-mini", "input_price")
    assert choice.claim
    return choice.claim, choice
