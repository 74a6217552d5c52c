"""The head and the rest of a measurement's page: its meaning, runs that stand alone, rejected figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.groups import keys_to_agree_on, run_groups
from macros.claims.standing import standing_claims
from macros.formatting import join
from macros.messages import localized, msg, nmsg, translate
from macros.views.back_links import page_links
from macros.views.conditions import condition_label, condition_value
from macros.views.counts import counted
from macros.views.labels import claim_marks
from macros.views.model_page import rejected_figure
from macros.views.notes import better_in_words
from macros.views.run_rows import RunRow, column_names, run_row, stated_keys
from macros.views.service_marks import short_name
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.testers import testers_of
from macros.views.words.reasons import differences
from macros.views.words.sides import Side

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims.groups import Apart, ApartReason
    from macros.messages import Message
    from macros.views.context import PageContext

_RUNS = msg("{runs} of {models}")
_OTHERS = msg("{field}: runs that stand beside no other")
_REASONS: dict[ApartReason, Message] = {
    "no-figure": msg("Its value is not a figure."),
    "community": msg("Only community sources print it."),
    "rounding": msg("It is a less exact writing of another figure of the same run."),
    "effort": msg("The effort is not stated, so nothing can be said of what it may be compared with."),
    "alone": msg("No other model has a figure to set beside it."),
}
_SENTENCE = msg("{meaning}.")
_DIFFERS = msg("No other model was measured alike. Nearest: {differences}.")


@dataclass(frozen=True, slots=True)
class BenchmarkSummary:
    """A measurement in short."""

    label: str
    meaning: str
    unit: str
    better: str
    agree_on: str
    """The conditions on which two runs have to agree."""
    runs: str
    testers: str


@dataclass(frozen=True, slots=True)
class ApartRow:
    """A run that stands beside no other."""

    run: RunRow
    why: tuple[str, ...]
    """In sentences."""


@dataclass(frozen=True, slots=True)
class OthersView:
    """All of them."""

    caption: str
    field: FieldName
    columns: tuple[str, ...]
    rows: tuple[ApartRow, ...]


def benchmark_summary(context: PageContext, field: str) -> Markup:
    """The page's title, what is measured, and how much is recorded."""
    record, catalog, language = context.catalog.fields[field], context.catalog, context.language
    standing = {model: standing_claims(catalog, model, field) for model in catalog.models}
    measured = [claims for claims in standing.values() if claims]
    runs = _RUNS.filled(
        runs=counted(nmsg("{number} run", "{number} runs", sum(map(len, measured))), language),
        models=counted(nmsg("{number} model", "{number} models", len(measured)), language),
    )
    testers = testers_of(claim for claims in measured for claim in claims)
    view = BenchmarkSummary(
        label=str(localized(record.label, language)),
        meaning=str(localized(record.meaning, language)),
        unit=str(localized(record.unit, language)) if record.unit else "",
        better=better_in_words(record, language),
        agree_on=join((condition_label(key, catalog, language) for key in keys_to_agree_on(record)), language),
        runs=translate(runs, language),
        testers=join((condition_value("run_by", tester, catalog, language) for tester in testers), language),
    )
    return render("benchmark_summary", language, view=view)


def benchmark_others(context: PageContext, field: str) -> Markup:
    """Every run that stands beside no other, with all its conditions and the reason."""
    record = context.catalog.fields[field]
    groups = run_groups(context.catalog, field)
    keys = stated_keys(record, (one.claim for one in groups.apart))
    rows = tuple(
        ApartRow(
            run_row(context, one.claim, keys, short_name(context, one.claim.model, field)),
            _why(context, one),
        )
        for one in groups.apart
    )
    caption = translate(_OTHERS.filled(field=localized(record.label, context.language)), context.language)
    view = OthersView(caption, field_name(context, record), column_names(context, keys), rows)
    return render("benchmark_others", context.language, view=view, recorded=bool(groups.groups))


def benchmark_rejected(context: PageContext, field: str) -> Markup:
    """Rejected figures of every model, with the reason."""
    view = [
        rejected_figure(context, claim, model.name)
        for model in context.catalog.models.values()
        for claim in model.claims.get(field, ())
        if claim.rejected
    ]
    return render("benchmark_rejected", context.language, view=view)


def benchmark_pages(context: PageContext, field: str) -> Markup:
    """The pages that show a figure of the measurement."""
    return render("pages", context.language, view=page_links(context, context.uses.by_field.get(field, ())))


def _why(context: PageContext, apart: Apart) -> tuple[str, ...]:
    language = context.language
    if apart.reason == "approximate":
        marks = (mark for mark in claim_marks(apart.claim) if mark.key != "relayed")
        return tuple(translate(_SENTENCE.filled(meaning=mark.meaning), language) for mark in marks)
    if apart.nearest is None:
        return (translate(_REASONS[apart.reason], language),)
    models = context.catalog.models
    sides = [Side(models[claim.model].name, claim) for claim in (apart.claim, apart.nearest)]
    said = join(differences(sides, apart.keys, context.catalog, language), language)
    return (translate(_DIFFERS.filled(differences=said), language),)
