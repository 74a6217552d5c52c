"""What the table of all models shows of each: facts that tell models apart, and the score of every measurement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import choose, service_ends
from macros.generated import BENCHMARK_GROUPS, is_benchmark
from macros.uses.aids import sources_of_the_rate
from macros.uses.used import Used

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import Claim

CATALOGUE_FACTS = (
    "model_type",
    "input_modalities",
    "release_date",
    "context_window",
    "max_output_tokens",
    "input_price",
    "cached_input_price",
    "output_price",
    "open_weights",
    "knowledge_cutoff",
)
"""The facts of the table, in the order of its columns."""
END_OF_SERVICE = "shutdown_date"
"""The column behind them, which also tells of other platforms."""


def catalogue_scores(catalog: Catalog) -> tuple[str, ...]:
    """The measurements with a figure to show for any model, in the order in which the site lists their kinds."""
    measured = [field for field in catalog.fields.values() if is_benchmark(field)]
    measured.sort(key=lambda field: BENCHMARK_GROUPS.index(field.group))
    return tuple(
        field.id for field in measured if any(choose(catalog, model, field.id).claim for model in catalog.models)
    )


def used_by_catalogue(_: MacroCall, catalog: Catalog) -> Used:
    """Every figure of the table: the chosen one, or those that hold elsewhere; and every end of service."""
    claims: list[Claim] = []
    for model in catalog.models:
        for field in (*CATALOGUE_FACTS, *catalogue_scores(catalog)):
            choice = choose(catalog, model, field)
            claims += (choice.claim, *choice.same) if choice.claim else choice.others
        claims += [end.shutdown.claim for end in service_ends(catalog, model) if end.shutdown.claim]
    return Used(tuple(catalog.models), tuple(claims), sources=sources_of_the_rate(catalog))
