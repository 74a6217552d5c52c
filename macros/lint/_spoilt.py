"""Figures that a page cannot be blamed for: those whose records have been found wrong already.

A misspelt platform takes a price out of every choice. Told once at the price, it need not be told again by each page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.diagnostics import Diagnostic
    from macros.records import Model
    from macros.source.location import Location


@dataclass(frozen=True, slots=True)
class Spoilt:
    """What has an error."""

    models: frozenset[str] = frozenset()
    """Ids of models of which any figure may be affected."""
    fields: frozenset[str] = frozenset()
    """Ids of fields of which any figure may be affected."""
    figures: frozenset[tuple[str, str]] = frozenset()
    """(model, field) of claims that have an error themselves."""

    def holds(self, model: str, field: str) -> bool:
        """Whether the figure of `field` for `model` may be affected."""
        return model in self.models or field in self.fields or (model, field) in self.figures

    def holds_any_of(self, field: str) -> bool:
        """Whether the figure of `field` may be affected for any model."""
        return bool(self.models) or field in self.fields or any(field == name for _, name in self.figures)


def spoilt_by(told: Iterable[Diagnostic], catalog: Catalog) -> Spoilt:
    """What the errors among `told` affect, by the files and lines they stand in."""
    places = {found.location for found in told if found.severity == "error"}
    files = {place.file for place in places}
    providers = frozenset(_of_files("providers", catalog.providers, files))
    touched = {place: model for place in places if (model := _model_at(place, catalog))}
    figures = {place: field for place, model in touched.items() if (field := _field_at(place, model, catalog))}
    return Spoilt(
        models=frozenset(model.id for place, model in touched.items() if place not in figures)
        | {model.id for model in catalog.models.values() if model.provider in providers},
        fields=frozenset(_of_files("fields", catalog.fields, files)),
        figures=frozenset((touched[place].id, field) for place, field in figures.items()),
    )


def _of_files(kind: str, identifiers: Iterable[str], files: set[str]) -> Iterator[str]:
    return (identifier for identifier in identifiers if f"data/{kind}/{identifier}.yml" in files)


def _model_at(place: Location, catalog: Catalog) -> Model | None:
    """The model in whose file `place` is."""
    folder, _, name = place.file.rpartition("/")
    return catalog.models.get(name.removesuffix(".yml")) if folder == "data/models" else None


def _field_at(place: Location, model: Model, catalog: Catalog) -> str | None:
    """The field under which `place` is; None above all claims, and under an id that may stand for any field."""
    if model.anchor is None:
        return None
    begins = {model.anchor.key("claims", field).line: field for field in model.claims}
    last = max((line for line in begins if line <= place.line), default=None)
    return None if last is None or begins[last] not in catalog.fields else begins[last]
