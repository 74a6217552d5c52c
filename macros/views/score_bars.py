"""Benchmark scores of a few models as bars, for every run that is common to all of them: with harness and effort."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.charts import Bar, BarChart, Run
from macros.charts.bars import WIDTH
from macros.claims import compare
from macros.claims.places import figure_of
from macros.formatting import figure_text, join, join_clauses
from macros.generated import is_benchmark
from macros.generated.pairs import BENCHMARKS
from macros.messages import localized, msg, translate
from macros.views.bars import scale_end
from macros.views.conditions import condition_in_words
from macros.views.drawn import ChartView, Texts
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from macros.records import Claim, Field
    from macros.views.context import PageContext

_TITLE = msg("Benchmark scores from common runs: {models}")
_ALTERNATIVE = msg("{title}: {runs}")
_RUN = msg("{field} ({conditions}): {figures}")
_FIGURE = msg("{model} {score}")
_LINES = (("run_by", "effort"), ("harness",))
"""What is said of a run, line by line; the table has the rest."""
_KEYS = tuple(key for line in _LINES for key in line)
_NAMED = msg("{model} · {condition}")


@dataclass(frozen=True, slots=True)
class _Common:
    """One run that all models share."""

    field: Field
    claims: tuple[Claim, ...]


def score_bars(context: PageContext, models: Sequence[str]) -> Markup:
    """The drawing; nothing where no run is common to the models."""
    runs = list(_common(context, models))
    return render("score_bars", context.language, view=_chart(context, models, runs) if runs else None)


def _common(context: PageContext, models: Sequence[str]) -> Iterator[_Common]:
    for field in filter(is_benchmark, context.catalog.fields.values()):
        compared = compare(context.catalog, models, field.id)
        if field.group == BENCHMARKS and compared.state == "comparable":
            for claims in (compared.claims, *(joint.claims for joint in compared.also)):
                yield _Common(field, tuple(claim for claim in claims if claim))


def _chart(context: PageContext, models: Sequence[str], runs: Sequence[_Common]) -> ChartView:
    texts = Texts()
    chart = BarChart(tuple(_run(context, run, texts) for run in runs))
    names = join((context.catalog.models[model].name for model in models), context.language)
    title = translate(_TITLE.filled(models=names), context.language)
    said = join_clauses((_in_words(context, run) for run in runs), context.language)
    alternative = translate(_ALTERNATIVE.filled(title=title, runs=said), context.language)
    return ChartView(context.shared.charts.draw(chart.specification(), texts), WIDTH, chart.height, alternative)


def _run(context: PageContext, run: _Common, texts: Texts) -> Run:
    end = scale_end(run.claims, run.field)
    return Run(
        title=texts.add(str(localized(run.field.label, context.language))),
        conditions=tuple(texts.add(line) for line in _shared(context, run)),
        bars=tuple(
            Bar(
                name=texts.add(_name(context, run, claim)),
                figure=texts.add(_score(context, run.field, claim)),
                share=min(max(figure_of(claim) / end, Decimal(0)), Decimal(1)) if end > 0 else Decimal(0),
            )
            for claim in run.claims
        ),
    )


def _said(context: PageContext, claim: Claim, key: str) -> str:
    value = claim.run.get(key)
    return "" if value is None else condition_in_words(key, value, context.catalog, context.language)


def _shared(context: PageContext, run: _Common) -> tuple[str, ...]:
    """What holds for every bar of a run, a line for each of `_LINES`; what holds for one alone stands with its name."""
    lines = (tuple(_of_all(context, run, key) for key in keys) for keys in _LINES)
    return tuple(join_clauses(filter(None, said), context.language) for said in lines if any(said))


def _of_all(context: PageContext, run: _Common, key: str) -> str:
    said = {_said(context, claim, key) for claim in run.claims}
    return said.pop() if len(said) == 1 else ""


def _name(context: PageContext, run: _Common, claim: Claim) -> str:
    name = context.catalog.models[claim.model].name
    own = [
        said
        for key in _KEYS
        if (said := _said(context, claim, key)) and len({_said(context, one, key) for one in run.claims}) > 1
    ]
    if not own:
        return name
    return translate(_NAMED.filled(model=name, condition=join_clauses(own, context.language)), context.language)


def _score(context: PageContext, field: Field, claim: Claim) -> str:
    return figure_text(claim.value, field, context.language, claim.uncertainty).value


def _in_words(context: PageContext, run: _Common) -> str:
    figures = join(
        (
            translate(
                _FIGURE.filled(model=_name(context, run, claim), score=_score(context, run.field, claim)),
                context.language,
            )
            for claim in run.claims
        ),
        context.language,
    )
    said = _RUN.filled(
        field=run.field.label, conditions=join_clauses(_shared(context, run), context.language), figures=figures
    )
    return translate(said, context.language)
