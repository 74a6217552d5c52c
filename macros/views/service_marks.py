"""What is said of the end of a model's service beside its name: everywhere, per platform, and not twice in a line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.claims import service_ends
from macros.formatting import day
from macros.messages import msg, translate
from macros.views.citations import Citation, cite_claim, cite_claims
from macros.views.conditions import platform_name
from macros.views.links import model_link
from macros.views.popovers import EvidenceOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from macros.claims import ServiceEnd
    from macros.records import Claim
    from macros.views.context import PageContext

_PLACE = msg("{day} on {platform}")
_SERVICE_ENDS = msg("service ends")
_END_OF_SERVICE = msg("end of service")

_CONCERNING = ("ended", "ending")
"""States that are said wherever the model appears."""

_ANYWHERE, _IN_LINE = "service anywhere", "service in line"
"""Where on a page the end of a model's service has been said."""


@dataclass(frozen=True, slots=True)
class ServicePlace:
    """A day and the platform it holds for."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ServiceClause:
    """Platforms of which the same is said: that the service ends, has ended or was due to end."""

    state: str
    """`ending`, `ended` or `was-due`."""
    places: tuple[ServicePlace, ...]


@dataclass(frozen=True, slots=True)
class ServiceReminder:
    """The short mark of a model whose ends stand in full further up, or would take too much room."""

    state: str
    text: str
    citation: Citation
    """Opens the evidence of every end."""


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model's name as a link, with what a reader must know of its service."""

    name: str
    href: str
    service: tuple[ServiceClause, ...] = ()
    reminder: ServiceReminder | None = None


def plain_name(context: PageContext, model: str, field: str | None = None) -> ModelName:
    """A model's name where its service is told beside it; leads to the row of `field`, where one is given."""
    return ModelName(context.catalog.models[model].name, model_link(context, model, field))


def model_name(context: PageContext, model: str, field: str | None = None) -> ModelName:
    """A model's name in a block, with every end of service."""
    tell(context, model)
    plain = plain_name(context, model, field)
    return ModelName(plain.name, plain.href, service_clauses(context, model))


def short_name(context: PageContext, model: str, field: str | None = None) -> ModelName:
    """A model's name where many stand below each other and the ends of service would part what is compared.

    The reminder opens them. Leads to the row of `field`, where one is given.
    """
    tell(context, model)
    plain = plain_name(context, model, field)
    return ModelName(plain.name, plain.href, reminder=_reminder(context, model))


def model_in_line(context: PageContext, model: str) -> ModelName:
    """A model's name in a sentence: with every end of service on the first such use, later with a reminder."""
    plain = plain_name(context, model)
    if _first_in_line(context, model):
        return ModelName(plain.name, plain.href, service_clauses(context, model))
    return ModelName(plain.name, plain.href, reminder=_reminder(context, model))


def untold_services(context: PageContext, models: Iterable[str]) -> tuple[ModelName, ...]:
    """Those of the models that a sentence names whose end of service concerns a reader and is not on the page yet."""
    # What was said nowhere was not said in line either, so each has its clauses and no reminder.
    return tuple(
        model_in_line(context, model) for model in models if concerning(context, model) and tell(context, model)
    )


def tell(context: PageContext, model: str) -> bool:
    """Count a model's end of service as said on the page; whether nothing had said it before."""
    return context.say((_ANYWHERE, model))


def service_clauses(context: PageContext, model: str, leaving_out: str | None = None) -> tuple[ServiceClause, ...]:
    """What has to be said of the model's service: neighbours of which the same is said share a clause.

    `leaving_out` is a platform of which it is said elsewhere.
    """
    ends = (end for end in concerning(context, model) if end.platform != leaving_out)
    grouped = groupby(ends, key=state_of)
    return tuple(ServiceClause(state, tuple(_place(context, end) for end in same)) for state, same in grouped)


def state_of(end: ServiceEnd) -> str:
    """The key of an end's state, for its words and its style."""
    return "was-due" if end.was_due else end.state


def concerning(context: PageContext, model: str) -> list[ServiceEnd]:
    """Where the model's service has ended or ends soon, its maker's own platform first."""
    return [end for end in ordered(context, model) if end.state in _CONCERNING]


def ordered(context: PageContext, model: str) -> list[ServiceEnd]:
    """Every end on record, the maker's own platform first."""
    catalog = context.catalog
    first_party = catalog.providers[catalog.models[model].provider].first_party
    return sorted(service_ends(context.catalog, model), key=lambda end: (end.platform != first_party, end.platform))


def _first_in_line(context: PageContext, model: str) -> bool:
    tell(context, model)
    return context.say((_IN_LINE, model))


def _place(context: PageContext, end: ServiceEnd) -> ServicePlace:
    claim = _shutdown(end)
    said = _PLACE.filled(
        day=day(str(claim.value), context.language),
        platform=platform_name(end.platform, context.catalog, context.language),
    )
    return ServicePlace(translate(said, context.language), cite_claim(context, claim, end.shutdown))


def _reminder(context: PageContext, model: str) -> ServiceReminder | None:
    ends = concerning(context, model)
    if not ends:
        return None
    # Where the service has only ended, it may still run elsewhere: nothing is said of the model as a whole.
    said = _SERVICE_ENDS if any(end.state == "ending" for end in ends) else _END_OF_SERVICE
    return ServiceReminder(state_of(ends[0]), translate(said, context.language), _cite_ends(context, ends))


def _cite_ends(context: PageContext, ends: Sequence[ServiceEnd]) -> Citation:
    """The popover that the full mark opens, or one with the evidence of all its ends."""
    if len(ends) == 1:
        return cite_claim(context, _shutdown(ends[0]), ends[0].shutdown)
    return cite_claims(context, tuple(EvidenceOf(_shutdown(end), end.shutdown) for end in ends))


def _shutdown(end: ServiceEnd) -> Claim:
    if end.shutdown.claim is None:
        raise ValueError(f"{end.model} on {end.platform} is {end.state} without a date")
    return end.shutdown.claim
