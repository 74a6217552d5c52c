"""What the pages of one build share, so that it is made once: comparisons, and the popovers of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import choose, compare, service_ends

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from macros.catalog import Catalog
    from macros.claims import Choice, Compared, ServiceEnd
    from macros.views.stencils import Stencil


class Shared:
    """It lives as long as one build, or one page. All of it is of one catalogue, and nothing depends on a page."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._compared: dict[tuple[tuple[str, ...], str], Compared] = {}
        self._chosen: dict[tuple[str, str], Choice] = {}
        self._ends: dict[str, tuple[ServiceEnd, ...]] = {}
        self.stencils: dict[Hashable, Stencil] = {}
        """Popovers of evidence without their numbers, by what they are of."""

    def compared(self, models: Sequence[str], field: str) -> Compared:
        """The models on a field, under its default conditions. Raises what `compare` raises."""
        key = (tuple(models), field)
        if key not in self._compared:
            self._compared[key] = compare(self._catalog, models, field, chooser=self._choose)
        return self._compared[key]

    def _choose(
        self, catalog: Catalog, model: str, field: str, page: Mapping[str, str | int] | None = None, /
    ) -> Choice:
        """What `choose` gives; remembered by default, for each model stands in many pairs."""
        if page:
            return choose(catalog, model, field, page)
        if (model, field) not in self._chosen:
            self._chosen[model, field] = choose(catalog, model, field)
        return self._chosen[model, field]

    def service_ends(self, model: str) -> tuple[ServiceEnd, ...]:
        """The end of a model's service on every platform for which one is recorded or announced, by platform id."""
        if model not in self._ends:
            self._ends[model] = service_ends(self._catalog, model)
        return self._ends[model]
