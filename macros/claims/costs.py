"""What a workload costs at list prices, and when one model becomes dearer than another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.choice import choose
from macros.claims.results import BreakEven, Cost
from macros.claims.selection import BAND, PLATFORM
from macros.claims.traits import model_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim

_MILLION = Decimal(1_000_000)
LIMITS = ("max_input_tokens", "context_window")
"""What an input is held against: the first that is recorded."""


@dataclass(frozen=True, slots=True)
class Workload:
    """The requests that a cost is computed for; assumptions of whoever asks."""

    input_tokens: int
    visible_output_tokens: int
    reasoning_tokens: int = 0
    """Hidden tokens, charged as output; a model that does not reason writes none."""
    cached_share: Decimal = Decimal(0)
    """Share of the input that is read from the cache, 0 to 1."""
    requests_per_month: int = 1


@dataclass(frozen=True, slots=True)
class _Prices:
    """The choices of what one million tokens cost."""

    input: Choice
    cached: Choice
    output: Choice

    def known(self, cached_share: Decimal) -> tuple[Decimal, Decimal, Decimal] | None:
        """Input, cached and output price; None where one that is needed is missing."""
        paid, cached, output = (_amount(choice.claim) for choice in (self.input, self.cached, self.output))
        if cached is None and not cached_share:
            cached = Decimal(0)
        return None if paid is None or cached is None or output is None else (paid, cached, output)

    def used(self, cached_share: Decimal) -> tuple[Claim, ...]:
        """The claims that a computation with this share rests on."""
        return tuple(choice.claim for choice in self._needed(cached_share) if choice.claim)

    def missing(self, cached_share: Decimal) -> tuple[Choice, ...]:
        """The choices that a computation with this share lacks a figure of."""
        return tuple(choice for choice in self._needed(cached_share) if _amount(choice.claim) is None)

    def _needed(self, cached_share: Decimal) -> tuple[Choice, ...]:
        return (self.input, *((self.cached,) if cached_share else ()), self.output)


def cost(catalog: Catalog, model_id: str, workload: Workload, platform: str | None = None) -> Cost:
    """What one request and one month cost in US dollars, and whether the input fits the model.

    Prices are the standard ones of the platform, by default of the provider's own API, of the band that covers the
    input. An input that no limit recorded for that platform excludes fits. Raises KeyError for a model that the
    catalogue does not hold.
    """
    share = workload.cached_share
    prices = _prices(catalog, model_id, {**_offer(platform), BAND: workload.input_tokens})
    limit = _limit(catalog, model_id, _offer(platform))
    most = _amount(limit)
    known = prices.known(share)
    per_request = _per_request(workload, known, _reasoning(catalog, model_id, workload)) if known else None
    return Cost(
        per_request,
        None if per_request is None else per_request * workload.requests_per_month,
        fits=most is None or workload.input_tokens <= most,
        prices=prices.used(share),
        limit=limit,
        missing=prices.missing(share),
    )


def break_even(
    catalog: Catalog,
    dearer: str,
    than: str,
    cached_share: Decimal = Decimal(0),
    platform: str | None = None,
) -> BreakEven | None:
    """From how many reasoning tokens on `dearer` costs more than `than`, as factors of input and of visible output.

    None where a price is missing or output is free. A negative visible factor means: dearer already without any
    reasoning once the visible output is long enough. Prices are those of the lowest band, of the
    platform for both models or else of each maker's own API.
    """
    own, others = (_prices(catalog, model_id, _offer(platform)) for model_id in (dearer, than))
    one, other = own.known(cached_share), others.known(cached_share)
    if one is None or other is None or not one[2]:
        return None
    input_price, cached_price, output_price = (theirs - ours for ours, theirs in zip(one, other, strict=True))
    return BreakEven(
        dearer,
        than,
        cached_share,
        input_factor=((1 - cached_share) * input_price + cached_share * cached_price) / one[2],
        visible_factor=output_price / one[2],
        prices=own.used(cached_share) + others.used(cached_share),
    )


def missing_prices(
    catalog: Catalog, models: Iterable[str], cached_share: Decimal = Decimal(0), platform: str | None = None
) -> tuple[Choice, ...]:
    """The choices of the prices that a break-even of the models needs and that there are none of, by model."""
    prices = (_prices(catalog, model, _offer(platform)) for model in models)
    return tuple(choice for each in prices for choice in each.missing(cached_share))


def _per_request(workload: Workload, prices: tuple[Decimal, Decimal, Decimal], reasoning: int) -> Decimal:
    paid, cached, output = prices
    share = workload.cached_share
    fresh_input = workload.input_tokens * (1 - share) * paid
    cached_input = workload.input_tokens * share * cached
    return (fresh_input + cached_input + (workload.visible_output_tokens + reasoning) * output) / _MILLION


def _reasoning(catalog: Catalog, model_id: str, workload: Workload) -> int:
    return 0 if model_type(catalog, model_id) == "non-reasoning" else workload.reasoning_tokens


def _prices(catalog: Catalog, model_id: str, page: Mapping[str, str | int]) -> _Prices:
    return _Prices(
        input=choose(catalog, model_id, "input_price", page),
        cached=choose(catalog, model_id, "cached_input_price", page),
        output=choose(catalog, model_id, "output_price", page),
    )


def _offer(platform: str | None) -> dict[str, str | int]:
    """What is asked for of a platform; nothing leaves the fields' defaults."""
    return {PLATFORM: platform} if platform else {}


def _limit(catalog: Catalog, model_id: str, page: Mapping[str, str | int]) -> Claim | None:
    claims = (choose(catalog, model_id, field_id, page).claim for field_id in LIMITS)
    return next((claim for claim in claims if _amount(claim) is not None), None)


def _amount(claim: Claim | None) -> Decimal | None:
    """The claim's figure; None for an undisclosed one."""
    return claim.value if claim and isinstance(claim.value, Decimal) else None
