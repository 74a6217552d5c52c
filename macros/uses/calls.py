"""What one macro call puts on its page: the models it names, the claims and the sources it shows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import (
    Workload,
    break_even,
    choose,
    compare,
    cost,
    service_ends,
)
from macros.claims.selection import PLATFORM
from macros.claims.standing import standing_claims
from macros.uses.audits import treated_by, used_by_audit_list, used_by_finding
from macros.uses.catalogue import used_by_catalogue
from macros.uses.guides import USED_BY_GUIDES
from macros.uses.pairs import USED_BY_PAIRS
from macros.uses.used import Used, used_by_nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import Claim

OVERVIEW_FIELDS = ("model_type", "release_date", "context_window", "input_price", "output_price")
"""What the table of all models shows of each."""


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
    models = _one(call, "model"), _one(call, "other")
    found = break_even(catalog, *models, _amount(call, "cached_share"), _platform(call))
    return Used(models, found.prices if found else ())


def _cost(call: MacroCall, catalog: Catalog) -> Used:
    workload = Workload(
        input_tokens=int(_amount(call, "input")),
        visible_output_tokens=int(_amount(call, "visible")),
        reasoning_tokens=int(_amount(call, "reasoning")),
        cached_share=_amount(call, "cached_share"),
    )
    return Used((_one(call, "model"),), cost(catalog, _one(call, "model"), workload, _platform(call)).prices)


def _comparison_table(call: MacroCall, catalog: Catalog) -> Used:
    comparison = catalog.comparisons[_one(call, "comparison")]
    return _table(catalog, (*comparison.models, *comparison.alongside), comparison.rows)


def _field_table(call: MacroCall, catalog: Catalog) -> Used:
    return _table(catalog, _many(call, "models"), _many(call, "fields"), _platform(call))


def _models_table(_: MacroCall, catalog: Catalog) -> Used:
    return _table(catalog, tuple(catalog.models), OVERVIEW_FIELDS)


def _table(catalog: Catalog, models: tuple[str, ...], rows: Iterable[str], platform: str | None = None) -> Used:
    page = {PLATFORM: platform} if platform else {}
    asked = ((model, row, page if PLATFORM in catalog.fields[row].select else {}) for row in rows for model in models)
    return Used(models, tuple(claim for one in asked for claim in _shown(catalog, *one)))


def _runs_table(call: MacroCall, catalog: Catalog) -> Used:
    models, row = _many(call, "models"), _one(call, "field")
    return Used(models, tuple(claim for model in models for claim in standing_claims(catalog, model, row)))


def _scores(call: MacroCall, _: Catalog) -> Used:
    return Used(_many(call, "models"))


def _services(call: MacroCall, catalog: Catalog) -> Used:
    models = _many(call, "models")
    ends = (end for model in models for end in service_ends(catalog, model))
    choices = (choice for end in ends for choice in (end.shutdown, end.deprecation))
    return Used(models, tuple(choice.claim for choice in choices if choice.claim))


def _correction(call: MacroCall, catalog: Catalog) -> Used:
    model, row = _one(call, "model"), _one(call, "field")
    claims = tuple(claim for claim in catalog.models[model].claims[row] if claim.audit == _one(call, "audit"))
    return Used((model,), (*claims, *_shown(catalog, model, row)), findings=treated_by(claims, catalog))


def _cited_sources(call: MacroCall, catalog: Catalog) -> Used:
    return Used(sources=catalog.comparisons[_one(call, "comparison")].cites)


def _comparison_list(_: MacroCall, catalog: Catalog) -> Used:
    return Used(tuple(model for comparison in catalog.comparisons.values() for model in comparison.models))


def _benchmark_runs(call: MacroCall, catalog: Catalog) -> Used:
    row = _one(call, "field")
    return Used(claims=tuple(claim for model in catalog.models for claim in standing_claims(catalog, model, row)))


def _provider_models(call: MacroCall, catalog: Catalog) -> Used:
    return _table(catalog, _of_provider(call, catalog), OVERVIEW_FIELDS)


def _provider_named(call: MacroCall, catalog: Catalog) -> Used:
    return Used(_of_provider(call, catalog))


def _named(call: MacroCall, _: Catalog) -> Used:
    model, source = call.arguments.get("model"), call.arguments.get("source")
    return Used((str(model),) if model else (), sources=(str(source),) if source else ())


USED_BY: Mapping[str, Callable[[MacroCall, Catalog], Used]] = {
    "figure": _figure,
    "difference": _difference,
    "break_even": _break_even,
    "cost": _cost,
    "tasks": _figure,
    "model": _named,
    "source": _named,
    "quoted": _named,
    "tokens": used_by_nothing,
    "as_of": used_by_nothing,
    "finding": used_by_finding,
    "comparison_table": _comparison_table,
    "field_table": _field_table,
    "runs_table": _runs_table,
    "score_bars": _scores,
    "service_notice": _services,
    "service_timeline": _services,
    "service_table": _services,
    "correction": _correction,
    "cited_sources": _cited_sources,
    "comparison_list": _comparison_list,
    "models_table": _models_table,
    "catalogue": used_by_catalogue,
    "catalogue_counts": used_by_nothing,
    "doors": used_by_nothing,
    "figure_anatomy": _figure,
    "model_summary": _named,
    "model_group": _named,
    "price_history": _named,
    "model_rejected": _named,
    "model_siblings": _named,
    "model_names": _named,
    "model_pages": _named,
    "benchmark_list": used_by_nothing,
    "benchmark_summary": used_by_nothing,
    "benchmark_groups": _benchmark_runs,
    "benchmark_others": _benchmark_runs,
    "benchmark_rejected": used_by_nothing,
    "benchmark_pages": used_by_nothing,
    "provider_list": used_by_nothing,
    "provider_summary": _provider_named,
    "provider_models": _provider_models,
    "provider_runs": _provider_named,
    "provider_sources": used_by_nothing,
    "provider_pages": used_by_nothing,
    "source_table": used_by_nothing,
    "licence_table": used_by_nothing,
    "source_summary": _named,
    "source_figures": _named,
    "source_pages": _named,
    "audit_list": used_by_audit_list,
    "verdict_list": used_by_nothing,
    "audit_summary": used_by_nothing,
    "audit_findings": used_by_nothing,
    "audit_pages": used_by_nothing,
    "glossary": used_by_nothing,
    **USED_BY_PAIRS,
    **USED_BY_GUIDES,
}
"""What each macro uses."""


def _shown(catalog: Catalog, model: str, row: str, conditions: Mapping[str, str] | None = None) -> tuple[Claim, ...]:
    """The claims whose figures stand for a field: the chosen one, or those that hold elsewhere."""
    choice = choose(catalog, model, row, conditions)
    return (choice.claim, *choice.same) if choice.claim else choice.others


def _of_provider(call: MacroCall, catalog: Catalog) -> tuple[str, ...]:
    return tuple(model.id for model in catalog.models.values() if model.provider == _one(call, "provider"))


def _one(call: MacroCall, name: str) -> str:
    return str(call.arguments[name])


def _many(call: MacroCall, name: str) -> tuple[str, ...]:
    return tuple(call.arguments[name])


def _amount(call: MacroCall, name: str) -> Decimal:
    return Decimal(str(call.arguments.get(name, "0")))


def _platform(call: MacroCall) -> str | None:
    return _one(call, "platform") if "platform" in call.arguments else None
