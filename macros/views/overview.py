"""What the whole catalogue holds: comparisons, models, and how much of everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.messages import localized, msg, nmsg, translate
from macros.uses import OVERVIEW_FIELDS
from macros.views.counts import counted
from macros.views.links import link, provider_link
from macros.views.parts import Shown, shown
from macros.views.service_marks import (
    ModelName,
    ServiceClause,
    model_name,
    plain_name,
    service_clauses,
    short_name,
    tell,
)
from macros.views.table import FieldName, field_name
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.views.context import PageContext

_ALL_MODELS = msg("All models")
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
    service: tuple[ServiceClause, ...]
    """Every end of service, for the column beside the name; empty where the name has a reminder."""
    provider: str
    provider_href: str
    figures: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ModelsView:
    """A table of models."""

    caption: str
    of_one_provider: bool
    """Whether the page says whose they are, so that no column has to."""
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
    view = models_view(context, translate(_ALL_MODELS, context.language), context.catalog.models)
    return render("models_table", context.language, view=view)


def models_view(
    context: PageContext, caption: str, models: Iterable[str], *, of_one_provider: bool = False
) -> ModelsView:
    """Models by id, with the figures that tell most about them, for the template `models_table`."""
    fields = tuple(field_name(context, context.catalog.fields[field]) for field in OVERVIEW_FIELDS)
    rows = tuple(_model_row(context, model, reminded=of_one_provider) for model in sorted(models))
    return ModelsView(caption, of_one_provider, fields, rows)


def catalogue_counts(context: PageContext) -> Markup:
    """How many records there are, in one sentence."""
    catalog, language = context.catalog, context.language
    claims = [claim for model in catalog.models.values() for field in model.claims.values() for claim in field]
    evidence = sum(len(claim.evidence) for claim in claims)
    said = _COUNTS.filled(
        models=counted(nmsg("{number} model", "{number} models", len(catalog.models)), language),
        claims=counted(nmsg("{number} claim", "{number} claims", len(claims)), language),
        evidence=counted(nmsg("{number} piece of evidence", "{number} pieces of evidence", evidence), language),
        sources=counted(nmsg("{number} source", "{number} sources", len(catalog.sources)), language),
    )
    return render("catalogue_counts", language, view=translate(said, language))


def _model_row(context: PageContext, model: str, *, reminded: bool) -> ModelRow:
    # A provider's page has the ends of service in a table of their own.
    tell(context, model)
    provider = context.catalog.providers[context.catalog.models[model].provider]
    return ModelRow(
        model=short_name(context, model) if reminded else plain_name(context, model),
        service=() if reminded else service_clauses(context, model),
        provider=provider.name,
        provider_href=provider_link(context, provider.id),
        figures=tuple(shown(context, choose(context.catalog, model, field)) for field in OVERVIEW_FIELDS),
    )
