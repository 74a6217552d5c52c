"""What comparisons, use cases and pages ask of the catalogue: each figure that a reader is meant to find there."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from macros.claims.effort import EFFORT
from macros.claims.selection import BAND, PLATFORM
from macros.uses import OVERVIEW_FIELDS
from macros.views.places import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.catalog import Catalog
    from macros.pages import MacroCall, Page
    from macros.records import Candidate, UseCase

AskerKind = Literal["requirement", "comparison", "page", "use-case"]
ASKERS: tuple[AskerKind, ...] = ("requirement", "comparison", "page", "use-case")
"""Who asks, the most urgent first: a limit of a use case decides who is recommended at all."""


@dataclass(frozen=True, slots=True, order=True)
class Asker:
    """What a figure is needed for."""

    kind: AskerKind
    id: str
    """Of the use case or the comparison; a page's place below its language's root (`compare/`)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of one or more models."""

    asker: Asker
    models: tuple[str, ...]
    """More than one: they are to be ranked or put into a ratio."""
    field: str
    conditions: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


def asked_by_all(catalog: Catalog, pages: Iterable[Page]) -> Iterator[Asked]:
    """Everything that is asked, of records the catalogue holds. The two languages of a page ask once."""
    for comparison in catalog.comparisons.values():
        asker = Asker("comparison", comparison.id)
        for row in comparison.rows:
            yield Asked(asker, comparison.models, row)
            yield from _each(asker, comparison.alongside, (row,))
    for use_case in catalog.use_cases.values():
        for candidate in use_case.candidates:
            yield from _at_work(use_case, candidate, catalog)
    seen = set()
    for page in pages:
        place = place_of(page.path, page.language) if page.language else ""
        if page.language and place not in seen:
            seen.add(place)
            yield from _on_page(page, Asker("page", place), catalog)


def _at_work(use_case: UseCase, candidate: Candidate, catalog: Catalog) -> Iterator[Asked]:
    """The fields of a use case, at the candidate's effort and for inputs of the case's length."""
    required = tuple(one.field for one in use_case.requirements)
    for name in dict.fromkeys((*required, *use_case.fields)):
        of = catalog.fields[name]
        conditions: dict[str, str | int] = {}
        if candidate.effort is not None and EFFORT in of.run:
            conditions[EFFORT] = candidate.effort
        if BAND in of.select:
            conditions[BAND] = use_case.workload.input_tokens
        asker = Asker("requirement" if name in required else "use-case", use_case.id)
        yield Asked(asker, (candidate.model,), name, conditions)


def _on_page(page: Page, asker: Asker, catalog: Catalog) -> Iterator[Asked]:
    for call in page.calls:
        if asks := _CALLS.get(call.name):
            yield from asks(call, asker, catalog)


def _each(asker: Asker, models: Iterable[str], fields: Iterable[str]) -> Iterator[Asked]:
    rows = tuple(fields)
    return (Asked(asker, (model,), row) for model in models for row in rows)


def _figure(call: MacroCall, asker: Asker, _: Catalog) -> Iterator[Asked]:
    yield Asked(asker, (str(call.arguments["model"]),), str(call.arguments["field"]), call.conditions)


def _difference(call: MacroCall, asker: Asker, _: Catalog) -> Iterator[Asked]:
    models = (str(call.arguments["model"]), str(call.arguments["other"]))
    yield Asked(asker, models, str(call.arguments["field"]), call.conditions)


def _table(call: MacroCall, asker: Asker, catalog: Catalog) -> Iterator[Asked]:
    for asked in _each(asker, call.arguments["models"], call.arguments["fields"]):
        tells = PLATFORM in catalog.fields[asked.field].select
        yield replace(asked, conditions=_platform(call)) if tells else asked


def _runs(call: MacroCall, asker: Asker, _: Catalog) -> Iterator[Asked]:
    return _each(asker, call.arguments["models"], (str(call.arguments["field"]),))


def _overview(_: MacroCall, asker: Asker, catalog: Catalog) -> Iterator[Asked]:
    return _each(asker, catalog.models, OVERVIEW_FIELDS)


def _prices(call: MacroCall, asker: Asker, _: Catalog) -> Iterator[Asked]:
    cached = ("cached_input_price",) if call.arguments.get("cached_share") else ()
    models = (str(call.arguments[name]) for name in ("model", "other") if name in call.arguments)
    prices = ("input_price", *cached, "output_price")
    return (replace(asked, conditions=_platform(call)) for asked in _each(asker, models, prices))


def _platform(call: MacroCall) -> dict[str, str | int]:
    return {PLATFORM: str(call.arguments[PLATFORM])} if PLATFORM in call.arguments else {}


_CALLS: dict[str, Callable[[MacroCall, Asker, Catalog], Iterator[Asked]]] = {
    "figure": _figure,
    "tasks": _figure,
    "difference": _difference,
    "field_table": _table,
    "runs_table": _runs,
    "models_table": _overview,
    "catalogue": _overview,
    "cost": _prices,
    "break_even": _prices,
}
"""The macros that ask for figures by name. The table of a comparison is asked for by the comparison itself."""
