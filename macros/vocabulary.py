"""Every name a page may call, and its parameters: the one list that pages are checked by and views are bound to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "model",
    "models",
    "field",
    "fields",
    "source",
    "comparison",
    "provider",
    "audit",
    "use-case",
    "term",
    "platform",
    "finding",
    "group",
    "amount",
    "text",
]
"""What an argument names. `models` and `fields` are lists of ids; `finding` is a number of an audit (`'c01'`); `amount`
is a number written as text (`'1000'`)."""

GROUPS = ("identity", "price", "limits", "speed", "benchmarks", "reliability", "lifecycle")
"""Groups of fields, in the order in which a page shows them."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a macro."""

    name: str
    kind: Kind
    required: bool = True


@dataclass(frozen=True, slots=True)
class Macro:
    """A name a page may call."""

    name: str
    parameters: tuple[Parameter, ...]
    block: bool = False
    """It makes a block of its own (a table, a list) and has to stand alone on its line."""
    conditions: bool = False
    """It also takes select and run conditions by keyword: `platform='azure'`, `effort='high'`."""
    searched: bool = True
    """Whether the site's search reads it. What only repeats figures of other pages would bury those."""


def _macro(
    name: str, *parameters: Parameter, block: bool = False, conditions: bool = False, searched: bool = True
) -> Macro:
    return Macro(name, parameters, block, conditions, searched)


MODEL = Parameter("model", "model")
MODELS = Parameter("models", "models")
FIELD = Parameter("field", "field")
OTHER = Parameter("other", "model")
PROVIDER = Parameter("provider", "provider")
USE_CASE = Parameter("use_case", "use-case")
AUDIT = Parameter("audit", "audit")
CACHED = Parameter("cached_share", "amount", required=False)
PLATFORM = Parameter("platform", "platform", required=False)

MACROS: dict[str, Macro] = {
    macro.name: macro
    for macro in (
        # in a sentence
        _macro("figure", MODEL, FIELD, conditions=True),
        _macro("difference", MODEL, OTHER, FIELD, conditions=True),
        _macro("break_even", MODEL, OTHER, CACHED, PLATFORM),
        _macro(
            "cost",
            MODEL,
            Parameter("input", "amount"),
            Parameter("visible", "amount"),
            Parameter("reasoning", "amount", required=False),
            CACHED,
            PLATFORM,
        ),
        _macro("tasks", MODEL, FIELD, conditions=True),
        _macro("model", MODEL),
        _macro("source", Parameter("source", "source")),
        _macro("quoted", Parameter("text", "text"), Parameter("source", "source")),
        _macro("tokens", Parameter("amount", "amount")),
        _macro("as_of"),
        _macro("finding", AUDIT, Parameter("finding", "finding")),
        # on a line of their own
        _macro("comparison_table", Parameter("comparison", "comparison"), block=True),
        _macro("field_table", MODELS, Parameter("fields", "fields"), PLATFORM, block=True),
        _macro("runs_table", MODELS, FIELD, block=True),
        _macro("service_notice", MODELS, block=True),
        _macro("service_table", MODELS, block=True),
        _macro("service_timeline", MODELS, block=True, searched=False),
        _macro("score_bars", MODELS, block=True, searched=False),
        _macro("correction", MODEL, FIELD, Parameter("audit", "finding"), block=True),
        _macro("cited_sources", Parameter("comparison", "comparison"), block=True),
        _macro("comparison_list", block=True),
        _macro("compare_any", block=True, searched=False),
        _macro("pair_list", block=True),
        _macro("models_table", block=True),
        _macro("catalogue", block=True),
        _macro("catalogue_counts", block=True),
        _macro("doors", block=True),
        _macro("figure_anatomy", MODEL, FIELD, block=True),
        _macro("model_summary", MODEL, block=True),
        _macro("model_group", MODEL, Parameter("group", "group"), block=True),
        _macro("price_history", MODEL, block=True),
        _macro("model_rejected", MODEL, block=True),
        _macro("model_siblings", MODEL, block=True),
        _macro("model_names", MODEL, block=True),
        _macro("model_pairs", MODEL, block=True),
        _macro("model_pages", MODEL, block=True),
        _macro("pair_summary", MODEL, OTHER, block=True),
        _macro("pair_in_short", MODEL, OTHER, block=True),
        _macro("pair_table", MODEL, OTHER, block=True, searched=False),
        _macro("pair_runs", MODEL, OTHER, block=True, searched=False),
        _macro("pair_links", MODEL, OTHER, block=True),
        _macro("benchmark_list", block=True),
        _macro("benchmark_summary", FIELD, block=True),
        _macro("benchmark_groups", FIELD, block=True),
        _macro("benchmark_others", FIELD, block=True),
        _macro("benchmark_rejected", FIELD, block=True),
        _macro("benchmark_pages", FIELD, block=True),
        _macro("provider_list", block=True),
        _macro("provider_summary", PROVIDER, block=True),
        _macro("provider_models", PROVIDER, block=True),
        _macro("provider_runs", PROVIDER, block=True),
        _macro("provider_sources", PROVIDER, block=True),
        _macro("provider_pages", PROVIDER, block=True),
        _macro("source_table", block=True),
        _macro("licence_table", block=True),
        _macro("source_summary", Parameter("source", "source"), block=True),
        _macro("source_figures", Parameter("source", "source"), block=True),
        _macro("source_pages", Parameter("source", "source"), block=True),
        _macro("use_case_list", block=True),
        _macro("use_case_cards", block=True),
        _macro("use_case_summary", USE_CASE, block=True),
        _macro("use_case_answer", USE_CASE, block=True),
        _macro("use_case_workload", USE_CASE, block=True),
        _macro("use_case_requirements", USE_CASE, block=True),
        _macro("use_case_fields", USE_CASE, block=True),
        _macro("use_case_candidates", USE_CASE, block=True),
        _macro("use_case_costs", USE_CASE, block=True),
        _macro("use_case_changes", USE_CASE, block=True),
        _macro("use_case_caution", USE_CASE, block=True),
        _macro("use_case_pages", USE_CASE, block=True),
        _macro("guide_form", block=True),
        _macro("guide_questions", block=True, searched=False),
        _macro("guide_answers", block=True, searched=False),
        _macro("guide_figures", block=True, searched=False),
        _macro("calculator", Parameter("models", "models", required=False), block=True, searched=False),
        _macro("audit_list", block=True),
        _macro("verdict_list", block=True),
        _macro("audit_summary", AUDIT, block=True),
        _macro("audit_findings", AUDIT, block=True),
        _macro("audit_pages", AUDIT, block=True),
        _macro("glossary", block=True),
    )
}
