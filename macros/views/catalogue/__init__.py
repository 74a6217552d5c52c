"""The table of all models: rows by maker, with raw values for the script that filters and sorts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import number
from macros.messages import msg, nmsg, translate
from macros.views.catalogue.choices import Choices, choices
from macros.views.catalogue.columns import Column, columns
from macros.views.catalogue.rows import Maker, makers
from macros.views.links import link
from macros.views.rates import RateView, rate_view
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.views.context import PageContext

_BY_PROVIDER = msg("{models}, by provider")
_ALL_MODELS = msg("All models, by provider; the newest first")


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The whole table and what it can be narrowed by."""

    caption: str
    count: str
    """What the script says of the table before anything is asked for."""
    columns: tuple[Column, ...]
    """Behind the model's name and its maker's; the last one is the end of service."""
    makers: tuple[Maker, ...]
    choices: Choices
    compare: str
    """The page that sets chosen models side by side."""
    at_most: int
    """How many of them it takes."""
    rate: RateView


AT_MOST = 4


def catalogue(context: PageContext) -> Markup:
    """All models with their main facts, every benchmark's chosen score, and the end of their service."""
    rate = rate_view(context)  # it stands first, so its source gets the first number
    own = columns(context)
    models = len(context.catalog.models)
    counted = nmsg("All {number} model", "All {number} models", models).filled(number=number(models, context.language))
    view = CatalogueView(
        caption=translate(_ALL_MODELS, context.language),
        count=translate(_BY_PROVIDER.filled(models=counted), context.language),
        columns=own,
        makers=makers(context, tuple(column.id for column in own if column.id != "shutdown_date")),
        choices=choices(context),
        compare=link(context, "compare/"),
        at_most=AT_MOST,
        rate=rate,
    )
    return render("catalogue", context.language, view=view)
