"""What a computed figure opens: the arithmetic, and the prices it used with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import localized
from macros.views.beside import Beside, beside
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Claim
    from macros.views.context import PageContext
    from macros.views.popovers import CalculationOf


@dataclass(frozen=True, slots=True)
class Input:
    """A price that went into a calculation."""

    label: str
    """Model and field."""
    claim: Beside


@dataclass(frozen=True, slots=True)
class CalculationView:
    """A whole popover."""

    id: str
    title: str
    lines: tuple[str, ...]
    inputs: tuple[Input, ...]


def render_calculation(context: PageContext, identifier: str, popover: CalculationOf) -> Markup:
    """The popover of a computed figure: the arithmetic, and the prices with their sources."""
    view = CalculationView(
        identifier, popover.title, popover.lines, tuple(_input(context, claim) for claim in popover.inputs)
    )
    return render("calculation", context.language, view=view)


def _input(context: PageContext, claim: Claim) -> Input:
    model = context.catalog.models[claim.model].name
    field = localized(context.catalog.fields[claim.field].label, context.language)
    return Input(f"{model} · {field}", beside(context, (claim,))[0])
