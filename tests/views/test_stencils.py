"""macros/views/stencils.py"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.messages import LANGUAGES
from macros.views.context import PageContext
from macros.views.evidence import render_evidence
from macros.views.popovers import EvidenceOf
from macros.views.references import render_references
from macros.views.shared import Shared
from macros.views.stencils import stencilled
from macros.views.tables import field_table
from tests.support.claims import PLAIN, catalogue, own, seen

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.catalog import Catalog
    from macros.messages import Language

PLACES = ("compare/a-vs-b", "compare/index", "compare/other", "choose/x", "models/a", "sources/official", "index", "a")
"""Pages from which evidence is opened, those that it leads to among them."""
REPOSITORY = "https://example.org/repository"


@pytest.fixture
def catalog() -> Catalog:
    """Two models whose price is printed in three sources."""
    price = own("1", "official", "independent", seen("dataset", read="2026-10-01"))
    return catalogue({"a": {**PLAIN, "input_price": [price]}, "b": {**PLAIN, "input_price": [own("2", "dataset")]}})


def shown(catalog: Catalog, language: Language, place: str, shared: Shared | None) -> str:
    """What a page in this place shows of both models, with all that it opens; `shared` None: of its own."""
    context = PageContext(catalog, language, f"{language}/{place}.md", repository=REPOSITORY, shared=shared or Shared())
    if place == "compare/other":  # a page that cited another source before
        context.cite("dataset")
    return f"{field_table(context, ['a', 'b'], ['input_price'])}{render_references(context)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_looks_as_if_everything_had_been_rendered_for_it(catalog: Catalog, language: Language) -> None:
    """Numbers, ids, links and the address in a report are the page's own, whichever page came first."""
    alone = {place: shown(catalog, language, place, None) for place in PLACES}
    for order in (PLACES, PLACES[::-1]):
        shared = Shared()
        assert {place: shown(catalog, language, place, shared) for place in order} == {
            place: alone[place] for place in order
        }


def test_no_mark_is_left_on_a_page(catalog: Catalog) -> None:
    """Nor is there any other number that no source prints."""
    shared = Shared()
    assert not [place for place in PLACES if re.search(r"\d{18}", shown(catalog, "en", place, shared))]


def test_a_popover_is_rendered_once_for_all_pages_of_a_folder(catalog: Catalog) -> None:
    """On the pages that it leads to it is rendered as it is there."""
    made: list[str] = []
    shared = Shared()

    def render(page: PageContext, identifier: str) -> Markup:
        made.append(page.path)
        return render_evidence(page, identifier, (EvidenceOf(catalog.models["a"].claims["input_price"][0], None),))

    for place in ("compare/x", "compare/y", "choose/x", "models/a", "models/b"):
        stencilled(PageContext(catalog, "en", f"en/{place}.md", shared=shared), "e-1", "a price", render)
    assert len(made) == 4
