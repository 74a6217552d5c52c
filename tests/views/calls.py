"""One call of every macro, with arguments that have something to show in the real data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from macros.views.context import PageContext

A, B, BESIDE = "gpt-5-mini", "gpt-4.1", "gpt-4.1-mini"
OF_ANOTHER = "claude-haiku-4-5"
BOTH = [A, B]
COMPARISON = "gpt-5-mini-vs-gpt-4.1"
USE_CASE = "real-time-chat"
AUDIT = "gpt-5-mini-vs-gpt-4.1-note"

Arguments = tuple["Sequence[object]", "Mapping[str, str]"]

CALLS: dict[str, Arguments] = {
    "figure": ((A, "input_price"), {}),
    "difference": ((A, B, "swe_bench_verified"), {"run_by": "OpenAI"}),
    "break_even": ((A, B), {"cached_share": "0.6"}),
    "cost": ((A,), {"input": "300000", "visible": "100", "reasoning": "900"}),
    "tasks": ((A, "swe_bench_verified"), {"run_by": "OpenAI"}),
    "model": ((B,), {}),
    "source": (("ms-model-choice-guide",), {}),
    "quoted": (("約8倍安価", "seed-note"), {}),
    "tokens": (("1000",), {}),
    "as_of": ((), {}),
    "finding": ((AUDIT, "c22"), {}),
    "comparison_table": ((COMPARISON,), {}),
    "field_table": (([A, B, BESIDE], ["cached_input_price", "context_window"]), {}),
    "runs_table": ((BOTH, "time_to_first_token"), {}),
    "service_notice": ((BOTH,), {}),
    "service_table": ((BOTH,), {}),
    "service_timeline": ((BOTH,), {}),
    "score_bars": ((BOTH,), {}),
    "correction": ((A, "swe_bench_verified", "c01"), {}),
    "cited_sources": ((COMPARISON,), {}),
    "comparison_list": ((), {}),
    "compare_any": ((), {}),
    "pair_list": ((), {}),
    "models_table": ((), {}),
    "catalogue": ((), {}),
    "catalogue_counts": ((), {}),
    "doors": ((), {}),
    "figure_anatomy": ((A, "input_price"), {}),
    "model_summary": ((A,), {}),
    "model_group": ((B, "limits"), {}),
    "price_history": (("o3",), {}),
    "model_rejected": ((A,), {}),
    "model_siblings": ((A,), {}),
    "model_names": ((A,), {}),
    "model_pairs": ((A,), {}),
    "model_pages": ((A,), {}),
    "pair_summary": ((A, OF_ANOTHER), {}),
    "pair_in_short": ((A, OF_ANOTHER), {}),
    "pair_table": ((A, OF_ANOTHER), {}),
    "pair_runs": ((A, OF_ANOTHER), {}),
    "pair_links": ((A, OF_ANOTHER), {}),
    "calculator": (([A, B],), {}),
    "benchmark_list": ((), {}),
    "benchmark_summary": (("gpqa_diamond",), {}),
    "benchmark_groups": (("swe_bench_verified",), {}),
    "benchmark_others": (("aider_polyglot",), {}),
    "benchmark_rejected": (("swe_bench_verified",), {}),
    "benchmark_pages": (("hle",), {}),
    "provider_list": ((), {}),
    "provider_summary": (("openai",), {}),
    "provider_models": (("anthropic",), {}),
    "provider_runs": (("google",), {}),
    "provider_sources": (("anthropic",), {}),
    "provider_pages": (("openai",), {}),
    "source_table": ((), {}),
    "licence_table": ((), {}),
    "source_summary": (("openai-priority",), {}),
    "source_figures": (("openai-gpt5-dev",), {}),
    "source_pages": (("openai-gpt5-dev",), {}),
    "use_case_list": ((), {}),
    "use_case_cards": ((), {}),
    "guide_form": ((), {}),
    "guide_questions": ((), {}),
    "guide_answers": ((), {}),
    "guide_figures": ((), {}),
    "use_case_summary": ((USE_CASE,), {}),
    "use_case_answer": ((USE_CASE,), {}),
    "use_case_workload": ((USE_CASE,), {}),
    "use_case_requirements": ((USE_CASE,), {}),
    "use_case_fields": (("long-document-analysis",), {}),
    "use_case_candidates": (("voice",), {}),
    "use_case_costs": (("research-report",), {}),
    "use_case_changes": (("voice",), {}),
    "use_case_caution": ((USE_CASE,), {}),
    "use_case_pages": ((USE_CASE,), {}),
    "audit_list": ((), {}),
    "verdict_list": ((), {}),
    "audit_summary": ((AUDIT,), {}),
    "audit_findings": ((AUDIT,), {}),
    "audit_pages": ((AUDIT,), {}),
    "glossary": ((), {}),
}
"""By macro name."""


def call(context: PageContext, name: str) -> Markup:
    """Render the call of `name` on a page."""
    arguments, keywords = CALLS[name]
    return VIEWS[name](context, *arguments, **keywords)
