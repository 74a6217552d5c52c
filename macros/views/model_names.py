"""What a model is called: in the API, by others, and on this site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class ModelNames:
    """All names of a model."""

    api_ids: tuple[str, ...]
    aliases: tuple[str, ...]
    id: str
    """On this site: in its addresses and its data."""


def model_names(context: PageContext, model: str) -> Markup:
    """Every name under which a model is asked for or printed, each with a button that copies it."""
    record = context.catalog.models[model]
    names = ModelNames(record.api_ids, record.aliases, record.id)
    return render("model_names", context.language, view=names)
