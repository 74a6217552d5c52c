"""The columns of the table of all models: what each holds, how it is sorted, and whether it is shown at first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.uses.catalogue import CATALOGUE_FACTS, END_OF_SERVICE, catalogue_scores
from macros.views.links import benchmark_link
from macros.views.table import FieldName, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.records import Field
    from macros.views.context import PageContext

Sorted = Literal["amount", "date", "words"]

_SHOWN_AT_FIRST = frozenset(
    {"model_type", "release_date", "context_window", "input_price", "output_price", END_OF_SERVICE}
)
_PER_TOKENS = "USD/1M tokens"


@dataclass(frozen=True, slots=True)
class Column:
    """One field of every model."""

    id: str
    name: FieldName
    sorted: Sorted
    """By what: exact amounts, dates of any precision, or words."""
    greatest_first: bool
    """Which end readers look for first."""
    shown: bool
    """At first; the others are chosen by the reader, where scripts run."""
    price: bool
    """It is in US dollars per 1M tokens."""
    benchmark: str
    """Address of the measurement's page; empty for a fact."""


def columns(context: PageContext) -> tuple[Column, ...]:
    """Facts, then the end of service, then scores."""
    return tuple(_columns(context))


def _columns(context: PageContext) -> Iterator[Column]:
    fields = context.catalog.fields
    for field in (*CATALOGUE_FACTS, END_OF_SERVICE, *catalogue_scores(context.catalog)):
        yield _column(context, fields[field])


def _column(context: PageContext, field: Field) -> Column:
    return Column(
        id=field.id,
        name=field_name(context, field),
        sorted=_sorted(field),
        greatest_first=field.direction == "higher" or (field.datatype == "date" and field.id != END_OF_SERVICE),
        shown=field.id in _SHOWN_AT_FIRST,
        price=field.unit_code == _PER_TOKENS,
        benchmark=benchmark_link(context, field.id),
    )


def _sorted(field: Field) -> Sorted:
    if field.datatype in ("choice", "list", "flag", "text"):
        return "words"
    return "date" if field.datatype == "date" else "amount"
