"""macros/browser/terms.py"""

from __future__ import annotations

from datetime import date

from macros.browser.surroundings import Surroundings
from macros.browser.terms import terms_for_tips
from macros.catalog import Catalog
from macros.records import Term, Text


def term(identifier: str, ja: str, en: str, meaning: str) -> Term:
    return Term(identifier, Text(ja, en), "よみ", Text(f"{meaning}（日本語）", meaning))


def test_a_tip_has_the_word_and_its_meaning_as_text() -> None:
    """In the page's language, of レイテンシ（遅延） the first word; markup is no markup, and figures stay with their evidence."""
    terms = (
        term("latency", "レイテンシ（遅延）", "latency", "Waiting <b>."),
        term("price", "価格", "price", "Such as {{ figure('nova', 'input_price') }}."),
    )
    catalog = Catalog(date(2026, 1, 1), {}, {}, {}, {}, {}, {}, {}, terms={one.id: one for one in terms})
    surroundings = Surroundings(catalog)
    assert [*terms_for_tips(surroundings, "ja")] == [("terms.json", {"latency": ["レイテンシ", "Waiting <b>.（日本語）"]})]
    assert [*terms_for_tips(surroundings, "en")] == [("terms.json", {"latency": ["latency", "Waiting <b>."]})]
