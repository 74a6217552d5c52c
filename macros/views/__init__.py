"""Views: what each macro of a page shows. Data goes through `templates/`, where every text is escaped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from macros.views import (
    any_models,
    audit_findings,
    audit_page,
    benchmark_groups,
    benchmark_list,
    benchmark_page,
    calculator,
    catalogue,
    correction,
    glossary,
    home,
    licences,
    model_card,
    model_group,
    model_names,
    model_page,
    overview,
    price_history,
    provider_page,
    score_bars,
    service,
    service_timeline,
    siblings,
    source_page,
    tables,
    verdicts,
)
from macros.views.guide import answers, form
from macros.views.guide import figures as guide_figures
from macros.views.inline import INLINE_VIEWS
from macros.views.pairs import blocks, short
from macros.views.pairs import listing as pair_listing
from macros.views.use_cases import assumptions, candidates, changes, costs, figures, listing, summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

View = Callable[..., "Markup"]
"""Called with the page's context and the macro's arguments; gives the fragment that stands in the macro's place."""

VIEWS: Mapping[str, View] = {
    **INLINE_VIEWS,
    "comparison_table": tables.comparison_table,
    "field_table": tables.field_table,
    "runs_table": tables.runs_table,
    "service_notice": service.service_notice,
    "service_table": service.service_table,
    "service_timeline": service_timeline.service_timeline,
    "score_bars": score_bars.score_bars,
    "correction": correction.correction,
    "cited_sources": source_page.cited_sources,
    "comparison_list": overview.comparison_list,
    "compare_any": any_models.compare_any,
    "pair_list": pair_listing.pair_list,
    "models_table": overview.models_table,
    "catalogue": catalogue.catalogue,
    "catalogue_counts": overview.catalogue_counts,
    "doors": home.doors,
    "figure_anatomy": home.figure_anatomy,
    "model_summary": model_card.model_summary,
    "model_group": model_group.model_group,
    "price_history": price_history.price_history,
    "model_rejected": model_page.model_rejected,
    "model_siblings": siblings.model_siblings,
    "model_names": model_names.model_names,
    "model_pairs": pair_listing.model_pairs,
    "model_pages": model_page.model_pages,
    "pair_summary": blocks.pair_summary,
    "pair_in_short": short.pair_in_short,
    "pair_table": blocks.pair_table,
    "pair_runs": blocks.pair_runs,
    "pair_links": blocks.pair_links,
    "benchmark_list": benchmark_list.benchmark_list,
    "benchmark_summary": benchmark_page.benchmark_summary,
    "benchmark_groups": benchmark_groups.benchmark_groups,
    "benchmark_others": benchmark_page.benchmark_others,
    "benchmark_rejected": benchmark_page.benchmark_rejected,
    "benchmark_pages": benchmark_page.benchmark_pages,
    "provider_list": provider_page.provider_list,
    "provider_summary": provider_page.provider_summary,
    "provider_models": provider_page.provider_models,
    "provider_runs": provider_page.provider_runs,
    "provider_sources": provider_page.provider_sources,
    "provider_pages": provider_page.provider_pages,
    "source_table": source_page.source_table,
    "licence_table": licences.licence_table,
    "source_summary": source_page.source_summary,
    "source_figures": source_page.source_figures,
    "source_pages": source_page.source_pages,
    "use_case_list": listing.use_case_list,
    "use_case_cards": listing.use_case_cards,
    "use_case_summary": summary.use_case_summary,
    "use_case_answer": summary.use_case_answer,
    "use_case_workload": assumptions.use_case_workload,
    "use_case_requirements": assumptions.use_case_requirements,
    "use_case_fields": figures.use_case_fields,
    "use_case_candidates": candidates.use_case_candidates,
    "use_case_costs": costs.use_case_costs,
    "use_case_changes": changes.use_case_changes,
    "use_case_caution": changes.use_case_caution,
    "use_case_pages": changes.use_case_pages,
    "guide_form": form.guide_form,
    "guide_questions": form.guide_questions,
    "guide_answers": answers.guide_answers,
    "guide_figures": guide_figures.guide_figures,
    "calculator": calculator.calculator,
    "audit_list": audit_page.audit_list,
    "verdict_list": verdicts.verdict_list,
    "audit_summary": audit_page.audit_summary,
    "audit_findings": audit_findings.audit_findings,
    "audit_pages": audit_page.audit_pages,
    "glossary": glossary.glossary,
}
"""By the names of `macros.vocabulary.MACROS`."""
