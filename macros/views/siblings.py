"""A model beside the others of its family: their main figures, and in words what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose, compare
from macros.generated.siblings import siblings
from macros.messages import msg, translate
from macros.views.pairs.fields import can_be_said
from macros.views.parts import Shown, only_shown
from macros.views.service_marks import ModelName, plain_name, short_name
from macros.views.statements import Statement, statement
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.words import differs, in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.views.context import PageContext

_CAPTION = msg("{model} and the models of its family")
_COLUMNS = ("input_price", "output_price", "context_window")
_SAID = ("input_price", "output_price", "context_window", "max_output_tokens", "model_type", "input_modalities")
"""Fields of which the difference is said, in this order; the rest stands on the page of both."""


@dataclass(frozen=True, slots=True)
class SiblingRow:
    """One model of the family."""

    model: ModelName
    is_own: bool
    """It is the model whose page this is."""
    figures: tuple[Shown, ...]
    differences: tuple[Statement, ...]
    """From the model whose page this is."""


@dataclass(frozen=True, slots=True)
class SiblingsView:
    """The whole family."""

    caption: str
    fields: tuple[FieldName, ...]
    rows: tuple[SiblingRow, ...]


def model_siblings(context: PageContext, model: str) -> Markup:
    """The model itself, then each other one of its family."""
    catalog = context.catalog
    columns = [field for field in _COLUMNS if field in catalog.fields]
    view = SiblingsView(
        caption=translate(_CAPTION.filled(model=catalog.models[model].name), context.language),
        fields=tuple(field_name(context, catalog.fields[field]) for field in columns),
        rows=tuple(_row(context, model, one, columns) for one in (model, *siblings(catalog, model))),
    )
    return render("model_siblings", context.language, view=view)


def _row(context: PageContext, own: str, model: str, columns: list[str]) -> SiblingRow:
    return SiblingRow(
        model=plain_name(context, model) if model == own else short_name(context, model),
        is_own=model == own,
        figures=tuple(only_shown(context, choose(context.catalog, model, field)) for field in columns),
        differences=() if model == own else tuple(_differences(context, own, model)),
    )


def _differences(context: PageContext, own: str, other: str) -> Iterator[Statement]:
    for field in _SAID:
        if field in context.catalog.fields:
            compared = compare(context.catalog, (own, other), field)
            if can_be_said(compared) and differs(compared, context.catalog):
                text = in_a_sentence(compared, context.catalog, context.language)
                # What stands in the same row has its evidence and its cautions there.
                yield Statement(text, None) if field in _COLUMNS else statement(context, compared, text)
