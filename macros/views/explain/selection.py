"""What was asked for, in words: the page's conditions over the field's defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.selection import BAND, LOWEST, PLATFORM
from macros.formatting import join_clauses, tokens
from macros.messages import Language, msg, translate
from macros.records import NOT_STATED
from macros.views.conditions import condition_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog

_LOWEST_BAND = msg("lowest price band")
_INPUT = msg("an input of {tokens}")
_NO_PLATFORM = msg("no platform in particular (the maker has no API of its own)")


def selection_in_words(selection: Mapping[str, str | int], catalog: Catalog, language: Language) -> str:
    """All conditions asked for: `OpenAI API; tier: standard; lowest price band`; empty where there are none."""
    return join_clauses((_in_words(key, value, catalog, language) for key, value in selection.items()), language)


def _in_words(key: str, value: str | int, catalog: Catalog, language: Language) -> str:
    if key == BAND:
        said = _LOWEST_BAND if value == LOWEST else _INPUT.filled(tokens=tokens(int(value), language))
        return translate(said, language)
    if key == PLATFORM and value == NOT_STATED:
        return translate(_NO_PLATFORM, language)
    return condition_in_words(key, value, catalog, language)
