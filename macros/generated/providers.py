"""The page of each provider: its models, their end of service, its own benchmark runs and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language


_MODELS = msg(
    "{provider}'s models with their prices, limits and ends of service, and the benchmarks it ran itself: {models}."
)
_NO_MODELS = msg("{provider}: the benchmarks it ran itself, and its own pages that were read.")


def provider_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each provider."""
    for provider in catalog.providers.values():
        models = [model.id for model in catalog.models.values() if model.provider == provider.id]

        def write(language: Language, identifier: str = provider.id, models: list[str] = models) -> str:
            service = (
                heading(msg("End of service"), "service", language),
                call("service_timeline", models),
                call("service_table", models),
            )
            return joined(
                call("provider_summary", identifier),
                heading(msg("Models"), "models", language),
                call("provider_models", identifier),
                *(service if models else ()),
                heading(msg("Benchmarks it ran itself"), "runs", language),
                call("provider_runs", identifier),
                heading(msg("Its own pages that were read"), "sources", language),
                call("provider_sources", identifier),
                heading(msg("Pages that mention its models"), "pages", language),
                call("provider_pages", identifier),
            )

        names = [catalog.models[model].name for model in models]
        described = (_MODELS if models else _NO_MODELS).filled(provider=provider.name, models=names)
        yield from in_both(f"providers/{provider.id}", provider.name, write, described, under="models")
