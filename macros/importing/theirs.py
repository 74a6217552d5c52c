"""A figure of a collection as a claim of ours would say it: with its platform, its evidence and its reporter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.selection import PLATFORM
from macros.importing.commits import commit_of
from macros.importing.parts import Found
from macros.records import NOT_STATED, Claim, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.catalog import Catalog
    from macros.importing.parts import Placed, State
    from macros.records import Condition, Field, Reporter, SourceKind
    from macros.upstream import Reading

_REPORTERS: Mapping[SourceKind, Reporter] = {
    "official": "vendor",
    "independent": "independent",
    "dataset": "aggregator",
    "secondary": "aggregator",
    "community": "community",
}


def found_in(placed: Placed, model: str, state: State, catalog: Catalog) -> Iterator[Found]:
    """Every figure of an entry that is about `model`, in the order of the entry.

    Raises KeyError for a field that the catalogue does not hold.
    """
    for reading in placed.entry.readings:
        yield Found(placed, reading, _claim(placed, model, reading, state, catalog))


def _claim(placed: Placed, model: str, reading: Reading, state: State, catalog: Catalog) -> Claim:
    source = catalog.sources[state.record.source]
    evidence = Evidence(
        source=source.id,
        subject=placed.entry.subject,
        printed=reading.printed,
        locator=reading.locator,
        read=state.read.isoformat(),
        printed_unit=reading.printed_unit,
        commit=commit_of(state, source),
    )
    return Claim(
        model=model,
        field=reading.field,
        value=reading.value,
        evidence=(evidence,),
        reported_by=_REPORTERS[source.kind],
        select=_select(placed, reading, catalog.fields[reading.field]),
        run=dict(reading.run),
        uncertainty=reading.uncertainty,
        from_=reading.from_,
        until=reading.until,
    )


def _select(placed: Placed, reading: Reading, field: Field) -> dict[str, Condition]:
    """With the platform, where the figure is one platform's.

    What is said of a model itself, such as its release, holds wherever an entry about it stands.
    """
    if PLATFORM not in field.must_state or PLATFORM in reading.select:
        return dict(reading.select)
    return {PLATFORM: placed.platform or NOT_STATED, **reading.select}
