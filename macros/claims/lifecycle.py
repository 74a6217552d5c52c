"""When a model's service ends, platform by platform."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from macros.claims.choice import choose
from macros.claims.remembering import remembered
from macros.claims.results import LifecycleState, ServiceEnd
from macros.claims.selection import PLATFORM
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Choice

ENDING_WITHIN_DAYS = 180
"""A service that ends this soon is marked wherever the model appears."""

_SHUTDOWN = "shutdown_date"
_DEPRECATION = "deprecation_date"
_DECEMBER = 12


def service_ends(catalog: Catalog, model_id: str) -> tuple[ServiceEnd, ...]:
    """The end of service on every platform for which one is recorded or announced, by platform id."""
    return remembered(catalog, ("service-ends", model_id), lambda: _service_ends(catalog, model_id))


def _service_ends(catalog: Catalog, model_id: str) -> tuple[ServiceEnd, ...]:
    platforms = {
        str(claim.select.get(PLATFORM, NOT_STATED))
        for field_id in (_SHUTDOWN, _DEPRECATION)
        for claim in catalog.models[model_id].claims.get(field_id, ())
    }
    ends = (service_end(catalog, model_id, platform) for platform in sorted(platforms))
    return tuple(end for end in ends if end.shutdown.claim or end.deprecation.claim)


def first_party_end(catalog: Catalog, model_id: str) -> ServiceEnd | None:
    """The end of service on the provider's own API; None where none is recorded or there is no such API."""
    provider = catalog.providers.get(catalog.models[model_id].provider)
    if provider is None or provider.first_party is None:
        return None
    end = service_end(catalog, model_id, provider.first_party)
    return end if end.shutdown.claim or end.deprecation.claim else None


def service_end(catalog: Catalog, model_id: str, platform: str) -> ServiceEnd:
    """What is recorded about the end of service on one platform."""
    shutdown = choose(catalog, model_id, _SHUTDOWN, {PLATFORM: platform})
    days_left = _days_left(shutdown, catalog.as_of)
    return ServiceEnd(
        model_id,
        platform,
        shutdown,
        choose(catalog, model_id, _DEPRECATION, {PLATFORM: platform}),
        days_left,
        _state(days_left),
        was_due=shutdown.stale and days_left is not None and days_left <= 0,
    )


def _state(days_left: int | None) -> LifecycleState:
    if days_left is None:
        return "running"
    if days_left <= 0:
        return "ended"
    return "ending" if days_left <= ENDING_WITHIN_DAYS else "announced"


def _days_left(shutdown: Choice, day: date) -> int | None:
    if shutdown.claim is None or not isinstance(shutdown.claim.value, str):
        return None
    last = last_day(shutdown.claim.value)
    return (last - day).days if last else None


def last_day(text: str) -> date | None:
    """The last day that a date of any precision may mean; None for a word such as `not_disclosed`.

    Nothing is said to have ended that may still run.
    """
    year, month, day = (*text.split("-"), "", "")[:3]
    if not year.isdecimal():
        return None
    last_month = int(month) if month else _DECEMBER
    return date(int(year), last_month, int(day) if day else monthrange(int(year), last_month)[1])
