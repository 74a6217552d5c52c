"""macros/claims/comparable.py and macros/views/words/, by the cases that the scripts of the pages are held to"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from macros.claims import compare
from macros.messages import LANGUAGES
from macros.views.words import difference
from tests.support.comparing import catalogue_of
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from macros.messages import Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", shared_cases("comparing"), ids=lambda case: str(case["about"]))
def test_models_are_compared_as_the_scripts_compare_them(case: dict[str, Any], language: Language) -> None:
    """Whether they may be, on what they differ, how many other runs they share, and the words for it."""
    catalog = catalogue_of(case)
    compared = compare(catalog, list(catalog.models), case["field"])
    assert (compared.state, list(compared.keys), len(compared.also)) == (
        case["state"],
        case.get("keys", []),
        case.get("also", 0),
    )
    assert difference(compared, catalog, language) == case[language]
