"""Links between the site's pages, relative, so that the site works below any address and in either language."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from macros.generated import benchmark_place, is_benchmark

if TYPE_CHECKING:
    from macros.records import UseCase
    from macros.views.context import PageContext


def relative_link(place: str, target: str) -> str:
    """The address of `target` (`models/gpt-5-mini/#input_price`) as seen from `place`; both below a language's root."""
    path, mark, fragment = target.partition("#")
    if path == place and fragment:
        return f"#{fragment}"
    relative = posixpath.relpath(f"/{path}", f"/{place}")
    return f"{relative}/{mark}{fragment}"


def link(context: PageContext, target: str) -> str:
    """The address of `target` as seen from the page."""
    return relative_link(context.place, target)


def model_link(context: PageContext, model: str, field: str | None = None) -> str:
    """The address of a model's page, or of a field's row on it."""
    return link(context, f"models/{model}/" + (f"#{field}" if field else ""))


def source_link(context: PageContext, source: str) -> str:
    """The address of a source's page."""
    return link(context, f"sources/{source}/")


def provider_link(context: PageContext, provider: str) -> str:
    """The address of a provider's page."""
    return link(context, f"providers/{provider}/")


def finder_link(context: PageContext, use_case: UseCase) -> str:
    """The address of the choosing guide with a situation chosen."""
    return f"{link(context, 'choose/guide/')}?for={use_case.id}"


def benchmark_link(context: PageContext, field: str) -> str:
    """The address of a measurement's page; empty for a field that has none, and on that page itself."""
    place = f"{benchmark_place(field)}/"
    if not is_benchmark(context.catalog.fields[field]) or place == context.place:
        return ""
    return link(context, place)
