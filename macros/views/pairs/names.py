"""What the page of two models is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.pairs import TITLE
from macros.messages import translate

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.messages import Language


def title_of(catalog: Catalog, language: Language, first: str, second: str) -> str:
    """The title of the page of a pair."""
    return translate(TITLE.filled(first=catalog.models[first].name, second=catalog.models[second].name), language)
