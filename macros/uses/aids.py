"""What stands in the forms of a page: the rate behind amounts in yen, and what Japanese text was measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.japanese import japanese_measure
from macros.claims.rates import newest_rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.records import Claim


def sources_of_the_rate(catalog: Catalog) -> tuple[str, ...]:
    """The sources of the rate that a switch between currencies shows; none where no rate is recorded."""
    rate = newest_rate(catalog)
    return tuple(evidence.source for evidence in rate.evidence) if rate else ()


def japanese_claims(catalog: Catalog, models: Iterable[str]) -> Iterator[Claim]:
    """What the aid for Japanese text rests on for these models."""
    for measure in filter(None, (japanese_measure(catalog, model) for model in models)):
        yield from (choice.claim for choice in (measure.density, *(measure.tokenizers or ())) if choice.claim)
