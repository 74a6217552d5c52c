"""A figure of a collection as a claim of ours would say it: with its platform, its evidence and its reporter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.claims.effort import EFFORT
from macros.claims.selection import PLATFORM
from macros.claims.subject import subject_fault
from macros.importing.commits import commit_of
from macros.importing.parts import Found
from macros.records import NOT_STATED, Claim, Evidence
from macros.upstream.runs import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.catalog import Catalog
    from macros.claims.subject import Names
    from macros.importing.parts import Placed, State
    from macros.records import Condition, Field, Model, Reporter, Source, SourceKind
    from macros.upstream import Reading

_REPORTERS: Mapping[SourceKind, Reporter] = {
    "official": "vendor",
    "independent": "independent",
    "dataset": "aggregator",
    "secondary": "aggregator",
    "community": "community",
}


def found_in(placed: Placed, model: Model, state: State, catalog: Catalog, names: Names) -> Iterator[Found]:
    """Every figure of an entry that is about `model`, in the order of the entry.

    `names` are those of all models, `model` included. Raises KeyError for a field that the catalogue does not hold.
    """
    for reading in placed.entry.readings:
        claim = _claim(placed, model, reading, state, catalog)
        field, source = catalog.fields[reading.field], catalog.sources[state.record.source]
        subject = _subject(placed, claim, field, source, names)
        evidence = replace(claim.evidence[0], subject=subject)
        yield Found(placed, reading, replace(claim, evidence=(evidence,)))


def _subject(placed: Placed, claim: Claim, field: Field, source: Source, names: Names) -> str:
    """Of the names that the entry prints, the first that names the model and nothing else; else its own."""
    printed = placed.entry.subject
    for name in dict.fromkeys((printed, *placed.entry.names)):
        if subject_fault(replace(claim.evidence[0], subject=name), claim, field, source, names) is None:
            return name
    return printed


def _claim(placed: Placed, model: Model, reading: Reading, state: State, catalog: Catalog) -> Claim:
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
    provider = catalog.providers.get(model.provider)
    return Claim(
        model=model.id,
        field=reading.field,
        value=reading.value,
        evidence=(evidence,),
        reported_by=_REPORTERS[source.kind],
        select=_select(placed, reading, catalog.fields[reading.field], provider.first_party if provider else None),
        run=run_of(_run(placed, reading), model.id, catalog),
        uncertainty=reading.uncertainty,
        from_=reading.from_,
        until=reading.until,
    )


def _select(placed: Placed, reading: Reading, field: Field, own: str | None) -> dict[str, Condition]:
    """With the platform, where the figure is one platform's.

    What the maker's own platform says of a model holds for the model, as far as the field lets the platform open; what
    another one says, such as a release date, holds there.
    """
    if PLATFORM in reading.select or PLATFORM not in field.select:
        return dict(reading.select)
    if PLATFORM in field.must_state:
        return {PLATFORM: placed.platform or NOT_STATED, **reading.select}
    if placed.platform is None or placed.platform == own:
        return dict(reading.select)
    return {PLATFORM: placed.platform, **reading.select}


def _run(placed: Placed, reading: Reading) -> dict[str, Condition]:
    """With the effort that the model's name carries, where the entry does not say it otherwise."""
    run = dict(reading.run)
    if placed.effort is not None and run.get(EFFORT) == NOT_STATED:
        run[EFFORT] = placed.effort
    return run
