"""The page of each pair of featured models, at one address; the other order of the two only leads there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from macros.claims import compare
from macros.generated.benchmarks import is_benchmark
from macros.generated.page import call, heading, in_both, joined
from macros.generated.siblings import siblings
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language

TITLE = msg("{first} vs {second}")
"""Of the page of a pair, and of links that lead to it."""
BENCHMARKS = "benchmarks"
"""The group of fields whose scores are drawn."""
_DESCRIPTION = msg(
    "{first} and {second} side by side: prices, limits, speed, benchmarks and end of service, every figure with its "
    "source, and what is unknown or cannot be compared."
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two models that have a page together, in the order of its address."""

    first: str
    second: str
    curated: bool
    """Whether that page is written by hand."""

    @property
    def place(self) -> str:
        """Where the page stands, below its language's root."""
        return pair_place(self.first, self.second)

    @property
    def turned(self) -> str:
        """The address with the models in the other order."""
        return pair_place(self.second, self.first)


def pair_place(first: str, second: str) -> str:
    """Where a pair in this order stands, below its language's root."""
    return f"compare/{first}-vs-{second}"


def featured_models(catalog: Catalog) -> tuple[str, ...]:
    """Ids of the featured models, by id."""
    return tuple(sorted(model.id for model in catalog.models.values() if model.featured))


def comparable_with(catalog: Catalog, model: str) -> tuple[str, ...]:
    """Whom the page of a model offers to compare it with: its siblings, and every featured model; by id."""
    return tuple(sorted({*siblings(catalog, model), *featured_models(catalog)} - {model}))


def pairs(catalog: Catalog) -> tuple[Pair, ...]:
    """Every two featured models, and the two of every curated comparison that is named after them; by address.

    The models stand by id, so that no new model and no new figure moves a page; a comparison written by hand keeps the
    order in which its name has them.
    """
    curated = {frozenset(pair): pair for pair in reversed([*_curated(catalog)])}
    featured = {frozenset(pair): pair for pair in combinations(featured_models(catalog), 2)}
    found = [Pair(*pair, curated=models in curated) for models, pair in {**featured, **curated}.items()]
    return tuple(sorted(found, key=lambda pair: (pair.first, pair.second)))


def _curated(catalog: Catalog) -> Iterable[tuple[str, str]]:
    """The models of comparisons named after the two they compare, by name."""
    for comparison in catalog.comparisons.values():
        for first, second in (comparison.models, comparison.models[::-1]) if len(comparison.models) == 2 else ():
            if f"compare/{comparison.id}" == pair_place(first, second):
                yield first, second


def pair_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each pair that nobody has written one for."""
    for pair in pairs(catalog):
        if not pair.curated:
            names = {"first": catalog.models[pair.first].name, "second": catalog.models[pair.second].name}

            def write(language: Language, first: str = pair.first, second: str = pair.second) -> str:
                return _page(catalog, first, second, language)

            described = _DESCRIPTION.filled(**names)
            yield from in_both(pair.place, TITLE.filled(**names), write, described, listed=False)


def _have_common_scores(catalog: Catalog, *models: str) -> bool:
    """Whether any benchmark run is common to the models."""
    fields = (field for field in catalog.fields.values() if is_benchmark(field) and field.group == BENCHMARKS)
    return any(compare(catalog, models, field.id).state == "comparable" for field in fields)


def _page(catalog: Catalog, first: str, second: str, language: Language) -> str:
    scores = (heading(msg("Scores from common runs"), "scores", language), call("score_bars", [first, second]))
    return joined(
        call("pair_summary", first, second),
        call("service_notice", [first, second]),
        heading(msg("In short"), "in-short", language),
        call("pair_in_short", first, second),
        *(scores if _have_common_scores(catalog, first, second) else ()),
        heading(msg("All figures"), "table", language),
        call("pair_table", first, second),
        heading(msg("Every recorded run"), "runs", language),
        call("pair_runs", first, second),
        heading(msg("Release and end of service"), "lifecycle", language),
        call("service_table", [first, second]),
        heading(msg("Where to read on"), "more", language),
        call("pair_links", first, second),
    )
