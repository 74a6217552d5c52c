"""The pages that follow from the data, in both languages: one module for each kind of page.

A generated page is headings and macro calls with ids, never data; a hand-written page at the same path wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.audits import audit_pages
from macros.generated.benchmarks import BENCHMARK_GROUPS, benchmark_pages, benchmark_place, is_benchmark
from macros.generated.models import GROUP_NAMES, model_pages
from macros.generated.page import GeneratedPage
from macros.generated.pairs import pair_pages
from macros.generated.providers import provider_pages
from macros.generated.sources import source_pages
from macros.generated.use_cases import use_case_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog

__all__ = [
    "BENCHMARK_GROUPS",
    "GROUP_NAMES",
    "GeneratedPage",
    "benchmark_place",
    "generated_pages",
    "is_benchmark",
]

WRITERS: tuple[Callable[[Catalog], Iterator[GeneratedPage]], ...] = (
    model_pages,
    benchmark_pages,
    provider_pages,
    source_pages,
    use_case_pages,
    audit_pages,
    pair_pages,
)
"""What pages there are, in the order in which the site is built."""


def generated_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """Every generated page, both languages of a record next to each other."""
    for write in WRITERS:
        yield from write(catalog)
