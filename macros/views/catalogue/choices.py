"""What the table of all models can be narrowed by: the values that occur in it, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.formatting import number
from macros.messages import localized
from macros.uses.catalogue import catalogue_scores

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.records import Field, Text
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Option:
    """One value."""

    id: str
    label: str
    count: str
    """How many models have it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """All values of each filter that offers a list."""

    providers: tuple[Option, ...]
    kinds: tuple[Option, ...]
    modalities: tuple[Option, ...]
    benchmarks: tuple[Option, ...]


def choices(context: PageContext) -> Choices:
    """Those that at least one model has: one that none has would only empty the table."""
    catalog = context.catalog
    made = Counter(model.provider for model in catalog.models.values())
    by_name = sorted((catalog.providers[one] for one in made), key=lambda provider: provider.name.casefold())
    scores = {field: _models_with(context, field) for field in catalogue_scores(catalog)}
    return Choices(
        providers=_options(context, {one.id: one.name for one in by_name}, made),
        kinds=_of_field(context, "model_type"),
        modalities=_of_field(context, "input_modalities"),
        benchmarks=_options(context, {one: catalog.fields[one].label for one in scores}, scores),
    )


def _models_with(context: PageContext, field: str) -> int:
    return sum(choose(context.catalog, model, field).claim is not None for model in context.catalog.models)


def _of_field(context: PageContext, identifier: str) -> tuple[Option, ...]:
    catalog = context.catalog
    field: Field = catalog.fields[identifier]
    counts = Counter(value for model in catalog.models for value in _values(context, model, identifier))
    return _options(context, {value: label for value, label in field.choices.items() if counts[value]}, counts)


def _values(context: PageContext, model: str, field: str) -> Iterable[str]:
    claim = choose(context.catalog, model, field).claim
    value = claim.value if claim else ()
    return value if isinstance(value, tuple) else (str(value),)


def _options(context: PageContext, labels: Mapping[str, str | Text], counts: Mapping[str, int]) -> tuple[Option, ...]:
    language = context.language
    return tuple(
        Option(identifier, str(localized(label, language)), number(counts[identifier], language))
        for identifier, label in labels.items()
    )
