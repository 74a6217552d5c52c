"""The head of a model's page, the answer first: what it is for, price, limits, service, and how that is founded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.messages import nmsg, translate
from macros.views.conditions import conditions_in_words
from macros.views.counts import counted
from macros.views.evidence_status import EvidenceStatus, evidence_status
from macros.views.links import provider_link
from macros.views.parts import Shown, only_shown
from macros.views.service import ServiceView, service_of
from macros.views.service_marks import concerning
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.use_cases.of_model import GuidesWith, guides_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from macros.claims import Choice
    from macros.views.context import PageContext

_PRICES = ("input_price", "output_price", "cached_input_price")
_LIMITS = ("context_window", "max_output_tokens")
_ABILITIES = ("model_type", "input_modalities", "output_modalities", "open_weights")
"""What a model says of itself, where no guide weighs it."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One figure of the card."""

    field: FieldName
    id: str
    shown: Shown
    elsewhere: str
    """How many figures stand further down, where none can be shown for all; empty where there are none."""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Figures of one kind."""

    unit: str
    """Of all of them, said once."""
    conditions: str
    """Under which all of them hold; empty where they have none, or not the same."""
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class ModelSummary:
    """A model in short."""

    name: str
    provider: str
    provider_href: str
    family: str
    guides: tuple[GuidesWith, ...]
    abilities: KeyFigures | None
    """What is recorded of its abilities; None where guides weigh it."""
    price: KeyFigures
    limits: KeyFigures
    service: ServiceView
    alarming: bool
    """Its service has ended somewhere, or ends soon: that comes first."""
    evidence: EvidenceStatus


def model_summary(context: PageContext, model: str) -> Markup:
    """The page's title, and a card with what most readers come for."""
    record = context.catalog.models[model]
    provider = context.catalog.providers[record.provider]
    guides, alarming = guides_of(context, model), bool(concerning(context, model))
    # In the order in which a reader meets them: so are the sources numbered.
    first = service_of(context, model) if alarming else None
    abilities = None if guides else _figures(context, model, _ABILITIES)
    service = first or service_of(context, model)
    view = ModelSummary(
        name=record.name,
        provider=provider.name,
        provider_href=provider_link(context, provider.id),
        family=record.family,
        guides=guides,
        abilities=abilities,
        price=_figures(context, model, _PRICES),
        limits=_figures(context, model, _LIMITS),
        service=service,
        alarming=alarming,
        evidence=evidence_status(context, model),
    )
    return render("model_summary", context.language, view=view)


def _figures(context: PageContext, model: str, fields: Iterable[str]) -> KeyFigures:
    known = [field for field in fields if field in context.catalog.fields]
    choices = [choose(context.catalog, model, field) for field in known]
    names = [field_name(context, context.catalog.fields[field]) for field in known]
    units = {name.unit for name in names}
    figures = tuple(
        KeyFigure(name, choice.field, only_shown(context, choice), _elsewhere(context, choice))
        for name, choice in zip(names, choices, strict=True)
    )
    return KeyFigures(units.pop() if len(units) == 1 else "", _conditions(context, choices), figures)


def _elsewhere(context: PageContext, choice: Choice) -> str:
    n = len(choice.others)
    said = counted(nmsg("{number} figure further down", "{number} figures further down", n), context.language)
    return translate(said, context.language) if n else ""


def _conditions(context: PageContext, choices: Iterable[Choice]) -> str:
    said = {conditions_in_words(choice.claim, context.catalog, context.language) for choice in choices if choice.claim}
    return said.pop() if len(said) == 1 else ""
