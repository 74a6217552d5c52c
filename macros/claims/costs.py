"""What a workload costs at list prices, and when one model becomes dearer than another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.bill import Workload, bill, times
from macros.claims.choice import choose
from macros.claims.results import BreakEven, Cost
from macros.claims.selection import BAND, PLATFORM
from macros.claims.tariff import BATCH, STANDARD, amount_of, tariff
from macros.claims.traits import model_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.catalog import Catalog
    from macros.claims.bill import Bill, Rate
    from macros.claims.results import Choice
    from macros.claims.tariff import Tariff
    from macros.records import Claim

LIMITS = ("max_input_tokens", "context_window")
OUTPUT_LIMIT = "max_output_tokens"
"""What an input is held against: the first that is recorded."""


def cost(catalog: Catalog, model_id: str, workload: Workload, platform: str | None = None) -> Cost:
    """What one request and one month cost in US dollars, and whether the input fits the model.

    Prices are the standard and the batch ones of the platform, by default of the provider's own API, of the band that
    covers the input. An input that no limit recorded for that platform excludes fits. Raises KeyError for a model that
    the catalogue does not hold.
    """
    page: dict[str, str | int] = {**_offer(platform), BAND: workload.input_tokens}
    prices = tariff(catalog, model_id, page, batch=bool(workload.batch_share))
    charged = bill(prices.prices, workload, reasons=may_reason(catalog, model_id))
    limit = input_limit(catalog, model_id, platform)
    most = amount_of(limit)
    needed = tuple(rate for rate in _needed(charged) if rate in prices.choices)
    missing = {part.rate for part in charged.unknown}
    return Cost(
        charged.exact,
        None if charged.exact is None else times(charged.exact, workload.requests_per_month),
        fits=most is None or workload.input_tokens <= most,
        prices=tuple(claim for rate in needed if (claim := prices.choices[rate].claim)),
        limit=limit,
        missing=tuple(prices.choices[rate] for rate in needed if rate in missing),
        bill=charged,
        tariff=prices,
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
    own, others = (tariff(catalog, model_id, _offer(platform)) for model_id in (dearer, than))
    one, other = (_known(prices, cached_share) for prices in (own, others))
    if one is None or other is None or not one[2]:
        return None
    input_price, cached_price, output_price = (theirs - ours for ours, theirs in zip(one, other, strict=True))
    return BreakEven(
        dearer,
        than,
        cached_share,
        input_factor=((1 - cached_share) * input_price + cached_share * cached_price) / one[2],
        visible_factor=output_price / one[2],
        prices=_used(own, cached_share) + _used(others, cached_share),
    )


def missing_prices(
    catalog: Catalog, models: Iterable[str], cached_share: Decimal = Decimal(0), platform: str | None = None
) -> tuple[Choice, ...]:
    """The choices of the prices that a break-even of the models needs and that there are none of, by model."""
    prices = (tariff(catalog, model, _offer(platform)) for model in models)
    needed = (each.choices[rate] for each in prices for rate in _standard(cached_share))
    return tuple(choice for choice in needed if amount_of(choice.claim) is None)


def may_reason(catalog: Catalog, model_id: str) -> bool:
    """Whether hidden reasoning is charged. A model of unknown type may: a cost is rather too high than too low."""
    return model_type(catalog, model_id) != "non-reasoning"


def input_limit(catalog: Catalog, model_id: str, platform: str | None = None) -> Claim | None:
    """The limit that an input is held against; None where none is recorded for the platform."""
    claims = (choose(catalog, model_id, field_id, _offer(platform)).claim for field_id in LIMITS)
    return next((claim for claim in claims if amount_of(claim) is not None), None)


def output_limit(catalog: Catalog, model_id: str) -> Claim | None:
    """The limit of the maker's own API for visible output and reasoning together; None where none is recorded."""
    if OUTPUT_LIMIT not in catalog.fields:
        return None
    claim = choose(catalog, model_id, OUTPUT_LIMIT, _offer(None)).claim
    return None if amount_of(claim) is None else claim


def _needed(charged: Bill) -> Iterator[Rate]:
    """The prices that the bill rests on, each once, in the order of its parts."""
    used = {part.rate for part in charged.parts}
    yield from (rate for rate in (*STANDARD, *BATCH) if rate in used)


def _standard(cached_share: Decimal) -> tuple[Rate, ...]:
    return STANDARD if cached_share else ("input", "output")


def _known(prices: Tariff, cached_share: Decimal) -> tuple[Decimal, Decimal, Decimal] | None:
    """Input, cached and output price; None where one that is needed is missing."""
    paid, cached, output = (prices.prices[rate] for rate in STANDARD)
    if cached is None and not cached_share:
        cached = Decimal(0)
    return None if paid is None or cached is None or output is None else (paid, cached, output)


def _used(prices: Tariff, cached_share: Decimal) -> tuple[Claim, ...]:
    """The claims that a break-even with this share rests on."""
    return tuple(claim for rate in _standard(cached_share) if (claim := prices.choices[rate].claim))


def _offer(platform: str | None) -> Mapping[str, str | int]:
    """What is asked for of a platform; nothing leaves the fields' defaults."""
    return {PLATFORM: platform} if platform else {}
