"""The index of all measurements: how much is recorded of each, and how much of that may be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.groups import run_groups
from macros.claims.standing import standing_claims
from macros.formatting import number
from macros.generated import BENCHMARK_GROUPS, GROUP_NAMES, is_benchmark
from macros.messages import localized, translate
from macros.views.links import benchmark_link
from macros.views.notes import better_in_words
from macros.views.templating import render
from macros.views.testers import testers_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Field
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """One measurement."""

    label: str
    href: str
    better: str
    runs: str
    models: str
    testers: str
    groups: str
    """How many groups of comparable runs there are."""


@dataclass(frozen=True, slots=True)
class BenchmarkGroup:
    """Measurements of one kind."""

    name: str
    rows: tuple[BenchmarkRow, ...]


def benchmark_list(context: PageContext) -> Markup:
    """Every measurement with a page of its own, by group."""
    fields = [field for field in context.catalog.fields.values() if is_benchmark(field)]
    groups = [
        BenchmarkGroup(
            translate(GROUP_NAMES[group], context.language),
            tuple(_row(context, field) for field in fields if field.group == group),
        )
        for group in BENCHMARK_GROUPS
    ]
    return render("benchmark_list", context.language, view=[group for group in groups if group.rows])


def _row(context: PageContext, field: Field) -> BenchmarkRow:
    catalog, language = context.catalog, context.language
    claims = [claim for model in catalog.models for claim in standing_claims(catalog, model, field.id)]
    return BenchmarkRow(
        label=str(localized(field.label, language)),
        href=benchmark_link(context, field.id),
        better=better_in_words(field, language),
        runs=number(len(claims), language),
        models=number(len({claim.model for claim in claims}), language),
        testers=number(len(testers_of(claims)), language),
        groups=number(len(run_groups(catalog, field.id).groups), language),
    )
