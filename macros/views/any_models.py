"""The part of the page that compares any models: what there is to choose from. Scripts do the rest."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.views.links import link
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.records import Model
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Option:
    """One model."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OfProvider:
    """The models of one maker."""

    name: str
    models: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """What may be compared, and where it is all shown without scripts."""

    providers: tuple[OfProvider, ...]
    all_models: str
    early: str
    """The script that keeps room for a comparison."""


def compare_any(context: PageContext) -> Markup:
    """Selects, switches and the place for the table; without scripts, a sentence on how to compare."""
    above = "../" * (context.place.count("/") + 1)
    view = ChoiceView(tuple(_providers(context)), link(context, "models/"), f"{above}assets/scripts/compare/early.js")
    return render("compare_any", context.language, view=view)


def _providers(context: PageContext) -> Iterator[OfProvider]:
    """The makers by name, each with its models by name."""
    names = {provider.id: provider.name for provider in context.catalog.providers.values()}

    def maker(model: Model) -> str:
        return names[model.provider]

    models = sorted(context.catalog.models.values(), key=lambda model: (maker(model).casefold(), model.name.casefold()))
    for name, of_one in groupby(models, key=maker):
        yield OfProvider(name, tuple(Option(model.id, model.name) for model in of_one))
