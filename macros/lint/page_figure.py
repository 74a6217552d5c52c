"""A page asks only for figures that are on record.

Otherwise a sentence would be built around a missing one.

A figure that a model cannot have (not applicable) may be asked for, and so may a difference for which one of the two
figures is missing or the two cannot be compared: both are said in words. A figure that is on record and not in force on
the day the site is built for is a warning: a page that was right must not be refused because time has passed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import Workload, break_even, choose, compare, cost
from macros.claims.conditions import is_stated, spelled
from macros.claims.selection import PLATFORM
from macros.claims.standing import standing_claims
from macros.diagnostics import Diagnostic
from macros.lint._page_calls import COMPUTED, all_calls, answerable
from macros.messages import msg
from macros.records import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.pages import MacroCall
    from macros.records import Claim

CODES = ("page-figure",)
AREA: Area = "prose"
FIX = msg("Ask for a figure that is recorded, add the claim, or leave the call out.")

NOT_RECORDED = msg("no figure of {field} is recorded for {model} under these conditions")
UNDECIDED = msg("more than one figure of {field} is recorded for {model} under these conditions")
NO_TASKS = msg("the figure of {field} for {model} does not say how many tasks were run")
NO_FIGURES = msg("no figure of {field} is recorded for {model} or {other} under these conditions")
NO_AUDIT = msg("{model} has no claim {audit} of {field}")
NO_RUNS = msg("no figure of {field} is recorded for {models}")
NO_PRICE = msg("a price that this cost needs is not recorded for {model}")
NO_BREAK_EVEN = msg("a price that this break-even needs is not recorded for {model} or {other}")

RECORDED = msg("Recorded: {claims}.")
WITHOUT = msg("Leave the conditions out.")
NOT_IN_FORCE = msg("no figure of {field} for {model} is in force on {day}")
SAID_SO = msg("Readers are told so. Add what is in force to data/models/{model}.yml, or leave it out here.")
NOTHING = msg("Nothing is recorded; leave it out, or add a claim to data/models/{model}.yml.")
ADD_PRICE = msg("Leave it out, or add the price to data/models/.")
_PRICES = ("input_price", "output_price")
_CACHED = "cached_input_price"
MAX_LISTED = 8
"""Recorded figures that a hint lists."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each call whose figures are not on record."""
    for call in all_calls(checked):
        question = _QUESTIONS.get(call.name)
        if question is None or not answerable(call, checked):
            continue
        if fault := question(call, checked.catalog):
            if over := _not_in_force(call, checked.catalog):
                message = NOT_IN_FORCE.filled(field=over.field, model=over.model, day=checked.catalog.as_of)
                hint = SAID_SO.filled(model=over.model)
                yield Diagnostic("page-figure", call.location, message, hint, severity="warning")
            else:
                yield Diagnostic("page-figure", call.location, *fault)


_Fault = tuple["Message", "Message"]
"""What is missing, and what to do."""


def _figure(call: MacroCall, catalog: Catalog) -> _Fault | None:
    model, field = _model_and_field(call)
    choice = choose(catalog, model, field, call.conditions)
    if choice.state in {"chosen", "not-applicable"}:
        return None
    message = NOT_RECORDED if choice.state in {"unknown", "elsewhere"} else UNDECIDED
    return message.filled(model=model, field=field), _recorded(catalog, field, model)


def _tasks(call: MacroCall, catalog: Catalog) -> _Fault | None:
    model, field = _model_and_field(call)
    choice = choose(catalog, model, field, call.conditions)
    if choice.claim is None:
        return NOT_RECORDED.filled(model=model, field=field), _recorded(catalog, field, model)
    if not isinstance(choice.claim.run.get("tasks"), Tasks):
        return NO_TASKS.filled(model=model, field=field), _recorded(catalog, field, model)
    return None


def _difference(call: MacroCall, catalog: Catalog) -> _Fault | None:
    model, field = _model_and_field(call)
    other = str(call.arguments["other"])
    compared = compare(catalog, (model, other), field, call.conditions)
    if compared.state != "unknown" or any(compared.claims):
        return None
    return NO_FIGURES.filled(model=model, other=other, field=field), _recorded(catalog, field, model, other)


def _runs(call: MacroCall, catalog: Catalog) -> _Fault | None:
    field, models = str(call.arguments["field"]), tuple(call.arguments["models"])
    if any(standing_claims(catalog, model, field) for model in models):
        return None
    return NO_RUNS.filled(field=field, models=models), NOTHING.filled(model=models[0])


def _correction(call: MacroCall, catalog: Catalog) -> _Fault | None:
    model, field = _model_and_field(call)
    audit = call.arguments["audit"]
    audits = sorted({claim.audit for claim in catalog.models[model].claims.get(field, ()) if claim.audit})
    if audit in audits:
        return None
    hint = RECORDED.filled(claims=audits) if audits else NOTHING.filled(model=model)
    return NO_AUDIT.filled(model=model, field=field, audit=audit), hint


def _cost(call: MacroCall, catalog: Catalog) -> _Fault | None:
    def tokens(name: str) -> int:
        return int(str(call.arguments.get(name, 0)))

    model = str(call.arguments["model"])
    workload = Workload(tokens("input"), tokens("visible"), tokens("reasoning"), _cached_share(call))
    if cost(catalog, model, workload, _platform(call)).per_request is not None:
        return None
    return NO_PRICE.filled(model=model), ADD_PRICE


def _break_even(call: MacroCall, catalog: Catalog) -> _Fault | None:
    model, other = str(call.arguments["model"]), str(call.arguments["other"])
    if break_even(catalog, model, other, _cached_share(call), _platform(call)) is not None:
        return None
    return NO_BREAK_EVEN.filled(model=model, other=other), ADD_PRICE


_QUESTIONS: dict[str, Callable[[MacroCall, Catalog], _Fault | None]] = {
    "figure": _figure,
    "tasks": _tasks,
    "difference": _difference,
    "runs_table": _runs,
    "correction": _correction,
    "cost": _cost,
    "break_even": _break_even,
}


def _model_and_field(call: MacroCall) -> tuple[str, str]:
    return str(call.arguments["model"]), str(call.arguments["field"])


def _cached_share(call: MacroCall) -> Decimal:
    return Decimal(str(call.arguments.get("cached_share", 0)))


def _platform(call: MacroCall) -> str | None:
    return str(call.arguments["platform"]) if "platform" in call.arguments else None


def _not_in_force(call: MacroCall, catalog: Catalog) -> Choice | None:
    """The first figure that `call` misses because it is not in force, if nothing else is wrong with the call.

    A difference has something to say when one of its two figures is on record, so there one that is over is enough.
    """
    models = [str(call.arguments[name]) for name in ("model", "other") if name in call.arguments]
    fields = _PRICES if call.name in COMPUTED else (str(call.arguments.get("field")),)
    if call.name in COMPUTED and _cached_share(call):
        fields = (*fields, _CACHED)
    page = {**call.conditions, PLATFORM: platform} if (platform := _platform(call)) else call.conditions
    choices = [choose(catalog, model, field, page) for model in models for field in fields]
    missing = [choice for choice in choices if choice.claim is None]
    over = [choice for choice in missing if choice.not_in_force]
    return over[0] if over and (len(over) == len(missing) or call.name == "difference") else None


def _recorded(catalog: Catalog, field_id: str, *models: str) -> Message:
    """What could be asked for instead: the conditions by which the recorded figures differ."""
    claims = [claim for model in models for claim in standing_claims(catalog, model, field_id)]
    if not claims:
        return NOTHING.filled(model=models[0])
    field = catalog.fields[field_id]
    telling = [key for key in (*field.select, *field.run) if len({_stated(claim, key) for claim in claims}) > 1]
    listed = dict.fromkeys(
        ", ".join(f"{key}='{_stated(claim, key)}'" for key in telling if _stated(claim, key)) for claim in claims
    )
    conditions = list(filter(None, listed))[:MAX_LISTED]
    return RECORDED.filled(claims=" · ".join(conditions)) if conditions else WITHOUT


def _stated(claim: Claim, key: str) -> str:
    """A condition as a page writes it; empty where the claim does not state it."""
    conditions = claim.select if key in claim.select else claim.run
    return spelled(conditions[key]) if is_stated(conditions, key) else ""
