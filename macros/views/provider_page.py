"""The providers: an index of all, and the page of each with its models, its own benchmark runs and its own pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.folding import folded
from macros.claims.standing import standing_claims
from macros.formatting import number
from macros.generated import is_benchmark
from macros.messages import localized, msg, translate
from macros.views.back_links import page_links
from macros.views.conditions import conditions_in_words, platform_name
from macros.views.links import benchmark_link, provider_link
from macros.views.overview import models_view
from macros.views.parts import Figure, claim_figure
from macros.views.service_marks import ModelName, short_name
from macros.views.source_page import in_bibliography
from macros.views.source_view import source_view
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.records import Claim, Field, Provider, Source
    from macros.views.context import PageContext

_MODELS = msg("Models of {provider}")
_SOURCES = msg("Pages of {provider} that were read")
_RUNS = msg("Runs that {provider} made itself")
_NO_API = msg("none: it sells no API of its own")


@dataclass(frozen=True, slots=True)
class ProviderView:
    """A provider in short."""

    name: str
    href: str
    """Its own page on this site."""
    url: str
    platform: str
    """Of its own API, or that it has none."""
    models: str


@dataclass(frozen=True, slots=True)
class OwnRun:
    """One run that a provider made."""

    model: ModelName
    figure: Figure
    conditions: str
    """All but who made it."""


@dataclass(frozen=True, slots=True)
class OwnRuns:
    """A provider's runs of one measurement."""

    label: str
    href: str
    runs: tuple[OwnRun, ...]


def provider_list(context: PageContext) -> Markup:
    """Every provider with its platform and the number of its models."""
    view = [_provider(context, provider) for provider in context.catalog.providers.values()]
    return render("provider_list", context.language, view=view)


def provider_summary(context: PageContext, provider: str) -> Markup:
    """The page's title, its home page, and where its models are sold."""
    view = _provider(context, context.catalog.providers[provider])
    return render("provider_summary", context.language, view=view)


def provider_models(context: PageContext, provider: str) -> Markup:
    """Its models with the figures that tell most about them."""
    name = context.catalog.providers[provider].name
    models = [model.id for model in context.catalog.models.values() if model.provider == provider]
    caption = translate(_MODELS.filled(provider=name), context.language)
    view = models_view(context, caption, models, of_one_provider=True)
    return render("models_table", context.language, view=view)


def provider_runs(context: PageContext, provider: str) -> Markup:
    """The measurements that it made itself, of its own models or of others."""
    record, catalog = context.catalog.providers[provider], context.catalog
    view = []
    for field in filter(is_benchmark, catalog.fields.values()):
        if runs := [_own_run(context, claim) for claim in _run_by(context, record, field)]:
            label = str(localized(field.label, context.language))
            view.append(OwnRuns(label, benchmark_link(context, field.id), tuple(runs)))
    caption = translate(_RUNS.filled(provider=record.name), context.language)
    return render("provider_runs", context.language, view=view, caption=caption)


def provider_sources(context: PageContext, provider: str) -> Markup:
    """The official pages of its own that were read."""
    record = context.catalog.providers[provider]
    own = [source for source in context.catalog.sources.values() if source.read and _is_of(source, record)]
    view = [source_view(context, source) for source in sorted(own, key=in_bibliography)]
    caption = translate(_SOURCES.filled(provider=record.name), context.language)
    return render("source_table", context.language, view=view, caption=caption)


def provider_pages(context: PageContext, provider: str) -> Markup:
    """The pages that name or show a model of it."""
    view = page_links(context, context.uses.by_provider.get(provider, ()))
    return render("pages", context.language, view=view)


def _provider(context: PageContext, provider: Provider) -> ProviderView:
    catalog, language = context.catalog, context.language
    models = sum(model.provider == provider.id for model in catalog.models.values())
    return ProviderView(
        name=provider.name,
        href=provider_link(context, provider.id),
        url=provider.url,
        platform=platform_name(provider.first_party, catalog, language)
        if provider.first_party
        else translate(_NO_API, language),
        models=number(models, language),
    )


def _run_by(context: PageContext, provider: Provider, field: Field) -> Iterator[Claim]:
    for model in context.catalog.models:
        for claim in standing_claims(context.catalog, model, field.id):
            if folded(str(claim.run.get("run_by", ""))) == folded(provider.name):
                yield claim


def _own_run(context: PageContext, claim: Claim) -> OwnRun:
    return OwnRun(
        model=short_name(context, claim.model, claim.field),
        figure=claim_figure(context, claim),
        conditions=conditions_in_words(claim, context.catalog, context.language, leaving_out=("run_by",)),
    )


def _is_of(source: Source, provider: Provider) -> bool:
    return source.kind == "official" and folded(source.publisher) == folded(provider.name)
