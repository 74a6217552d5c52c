"""The calculator: a form for scripts, and for everyone the cost of each guide's assumed work on the page's models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import msg, translate
from macros.views.calculator.presets import Preset, presets
from macros.views.calculator.table import ModelCosts, WorkCosts, costs_by_model, costs_of_model
from macros.views.japanese import JapaneseView, japanese_view
from macros.views.links import link
from macros.views.rates import RateView, rate_view
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from macros.views.context import PageContext

CALCULATOR = "choose/cost/"
"""The page of the calculator, below a language's root."""
_CAPTION = msg("What the assumed work of each guide costs on {model}, at list prices")
_CAPTION_MANY = msg("What a month of each guide's assumed work costs, at list prices")


@dataclass(frozen=True, slots=True)
class PickedModel:
    """A model that can be ticked."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class MakersModels:
    """The models of one maker."""

    maker: str
    models: tuple[PickedModel, ...]


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """The whole component."""

    presets: tuple[Preset, ...]
    models: str
    """Ids of the models to begin with, separated by commas."""
    makers: tuple[MakersModels, ...]
    """What can be ticked; nothing on the page of one model."""
    full: str
    """The address of the calculator's own page."""
    caption: str
    nothing: tuple[str, ...]
    """Why nothing can be computed for the page's one model: each price that there is none of."""
    one: tuple[WorkCosts, ...]
    """A row for each guide, on the page of one model."""
    many: tuple[ModelCosts, ...]
    """A row for each model, where there are several."""
    rate: RateView
    japanese: JapaneseView


def calculator(context: PageContext, models: Sequence[str] = ()) -> Markup:
    """The calculator. It begins with `models`: of one, its page; without any, with the featured ones."""
    catalog, language = context.catalog, context.language
    featured = tuple(model.id for model in catalog.models.values() if model.featured)
    shown = tuple(models) or featured or tuple(catalog.models)
    works = presets(context)
    alone = shown[0] if len(models) == 1 else None
    # In the order in which a reader meets them: what is cited first gets the lower number.
    japanese = japanese_view(context, shown if alone else catalog.models)
    rate = rate_view(context)
    rows = costs_of_model(context, alone, works) if alone else ()
    view = CalculatorView(
        presets=works,
        models=",".join(shown),
        makers=() if alone else _makers(context),
        full=link(context, CALCULATOR),
        caption=translate(_CAPTION.filled(model=catalog.models[alone].name) if alone else _CAPTION_MANY, language),
        nothing=rows[0].missing if rows and not any(row.citation for row in rows) else (),
        one=rows,
        many=() if alone else costs_by_model(context, shown, works),
        rate=rate,
        japanese=japanese,
    )
    return render("calculator", language, view=view)


def _makers(context: PageContext) -> tuple[MakersModels, ...]:
    """Every model by its maker, both in the catalogue's order."""
    by_maker: dict[str, list[PickedModel]] = {}
    for model in context.catalog.models.values():
        by_maker.setdefault(model.provider, []).append(PickedModel(model.id, model.name))
    providers = context.catalog.providers
    return tuple(MakersModels(providers[maker].name, tuple(models)) for maker, models in by_maker.items())
