"""Blocks that set models side by side: a curated comparison, chosen fields, every run of a benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.formatting import join
from macros.generated import GROUP_NAMES
from macros.messages import localized, msg, translate
from macros.views.conditions import platform_name
from macros.views.runs import runs_view
from macros.views.table import table
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from macros.views.context import PageContext

_FIELDS = msg("{fields}: {models}")
_AT = msg("{what} ({platform})")
_RUNS = msg("Recorded runs, {field}: {models}")


def comparison_table(context: PageContext, comparison: str) -> Markup:
    """The table of a curated comparison, with the models that stand alongside."""
    record = context.catalog.comparisons[comparison]
    caption = str(localized(record.title, context.language))
    view = table(context, caption, record.models, record.alongside, record.rows)
    return render("field_table", context.language, view=view)


def field_table(
    context: PageContext, models: Sequence[str], fields: Sequence[str], platform: str | None = None
) -> Markup:
    """The same for any models and fields, on one platform or on the makers' own; all are compared with the first."""
    said = _FIELDS.filled(fields=_subject(context, fields), models=_names(context, models))
    if platform:
        said = _AT.filled(what=said, platform=platform_name(platform, context.catalog, context.language))
    view = table(context, translate(said, context.language), models, (), fields, platform)
    return render("field_table", context.language, view=view)


def runs_table(context: PageContext, models: Sequence[str], field: str) -> Markup:
    """Every claim of a measurement that stands, with all its conditions; the rejected ones struck below."""
    label = context.catalog.fields[field].label
    caption = translate(_RUNS.filled(field=label, models=_names(context, models)), context.language)
    return render("runs_table", context.language, view=runs_view(context, caption, models, field))


def _subject(context: PageContext, fields: Sequence[str]) -> str:
    """What fields are about: their group where they share one, else each of them."""
    records = [context.catalog.fields[field] for field in fields]
    groups = {record.group for record in records}
    if len(records) > 1 and len(groups) == 1:
        return translate(GROUP_NAMES[groups.pop()], context.language)
    return join((str(localized(record.label, context.language)) for record in records), context.language)


def _names(context: PageContext, models: Sequence[str]) -> str:
    return join((context.catalog.models[model].name for model in models), context.language)
