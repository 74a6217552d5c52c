"""All fields of one group on a model's page: the figure, every other claim that stands, and what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.standing import standing_claims
from macros.messages import localized
from macros.views.links import benchmark_link
from macros.views.parts import Figure, Shown, claim_figures, shown
from macros.views.table import unit_in_header
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims import Choice
    from macros.records import Claim, Field
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a model."""

    id: str
    label: str
    unit: str
    meaning: str
    href: str
    """The page with every model's runs of a measurement; empty for a fact."""
    shown: Shown
    rivals: tuple[Figure, ...]
    """What disagrees with the shown figure."""
    others: tuple[Figure, ...]
    """Everything else in force: other platforms, tiers, runs, other writings of the same value."""
    dated: tuple[Figure, ...]
    """What held before or will hold later."""


def model_group(context: PageContext, model: str, group: str) -> Markup:
    """Every field of `group`, in the site's order, also those for which nothing is recorded."""
    fields = (field for field in context.catalog.fields.values() if field.group == group)
    return render("model_group", context.language, view=[_field(context, model, field) for field in fields])


def _field(context: PageContext, model: str, field: Field) -> FieldView:
    catalog = context.catalog
    choice = choose(catalog, model, field.id)
    standing = standing_claims(catalog, model, field.id)
    above = _above(choice)
    counting = (claim for claim in catalog.models[model].claims.get(field.id, ()) if not claim.audit)
    language = context.language
    return FieldView(
        id=field.id,
        label=str(localized(field.label, language)),
        unit=unit_in_header(context, field),
        meaning=str(localized(field.meaning, language)),
        href=benchmark_link(context, field.id),
        shown=shown(context, choice),
        rivals=claim_figures(context, choice.rivals),
        others=claim_figures(context, (claim for claim in standing if claim not in above)),
        dated=claim_figures(context, (claim for claim in counting if claim not in standing and not claim.rejected)),
    )


def _above(choice: Choice) -> tuple[Claim, ...]:
    """The claims that are shown above the list of others already."""
    chosen = (choice.claim, *choice.same) if choice.claim else choice.others
    return (*chosen, *choice.rivals)
