"""The small pieces that every view is made of: a figure with its marks, and what stands where there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.formatting import figure_text
from macros.messages import translate
from macros.views.citations import Citation, cite_claim
from macros.views.conditions import conditions_in_words
from macros.views.labels import why_missing
from macros.views.marks import MarkWords, beside_figure, marks_of_choice, marks_of_claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.claims.results import Choice
    from macros.records import Claim
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim as a page shows it."""

    text: str
    """Value and unit, for running text."""
    value: str
    """The value alone, for a cell below a header that names the unit."""
    citation: Citation
    marks: tuple[MarkWords, ...]
    conditions: str
    """Where and how the figure holds, in words; empty where nothing is to be said."""
    day: str | None = None
    """The value in ISO form where it is a date."""
    struck: bool = False
    """It is kept on record but is wrong."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows for a field of a model: a figure, or in words that there is none."""

    figure: Figure | None
    missing: str = ""
    """Why there is no figure."""
    others: tuple[Figure, ...] = ()
    """Figures that hold elsewhere, each told from the others by its conditions, never the one asked for."""


def shown(context: PageContext, choice: Choice) -> Shown:
    """The chosen figure of a field, or what is said in its place and the figures that hold elsewhere."""
    return replace(only_shown(context, choice), others=claim_figures(context, choice.others))


def only_shown(context: PageContext, choice: Choice) -> Shown:
    """The same without the figures that hold elsewhere, for a table whose other rows have them."""
    if choice.claim is not None:
        return Shown(chosen_figure(context, choice.claim, choice))
    return Shown(None, translate(why_missing(choice), context.language))


def shown_in_comparison(context: PageContext, claim: Claim | None, choice: Choice) -> Shown:
    """The claim that is compared; where there is none, what is said of the model's own choice."""
    return shown(context, choice) if claim is None else Shown(compared_figure(context, claim, choice))


def compared_figure(context: PageContext, claim: Claim, choice: Choice) -> Figure:
    """The claim that is compared: the model's own choice, or one of a run that is common to the models."""
    if claim is choice.claim:
        return chosen_figure(context, claim, choice)
    return _figure(context, claim, cite_claim(context, claim, joint=True), marks_of_claim(context, claim))


def chosen_figure(context: PageContext, claim: Claim, choice: Choice) -> Figure:
    """The chosen claim, with the marks that follow from what stands around it."""
    return _figure(context, claim, cite_claim(context, claim, choice), marks_of_choice(context, choice))


def claim_figure(context: PageContext, claim: Claim) -> Figure:
    """One claim by itself, with the marks it carries whatever stands beside it."""
    return _figure(context, claim, cite_claim(context, claim), marks_of_claim(context, claim))


def claim_figures(context: PageContext, claims: Iterable[Claim]) -> tuple[Figure, ...]:
    """Several claims, each by itself."""
    return tuple(claim_figure(context, claim) for claim in claims)


def _figure(context: PageContext, claim: Claim, citation: Citation, marks: tuple[MarkWords, ...]) -> Figure:
    field = context.catalog.fields[claim.field]
    formatted = figure_text(claim.value, field, context.language, claim.uncertainty)
    return Figure(
        text=formatted.text,
        value=formatted.value,
        citation=citation,
        marks=beside_figure(marks),
        conditions=conditions_in_words(claim, context.catalog, context.language),
        day=str(claim.value) if _is_date(str(claim.value), field.datatype) else None,
        struck=claim.rejected is not None,
    )


def _is_date(value: str, datatype: str) -> bool:
    """Whether the value is a day, month or year, and not a word such as `not_disclosed`."""
    return datatype == "date" and value[:4].isdecimal()
