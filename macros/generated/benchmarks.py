"""The page of each measurement: what it measures, which runs are comparable, and why the others are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language
    from macros.records import Field

BENCHMARK_GROUPS = ("benchmarks", "reliability", "speed", "limits")
"""Groups of fields whose measurements have a page, in the order in which the index lists them."""


_DESCRIPTION = msg("Which runs of {benchmark} can be compared, and why the others cannot.")


def is_benchmark(field: Field) -> bool:
    """Whether the field has a page of its own."""
    return field.kind_of_fact == "measurement" and field.group in BENCHMARK_GROUPS


def benchmark_place(field_id: str) -> str:
    """Where the page of a measurement stands, below its language's root.

    The id as it is: `_` may stand in an address, and no two fields can get the same one.
    """
    return f"benchmarks/{field_id}"


def benchmark_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each measurement."""
    for field in filter(is_benchmark, catalog.fields.values()):

        def write(language: Language, identifier: str = field.id) -> str:
            return joined(
                call("benchmark_summary", identifier),
                heading(msg("Comparable runs"), "comparable", language),
                call("benchmark_groups", identifier),
                heading(msg("Everything else"), "others", language),
                call("benchmark_others", identifier),
                heading(msg("Rejected figures"), "rejected", language),
                call("benchmark_rejected", identifier),
                heading(msg("Pages with its figures"), "pages", language),
                call("benchmark_pages", identifier),
            )

        described = (field.meaning, _DESCRIPTION.filled(benchmark=field.label))
        yield from in_both(benchmark_place(field.id), field.label, write, described)
