"""Which pages a change of the data can reach at all, so that only these are rendered.

More than are reached may be named here, but none may be missing: what no record or page connects with a change does
not change by it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from macros.building import BUILDERS
from macros.generated import generated_pages
from macros.generated.pairs import featured_models, pairs
from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.diffing.sides import Side
    from macros.pages import MacroCall
    from macros.records import Claim, Rate
    from macros.uses import PageUse

_EVERYWHERE = frozenset({"fields", "conditions", "platforms"})
"""Kinds of record whose words stand on every page."""
_FROM_THE_WHOLE = frozenset(
    {
        *("audit_list", "benchmark_list", "catalogue", "catalogue_counts", "cited_sources", "compare_any"),
        *("comparison_list", "comparison_table", "doors", "glossary", "guide_answers", "guide_figures", "guide_form"),
        *("guide_questions", "licence_table", "models_table", "pair_list", "provider_list", "source_table"),
        *("use_case_cards", "use_case_list", "verdict_list"),
    }
)
"""Macros that look at all records of a kind."""
_WITHOUT_MODELS = "calculator"
"""One that does where it is not told which."""

Touched = dict[str, set[str]]
"""Ids of the records that differ, by kind."""


def touched_records(base: Side, head: Side) -> Touched:
    """Every record that is not the same on both sides."""
    found: Touched = {}
    for kind in BUILDERS:
        then, now = base.catalog.records(kind), head.catalog.records(kind)
        found[kind] = {one for one in {*then, *now} if then.get(one) != now.get(one)}
    return found


def models_in_reach(base: Side, head: Side, touched: Touched) -> set[str]:
    """Models that both sides have and of which a figure may differ."""
    both = base.catalog.models.keys() & head.catalog.models.keys()
    if any(touched[kind] for kind in _EVERYWHERE):
        return both
    return {model for model in both if any(_reached(model, side, touched) for side in (base, head))}


def affected_paths(base: Side, head: Side, touched: Touched) -> set[str]:
    """Files below `docs/` of the pages, of both languages and both sides, that may differ."""
    everything = {page.path for side in (base, head) for page in generated_pages(side.catalog)}
    everything |= {*base.by_path, *head.by_path}
    if any(touched[kind] for kind in _EVERYWHERE):
        return everything
    if not any(touched.values()) and base.uses == head.uses:
        return set()
    places = set(
        chain.from_iterable(_made_of_records(side, other, touched) for side, other in ((base, head), (head, base)))
    )
    found = {f"{language}/{place}.md" for place in places for language in LANGUAGES}
    found |= set(chain.from_iterable(_using(side, touched) for side in (base, head)))
    return found & everything


def _using(side: Side, touched: Touched) -> Iterator[str]:
    """Pages that ask for a record that differs, or that look at all of them."""
    uses = side.uses
    graphs: tuple[tuple[Mapping[str, tuple[PageUse, ...]], str], ...] = (
        (uses.by_model, "models"),
        (uses.by_source, "sources"),
        (uses.by_provider, "providers"),
        (uses.by_use_case, "use-cases"),
    )
    for graph, kind in graphs:
        for identifier in touched[kind]:
            yield from (use.path for use in graph.get(identifier, ()))
    for (audit, _), places in uses.by_finding.items():
        if audit in touched["audits"]:
            yield from (place.page.path for place in places)
    for path, page in side.by_path.items():
        if any(_looks_at_all(call) for call in page.calls):
            yield path


def _looks_at_all(call: MacroCall) -> bool:
    return call.name in _FROM_THE_WHOLE or (call.name == _WITHOUT_MODELS and not call.arguments)


def _made_of_records(side: Side, other: Side, touched: Touched) -> Iterator[str]:
    """Generated pages of records that differ or that stand beside one that does, below their language's root."""
    catalog = side.catalog
    guides = [one for name, one in catalog.use_cases.items() if name in touched["use-cases"]]
    weighed = {candidate.model for guide in guides for candidate in guide.candidates}
    for model in catalog.models.values():
        cited = {evidence.source for claims in model.claims.values() for one in claims for evidence in one.evidence}
        own = model.id in touched["models"]
        named = {str(claim.value) for claim in model.claims.get("replacement", ())}
        beside = model.id in weighed or model.provider in touched["providers"] or named & touched["models"]
        linked = side.uses.by_model.get(model.id) != other.uses.by_model.get(model.id)
        if own or beside or linked or cited & touched["sources"]:
            yield f"models/{model.id}"
        if own:
            yield from (f"sources/{source}" for source in cited)
        yield from (
            f"benchmarks/{field}" for field, claims in model.claims.items() if own or _cites(claims, touched["sources"])
        )
    yield from _sources_of_rates(catalog.rates[rate] for rate in touched["rates"] & catalog.rates.keys())
    for source in catalog.sources:
        if source in touched["sources"] or side.uses.by_source.get(source) != other.uses.by_source.get(source):
            yield f"sources/{source}"
    for field in catalog.fields:
        if side.uses.by_field.get(field) != other.uses.by_field.get(field):
            yield f"benchmarks/{field}"
    reached = {model for model in catalog.models if _reached(model, side, touched)}
    for pair in pairs(catalog):
        weighed_both = {pair.first, pair.second} <= weighed
        if touched["comparisons"] or weighed_both or {pair.first, pair.second} & reached:
            yield pair.place
    if any(catalog.models[model].featured for model in reached):  # each lists its pairs by the names of the others
        yield from (f"models/{model}" for model in featured_models(catalog))
    yield from (f"providers/{provider}" for provider in catalog.providers)
    yield from (f"fact-check/{audit}" for audit in catalog.audits)
    yield from (f"choose/{name}" for name in catalog.use_cases if _guide_reached(name, side, other, touched))


def _sources_of_rates(rates: Iterable[Rate]) -> Iterator[str]:
    return (f"sources/{evidence.source}" for rate in rates for evidence in rate.evidence)


def _guide_reached(name: str, side: Side, other: Side, touched: Touched) -> bool:
    if name in touched["use-cases"] or side.uses.by_use_case.get(name) != other.uses.by_use_case.get(name):
        return True
    models = {one.model for one in side.catalog.use_cases[name].candidates}
    return bool(models & touched["models"])


def _reached(model: str, side: Side, touched: Touched) -> bool:
    record = side.catalog.models[model]
    own = model in touched["models"] or record.provider in touched["providers"]
    return own or any(_cites(claims, touched["sources"]) for claims in record.claims.values())


def _cites(claims: Iterable[Claim], sources: set[str]) -> bool:
    return any(evidence.source in sources for claim in claims for evidence in claim.evidence)
