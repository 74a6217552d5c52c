"""macros/views/loose.py, macros/views/marking.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.claims import choose
from macros.views.context import PageContext
from macros.views.figure import figure
from macros.views.loose import LoosePage, Piece
from macros.views.parts import claim_figure
from macros.views.popovers import EvidenceOf
from macros.views.references import render_popover
from macros.views.templating import render
from tests.support.claims import PLAIN, catalogue, own

if TYPE_CHECKING:
    from macros.catalog import Catalog


@pytest.fixture
def catalog() -> Catalog:
    """One model whose price two sources print, and whose other price one of them does."""
    claims = {"input_price": [own("1", "official", "independent")], "output_price": [own("2", "independent")]}
    return catalogue({"m": {**PLAIN, **claims}})


def loose(catalog: Catalog) -> LoosePage:
    return LoosePage.like(PageContext(catalog, "en", "en/compare/index.md"))


def filled(piece: Piece, numbers: list[int], ids: list[str]) -> str:
    """A piece as a page would have it."""
    return "".join(
        part if isinstance(part, str) else ids[-1 - part] if part < 0 else str(numbers[part]) for part in piece
    )


def test_a_piece_with_a_pages_numbers_is_what_the_page_would_show(catalog: Catalog) -> None:
    """Sources and popovers by their place in the file."""
    whole, parts = PageContext(catalog, "en", "en/compare/index.md"), loose(catalog)
    for field in ("output_price", "input_price"):
        expected = figure(whole, "m", field)
        piece = parts.piece(figure(parts, "m", field))
        assert filled(piece, [1, 2], ["e-1", "e-2"]) == expected
    assert parts.cited == whole.cited == ("independent", "official")


def test_a_popover_knows_its_own_id_and_the_order_of_its_sources(catalog: Catalog) -> None:
    """A page numbers them in that order, wherever in the popover they stand."""
    page = loose(catalog)
    figure(page, "m", "output_price")
    page.cites()
    [opened] = page.opened
    piece = page.piece(render_popover(page, page.own_id, opened.popover))
    assert page.cites() == [0]
    assert -1 in piece
    assert 'id="e-7"' in filled(piece, [4], ["e-7"])


def test_what_one_claim_can_open_is_kept_apart_by_what_it_says(catalog: Catalog) -> None:
    """Why a claim is shown depends on who asked; the key is the same, and the page has the one that says most."""
    page = loose(catalog)
    claim = catalog.models["m"].claims["input_price"][0]
    claim_figure(page, claim)
    claim_figure(page, claim)
    render("cell_figure", "en", view=claim_figure(page, claim))
    figure(page, "m", "input_price")
    page.open(EvidenceOf(claim, None, joint=True), page.opened[0].key)
    assert [opened.rank for opened in page.opened] == [0, 2, 1]
    assert len({opened.key for opened in page.opened}) == 1
    assert choose(catalog, "m", "input_price").claim is claim
