"""Figures whose sources have to be read again, by the source that refreshes most of them in one reading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING

from macros.claims import choose, compare, service_ends
from macros.claims.staleness import freshness
from macros.upkeep.asked import asked_by_all
from macros.uses import claim_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.pages import Page
    from macros.records import Claim, Source
    from macros.uses.graph import ClaimKey


@dataclass(frozen=True, slots=True)
class Aging:
    """A figure that a page shows, with the day from which it is out of date."""

    claim: Claim
    """Of claims with exactly this value, the shown one."""
    newest_read: date
    stale_from: date
    """The first day on which it is older than figures of its field stay fresh."""
    stale: bool
    """Whether that day has come."""
    sources: tuple[str, ...]
    """Every source that prints the value, of those whose records are sound: the field's best kind alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source to read again, and the figures that this refreshes."""

    source: Source
    figures: tuple[Aging, ...]
    """Those that are out of date longest come first, then in the order of models and fields."""

    @property
    def stale(self) -> tuple[Aging, ...]:
        """The figures that are out of date now."""
        return tuple(figure for figure in self.figures if figure.stale)


def readings(catalog: Catalog, pages: Iterable[Page], within: int, model: str | None = None) -> tuple[Reading, ...]:
    """The sources to read again because of figures that are stale on the as-of day or within so many days after it.

    Each figure is told once, under the source of its field's best kind that refreshes most of them. Sources with most
    stale figures come first. `model`: only figures of this one.
    """
    last = catalog.as_of + timedelta(days=within)
    found = [
        figure for figure in _shown(catalog, pages) if figure.stale_from <= last and model in (None, figure.claim.model)
    ]
    by_source: dict[str, list[Aging]] = {}
    for figure, source in _assigned(found):
        by_source.setdefault(source, []).append(figure)
    order = {(model, name): place for place, (model, name) in enumerate(product(catalog.models, catalog.fields))}

    def place(figure: Aging) -> tuple[date, int]:
        return figure.stale_from, order[figure.claim.model, figure.claim.field]

    made = [
        Reading(catalog.sources[source], tuple(sorted(figures, key=place))) for source, figures in by_source.items()
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.stale), -len(one.figures), one.source.id)))


def _assigned(figures: list[Aging]) -> Iterator[tuple[Aging, str]]:
    """Each figure with its source: again and again, the source that gives most of the figures that are left."""
    left = figures
    while left:
        given = Counter(source for figure in left for source in figure.sources)
        if not given:
            return
        best = min(given, key=lambda source: (-given[source], source))
        yield from ((figure, best) for figure in left if best in figure.sources)
        left = [figure for figure in left if best not in figure.sources]


def _shown(catalog: Catalog, pages: Iterable[Page]) -> Iterator[Aging]:
    """Every figure that is shown by default, as an end of service, or where something asks for it; each claim once."""
    seen: set[ClaimKey] = set()
    for claim, same in _shown_claims(catalog, pages):
        key = claim_key(claim, catalog)
        if key not in seen:
            seen.add(key)
            yield from _aging((claim, *same), catalog)


def _shown_claims(catalog: Catalog, pages: Iterable[Page]) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    for model in catalog.models.values():
        for name in (name for name in catalog.fields if name in model.claims):
            yield from _of(choose(catalog, model.id, name))
        for end in service_ends(catalog, model.id):
            yield from _of(end.shutdown)
            yield from _of(end.deprecation)
    for asked in asked_by_all(catalog, pages):
        if len(asked.models) == 1:
            yield from _of(choose(catalog, asked.models[0], asked.field, asked.conditions or None))
        else:
            compared = compare(catalog, asked.models, asked.field, asked.conditions or None)
            yield from ((claim, ()) for claim in compared.claims if claim)


def _of(choice: Choice) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    if choice.claim:
        yield choice.claim, choice.same


def _aging(claims: tuple[Claim, ...], catalog: Catalog) -> Iterator[Aging]:
    field = catalog.fields[claims[0].field]
    fresh = freshness(claims, field, catalog)
    if fresh.newest_read is not None:
        yield Aging(
            claim=claims[0],
            newest_read=fresh.newest_read,
            stale_from=fresh.newest_read + timedelta(days=field.fresh_for_days + 1),
            stale=fresh.stale,
            sources=_best_sources(claims, catalog),
        )


def _best_sources(claims: tuple[Claim, ...], catalog: Catalog) -> tuple[str, ...]:
    """The sources of the best kind that print the value, by id."""
    order = catalog.fields[claims[0].field].source_order
    kinds = {
        evidence.source: catalog.sources[evidence.source].kind
        for claim in claims
        for evidence in claim.evidence
        if evidence.source in catalog.sources
    }
    best = min((order.index(kind) for kind in kinds.values() if kind in order), default=None)
    return tuple(sorted(name for name, kind in kinds.items() if best is None or kind == order[best]))
