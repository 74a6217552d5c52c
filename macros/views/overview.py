"""What the whole catalogue holds: comparisons, models, and how much of everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.formatting import number
from macros.messages import localized, msg, nmsg, translate
from macros.uses import OVERVIEW_FIELDS
from macros.views.links import link
from macros.views.parts import Shown, shown
from macros.views.service_marks import ModelName, model_name
from macros.views.table import FieldName, field_name
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.messages import Message
    from macros.views.context import PageContext

_COUNTS = msg("This site holds {models}, {claims}, {evidence} and {sources}.")


@dataclass(frozen=True, slots=True)
class ComparisonCard:
    """One curated comparison."""

    title: str
    href: str
    summary: str
    models: tuple[ModelName, ...]


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model in the table of all."""

    model: ModelName
    provider: str
    provider_url: str
    figures: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """The table of all models."""

    fields: tuple[FieldName, ...]
    models: tuple[ModelRow, ...]


def comparison_list(context: PageContext) -> Markup:
    """A card for each curated comparison, by title."""
    language = context.language
    cards = [
        ComparisonCard(
            title=str(localized(comparison.title, language)),
            href=link(context, f"compare/{comparison.id}/"),
            summary=str(localized(comparison.summary, language)),
            models=tuple(model_name(context, model) for model in comparison.models),
        )
        for comparison in context.catalog.comparisons.values()
    ]
    return render("comparison_list", language, view=cards)


def models_table(context: PageContext) -> Markup:
    """All models with the figures that tell most about them."""
    fields = tuple(field_name(context, context.catalog.fields[field]) for field in OVERVIEW_FIELDS)
    rows = tuple(_model_row(context, model) for model in context.catalog.models)
    return render("models_table", context.language, view=ModelsView(fields, rows))


def catalogue_counts(context: PageContext) -> Markup:
    """How many records there are, in one sentence."""
    catalog = context.catalog
    claims = [claim for model in catalog.models.values() for field in model.claims.values() for claim in field]
    evidence = sum(len(claim.evidence) for claim in claims)
    said = _COUNTS.filled(
        models=_counted(nmsg("{number} model", "{number} models", len(catalog.models)), context),
        claims=_counted(nmsg("{number} claim", "{number} claims", len(claims)), context),
        evidence=_counted(nmsg("{number} piece of evidence", "{number} pieces of evidence", evidence), context),
        sources=_counted(nmsg("{number} source", "{number} sources", len(catalog.sources)), context),
    )
    return render("catalogue_counts", context.language, view=translate(said, context.language))


def _counted(said: Message, context: PageContext) -> Message:
    n = said.arguments["n"]
    return said.filled(number=number(n if isinstance(n, int) else 0, context.language))


def _model_row(context: PageContext, model: str) -> ModelRow:
    provider = context.catalog.providers[context.catalog.models[model].provider]
    return ModelRow(
        model=model_name(context, model),
        provider=provider.name,
        provider_url=provider.url,
        figures=tuple(shown(context, choose(context.catalog, model, field)) for field in OVERVIEW_FIELDS),
    )
