"""The chart of a group of comparable runs: score over the price of output, and which models it leaves out and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.charts import Line, Point, ScatterChart
from macros.charts.scatter import HEIGHT, WIDTH, price_lines, score_lines
from macros.claims import choose
from macros.claims.places import figure_of
from macros.formatting import WITHHELD, figure_text, join_clauses, money, number
from macros.messages import localized, msg, translate
from macros.views.drawn import ChartView, Texts
from macros.views.labels import why_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.claims import Choice
    from macros.messages import Message
    from macros.records import Claim, Field
    from macros.views.context import PageContext

PRICE = "output_price"
"""The price that the chart has: what a model writes, its reasoning included, is most of what hard tasks cost."""
_LEAST = 4
"""Points below which a table says as much as a chart."""
_TITLE = msg("{field} over {price}")
_AXIS = msg("{price} ({unit}), on a logarithmic scale")
_POINT = msg("{number} {model}: {score}, {price}")
_DISPUTED = msg("{point} (sources disagree)")
_ALTERNATIVE = msg("{title}: {points}")
_FREE = msg("its output is free, and a logarithmic scale has no place for nothing")
_LEFT_OUT = msg("{model}: {why}")


@dataclass(frozen=True, slots=True)
class ScoreChart:
    """The drawing, and what has to be said beside it."""

    chart: ChartView
    title: str
    disputed: bool
    """Whether a point is hollow."""
    left_out: tuple[str, ...]
    """Models of the group that have no point, each with the reason."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A run that has a point."""

    number: int
    claim: Claim
    price: Decimal
    disputed: bool


def score_chart(context: PageContext, field: Field, claims: Sequence[Claim]) -> ScoreChart | None:
    """The chart of runs that may be compared, numbered in this order; None where too few of them have a price."""
    choices = [choose(context.catalog, claim.model, PRICE) for claim in claims]
    placed = list(_placed(context, field, claims, choices))
    if len(placed) < _LEAST:
        return None
    texts = Texts()
    price = context.catalog.fields[PRICE]
    label = str(localized(price.label, context.language))
    title = translate(_TITLE.filled(field=field.label, price=label), context.language)
    axis = translate(_AXIS.filled(price=label, unit=price.unit or ""), context.language)
    chart = ScatterChart(
        points=tuple(
            Point(one.price, figure_of(one.claim), texts.add(number(one.number, context.language)), one.disputed)
            for one in placed
        ),
        x_lines=tuple(
            Line(line, texts.add(money(line, context.language))) for line in price_lines([one.price for one in placed])
        ),
        y_lines=tuple(
            Line(line, texts.add(figure_text(line, field, context.language).value))
            for line in score_lines([figure_of(one.claim) for one in placed])
        ),
        x_title=texts.add(axis),
    )
    shapes = context.shared.charts.draw(chart.specification(), texts)
    said = join_clauses((_in_words(context, field, one) for one in placed), context.language)
    alternative = translate(_ALTERNATIVE.filled(title=title, points=said), context.language)
    return ScoreChart(
        ChartView(shapes, WIDTH, HEIGHT, alternative),
        title,
        any(one.disputed for one in placed),
        tuple(_left_out(context, claims, choices)),
    )


def _placed(
    context: PageContext, field: Field, claims: Sequence[Claim], choices: Sequence[Choice]
) -> Iterator[_Placed]:
    for place, (claim, choice) in enumerate(zip(claims, choices, strict=True), start=1):
        if _why_not(choice) is None and choice.claim is not None and isinstance(choice.claim.value, Decimal):
            own = choose(context.catalog, claim.model, field.id)
            disputed = bool(choice.rivals or (own.claim is claim and own.rivals))
            yield _Placed(place, claim, choice.claim.value, disputed)


def _why_not(choice: Choice) -> Message | None:
    """Why a model with this price has no point; None where it has one."""
    if choice.claim is None:
        return why_missing(choice)
    if not isinstance(choice.claim.value, Decimal):
        return WITHHELD[str(choice.claim.value)]
    return _FREE if choice.claim.value.is_zero() else None


def _left_out(context: PageContext, claims: Sequence[Claim], choices: Sequence[Choice]) -> Iterator[str]:
    for claim, choice in zip(claims, choices, strict=True):
        if why := _why_not(choice):
            name = context.catalog.models[claim.model].name
            yield translate(_LEFT_OUT.filled(model=name, why=why), context.language)


def _in_words(context: PageContext, field: Field, one: _Placed) -> str:
    said = _POINT.filled(
        number=number(one.number, context.language),
        model=context.catalog.models[one.claim.model].name,
        score=figure_text(one.claim.value, field, context.language, one.claim.uncertainty).value,
        price=money(one.price, context.language),
    )
    return translate(_DISPUTED.filled(point=said) if one.disputed else said, context.language)
