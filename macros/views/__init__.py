"""Views: what each macro of a page shows. Data goes through `templates/`, where every text is escaped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from macros.views import (
    correction,
    glossary,
    licences,
    model_group,
    model_page,
    overview,
    service,
    source_page,
    tables,
)
from macros.views.inline import INLINE_VIEWS

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
    "correction": correction.correction,
    "cited_sources": source_page.cited_sources,
    "comparison_list": overview.comparison_list,
    "models_table": overview.models_table,
    "catalogue_counts": overview.catalogue_counts,
    "model_summary": model_page.model_summary,
    "model_group": model_group.model_group,
    "model_rejected": model_page.model_rejected,
    "model_pages": model_page.model_pages,
    "source_table": source_page.source_table,
    "licence_table": licences.licence_table,
    "source_summary": source_page.source_summary,
    "source_figures": source_page.source_figures,
    "source_pages": source_page.source_pages,
    "glossary": glossary.glossary,
}
"""By the names of `macros.vocabulary.MACROS`."""
