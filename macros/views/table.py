"""Fields of several models as a table: one row per field, one column per model, the difference in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims import choose, compare
from macros.claims.selection import PLATFORM
from macros.messages import localized
from macros.views.conditions import condition_in_words
from macros.views.parts import Figure, Shown, claim_figures, compared_figure, shown_in_comparison
from macros.views.popovers import MeaningOf
from macros.views.service_marks import ModelName, model_name
from macros.views.words import difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from macros.claims import Choice, Compared, Joint
    from macros.records import Claim, Field
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field's name, which opens its meaning."""

    label: str
    unit: str
    popover: str
    numeric: bool
    """Whether its values are figures, whose last digits stand below each other in a column."""


_NUMERIC = frozenset({"duration", "money", "percent", "score", "speed", "tokens"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One model's figure."""

    shown: Shown
    conditions: str
    """How it was measured; empty for facts, whose conditions are the table's."""
    also: tuple[Figure, ...]
    """Price bands and variants of the same offer."""


@dataclass(frozen=True, slots=True)
class AlsoComparable:
    """Another run that all compared models share."""

    figures: tuple[Figure, ...]
    difference: str
    tester: str


@dataclass(frozen=True, slots=True)
class Row:
    """One field."""

    field: FieldName
    cells: tuple[Cell, ...]
    difference: str
    also: tuple[AlsoComparable, ...]
    alongside: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A whole table."""

    caption: str
    columns: tuple[ModelName, ...]
    compared: str
    """Whose difference the column after theirs says; empty: there is no such column."""
    alongside: tuple[ModelName, ...]
    """Models that stand beside the compared ones, after their difference."""
    rows: tuple[Row, ...]


def table(
    context: PageContext,
    caption: str,
    models: Sequence[str],
    alongside: Sequence[str],
    fields: Iterable[str],
    platform: str | None = None,
) -> TableView:
    """The view of a table. `models` are compared with each other; `alongside` only stand beside them.

    With a platform, the figures compared are those of that platform, in each field that tells platforms apart.
    """
    names = [context.catalog.models[model].name for model in models]
    return TableView(
        caption=caption,
        columns=tuple(model_name(context, model) for model in models),
        compared=" / ".join(names) if len(models) > 1 else "",
        alongside=tuple(model_name(context, model) for model in alongside),
        rows=tuple(_row(context, context.catalog.fields[field], models, alongside, platform) for field in fields),
    )


def field_name(context: PageContext, field: Field) -> FieldName:
    """A field's name in the page's language."""
    return FieldName(
        label=str(localized(field.label, context.language)),
        unit=unit_in_header(context, field),
        popover=context.open(MeaningOf(field.id), ("meaning", field.id)),
        numeric=field.datatype in _NUMERIC,
    )


def unit_in_header(context: PageContext, field: Field) -> str:
    """The unit that a header names once for all its figures; empty where each figure carries its own."""
    carried = field.unit is None or field.datatype in ("score", "percent")
    return "" if carried else str(localized(field.unit, context.language))


def _row(
    context: PageContext, field: Field, models: Sequence[str], alongside: Sequence[str], platform: str | None
) -> Row:
    name = field_name(context, field)
    page = {PLATFORM: platform} if platform and PLATFORM in field.select else {}
    if len(models) == 1:
        choice = choose(context.catalog, models[0], field.id, page)
        own = cell(context, field, choice.claim, choice)
        return Row(name, (own,), "", (), _beside(context, field, models[0], alongside))
    compared = compare(context.catalog, models, field.id, page)
    cells = tuple(
        cell(context, field, claim, choice) for claim, choice in zip(compared.claims, compared.choices, strict=True)
    )
    return Row(
        name,
        cells,
        difference(compared, context.catalog, context.language),
        tuple(_also(context, compared, joint) for joint in compared.also),
        _beside(context, field, models[0], alongside),
    )


def _beside(context: PageContext, field: Field, first: str, alongside: Sequence[str]) -> tuple[Cell, ...]:
    """The models alongside, each by the run it shares with the first model where there is one."""
    cells = []
    for model in alongside:
        compared = compare(context.catalog, (first, model), field.id)
        cells.append(cell(context, field, compared.claims[1], compared.choices[1]))
    return tuple(cells)


def cell(context: PageContext, field: Field, claim: Claim | None, choice: Choice) -> Cell:
    """What stands for a model in a row: the claim that is compared, or what is said in its place."""
    shown = shown_in_comparison(context, claim, choice)
    measured = field.kind_of_fact == "measurement" and shown.figure is not None
    beside = (*(band for band in choice.bands if band is not claim), *choice.variants)
    return Cell(
        shown,
        conditions=shown.figure.conditions if shown.figure and measured else "",
        also=claim_figures(context, beside) if claim is choice.claim else (),
    )


def _also(context: PageContext, compared: Compared, joint: Joint) -> AlsoComparable:
    first = joint.claims[0]
    tester = first.run.get("run_by")
    return AlsoComparable(
        figures=tuple(
            compared_figure(context, claim, choice)
            for claim, choice in zip(joint.claims, compared.choices, strict=True)
        ),
        difference=difference(replace(compared, claims=joint.claims), context.catalog, context.language),
        tester=condition_in_words("run_by", tester, context.catalog, context.language) if tester else "",
    )
