"""Every figure that is asked for: by default for each field of a model, and by pages under conditions of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import service_ends
from macros.claims.narrowing import is_repudiated
from macros.claims.selection import BAND, PLATFORM
from macros.diffing.sides import attempt
from macros.messages import LANGUAGES
from macros.pages.page import MacroCall
from macros.records import Band
from macros.texts import page_of, parts_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from macros.catalog import Catalog
    from macros.diffing.sides import Side

_FIGURES = frozenset({"figure", "tasks"})
_TABLE = "comparison_table"
_DATES_OF_SERVICE = ("deprecation_date", "shutdown_date")

Conditions = tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A figure that some page shows."""

    model: str
    field: str
    conditions: Conditions = ()
    """What the page asks for beside the field's default."""


@dataclass(frozen=True, slots=True)
class DifferenceAsk:
    """A difference that some page says in words."""

    models: tuple[str, ...]
    field: str
    conditions: Conditions = ()


def figures_asked(side: Side, models: Container[str]) -> Iterator[Ask]:
    """Every figure of `models` that the site of this side shows, in the order of models and fields, defaults first."""
    catalog = side.catalog
    asked = [model for model in catalog.models if model in models]
    for model in asked:
        for field in catalog.fields:
            yield Ask(model, field)
    for model in asked:
        for field, start in _bands(catalog, model):
            yield Ask(model, field, ((BAND, start),))
        for end in attempt((), service_ends, catalog, model):
            yield from (Ask(model, field, ((PLATFORM, end.platform),)) for field in _DATES_OF_SERVICE)
    for call in calls(side):
        if call.name in _FIGURES and call.conditions and call.arguments["model"] in models:
            yield Ask(str(call.arguments["model"]), str(call.arguments["field"]), tuple(call.conditions.items()))


def differences_asked(side: Side) -> dict[DifferenceAsk, set[str]]:
    """Every difference that the site of this side says, with the files of the pages that say it.

    Of comparisons row by row, then what pages and texts ask for by themselves.
    """
    found: dict[DifferenceAsk, set[str]] = {}
    for comparison in side.catalog.comparisons.values():
        for row in comparison.rows:
            found[DifferenceAsk(comparison.models, row)] = set()
    for path, call in placed_calls(side):
        if call.name == _TABLE:
            table = side.catalog.comparisons.get(str(call.arguments["comparison"]))
            for ask in [DifferenceAsk(table.models, row) for row in table.rows] if table else ():
                found[ask].add(path)
        if call.name == "difference":
            models = (str(call.arguments["model"]), str(call.arguments["other"]))
            ask = DifferenceAsk(models, str(call.arguments["field"]), tuple(call.conditions.items()))
            found.setdefault(ask, set()).add(path)
    return found


def calls(side: Side) -> Iterator[MacroCall]:
    """Every macro call of hand-written pages and of the texts of records."""
    return (call for _, call in placed_calls(side))


def placed_calls(side: Side) -> Iterator[tuple[str, MacroCall]]:
    """The same, each with the file of the page that shows it; texts without a page of their own count to no page."""
    for page in side.pages:
        yield from ((page.path, call) for call in page.calls)
    for text in texts_of(side.catalog):
        if text.nature == "calls":
            place = page_of(text.kind, text.record)
            for language in LANGUAGES:
                path = f"{language}/{place}.md" if place else ""
                parts = parts_of(text.written(language))
                yield from ((path, part) for part in parts if isinstance(part, MacroCall))


def _bands(catalog: Catalog, model: str) -> Iterator[tuple[str, int]]:
    """The first input length of every price band that does not start with the first token."""
    for field, claims in catalog.models[model].claims.items():
        starts = {
            band.over + 1
            for claim in claims
            if not is_repudiated(claim) and isinstance(band := claim.select.get(BAND), Band) and band.over
        }
        yield from ((field, start) for start in sorted(starts))
