"""What the blocks on use cases put on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import advise, choose, cost, cost_at_work, fields_of, figure_at_work, preset_workload, service_ends
from macros.claims.guide import contenders
from macros.uses.aids import japanese_claims, sources_of_the_rate
from macros.uses.used import Used, used_by_nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.catalog import Catalog
    from macros.pages.page import MacroCall
    from macros.records import UseCase

GUIDE_PRICES = ("input_price", "output_price")
"""What a cost mostly follows from."""


def _use_case(call: MacroCall, catalog: Catalog) -> Used:
    return used_by_use_case(catalog.use_cases[str(call.arguments["use_case"])], catalog)


def used_by_use_case(use_case: UseCase, catalog: Catalog) -> Used:
    """What a guide uses, without what the calls in its texts show."""
    candidates = use_case.candidates
    fields = dict.fromkeys((*use_case.fields, *(requirement.field for requirement in use_case.requirements)))
    figures = (figure_at_work(catalog, use_case, one, field).claim for one in candidates for field in fields)
    ends = (advice.end.shutdown.claim for advice in advise(catalog, use_case) if advice.end)
    prices = (claim for one in candidates for claim in cost_at_work(catalog, use_case, one).cost.prices)
    return Used(
        models=tuple(one.model for one in candidates),
        claims=tuple(claim for claim in (*figures, *ends, *prices) if claim),
        sources=tuple(source for one in candidates for source in one.sources),
    )


def guide_fields(catalog: Catalog) -> tuple[str, ...]:
    """Every field that a situation or an answer requires something of, in the catalogue's order."""
    required = {one.field for use_case in catalog.use_cases.values() for one in use_case.requirements}
    asked = {name for question in catalog.questions.values() for name in fields_of(question)}
    return tuple(name for name in catalog.fields if name in required | asked)


def _use_case_list(_: MacroCall, catalog: Catalog) -> Used:
    candidates = (one for use_case in catalog.use_cases.values() for one in use_case.candidates)
    return Used(tuple(one.model for one in candidates), use_cases=tuple(catalog.use_cases))


def _use_case_cards(_: MacroCall, catalog: Catalog) -> Used:
    return Used(use_cases=tuple(catalog.use_cases))


def _guide(_: MacroCall, catalog: Catalog) -> Used:
    """The figures of every model that the guide holds against what is required, and what its cost follows from."""
    fields = guide_fields(catalog)
    each = [(use_case, one) for use_case in catalog.use_cases.values() for one in contenders(catalog, use_case)]
    figures = (figure_at_work(catalog, use_case, one, name).claim for use_case, one in each for name in fields)
    prices = (choose(catalog, model, name).claim for model in catalog.models for name in GUIDE_PRICES)
    ends = (end.shutdown.claim for model in catalog.models for end in service_ends(catalog, model))
    claims = {id(claim): claim for claim in (*figures, *prices, *ends) if claim}
    return Used(tuple(catalog.models), tuple(claims.values()), use_cases=tuple(catalog.use_cases))


def _calculator(call: MacroCall, catalog: Catalog) -> Used:
    """The models whose costs stand in its table, and the prices behind them."""
    asked = tuple(call.arguments.get("models", ()))
    models = asked or tuple(model.id for model in catalog.models.values() if model.featured) or tuple(catalog.models)
    works = [preset_workload(use_case.workload) for use_case in catalog.use_cases.values()]
    prices = (claim for model in models for work in works for claim in cost(catalog, model, work).prices)
    claims = {id(claim): claim for claim in (*prices, *japanese_claims(catalog, asked or catalog.models))}
    return Used(
        models, tuple(claims.values()), use_cases=tuple(catalog.use_cases), sources=sources_of_the_rate(catalog)
    )


USED_BY_GUIDES: Mapping[str, Callable[[MacroCall, Catalog], Used]] = {
    "use_case_list": _use_case_list,
    "use_case_cards": _use_case_cards,
    "guide_form": _use_case_cards,
    "guide_questions": _use_case_cards,
    "guide_answers": _guide,
    "guide_figures": _guide,
    "use_case_summary": used_by_nothing,
    "use_case_answer": _use_case,
    "use_case_workload": used_by_nothing,
    "use_case_requirements": used_by_nothing,
    "use_case_fields": _use_case,
    "use_case_candidates": _use_case,
    "use_case_costs": _use_case,
    "use_case_changes": _use_case,
    "use_case_caution": used_by_nothing,
    "use_case_pages": used_by_nothing,
    "calculator": _calculator,
}
"""What each macro on use cases uses."""
