"""The pairs of featured models as lists: all of them, and those of one model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from macros.generated.pairs import comparable_with, featured_models, pairs
from macros.views.links import link
from macros.views.pairs.names import title_of
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.generated.pairs import Pair
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class PairLink:
    """Two models side by side, in the list of one of them."""

    other: str
    """The other model's name."""
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class PairsOf:
    """All pairs of one model."""

    model: str
    links: tuple[PairLink, ...]


def pair_list(context: PageContext) -> Markup:
    """Every featured model with each other one, in one order throughout; a pair stands in the lists of both."""
    models = featured_models(context.catalog)
    view = tuple(PairsOf(context.catalog.models[model].name, _links(context, model, models)) for model in models)
    return render("pair_list", context.language, view=view if len(view) > 1 else ())


def model_pairs(context: PageContext, model: str) -> Markup:
    """A model with each of its siblings and each featured model."""
    view = _links(context, model, comparable_with(context.catalog, model))
    return render("model_pairs", context.language, view=view)


def _links(context: PageContext, model: str, others: Iterable[str]) -> tuple[PairLink, ...]:
    by_models = {frozenset((pair.first, pair.second)): pair for pair in pairs(context.catalog)}
    return tuple(
        _link(context, model, other, by_models.get(frozenset((model, other)))) for other in others if other != model
    )


def _link(context: PageContext, model: str, other: str, pair: Pair | None) -> PairLink:
    """To their page where they have one, else to the page on which any models can be put side by side."""
    first, second = (pair.first, pair.second) if pair else (model, other)
    title = title_of(context.catalog, context.language, first, second)
    chosen = f"{link(context, 'compare/')}?{urlencode({'models': f'{model},{other}'}, safe=',')}"
    return PairLink(context.catalog.models[other].name, title, link(context, f"{pair.place}/") if pair else chosen)
