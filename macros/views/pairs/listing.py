"""The pairs of featured models as lists: all of them, and those of one model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.generated.pairs import featured_models, pairs
from macros.views.links import link
from macros.views.pairs.names import title_of
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.generated.pairs import Pair
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class PairLink:
    """A page of two models, in the list of one of them."""

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
    view = tuple(PairsOf(context.catalog.models[model].name, _links(context, model)) for model in models)
    return render("pair_list", context.language, view=view if len(view) > 1 else ())


def model_pairs(context: PageContext, model: str) -> Markup:
    """The pairs of one featured model."""
    return render("model_pairs", context.language, view=_links(context, model))


def _links(context: PageContext, model: str) -> tuple[PairLink, ...]:
    by_models = {frozenset((pair.first, pair.second)): pair for pair in pairs(context.catalog)}
    others = (other for other in featured_models(context.catalog) if other != model)
    return tuple(_link(context, by_models[frozenset((model, other))], other) for other in others)


def _link(context: PageContext, pair: Pair, other: str) -> PairLink:
    title = title_of(context.catalog, context.language, pair.first, pair.second)
    return PairLink(context.catalog.models[other].name, title, link(context, f"{pair.place}/"))
