"""Comparisons on all fields by default, each made once: pages of both languages and several blocks of one ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.claims import Compared


class Comparisons:
    """What came of comparing models of one catalogue. It lives as long as one build, or one page."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._made: dict[tuple[tuple[str, ...], str], Compared] = {}

    def of(self, models: Sequence[str], field: str) -> Compared:
        """The models on a field, under its default conditions. Raises what `compare` raises."""
        key = (tuple(models), field)
        if key not in self._made:
            self._made[key] = compare(self._catalog, models, field)
        return self._made[key]
