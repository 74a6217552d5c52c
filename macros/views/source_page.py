"""The bibliography, and a source's own page: what it is, which figures come from it, which pages cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg, translate
from macros.views.back_links import page_links
from macros.views.rates import rates_from, taken_rate
from macros.views.source_view import claims_from, source_view, taken_figure
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Source
    from macros.views.context import PageContext

_ALL_SOURCES = msg("All sources")


def source_table(context: PageContext) -> Markup:
    """Every source, by publisher and title."""
    sources = sorted(context.catalog.sources.values(), key=in_bibliography)
    view = [source_view(context, source) for source in sources]
    return render("source_table", context.language, view=view, caption=translate(_ALL_SOURCES, context.language))


def source_summary(context: PageContext, source: str) -> Markup:
    """The page's title, what the source is, and what may be passed on."""
    view = source_view(context, context.catalog.sources[source])
    return render("source_summary", context.language, view=view)


def source_figures(context: PageContext, source: str) -> Markup:
    """Every claim that rests on the source, with a link to its place on the model's page; and every exchange rate."""
    view = [taken_figure(context, claim, source) for claim in claims_from(context.catalog, source)]
    rates = [taken_rate(context, rate, source) for rate in rates_from(context.catalog, source)]
    return render("source_figures", context.language, view=view, rates=rates)


def source_pages(context: PageContext, source: str) -> Markup:
    """The hand-written pages whose figures cite the source."""
    view = page_links(context, context.uses.by_source.get(source, ()))
    return render("pages", context.language, view=view)


def cited_sources(context: PageContext, comparison: str) -> Markup:
    """The citations of the text that a comparison grew from, numbered as there, with what could be read of them."""
    cites = context.catalog.comparisons[comparison].cites
    view = [source_view(context, context.catalog.sources[source]) for source in cites]
    return render("cited_sources", context.language, view=view)


def in_bibliography(source: Source) -> tuple[str, str, str]:
    """The order of sources in a list: by publisher and title."""
    return (source.publisher.casefold(), source.title.casefold(), source.id)
