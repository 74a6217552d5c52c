"""macros/views/any_models.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import LANGUAGES
from macros.views.any_models import compare_any
from macros.views.context import PageContext
from tests.support.claims import catalogue

if TYPE_CHECKING:
    from macros.messages import Language


def shown(language: Language, path: str = "compare/index.md") -> str:
    """The part with two models."""
    return str(compare_any(PageContext(catalogue({"nova": {}, "lumen": {}}), language, f"{language}/{path}")))


def test_each_model_can_be_chosen_once_below_its_maker() -> None:
    """By name, since that is what a reader looks for."""
    html = shown("en")
    assert html.count("<optgroup") == 1
    assert html.index('value="lumen">LUMEN') < html.index('value="nova">NOVA')


def test_what_needs_scripts_is_hidden_and_the_way_without_them_is_not() -> None:
    """In both languages; all models are one link away."""
    for language in LANGUAGES:
        html = shown(language)
        assert '<form class="kb-compare-form" hidden>' in html
        assert '<p class="kb-compare-without">' in html
        assert 'href="../models/"' in html


def test_the_script_is_found_from_wherever_the_part_stands() -> None:
    """Links are relative, so that the site works below any address."""
    assert 'src="../../assets/scripts/compare/early.js"' in shown("ja")
    assert 'src="../../../assets/scripts/compare/early.js"' in shown("ja", "choose/any.md")
