"""The other blocks of the page of two models: what it is, its table, every recorded run, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.standing import standing_claims
from macros.generated import is_benchmark
from macros.messages import localized, msg, translate
from macros.views.links import link, provider_link
from macros.views.pairs.fields import compared_fields, is_known
from macros.views.pairs.names import title_of
from macros.views.runs import RunsView, runs_view
from macros.views.service_marks import plain_name
from macros.views.table import table
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.views.context import PageContext
    from macros.views.service_marks import ModelName

_RUNS = msg("Recorded runs, {field}: {models}")


@dataclass(frozen=True, slots=True)
class Leading:
    """A page of this site."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class OfMaker:
    """A model and who makes it."""

    model: ModelName
    provider: Leading


@dataclass(frozen=True, slots=True)
class PairSummary:
    """What the page is about."""

    models: tuple[OfMaker, ...]
    curated: tuple[Leading, ...]
    """Comparisons written by hand that have both models."""


@dataclass(frozen=True, slots=True)
class PairLinks:
    """Where to read on."""

    models: tuple[ModelName, ...]
    curated: tuple[Leading, ...]
    guides: tuple[Leading, ...]
    """Situations in which both are weighed."""


@dataclass(frozen=True, slots=True)
class FieldRuns:
    """All runs of one measurement."""

    title: str
    view: RunsView


def pair_summary(context: PageContext, model: str, other: str) -> Markup:
    """Which models these are, that nobody wrote this page by hand, and where somebody did write of both."""
    view = PairSummary(tuple(_of_maker(context, one) for one in (model, other)), _curated(context, model, other))
    return render("pair_summary", context.language, view=view)


def pair_table(context: PageContext, model: str, other: str) -> Markup:
    """Every field of which either model has a figure, in the site's order."""
    fields = [compared.field for compared in compared_fields(context, model, other) if is_known(compared)]
    view = table(context, title_of(context.catalog, context.language, model, other), (model, other), (), fields)
    return render("pair_table", context.language, view=view)


def pair_runs(context: PageContext, model: str, other: str) -> Markup:
    """Every run of the measurements that both models have."""
    return render("pair_runs", context.language, view=tuple(_runs(context, model, other)))


def pair_links(context: PageContext, model: str, other: str) -> Markup:
    """The pages of both models, the comparisons that have both, the guides that weigh both."""
    guides = (
        Leading(str(localized(use_case.title, context.language)), link(context, f"choose/{use_case.id}/"))
        for use_case in context.catalog.use_cases.values()
        if {model, other} <= {candidate.model for candidate in use_case.candidates}
    )
    models = tuple(plain_name(context, one) for one in (model, other))
    view = PairLinks(models, _curated(context, model, other), tuple(guides))
    return render("pair_links", context.language, view=view)


def _runs(context: PageContext, first: str, second: str) -> Iterator[FieldRuns]:
    catalog = context.catalog
    models = (first, second)
    names = [catalog.models[model].name for model in models]
    for field in filter(is_benchmark, catalog.fields.values()):
        if all(_has_runs(context, model, field.id) for model in models):
            caption = translate(_RUNS.filled(field=field.label, models=names), context.language)
            title = str(localized(field.label, context.language))
            yield FieldRuns(title, runs_view(context, caption, models, field.id))


def _has_runs(context: PageContext, model: str, field: str) -> bool:
    recorded = field in context.catalog.models[model].claims
    return recorded and bool(standing_claims(context.catalog, model, field))


def _of_maker(context: PageContext, model: str) -> OfMaker:
    provider = context.catalog.providers[context.catalog.models[model].provider]
    return OfMaker(plain_name(context, model), Leading(provider.name, provider_link(context, provider.id)))


def _curated(context: PageContext, first: str, second: str) -> tuple[Leading, ...]:
    return tuple(
        Leading(str(localized(comparison.title, context.language)), link(context, f"compare/{comparison.id}/"))
        for comparison in context.catalog.comparisons.values()
        if {first, second} <= {*comparison.models, *comparison.alongside}
    )
