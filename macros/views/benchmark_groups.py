"""The comparable runs of a measurement: a table with bars for each group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.groups import run_groups
from macros.claims.places import better_first, places
from macros.formatting import figure_text, number
from macros.messages import msg, translate
from macros.views.bars import Bar, bar, scale_end
from macros.views.group_titles import conditions_of_group, group_titles, said_keys, shared_keys
from macros.views.parts import only_shown
from macros.views.run_rows import RunRow, column_names, run_row
from macros.views.score_chart import PRICE, score_chart
from macros.views.service_marks import short_name
from macros.views.table import FieldName, field_name
from macros.views.templating import render

if TYPE_CHECKING:
    from decimal import Decimal

    from markupsafe import Markup

    from macros.claims.places import Place
    from macros.records import Claim, Field
    from macros.views.context import PageContext
    from macros.views.parts import Shown
    from macros.views.score_chart import ScoreChart

    Claims = tuple[Claim, ...]

_CAPTION = msg("{field}: {conditions}")
_SCALE = msg("Each bar starts at 0; a full one is {end}.")
_SCALE_LOWER = msg("Each bar starts at 0; a full one is {end}. Lower is better, so the shortest bar is the best.")
_UNCERTAIN = msg(
    "Models share ranks where their figures are equal or differ by no more than the ± printed with both; "
    "there the order means nothing."
)
_RANKS = msg("{best}–{worst}")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One model in a group."""

    run: RunRow
    number: str
    """Of its point in the chart; empty where the group has none."""
    rank: str
    """Its place, as wide as it is uncertain."""
    price: Shown | None
    """The price that the chart has; None where there is none."""
    bar: Bar


@dataclass(frozen=True, slots=True)
class GroupView:
    """Runs that may be compared with each other."""

    id: str
    title: str
    """What tells the group from the others: the tester, the effort, and more where that is not enough."""
    caption: str
    """With every condition that all runs share."""
    field: FieldName
    columns: tuple[str, ...]
    """Names of the conditions in which runs differ although they are comparable."""
    rows: tuple[GroupRow, ...]
    """The better figure first."""
    has_notes: bool
    scale: str
    uncertain: str
    """That ranks overlap; empty where they do not."""
    price: FieldName | None
    """The field of the chart's prices; None where there is no chart."""
    scored: ScoreChart | None


def benchmark_groups(context: PageContext, field: str) -> Markup:
    """A table for each group of comparable runs, with bars."""
    groups = run_groups(context.catalog, field).groups
    titles = group_titles(context, groups)
    views = [
        _group(context, context.catalog.fields[field], group, title, index)
        for index, (group, title) in enumerate(zip(groups, titles, strict=True), start=1)
    ]
    return render("benchmark_groups", context.language, view=views)


def _group(context: PageContext, field: Field, group: Claims, title: str, index: int) -> GroupView:
    claims = better_first(group, field)
    shared = shared_keys(claims, field)
    differing = tuple(key for key in said_keys(claims, field) if key not in shared)
    end = scale_end(claims, field)
    ranks = places(claims)
    scored = score_chart(context, field, claims)
    rows = tuple(
        GroupRow(
            run_row(context, claim, differing, short_name(context, claim.model, claim.field)),
            number(index, context.language) if scored else "",
            _rank(context, place),
            only_shown(context, choose(context.catalog, claim.model, PRICE)) if scored else None,
            bar(claim, end),
        )
        for index, (claim, place) in enumerate(zip(claims, ranks, strict=True), start=1)
    )
    caption = _CAPTION.filled(field=field.label, conditions=conditions_of_group(context, claims))
    return GroupView(
        id=f"{field.id}-{index}",
        title=title,
        caption=translate(caption, context.language),
        field=field_name(context, field),
        columns=column_names(context, differing),
        rows=rows,
        has_notes=any(row.run.notes for row in rows),
        scale=_scale(context, field, end),
        uncertain=translate(_UNCERTAIN, context.language) if any(best != worst for best, worst in ranks) else "",
        price=field_name(context, context.catalog.fields[PRICE]) if scored else None,
        scored=scored,
    )


def _rank(context: PageContext, place: Place) -> str:
    best, worst = (number(one, context.language) for one in place)
    return best if best == worst else translate(_RANKS.filled(best=best, worst=worst), context.language)


def _scale(context: PageContext, field: Field, end: Decimal) -> str:
    said = _SCALE_LOWER if field.direction == "lower" else _SCALE
    return translate(said.filled(end=figure_text(end, field, context.language).text), context.language)
