"""What one macro call puts on its page: the models it names, the claims and the sources it shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import Workload, break_even, choose, compare, cost, service_ends
from macros.claims.standing import standing_claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import Claim

OVERVIEW_FIELDS = ("model_type", "release_date", "context_window", "input_price", "output_price")
"""What the table of all models shows of each."""


@dataclass(frozen=True, slots=True)
class Used:
    """What one call uses."""

    models: tuple[str, ...] = ()
    """Models that are named, whether or not a figure of theirs is shown."""
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
    """Sources that are named for themselves."""


def used_by(call: MacroCall, catalog: Catalog) -> Used:
    """What a call of a checked page uses. Raises KeyError or ValueError for one that the checks would have refused."""
    return USED_BY[call.name](call, catalog)


def _figure(call: MacroCall, catalog: Catalog) -> Used:
    return Used(claims=_shown(catalog, _one(call, "model"), _one(call, "field"), call.conditions))


def _difference(call: MacroCall, catalog: Catalog) -> Used:
    models = (_one(call, "model"), _one(call, "other"))
    compared = compare(catalog, models, _one(call, "field"), call.conditions)
    return Used(models, tuple(claim for claim in compared.claims if claim))


def _break_even(call: MacroCall, catalog: Catalog) -> Used:
    dearer, than = _one(call, "model"), _one(call, "other")
    found = break_even(catalog, dearer, than, _amount(call, "cached_share"))
    return Used((dearer, than), found.prices if found else ())


def _cost(call: MacroCall, catalog: Catalog) -> Used:
    model = _one(call, "model")
    workload = Workload(
        input_tokens=int(_amount(call, "input")),
        visible_output_tokens=int(_amount(call, "visible")),
        reasoning_tokens=int(_amount(call, "reasoning")),
        cached_share=_amount(call, "cached_share"),
    )
    return Used((model,), cost(catalog, model, workload).prices)


def _comparison_table(call: MacroCall, catalog: Catalog) -> Used:
    comparison = catalog.comparisons[_one(call, "comparison")]
    return _table(catalog, (*comparison.models, *comparison.alongside), comparison.rows)


def _field_table(call: MacroCall, catalog: Catalog) -> Used:
    return _table(catalog, _many(call, "models"), _many(call, "fields"))


def _models_table(_: MacroCall, catalog: Catalog) -> Used:
    return _table(catalog, tuple(catalog.models), OVERVIEW_FIELDS)


def _table(catalog: Catalog, models: tuple[str, ...], rows: Iterable[str]) -> Used:
    return Used(models, tuple(claim for row in rows for model in models for claim in _shown(catalog, model, row)))


def _runs_table(call: MacroCall, catalog: Catalog) -> Used:
    models, row = _many(call, "models"), _one(call, "field")
    return Used(models, tuple(claim for model in models for claim in standing_claims(catalog, model, row)))


def _services(call: MacroCall, catalog: Catalog) -> Used:
    models = _many(call, "models")
    ends = (end for model in models for end in service_ends(catalog, model))
    choices = (choice for end in ends for choice in (end.shutdown, end.deprecation))
    return Used(models, tuple(choice.claim for choice in choices if choice.claim))


def _correction(call: MacroCall, catalog: Catalog) -> Used:
    model, row = _one(call, "model"), _one(call, "field")
    audited = (claim for claim in catalog.models[model].claims[row] if claim.audit == _one(call, "audit"))
    return Used((model,), (*audited, *_shown(catalog, model, row)))


def _cited_sources(call: MacroCall, catalog: Catalog) -> Used:
    return Used(sources=catalog.comparisons[_one(call, "comparison")].cites)


def _comparison_list(_: MacroCall, catalog: Catalog) -> Used:
    return Used(tuple(model for comparison in catalog.comparisons.values() for model in comparison.models))


def _named(call: MacroCall, _: Catalog) -> Used:
    model, source = call.arguments.get("model"), call.arguments.get("source")
    return Used((str(model),) if model else (), sources=(str(source),) if source else ())


def _nothing(_: MacroCall, __: Catalog) -> Used:
    return Used()


USED_BY: Mapping[str, Callable[[MacroCall, Catalog], Used]] = {
    "figure": _figure,
    "difference": _difference,
    "break_even": _break_even,
    "cost": _cost,
    "tasks": _figure,
    "model": _named,
    "source": _named,
    "quoted": _named,
    "tokens": _nothing,
    "as_of": _nothing,
    "comparison_table": _comparison_table,
    "field_table": _field_table,
    "runs_table": _runs_table,
    "service_notice": _services,
    "service_table": _services,
    "correction": _correction,
    "cited_sources": _cited_sources,
    "comparison_list": _comparison_list,
    "models_table": _models_table,
    "catalogue_counts": _nothing,
    "model_summary": _named,
    "model_group": _named,
    "model_rejected": _named,
    "model_pages": _named,
    "source_table": _nothing,
    "licence_table": _nothing,
    "source_summary": _named,
    "source_figures": _named,
    "source_pages": _named,
    "glossary": _nothing,
}
"""What each macro uses."""


def _shown(catalog: Catalog, model: str, row: str, conditions: Mapping[str, str] | None = None) -> tuple[Claim, ...]:
    """The claims whose figures stand for a field: the chosen one, or those that hold elsewhere."""
    choice = choose(catalog, model, row, conditions)
    return (choice.claim, *choice.same) if choice.claim else choice.others


def _one(call: MacroCall, name: str) -> str:
    return str(call.arguments[name])


def _many(call: MacroCall, name: str) -> tuple[str, ...]:
    return tuple(call.arguments[name])


def _amount(call: MacroCall, name: str) -> Decimal:
    return Decimal(str(call.arguments.get(name, "0")))
